package io.drydock.app.deploy.aws;

import static io.drydock.app.deploy.aws.ScriptedCloudFormation.change;
import static io.drydock.app.deploy.aws.ScriptedCloudFormation.resource;
import static io.drydock.app.deploy.aws.ScriptedCloudFormation.stack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Outcome.Result;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Preview.Kind;
import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.Step.Phase;
import io.drydock.app.deploy.aws.ScriptedCloudFormation.Fault;
import io.drydock.app.deploy.aws.ScriptedCloudFormation.Move;
import io.drydock.export.cloudformation.SplitLimits;
import io.drydock.export.cloudformation.StackTemplates;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(600)
@ExtendWith(TestCredentials.class)
class AwsDeploymentTest {

    private static final String DATABASE = "AWS::RDS::DBInstance";
    private static final String VPC = "AWS::EC2::VPC";

    /// A thousand times faster than [Pace#USUAL], except that AWS may stay away for longer.
    static final Pace FAST =
            new Pace(
                    Duration.ofMillis(4),
                    Duration.ofMillis(1),
                    Duration.ofMillis(15),
                    Duration.ofSeconds(10));

    private static StackSource source;

    @TempDir private Path folder;

    @AutoClose private final ScriptedCloudFormation aws = new ScriptedCloudFormation();
    private final List<Step> steps = new ArrayList<>();
    private final TestTime time = new TestTime();

    @BeforeEach
    void passTime() {
        aws.time(time::now);
    }

    @BeforeAll
    static void prepare() {
        source = source();
    }

    static StackSource source() {
        StackSource whole =
                StackSource.of(
                        StartingDesigns.create(
                                new StartingDesign(
                                        new ElementId("d"),
                                        PatternKey.ALL_IN_ONE_HA,
                                        new ProductVersion(3, 2, 0),
                                        Platform.EC2,
                                        AwsRegion.ofCode("us-east-1").orElseThrow(),
                                        2)));
        return Sources.withText(whole, "Resources: {}");
    }

    /// A run of the application of its own, to be killed.
    static final class Child {
        public static void main(String[] arguments) {
            AwsDeployment deployment =
                    new AwsDeployment(
                            source(),
                            new AwsTarget(
                                    new AwsAccess(
                                            "us-east-1",
                                            Optional.empty(),
                                            Optional.of(URI.create(arguments[0]))),
                                    ScriptedCloudFormation.NAME,
                                    Map.of(),
                                    Optional.empty(),
                                    Optional.empty()),
                            Path.of(arguments[1]),
                            FAST);
            deployment.apply(deployment.preview(), step -> {});
        }
    }

