package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.cloudformation.DeploymentTemplates.SiteStack;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.HelmRelease;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Designs on EKS in two regions: a stack and a Kubernetes cluster for each, and releases that use
/// what their own site has.
class EksSitesTest {

    private static final Pattern NEEDED = Pattern.compile("needed=\\(([A-Z0-9_ ]*)\\)");

    static Design twoRegions() {
        return twoRegions(6);
    }

    static Design twoRegions(int minor) {
        return Examples.onEks(
                PatternKey.HYBRID_CLOUD, new ProductVersion(4, minor, 0), "us-east-1", 2);
    }

    private static List<SiteStack> stacks() {
        return SeveralSitesTest.export(twoRegions()).stacks();
    }

    private static Design at(SiteStack stack) {
        return SiteDesigns.at(twoRegions(), stack.site());
    }

    private static String environment(SiteStack stack) {
        return stack.templates().root().outputs().stream()
                .filter(it -> it.name().equals(EksEnvironment.OUTPUT))
                .findFirst()
                .orElseThrow()
                .value()
                .toString();
    }

    @Test
    void bothSitesHaveACluster() {
        assertThat(stacks()).hasSize(2);
        for (SiteStack stack : stacks()) {
            assertThat(stack.templates().root().resources("AWS::EKS::Cluster")).hasSize(1);
        }
        assertThat(SiteDesigns.sites(twoRegions()))
                .containsExactlyElementsOf(stacks().stream().map(SiteStack::site).toList());
    }

    @Test
    void releasesStandAtOneSiteEach() {
        assertThat(stacks())
                .allSatisfy(stack -> assertThat(HelmExporter.obstacles(at(stack))).isEmpty());
        List<HelmRelease> first = HelmExporter.export(at(stacks().getFirst())).releases();
        List<HelmRelease> second = HelmExporter.export(at(stacks().getLast())).releases();
        assertThat(first).hasSize(3).allMatch(it -> !it.name().startsWith("dr-"));
        assertThat(second).hasSize(3).allMatch(it -> it.name().startsWith("dr-"));
    }

    @Test
    void releasesUseTheDatabaseOfTheirSite() {
        HelmBundle second = HelmExporter.export(at(stacks().getLast()));
        assertThat(second.file("values/dr-all-in-one.yaml"))
                .contains("jdbc:postgresql://dr-apim-database:5432/");
    }

    @Test
    void eachStackTellsWhatTheScriptOfItsSiteNeeds() {
        for (SiteStack stack : stacks()) {
            String script = HelmExporter.export(at(stack)).file("install.sh");
            Matcher needed = NEEDED.matcher(script);
            assertThat(needed.find()).isTrue();
            String environment = environment(stack);
            for (String name : needed.group(1).strip().split(" ", -1)) {
                assertThat(environment).contains("export " + name + "='");
            }
        }
        assertThat(environment(stacks().getFirst())).doesNotContain("DR_");
        assertThat(environment(stacks().getLast()))
                .contains("export DR_APIM_DATABASE_HOST='${DrApimDatabase.Endpoint.Address}'")
                .contains("export APIM_DATABASE_PASSWORD_SECRET='");
    }

    /// A copy needs no preparation, so nothing may be said to come from the machine that does it.
    @Test
    void theCopyIsNotPrepared() {
        Template second = stacks().getLast().templates().root();
        assertThat(second.resource("DatabaseSetup")).isEmpty();
        assertThat(second.resources("AWS::EC2::SecurityGroupIngress"))
                .noneMatch(it -> it.properties().toString().contains("DatabaseSetup"));
    }

    @Test
    void aDesignOfOneSiteIsItsOwn() {
        Design design =
                Examples.onEks(
                        PatternKey.CONTROL_TRAFFIC_GATEWAY,
                        new ProductVersion(4, 6, 0),
                        "us-east-1",
                        2);
        assertThat(SiteDesigns.at(design, design.sites().getFirst())).isSameAs(design);
    }

    /// What one region has encrypted, or keeps as the administrator's password in the database, the
    /// other must be able to read: both have the same secrets, each in its own region.
    @Test
    void bothRegionsHaveTheSecretsOfTheData() {
        List<SiteStack> stacks = SeveralSitesTest.export(twoRegions(7)).stacks();
        Template first = stacks.getFirst().templates().root();
        Template second = stacks.getLast().templates().root();
        List<String> shared = List.of("AdministratorSecret", "EncryptionKeySecret");
        assertThat(first.resources("AWS::SecretsManager::Secret"))
                .extracting(Resource::logicalId)
                .containsAll(shared);
        for (Resource secret : first.resources("AWS::SecretsManager::Secret")) {
            assertThat(Tree.text(secret, "ReplicaRegions/0/Region"))
                    .as(secret.logicalId())
                    .isEqualTo(stacks.getLast().site().region());
        }
        assertThat(second.resources("AWS::SecretsManager::Secret")).isEmpty();
        assertThat(second.parameters()).extracting(Parameter::name).containsAll(shared);
        String there = "In" + Names.of(stacks.getLast().site().id());
        for (String secret : shared) {
            assertThat(first.outputs())
                    .filteredOn(it -> it.name().equals(secret + there))
                    .singleElement()
                    .satisfies(it ->
                            assertThat(it.value().toString())
                                    .contains(stacks.getLast().site().region())
                                    .contains(secret));
        }
    }

    /// The operator in the second cluster reads the copies, and the releases are told of them.
    @Test
    void theSecondClusterReadsTheCopies() {
        SiteStack stack = SeveralSitesTest.export(twoRegions(7)).stacks().getLast();
        Template second = stack.templates().root();
        List<String> readable =
                Tree.refs(
                        second.resource("ExternalSecretsPolicy").orElseThrow(),
                        "PolicyDocument/Statement/0/Resource");
        List<String> asked = second.parameters().stream().map(Parameter::name).toList();
        assertThat(readable).contains("AdministratorSecret", "EncryptionKeySecret");
        assertThat(asked).containsAll(readable);
        assertThat(environment(stack))
                .contains("export ADMIN_PASSWORD_SECRET='${AdministratorSecret}'")
                .contains("export ENCRYPTION_KEY_SECRET='${EncryptionKeySecret}'")
                .contains("export APIM_DATABASE_PASSWORD_SECRET='${DrApimDatabaseApimUserSecret}'");
    }

    /// The copies of secrets in another region are encrypted with that region's own key.
    @Test
    void noStackNeedsTheKeyOfTheOther() {
        for (SiteStack stack : SeveralSitesTest.export(twoRegions(7)).stacks()) {
            Template template = stack.templates().root();
            for (Resource secret : template.resources("AWS::SecretsManager::Secret")) {
                assertThat(Tree.property(secret, "ReplicaRegions/0/KmsKeyId")).isEmpty();
            }
            assertThat(template.resource("DataKey")).isPresent();
        }
    }
}
