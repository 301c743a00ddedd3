package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.app.Designs;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.aws.ScriptedCloudFormation.Fault;
import io.drydock.app.deploy.aws.ScriptedCloudFormation.Other;
import io.drydock.export.cloudformation.HandedOn;
import io.drydock.model.design.Design;
import io.drydock.model.design.Site;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Two sites, two stacks: the second takes from the first what the first tells, and the other way
/// round once both are there.
@Timeout(600)
@ExtendWith(TestCredentials.class)
class HandoverTest {

    private static final Design DESIGN = Designs.twoRegions();
    private static final Site FIRST = DESIGN.sites().getFirst();
    private static final Site SECOND = DESIGN.sites().getLast();
    private static StackSource first;
    private static StackSource second;

    @TempDir private Path folder;

    @AutoClose private final ScriptedCloudFormation aws = new ScriptedCloudFormation();

    @BeforeAll
    static void prepare() {
        first = Sources.withText(StackSource.of(DESIGN, FIRST), "Resources: {}");
        second = Sources.withText(StackSource.of(DESIGN, SECOND), "Resources: {}");
    }

    private AwsDeployment open(StackSource source, Map<String, String> parameters) {
        AwsAccess access =
                new AwsAccess(
                        source.plan().site().region(),
                        Optional.empty(),
                        Optional.of(aws.endpoint()));
        return new AwsDeployment(
                source,
                new AwsTarget(
                        access,
                        ScriptedCloudFormation.NAME,
                        parameters,
                        Optional.empty(),
                        Optional.of("a test")),
                folder,
                AwsDeploymentTest.FAST);
    }

    private static Map<String, String> tags(Site site) {
        return Map.of("drydock:design", DESIGN.name().value(), "drydock:site", site.id().value());
    }

    /// A stack that tells everything that the other asks for.
    private static Other whole(String name, Site site, StackSource asking) {
        Map<String, String> outputs = new LinkedHashMap<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (HandedOn value : asking.handedOn()) {
            switch (value.kind()) {
                case OUTPUT -> outputs.put(value.name(), "told-" + value.name());
                case PARAMETER -> parameters.put(value.name(), "Z0123456789");
            }
        }
        return new Other(name, "CREATE_COMPLETE", tags(site), outputs, parameters);
    }