    @Test
    void aKilledRunIsTakenUpByTheNext() throws Exception {
        aws.after("ExecuteChangeSet", BEGIN, MAKING);
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Daws.accessKeyId=test",
                                "-Daws.secretAccessKey=test",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Child.class.getName(),
                                aws.endpoint().toString(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("child.log").toFile())
                        .start();
        try {
            while (!aws.state().equals("CREATE_IN_PROGRESS")) {
                assertThat(child.isAlive()).as("the child lives").isTrue();
                Thread.sleep(20);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        aws.then(
                List.of(resource("ApimDatabase", DATABASE, "CREATE_COMPLETE", "")),
                List.of(stack("CREATE_COMPLETE", "")));
        reattachesTo(Result.DONE);
        assertThat(told())
                .startsWith("apim CREATE_IN_PROGRESS")
                .endsWith("apim CREATE_COMPLETE")
                .doesNotHaveDuplicates();
        assertOneStart();
    }

    private AwsAccess access() {
        return new AwsAccess("us-east-1", Optional.empty(), Optional.of(aws.endpoint()));
    }

    private AwsDeployment open(Pace pace) {
        return new AwsDeployment(
                source,
                new AwsTarget(
                        access(),
                        ScriptedCloudFormation.NAME,
                        Map.of("StaffCidr", "192.168.0.0/16"),
                        Optional.empty(),
                        Optional.empty()),
                folder,
                pace,
                time);
    }

    private AwsDeployment open() {
        return open(FAST);
    }

    private Outcome deploy() {
        try (AwsDeployment deployment = open()) {
            return deployment.apply(deployment.preview(), steps::add);
        }
    }

    private static final List<Move> BEGIN = List.of(stack("CREATE_IN_PROGRESS", "User Initiated"));
    private static final List<Move> MAKING =
            List.of(
                    resource("Vpc", VPC, "CREATE_IN_PROGRESS", ""),
                    resource("Vpc", VPC, "CREATE_COMPLETE", ""),
                    resource("ApimDatabase", DATABASE, "CREATE_IN_PROGRESS", ""));

    private void createSucceeds() {
        aws.after(
                "ExecuteChangeSet",
                BEGIN,
                MAKING,
                List.of(),
                List.of(resource("ApimDatabase", DATABASE, "CREATE_COMPLETE", "")),
                List.of(stack("CREATE_COMPLETE", "")));
    }

    private static final String PART =
            "arn:aws:cloudformation:us-east-1:123456789012:stack/apim-Part1/2";
    private static final Move STUCK =
            resource("DataKey", "AWS::KMS::Key", "DELETE_FAILED", "in use");

    private static Move inPart(String status) {
        return new Move("Part1", "AWS::CloudFormation::Stack", PART, status, "");
    }

    private static StackSource divided() {
        Design design = source.design();
        return StackSource.of(design, design.sites().getFirst(), new SplitLimits(80, 200_000, 60));
    }

    private AwsDeployment open(StackSource what) {
        return new AwsDeployment(
                what,
                new AwsTarget(
                        access(),
                        ScriptedCloudFormation.NAME,
                        Map.of("StaffCidr", "192.168.0.0/16"),
                        Optional.of("ours"),
                        Optional.empty()),
                folder,
                FAST);
    }

    private static String nestedStack(String action, String name, String changeSet) {
        return change(
                action,
                name,
                "AWS::CloudFormation::Stack",
                changeSet.isEmpty() ? "" : "<ChangeSetId>" + changeSet + "</ChangeSetId>");
    }

    @Test
    void aDividedTemplateIsPutIntoTheBucket() {
        StackSource large = divided();
        createSucceeds();
        aws.changes = nestedStack("Add", "Part1", "");
        try (AwsDeployment deployment = open(large)) {
            assertThat(deployment.apply(deployment.preview(), steps::add).isDone()).isTrue();
        }
        assertThat(large.templates().parts()).hasSizeGreaterThan(2);
        Map<String, String> form =
                aws.requests.stream()
                        .filter(it -> "CreateChangeSet".equals(it.get("Action")))
                        .findFirst()
                        .orElseThrow();
        assertThat(form)
                .containsEntry("IncludeNestedStacks", "true")
                .containsEntry("Capabilities.member.2", "CAPABILITY_AUTO_EXPAND");
        Map<String, String> parameters = parameters(form);
        assertThat(parameters)
                .containsEntry("StaffCidr", "192.168.0.0/16")
                .containsEntry(StackTemplates.BUCKET, "ours");
        String folderOfParts = "/ours/" + parameters.get(StackTemplates.PREFIX) + "/";
        large.partTexts()
                .forEach((file, text) ->
                        assertThat(aws.objects.get(folderOfParts + file))
                                .as(file)
                                .contains(text.lines().skip(1).findFirst().orElseThrow()));
        assertThat(aws.objects.keySet())
                .filteredOn(path -> path.startsWith(folderOfParts))
                .hasSize(large.templates().parts().size());
        assertOneStart();
    }

    @Test
    void anUnusedPreviewOfADividedTemplateIsTidiedUpToo() {
        aws.changes = nestedStack("Add", "Part1", "");
        aws.slowDeletions = 2;
        try (AwsDeployment deployment = open(divided())) {
            deployment.preview();
        }
        assertThat(aws.count("DeleteChangeSet")).isEqualTo(1);
        assertThat(aws.count("DeleteStack")).as("the empty shell goes").isEqualTo(1);
    }

    private static Map<String, String> parameters(Map<String, String> form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 1; form.containsKey("Parameters.member." + i + ".ParameterKey"); i++) {
            parameters.put(
                    form.get("Parameters.member." + i + ".ParameterKey"),
                    form.getOrDefault("Parameters.member." + i + ".ParameterValue", ""));
        }
        return parameters;
    }

    @Test
    void aPreviewShowsWhatIsInNestedStacks() {
        String inside = "arn:aws:cloudformation:us-east-1:123456789012:changeSet/inside/1";
        String unchanged = "arn:aws:cloudformation:us-east-1:123456789012:changeSet/inside/2";
        aws.existing("CREATE_COMPLETE");
        aws.nestedChanges.put(
                inside,
                change("Modify", "ApimDatabase", DATABASE, "<Replacement>True</Replacement>")
                        + change("Modify", "Vpc", VPC, "<Replacement>False</Replacement>"));
        aws.nestedChanges.put(unchanged, "");
        aws.changes =
                nestedStack("Modify", "Part1", inside) + nestedStack("Modify", "Part2", unchanged);
        try (AwsDeployment deployment = open(divided())) {
            Preview preview = deployment.preview();
            assertThat(preview.changes())
                    .extracting(Preview.Change::name, Preview.Change::kind)
                    .containsExactlyInAnyOrder(
                            tuple("Part1", Kind.CHANGE),
                            tuple("Vpc", Kind.CHANGE),
                            tuple("ApimDatabase", Kind.REPLACE),
                            tuple("Part2", Kind.CHANGE));
            assertThat(preview.changes(Kind.REPLACE).getFirst().element())
                    .contains(new ElementId("apim-database"));
        }
    }

    /// Not every service that speaks the protocol works out more than the root.
    @Test
    void aPreviewWithoutNestedChangeSetsShowsWhatTheTemplatesMake() {
        StackSource large = divided();
        StringBuilder all = new StringBuilder();
        large.templates()
                .parts()
                .forEach(part -> all.append(nestedStack("Add", part.logicalId(), "")));
        aws.changes = all.toString();
        try (AwsDeployment deployment = open(large)) {
            Preview preview = deployment.preview();
            assertThat(preview.changes())
                    .extracting(Preview.Change::name)
                    .containsExactlyElementsOf(large.order())
                    .containsAll(large.template().resources().keySet());
            assertThat(preview.changes())
                    .filteredOn(change -> change.name().equals("ApimDatabase"))
                    .extracting(Preview.Change::element)
                    .containsExactly(Optional.of(new ElementId("apim-database")));
        }
        aws.existing("CREATE_COMPLETE");
        aws.changes = nestedStack("Modify", "Part1", "") + nestedStack("Remove", "Old", "");
        try (AwsDeployment deployment = open(large)) {
            assertThat(deployment.preview().changes())
                    .extracting(Preview.Change::kind, Preview.Change::detail)
                    .containsExactly(
                            tuple(Kind.CHANGE, "what changes in it, AWS does not say here"),
                            tuple(Kind.DELETE, "with everything in it"));
        }
    }

    private List<String> told() {
        return steps.stream().map(step -> step.name() + " " + step.status()).toList();
    }

    @Test
    void makesAStackAndTellsEachStepOnce() {
        createSucceeds();
        Outcome outcome = deploy();
        assertThat(outcome.result()).isEqualTo(Result.DONE);
        assertThat(outcome.status()).isEqualTo("CREATE_COMPLETE");
        assertThat(outcome.outputs()).containsEntry("Url", "https://gw.example.com");
        assertThat(told())
                .containsExactly(
                        "apim CREATE_IN_PROGRESS",
                        "Vpc CREATE_IN_PROGRESS",
                        "Vpc CREATE_COMPLETE",
                        "ApimDatabase CREATE_IN_PROGRESS",
                        "ApimDatabase CREATE_COMPLETE",
                        "apim CREATE_COMPLETE");
        assertThat(steps.get(4).element()).contains(new ElementId("apim-database"));
        assertThat(steps.get(4).phase()).isEqualTo(Phase.DONE);
        assertThat(steps.getLast().elapsed()).isEqualTo(Duration.ofSeconds(5));
        assertOneStart();
    }

    private void assertOneStart() {
        assertThat(aws.count("executions")).isEqualTo(1);
        assertThat(aws.stacks).isLessThanOrEqualTo(1);
    }

    @Test
    void previewsWithoutTouchingAndTidiesUp() {
        try (AwsDeployment deployment = open()) {
            Preview preview = deployment.preview();
            assertThat(preview.isNew()).isTrue();
            assertThat(preview.changes()).hasSize(1);
        }
        assertThat(aws.count("executions")).isZero();
        assertThat(aws.count("DeleteChangeSet")).isEqualTo(1);
        assertThat(aws.count("DeleteStack")).as("the empty shell goes").isEqualTo(1);
    }

    @Test
    void previewShowsWhatIsReplacedAndWhatBecomesOfData() {
        aws.existing("CREATE_COMPLETE");
        aws.changes =
                change("Remove", "Old", DATABASE, "<PolicyAction>Snapshot</PolicyAction>")
                        + change(
                                "Modify",
                                "ApimDatabase",
                                DATABASE,
                                "<Replacement>True</Replacement>"
                                        + "<PolicyAction>ReplaceAndSnapshot</PolicyAction><Details>"
                                        + "<member><Target><Attribute>Properties</Attribute>"
                                        + "<Name>DBInstanceClass</Name><BeforeValue>a</BeforeValue>"
                                        + "<AfterValue>b</AfterValue></Target></member></Details>")
                        + change("Modify", "Vpc", VPC, "<Replacement>False</Replacement>");
        try (AwsDeployment deployment = open()) {
            Preview preview = deployment.preview();
            assertThat(preview.isNew()).isFalse();
            assertThat(preview.changes())
                    .extracting(Preview.Change::name, Preview.Change::kind, Preview.Change::detail)
                    .containsExactly(
                            tuple("Vpc", Kind.CHANGE, ""),
                            tuple(
                                    "ApimDatabase",
                                    Kind.REPLACE,
                                    "a snapshot of the old one is kept; DBInstanceClass: a -> b"),
                            tuple("Old", Kind.DELETE, "a snapshot is kept"));
            assertThat(preview.changes().get(1).element()).contains(new ElementId("apim-database"));
        }
        assertThat(aws.count("DeleteStack")).as("a stack in use stays").isZero();
    }

    @Test
    void whatWasNotGivenKeepsItsValue() {
        aws.existing("CREATE_COMPLETE");
        try (AwsDeployment deployment =
                new AwsDeployment(
                        source,
                        new AwsTarget(
                                access(), "apim", Map.of(), Optional.empty(), Optional.empty()),
                        folder,
                        FAST)) {
            deployment.preview();
        }
        assertThat(aws.requests)
                .filteredOn(form -> "CreateChangeSet".equals(form.get("Action")))
                .singleElement()
                .satisfies(form -> assertThat(form).containsValue("10.1.0.0/16"));
    }

    @Test
    void nothingToChangeIsNoFailure() {
        aws.existing("CREATE_COMPLETE");
        aws.changes = "";
        aws.refusal = "The submitted information didn't contain changes.";
        Outcome outcome = deploy();
        assertThat(outcome.result()).isEqualTo(Result.DONE);
        assertThat(outcome.text()).isEqualTo("Everything already is as the design wants it.");
        assertThat(aws.count("executions")).isZero();
    }

    @Test
    void failureNamesItsRootCauseAndIsRolledBack() {
        aws.after(
                "ExecuteChangeSet",
                BEGIN,
                MAKING,
                List.of(
                        resource("ApimDatabase", DATABASE, "CREATE_FAILED", "No capacity"),
                        resource(
                                "PublicAlb",
                                "AWS::ALB",
                                "CREATE_FAILED",
                                "Resource creation cancelled"),
                        stack("ROLLBACK_IN_PROGRESS", "The following failed: ApimDatabase")),
                List.of(resource("Vpc", VPC, "DELETE_COMPLETE", "")),
                List.of(
                        resource("DataKey", "AWS::KMS::Key", "DELETE_SKIPPED", ""),
                        stack("ROLLBACK_COMPLETE", "")));
        Outcome outcome = deploy();
        assertThat(outcome.result()).isEqualTo(Result.ROLLED_BACK);
        assertThat(outcome.cause().map(Step::reason)).contains("No capacity");
        assertThat(outcome.cause().flatMap(Step::element)).contains(new ElementId("apim-database"));
        assertThat(outcome.retained()).containsExactly("DataKey (AWS::KMS::Key, datakey-1)");
        assertThat(outcome.text()).contains("Delete the empty stack");
        assertThat(steps)
                .filteredOn(step -> step.name().equals("PublicAlb"))
                .extracting(Step::phase)
                .containsExactly(Phase.GIVEN_UP);
        assertOneStart();
    }

    @Test
    void failureInsideANestedStackIsTheCause() {
        String child = "arn:aws:cloudformation:us-east-1:123456789012:stack/apim-part/2";
        Move parent =
                new Move("Part", "AWS::CloudFormation::Stack", child, "CREATE_IN_PROGRESS", "");
        aws.nested.put(
                child, List.of(resource("ApimDatabase", DATABASE, "CREATE_FAILED", "No capacity")));
        aws.after(
                "ExecuteChangeSet",
                BEGIN,
                List.of(parent),
                List.of(
                        new Move(
                                "Part",
                                "AWS::CloudFormation::Stack",
                                child,
                                "CREATE_FAILED",
                                "Embedded stack was not successfully created"),
                        stack("ROLLBACK_IN_PROGRESS", "")),
                List.of(stack("ROLLBACK_COMPLETE", "")));
        Outcome outcome = deploy();
        assertThat(outcome.cause().map(Step::name)).contains("ApimDatabase");
        assertThat(told()).containsOnlyOnce("ApimDatabase CREATE_FAILED");
    }

    @Test
    void throttlingIsWaitedOut() {
        createSucceeds();
        aws.fault("DescribeStacks", Fault.THROTTLED, 4);
        aws.fault("ExecuteChangeSet", Fault.THROTTLED, 3);
        aws.fault("DescribeStackEvents", Fault.THROTTLED, 5);
        assertThat(deploy().result()).isEqualTo(Result.DONE);
        assertThat(told()).contains("apim WAITING");
        assertOneStart();
    }

    @ParameterizedTest
    @CsvSource({"ExecuteChangeSet", "CreateChangeSet"})
    void aLostAnswerStartsNothingTwice(String action) {
        createSucceeds();
        aws.fault(action, Fault.ANSWER_LOST, 1);
        assertThat(deploy().result()).isEqualTo(Result.DONE);
        assertThat(aws.count(action)).isEqualTo(1);
        assertOneStart();
    }

    @ParameterizedTest
    @CsvSource({"ExecuteChangeSet", "CreateChangeSet"})
    void aLostRequestIsSentAgain(String action) {
        createSucceeds();
        aws.fault(action, Fault.LOST, 2);
        assertThat(deploy().result()).isEqualTo(Result.DONE);
        assertOneStart();
    }

    @Test
    void aLostConnectionIsWaitedOut() {
        createSucceeds();
        try (AwsDeployment deployment = open()) {
            Outcome outcome =
                    deployment.apply(
                            deployment.preview(),
                            once("Vpc", () -> aws.outage(Duration.ofSeconds(1))));
            assertThat(outcome.result()).isEqualTo(Result.DONE);
        }
        assertThat(steps)
                .filteredOn(step -> step.status().equals("WAITING"))
                .isNotEmpty()
                .allMatch(step -> step.reason().contains("AWS was reached and does not answer"));
        assertThat(told()).containsOnlyOnce("ApimDatabase CREATE_COMPLETE");
        assertOneStart();
    }

    /// With the waits between attempts that people get.
    @Test
    void halfAMinuteWithoutAConnectionIsWaitedOut() {
        createSucceeds();
        Pace usualWaits =
                new Pace(
                        FAST.look(),
                        Pace.USUAL.retry(),
                        Pace.USUAL.longest(),
                        Pace.USUAL.patience());
        try (AwsDeployment deployment = open(usualWaits)) {
            Outcome outcome =
                    deployment.apply(
                            deployment.preview(),
                            once("Vpc", () -> aws.outage(Duration.ofSeconds(30))));
            assertThat(outcome.result()).isEqualTo(Result.DONE);
            assertThat(outcome.status()).isEqualTo("CREATE_COMPLETE");
        }
        assertThat(steps)
                .filteredOn(step -> step.status().equals("WAITING"))
                .as("told a few times, not a thousand times")
                .hasSizeBetween(3, 10)
                .allMatch(step -> step.reason().contains("AWS was reached and does not answer"));
        assertThat(told().stream().filter(text -> !text.endsWith("WAITING")))
                .startsWith("apim CREATE_IN_PROGRESS")
                .endsWith("apim CREATE_COMPLETE")
                .doesNotHaveDuplicates();
        assertOneStart();
    }

    @Test
    void usualPatienceOutlastsHalfAMinute() {
        assertThat(Pace.USUAL.patience()).isGreaterThan(Duration.ofSeconds(30));
        assertThat(Pace.USUAL.before(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Pace.USUAL.before(3)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Pace.USUAL.before(90)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void aConnectionLostForGoodLeavesTheOperationAlone() {
        createSucceeds();
        Pace hasty = new Pace(FAST.look(), FAST.retry(), FAST.longest(), Duration.ofMillis(100));
        try (AwsDeployment deployment = open(hasty)) {
            Outcome outcome =
                    deployment.apply(
                            deployment.preview(),
                            once("Vpc", () -> aws.outage(Duration.ofSeconds(1))));
            assertThat(outcome.result()).isEqualTo(Result.DETACHED);
            assertThat(outcome.text()).contains("goes on at AWS", "reattach");
        }
        aws.outage(Duration.ZERO);
        reattachesTo(Result.DONE);
        assertOneStart();
    }

    private Consumer<Step> once(String name, Runnable happens) {
        boolean[] done = {false};
        return step -> {
            steps.add(step);
            if (step.name().equals(name) && !done[0]) {
                done[0] = true;
                happens.run();
            }
        };
    }

    private void reattachesTo(Result result) {
        steps.clear();
        try (AwsDeployment later = open()) {
            assertThat(later.reattach(steps::add)).map(Outcome::result).contains(result);
        }
    }

    @Test
    void expiredCredentialsStopTheWatchingOnly() {
        createSucceeds();
        try (AwsDeployment deployment = open()) {
            Outcome outcome =
                    deployment.apply(
                            deployment.preview(),
                            once("Vpc", () -> aws.fault("DescribeStacks", Fault.EXPIRED, 1)));
            assertThat(outcome.result()).isEqualTo(Result.DETACHED);
            assertThat(outcome.text())
                    .startsWith("The credentials have expired.")
                    .contains("aws sso login", "goes on at AWS");
        }
        reattachesTo(Result.DONE);
        assertThat(told())
                .as("from the beginning, each once")
                .startsWith("apim CREATE_IN_PROGRESS", "Vpc CREATE_IN_PROGRESS")
                .doesNotHaveDuplicates();
        assertOneStart();
    }

    @Test
    void expiredCredentialsBeforehandStartNothing() {
        aws.fault("CreateChangeSet", Fault.EXPIRED, 1);
        assertThatThrownBy(this::deploy)
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("aws sso login");
        assertThat(aws.count("executions")).isZero();
        assertThat(aws.stacks).isZero();
    }

    @Test
    void cancellingACreationDeletesIt() {
        aws.after("ExecuteChangeSet", BEGIN, MAKING);
        aws.after(
                "DeleteStack",
                List.of(stack("DELETE_IN_PROGRESS", "User Initiated")),
                List.of(resource("Vpc", VPC, "DELETE_COMPLETE", "")),
                List.of(stack("DELETE_COMPLETE", "")));
        try (AwsDeployment deployment = open()) {
            Outcome outcome =
                    deployment.apply(deployment.preview(), once("Vpc", deployment::cancel));
            assertThat(outcome.result()).isEqualTo(Result.CANCELLED);
            assertThat(outcome.status()).isEqualTo("DELETE_COMPLETE");
        }
        assertThat(aws.count("DeleteStack")).isEqualTo(1);
        assertThat(steps.getLast().phase()).isEqualTo(Phase.GONE);
        assertOneStart();
    }

    private static final List<Move> UPDATING =
            List.of(
                    stack("UPDATE_IN_PROGRESS", "User Initiated"),
                    resource("Vpc", VPC, "UPDATE_IN_PROGRESS", ""));

    @Test
    void cancellingAnUpdateGoesBack() {
        aws.existing("CREATE_COMPLETE");
        aws.after("ExecuteChangeSet", UPDATING);
        aws.after(
                "CancelUpdateStack",
                List.of(stack("UPDATE_ROLLBACK_IN_PROGRESS", "User Initiated")),
                List.of(resource("Vpc", VPC, "UPDATE_COMPLETE", "")),
                List.of(stack("UPDATE_ROLLBACK_COMPLETE", "")));
        try (AwsDeployment deployment = open()) {
            Outcome outcome =
                    deployment.apply(deployment.preview(), once("Vpc", deployment::cancel));
            assertThat(outcome.result()).isEqualTo(Result.CANCELLED);
            assertThat(outcome.text()).contains("as it was before");
        }
        assertThat(aws.count("CancelUpdateStack")).isEqualTo(1);
        assertThat(aws.count("DeleteStack")).isZero();
        assertThat(steps)
                .filteredOn(step -> step.status().equals("UPDATE_COMPLETE"))
                .extracting(Step::phase)
                .containsExactly(Phase.GONE);
        assertOneStart();
    }

    @Test
    void cancellingNothingDoesNothing() {
        aws.existing("CREATE_COMPLETE");
        try (AwsDeployment deployment = open()) {
            deployment.cancel();
            assertThat(deployment.actions()).containsExactly(Action.DELETE);
        }
        assertThat(aws.count("DeleteStack")).isZero();
    }

    @Test
    void aNewRunCancelsWhatAnEarlierOneStarted() {
        aws.existing("CREATE_COMPLETE");
        aws.after("ExecuteChangeSet", UPDATING);
        aws.after(
                "CancelUpdateStack",
                List.of(stack("UPDATE_ROLLBACK_IN_PROGRESS", "User Initiated")),
                List.of(stack("UPDATE_ROLLBACK_COMPLETE", "")));
        Thread earlier = Thread.ofPlatform().start(this::interruptedDeploy);
        awaitStatus("UPDATE_IN_PROGRESS");
        earlier.interrupt();
        steps.clear();
        try (AwsDeployment later = open()) {
            assertThat(later.actions()).containsExactly(Action.CANCEL);
            assertThat(later.perform(Action.CANCEL, steps::add).result())
                    .isEqualTo(Result.CANCELLED);
        }
        assertOneStart();
    }

    private void interruptedDeploy() {
        try (AwsDeployment deployment = open()) {
            deployment.apply(deployment.preview(), step -> {});
        }
    }

    private void awaitStatus(String status) {
        while (!aws.state().equals(status)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anUpdateIsReattachedFromItsOwnBeginning() {
        aws.existing("CREATE_COMPLETE");
        aws.after("ExecuteChangeSet", UPDATING);
        Thread earlier = Thread.ofPlatform().start(this::interruptedDeploy);
        awaitStatus("UPDATE_IN_PROGRESS");
        earlier.interrupt();
        aws.after(
                "CancelUpdateStack",
                List.of(stack("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "")),
                List.of(stack("UPDATE_COMPLETE", "")));
        try (AwsDeployment later = open()) {
            later.perform(Action.CANCEL, steps::add);
        }
        assertThat(told())
                .containsExactly(
                        "apim UPDATE_IN_PROGRESS",
                        "Vpc UPDATE_IN_PROGRESS",
                        "apim UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
                        "apim UPDATE_COMPLETE");
        assertOneStart();
    }

    @Test
    void nothingUnderWayIsNothingToReattachTo() {
        aws.existing("UPDATE_COMPLETE");
        try (AwsDeployment deployment = open()) {
            assertThat(deployment.reattach(steps::add)).isEmpty();
            assertThat(deployment.status()).isEqualTo("The stack apim is UPDATE_COMPLETE.");
        }
    }

    @Test
    void aStuckRollbackIsContinued() {
        aws.existing("UPDATE_ROLLBACK_FAILED");
        aws.after(
                "ContinueUpdateRollback",
                List.of(stack("UPDATE_ROLLBACK_IN_PROGRESS", "")),
                List.of(resource("Vpc", VPC, "UPDATE_COMPLETE", "")),
                List.of(stack("UPDATE_ROLLBACK_COMPLETE", "")));
        try (AwsDeployment deployment = open()) {
            assertThatThrownBy(deployment::preview)
                    .isInstanceOf(DeploymentException.class)
                    .hasMessageContaining("Continue its rollback first");
            assertThat(deployment.actions())
                    .containsExactly(Action.CONTINUE_ROLLBACK, Action.DELETE);
            Outcome outcome = deployment.perform(Action.CONTINUE_ROLLBACK, steps::add);
            assertThat(outcome.result()).isEqualTo(Result.DONE);
            assertThat(outcome.status()).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
        }
        assertThat(aws.count("ContinueUpdateRollback")).isEqualTo(1);
        assertThat(aws.count("CreateChangeSet")).isZero();
    }

    @Test
    void anUpdateThatCannotGoBackNeedsAPerson() {
        aws.existing("CREATE_COMPLETE");
        aws.after(
                "ExecuteChangeSet",
                UPDATING,
                List.of(
                        resource("Vpc", VPC, "UPDATE_FAILED", "Not allowed"),
                        stack("UPDATE_ROLLBACK_IN_PROGRESS", "")),
                List.of(stack("UPDATE_ROLLBACK_FAILED", "")));
        Outcome outcome = deploy();
        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(outcome.text()).contains("continue the rollback");
        assertThat(outcome.cause().map(Step::reason)).contains("Not allowed");
    }

    @Test
    void whatStandsHalfWayIsRolledBack() {
        aws.existing("UPDATE_FAILED");
        aws.after(
                "RollbackStack",
                List.of(stack("UPDATE_ROLLBACK_IN_PROGRESS", "")),
                List.of(stack("UPDATE_ROLLBACK_COMPLETE", "")));
        try (AwsDeployment deployment = open()) {
            assertThat(deployment.perform(Action.ROLL_BACK, steps::add).result())
                    .isEqualTo(Result.DONE);
        }
        assertThat(aws.count("RollbackStack")).isEqualTo(1);
    }

    @Test
    void deletingSaysWhatIsKept() {
        aws.existing("CREATE_COMPLETE");
        aws.isProtected = true;
        aws.after(
                "DeleteStack",
                List.of(stack("DELETE_IN_PROGRESS", "User Initiated")),
                List.of(
                        resource("ApimDatabase", DATABASE, "DELETE_COMPLETE", ""),
                        resource("DataKey", "AWS::KMS::Key", "DELETE_SKIPPED", "")),
                List.of(stack("DELETE_COMPLETE", "")));
        try (AwsDeployment deployment = open()) {
            Outcome outcome = deployment.perform(Action.DELETE, steps::add);
            assertThat(outcome.result()).isEqualTo(Result.DONE);
            assertThat(outcome.retained())
                    .containsExactly(
                            "a snapshot of ApimDatabase (AWS::RDS::DBInstance, apimdatabase-1)",
                            "DataKey (AWS::KMS::Key, datakey-1)");
        }
        assertThat(aws.count("UpdateTerminationProtection")).isEqualTo(1);
        assertThat(aws.requests)
                .filteredOn(form -> "DeleteStack".equals(form.get("Action")))
                .singleElement()
                .satisfies(form ->
                        assertThat(form).containsEntry("StackName", ScriptedCloudFormation.STACK));
    }

    @Test
    void aFailedDeletionNamesWhatIsLeft() {
        aws.existing("CREATE_COMPLETE");
        aws.after(
                "DeleteStack",
                List.of(stack("DELETE_IN_PROGRESS", "")),
                List.of(
                        resource("PublicAlb", "AWS::ALB", "DELETE_FAILED", "deletion protection"),
                        stack("DELETE_FAILED", "")));
        try (AwsDeployment deployment = open()) {
            Outcome outcome = deployment.perform(Action.DELETE, steps::add);
            assertThat(outcome.result()).isEqualTo(Result.FAILED);
            assertThat(outcome.text()).contains("PublicAlb", "delete again");
            assertThat(outcome.cause().map(Step::reason)).contains("deletion protection");
            assertThat(outcome.retained()).containsExactly("PublicAlb (AWS::ALB, publicalb-1)");
            assertThat(deployment.actions())
                    .containsExactly(Action.DELETE, Action.DELETE_RETAINING);
            assertThatThrownBy(deployment::preview).hasMessageContaining("Delete it");
        }
    }

    @Test
    void aStuckDeletionGoesOnWithoutWhatIsStuck() {
        aws.existing("DELETE_FAILED");
        aws.contents.put(ScriptedCloudFormation.STACK, List.of(STUCK, inPart("DELETE_FAILED")));
        aws.contents.put(
                PART,
                List.of(
                        resource("PublicAlb", "AWS::ALB", "DELETE_FAILED", ""),
                        resource("Vpc", VPC, "DELETE_COMPLETE", "")));
        aws.after(
                "DeleteStack",
                List.of(stack("DELETE_IN_PROGRESS", "User Initiated")),
                List.of(
                        resource("DataKey", "AWS::KMS::Key", "DELETE_SKIPPED", ""),
                        stack("DELETE_COMPLETE", "")));
        try (AwsDeployment deployment = open()) {
            assertThat(deployment.status())
                    .contains("DataKey (AWS::KMS::Key, datakey-1)")
                    .contains("PublicAlb (AWS::ALB, publicalb-1)")
                    .doesNotContain("Vpc");
            Outcome outcome = deployment.perform(Action.DELETE_RETAINING, steps::add);
            assertThat(outcome.result()).isEqualTo(Result.DONE);
            assertThat(outcome.retained()).containsExactly("DataKey (AWS::KMS::Key, datakey-1)");
        }
        assertThat(aws.requests)
                .filteredOn(form -> "DeleteStack".equals(form.get("Action")))
                .singleElement()
                .satisfies(form ->
                        assertThat(form)
                                .containsEntry("StackName", ScriptedCloudFormation.STACK)
                                .containsEntry("RetainResources.member.1", "DataKey")
                                .containsEntry("RetainResources.member.2", "Part1")
                                .doesNotContainKey("RetainResources.member.3"));
    }

    @Test
    void nothingIsRetainedThatIsNotStuck() {
        aws.existing("CREATE_COMPLETE");
        try (AwsDeployment deployment = open()) {
            assertThatThrownBy(() -> deployment.perform(Action.DELETE_RETAINING, steps::add))
                    .isInstanceOf(DeploymentException.class)
                    .hasMessageContaining("not possible while the stack is CREATE_COMPLETE");
        }
        assertThat(aws.count("DeleteStack")).isZero();
    }

    @Test
    void driftIsLookedForInNestedStacksToo() {
        aws.existing("CREATE_COMPLETE");
        aws.contents.put(ScriptedCloudFormation.STACK, List.of(inPart("CREATE_COMPLETE")));
        try (AwsDeployment deployment = open()) {
            assertThat(deployment.drift()).isEmpty();
        }
        assertThat(aws.requests)
                .filteredOn(form -> "DetectStackDrift".equals(form.get("Action")))
                .extracting(form -> form.get("StackName"))
                .containsExactly(ScriptedCloudFormation.STACK, PART);
    }

    @Test
    void driftIsToldByElement() {
        aws.existing("CREATE_COMPLETE");
        aws.drifts =
                "<member><LogicalResourceId>ApimDatabase</LogicalResourceId><ResourceType>"
                        + DATABASE
                        + "</ResourceType><StackResourceDriftStatus>MODIFIED"
                        + "</StackResourceDriftStatus><PropertyDifferences><member><PropertyPath>"
                        + "/MultiAZ</PropertyPath><ExpectedValue>true</ExpectedValue><ActualValue>"
                        + "false</ActualValue></member></PropertyDifferences></member>"
                        + "<member><LogicalResourceId>Vpc</LogicalResourceId><ResourceType>"
                        + VPC
                        + "</ResourceType><StackResourceDriftStatus>DELETED"
                        + "</StackResourceDriftStatus></member>";
        try (AwsDeployment deployment = open()) {
            assertThat(deployment.drift())
                    .extracting(d -> d.name() + " " + d.path() + " " + d.actual())
                    .containsExactly("ApimDatabase /MultiAZ false", "Vpc  ");
            assertThat(deployment.drift().getFirst().element())
                    .contains(new ElementId("apim-database"));
        }
    }

    @Test
    void aForeignStackIsLeftAlone() {
        aws.existing("CREATE_COMPLETE");
        aws.tag = "team";
        try (AwsDeployment deployment = open()) {
            assertThatThrownBy(deployment::preview)
                    .isInstanceOf(DeploymentException.class)
                    .hasMessageContaining("Choose another name");
            assertThatThrownBy(() -> deployment.perform(Action.DELETE, steps::add))
                    .isInstanceOf(DeploymentException.class);
            assertThat(deployment.actions()).isEmpty();
            assertThat(deployment.check())
                    .filteredOn(check -> check.subject().equals("Stack"))
                    .allMatch(Check::blocks);
        }
        assertThat(aws.count("CreateChangeSet") + aws.count("DeleteStack")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ROLLBACK_COMPLETE,Delete it",
        "DELETE_FAILED,Delete it",
        "UPDATE_FAILED,Roll it back first",
        "UPDATE_IN_PROGRESS,Follow it"
    })
    void aStackThatCannotChangeSaysWhatToDo(String status, String next) {
        aws.existing(status);
        assertThatThrownBy(this::deploy)
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining(next);
        assertThat(aws.count("CreateChangeSet")).isZero();
    }

    @Test
    void aPreviewIsAppliedOnce() {
        createSucceeds();
        try (AwsDeployment deployment = open()) {
            Preview preview = deployment.preview();
            deployment.apply(preview, steps::add);
            assertThatThrownBy(() -> deployment.apply(preview, steps::add))
                    .isInstanceOf(DeploymentException.class);
        }
        assertOneStart();
    }

    @Test
    void parametersAreRememberedAndCredentialsAreNot() throws IOException {
        createSucceeds();
        deploy();
        assertThat(AwsDeployment.remembered(folder, access(), "apim"))
                .containsExactly(Map.entry("StaffCidr", "192.168.0.0/16"));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContainIgnoringCase("secretaccess");
            }
        }
    }

    /// The account's zones in no order, as AWS may give them; a cluster over three takes a, b and
    /// c.
    @ParameterizedTest
    @CsvSource({"use1-az6,use1-az3,WARNING", "use1-az3,use1-az6,PASSED", "'','',WARNING"})
    void aZoneThatTakesNoClusterIsWarnedOf(String third, String fourth, Check.Result result) {
        if (!third.isEmpty()) {
            aws.zones =
                    zone("us-east-1d", third)
                            + zone("us-east-1b", "use1-az1")
                            + zone("us-east-1c", fourth)
                            + zone("us-east-1a", "use1-az2");
        }
        StackSource cluster =
                Sources.withText(
                        StackSource.of(
                                StartingDesigns.create(
                                        new StartingDesign(
                                                new ElementId("d"),
                                                PatternKey.CONTROL_TRAFFIC_GATEWAY,
                                                new ProductVersion(4, 7, 0),
                                                Platform.EKS,
                                                AwsRegion.ofCode("us-east-1").orElseThrow(),
                                                3))),
                        "Resources: {}");
        try (AwsDeployment deployment = open(cluster)) {
            assertThat(deployment.check())
                    .filteredOn(check -> check.subject().equals("Zones"))
                    .singleElement()
                    .satisfies(check -> assertThat(check.result()).isEqualTo(result))
                    .satisfies(check ->
                            assertThat(check.text().contains("us-east-1c (use1-az3)"))
                                    .isEqualTo(fourth.equals("use1-az3")));
        }
    }

    private static String zone(String name, String id) {
        return "<item><zoneState>available</zoneState><zoneName>"
                + name
                + "</zoneName><zoneId>"
                + id
                + "</zoneId></item>";
    }

    @Test
    void theCheckSaysWhoIsCallingAndWhatItCouldNotCheck() {
        try (AwsDeployment deployment = open()) {
            List<Check> checks = deployment.check();
            assertThat(checks)
                    .extracting(Check::subject)
                    .contains("Findings", "Endpoint", "Identity", "Stack", "Parameters");
            assertThat(checks)
                    .anyMatch(check -> check.text().contains("Account 123456789012"))
                    .anyMatch(check -> check.text().contains("ArtefactBucket is missing"))
                    .anyMatch(check -> check.text().contains("could not be checked"));
            assertThat(deployment.place().location()).isEqualTo("account 123456789012, us-east-1");
        }
        assertThat(aws.count("CreateChangeSet")).as("looking changes nothing").isZero();
    }
}