    /// The parameters of the change set that was asked for.
    private Map<String, String> asked() {
        Map<String, String> request =
                aws.requests.stream()
                        .filter(it -> "CreateChangeSet".equals(it.get("Action")))
                        .findFirst()
                        .orElseThrow();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; request.containsKey("Parameters.member." + i + ".ParameterKey"); i++) {
            values.put(
                    request.get("Parameters.member." + i + ".ParameterKey"),
                    request.get("Parameters.member." + i + ".ParameterValue"));
        }
        return values;
    }

    private List<Check> checks(StackSource source, Map<String, String> parameters) {
        try (AwsDeployment deployment = open(source, parameters)) {
            return deployment.check().stream()
                    .filter(it -> it.subject().equals("Other sites"))
                    .toList();
        }
    }

    private void preview(StackSource source, Map<String, String> parameters) {
        try (AwsDeployment deployment = open(source, parameters)) {
            deployment.preview();
        }
    }

    @Test
    void theSecondStackTakesWhatTheFirstTells() {
        aws.others.put(FIRST.region(), List.of(whole("anything", FIRST, second)));
        preview(second, Map.of());
        assertThat(asked())
                .containsEntry("AwsVpcId", "told-VpcId")
                .containsEntry("DrApimDatabaseSourceArn", "told-ApimDatabaseArn")
                .containsEntry("AdministratorSecret", "told-AdministratorSecretInDrDataCentre")
                .containsEntry("PublicHostedZoneId", "Z0123456789");
        assertThat(checks(second, Map.of()))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.result()).isEqualTo(Check.Result.PASSED);
                    assertThat(check.text()).contains("anything").contains("AwsVpcId");
                });
    }

    @Test
    void theStackSaysWhichSiteItStandsFor() {
        aws.others.put(FIRST.region(), List.of(whole("one", FIRST, second)));
        preview(second, Map.of());
        assertThat(aws.requests)
                .filteredOn(it -> "CreateChangeSet".equals(it.get("Action")))
                .singleElement()
                .satisfies(it ->
                        assertThat(it).containsEntry("Tags.member.2.Value", "dr-data-centre"));
    }

    @Test
    void withoutTheFirstStackItIsSaidWhichGoesFirst() {
        assertThat(checks(second, Map.of()))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.blocks()).isTrue();
                    assertThat(check.text())
                            .contains("no stack of " + FIRST.name() + " in us-east-1 yet")
                            .contains("AwsVpcId");
                    assertThat(check.remedy()).contains("Deploy that site first");
                });
        assertThatThrownBy(() -> preview(second, Map.of()))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("no stack of " + FIRST.name());
        assertThat(aws.count("CreateChangeSet")).isZero();
    }

    @Test
    void whatIsGivenByHandIsNotLookedFor() {
        Map<String, String> all = new LinkedHashMap<>();
        second.handedOn().forEach(it -> all.put(it.parameter(), "by-hand"));
        preview(second, all);
        assertThat(asked()).containsEntry("AwsVpcId", "by-hand");
        assertThat(aws.requests)
                .noneMatch(it ->
                        "DescribeStacks".equals(it.get("Action")) && !it.containsKey("StackName"));
    }

    /// The first is made without the peering, which only the second can tell.
    @Test
    void theFirstStackGoesWithoutAndIsUpdatedLater() {
        assertThat(checks(first, Map.of()))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.result()).isEqualTo(Check.Result.WARNING);
                    assertThat(check.remedy()).contains("deploy this site again");
                });
        preview(first, Map.of());
        assertThat(asked()).doesNotContainKey("PeeringWithDrDataCentre");

        aws.requests.clear();
        aws.others.put(SECOND.region(), List.of(whole("two", SECOND, first)));
        preview(first, Map.of());
        assertThat(asked()).containsEntry("PeeringWithDrDataCentre", "told-PeeringWithAws");
    }

    /// What was there at the last time may have been made anew since.
    @Test
    void whatWasTakenIsNotRemembered() {
        aws.others.put(FIRST.region(), List.of(whole("one", FIRST, second)));
        aws.after("ExecuteChangeSet", List.of(ScriptedCloudFormation.stack("CREATE_COMPLETE", "")));
        try (AwsDeployment deployment = open(second, Map.of("StaffCidr", "192.168.0.0/16"))) {
            deployment.apply(deployment.preview(), step -> {});
        }
        AwsAccess access =
                new AwsAccess(SECOND.region(), Optional.empty(), Optional.of(aws.endpoint()));
        assertThat(AwsDeployment.remembered(folder, access, ScriptedCloudFormation.NAME))
                .containsOnlyKeys("StaffCidr");
    }

    @Test
    void stacksOfOtherDesignsAndSitesAreNotAsked() {
        Other other = whole("one", FIRST, second);
        aws.others.put(
                FIRST.region(),
                List.of(
                        new Other(
                                "foreign",
                                other.status(),
                                Map.of("drydock:design", "another", "drydock:site", "aws"),
                                other.outputs(),
                                Map.of()),
                        new Other(
                                "mine", other.status(), tags(SECOND), other.outputs(), Map.of())));
        assertThat(checks(second, Map.of())).singleElement().matches(Check::blocks);
    }

    @Test
    void ofSeveralThatFitNoneIsGuessed() {
        aws.others.put(
                FIRST.region(),
                List.of(whole("blue", FIRST, second), whole("green", FIRST, second)));
        assertThat(checks(second, Map.of()))
                .singleElement()
                .satisfies(check ->
                        assertThat(check.text()).contains("several").contains("blue, green"));
        aws.others.put(
                FIRST.region(),
                List.of(
                        whole("blue", FIRST, second),
                        whole(StackSource.name(DESIGN, FIRST), FIRST, second)));
        assertThat(checks(second, Map.of())).singleElement().matches(check -> !check.blocks());
    }

    @Test
    void aStackThatIsNotReadySaysSo() {
        aws.others.put(
                FIRST.region(),
                List.of(new Other("one", "CREATE_IN_PROGRESS", tags(FIRST), Map.of(), Map.of())));
        assertThat(checks(second, Map.of()))
                .singleElement()
                .satisfies(check ->
                        assertThat(check.text()).contains("one").contains("CREATE_IN_PROGRESS"));
    }

    @Test
    void whatCannotBeLookedAtIsNotTakenForMissing() {
        aws.hidesOthers = true;
        assertThat(checks(second, Map.of()))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.blocks()).isTrue();
                    assertThat(check.text()).contains("is not known").contains("not allowed");
                });
    }

    @Test
    void aMomentWithoutAnAnswerIsWaitedOut() {
        aws.others.put(FIRST.region(), List.of(whole("one", FIRST, second)));
        aws.fault("DescribeStacks", Fault.THROTTLED, 2);
        preview(second, Map.of());
        assertThat(asked()).containsEntry("AwsVpcId", "told-VpcId");
    }

    @Test
    void theStackOfAnotherSiteIsNotOverwritten() {
        aws.existing("CREATE_COMPLETE");
        aws.site = "dr-data-centre";
        try (AwsDeployment deployment = open(first, Map.of())) {
            assertThat(deployment.check())
                    .anyMatch(check ->
                            check.blocks() && check.text().contains("site dr-data-centre"));
            assertThatThrownBy(deployment::preview)
                    .isInstanceOf(DeploymentException.class)
                    .hasMessageContaining("site dr-data-centre");
        }
        assertThat(aws.count("CreateChangeSet")).isZero();
    }
}
