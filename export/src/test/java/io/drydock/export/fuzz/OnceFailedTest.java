package io.drydock.export.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.export.Examples;
import io.drydock.export.cloudformation.DeploymentTemplates;
import io.drydock.export.cloudformation.SplitLimits;
import io.drydock.export.fuzz.Trial.Outcome;
import io.drydock.export.fuzz.Trial.Part;
import io.drydock.export.helm.HelmExporter;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.file.DesignReader;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.pattern.PatternKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Designs that once threw instead of being exported or refused, made as small as they get.
class OnceFailedTest {

    private static final ProductVersion NEWEST = ProductVersion.OFFERED.getFirst();

    @TempDir private Path folder;

    private static Design ec2() {
        return Examples.design(PatternKey.CONTROL_TRAFFIC_GATEWAY, NEWEST, "us-east-1", 2);
    }

    private static Design eks() {
        return Examples.onEks(PatternKey.CONTROL_TRAFFIC_GATEWAY, NEWEST, "us-east-1", 2);
    }

    private static Design changed(Design design, Consumer<ObjectNode> change)
            throws DesignFormatException {
        ObjectNode tree = Mutator.tree(DesignWriter.write(design));
        change.accept(tree);
        return DesignReader.read("odd.json", tree.toString());
    }

    private static ObjectNode element(ObjectNode design, String list, String id) {
        for (var item : design.withArray("/" + list)) {
            if (item.path("id").asText().equals(id)) {
                return (ObjectNode) item;
            }
        }
        throw new AssertionError("no " + id);
    }

    private static void removeNodes(ObjectNode design, String type) {
        var nodes = design.withArray("/nodes");
        for (int n = nodes.size() - 1; n >= 0; n--) {
            if (nodes.get(n).path("type").asText().equals(type)) {
                nodes.remove(n);
            }
        }
    }

    private static void rename(ObjectNode design, String from, String to) {
        String text = design.toString().replace("\"" + from + "\"", "\"" + to + "\"");
        ObjectNode renamed = Mutator.tree(text);
        design.removeAll();
        design.setAll(renamed);
    }

    private Outcome tried(Design design) throws Exception {
        return new Trial(folder, EnumSet.allOf(Part.class), stage -> {})
                .run(DesignWriter.write(design), ec2());
    }

    private void isRefused(Design design, String... words) throws Exception {
        assertThat(DeploymentTemplates.refusal(design).orElse("")).contains(words);
        assertThat(tried(design)).isNotEqualTo(Outcome.NOT_READ);
    }

    @Test
    void databasesWithoutAnyNodeBesideThem() throws Exception {
        Consumer<ObjectNode> nodeless = design -> removeNodes(design, "wso2");
        isRefused(changed(ec2(), nodeless), "no WSO2 node", "add a node");
        isRefused(changed(eks(), nodeless), "no WSO2 node", "add a node");
    }

    @Test
    void identifiersThatAreSpeltAlikeInTemplates() throws Exception {
        isRefused(
                changed(ec2(), design -> rename(design, "apim-database", "vpc")),
                "two things named Vpc",
                "change the identifier vpc");
        isRefused(
                changed(ec2(), design -> rename(design, "gateway", "traffic-manager1")),
                "change the identifier traffic-manager");
    }

    @Test
    void identifiersThatAreSpeltLikeAParameter() throws Exception {
        isRefused(
                changed(ec2(), design -> rename(design, "apim-database", "keystore-secret-arn")),
                "two things named KeystoreSecretArn");
    }

    @Test
    void keystoresThatKubernetesCannotName() throws Exception {
        Design dotted =
                changed(
                        eks(),
                        design -> {
                            element(design, "clusters", "gateway").put("keystore", "a.b");
                            element(design, "clusters", "control-plane").put("keystore", "a_b");
                        });
        assertThat(HelmExporter.refusal(dotted).orElse(""))
                .contains("a_b", "lower-case letters, digits, dots and hyphens")
                .doesNotContain("a.b");
        isRefused(dotted, "KeystoreFilesSecretArn");
    }

    @Test
    void aKeystoreThatIsNamedLikeThePasswordsOfAnother() throws Exception {
        Design design =
                changed(
                        eks(),
                        it -> element(it, "clusters", "gateway").put("keystore", "passwords"));
        assertThat(HelmExporter.refusal(design).orElse("")).contains("not as passwords");
    }

    @Test
    void aDatabaseBesideTheNetwork() throws Exception {
        Design design =
                changed(
                        ec2(),
                        it -> {
                            ObjectNode database = element(it, "nodes", "apim-database");
                            database.remove("subnets");
                            database.put("site", it.at("/sites/0/id").asText());
                        });
        isRefused(design, "stands in no subnet", "move it into a subnet");
    }

    @Test
    void aLoadBalancerNowhere() throws Exception {
        Design design = changed(ec2(), it -> element(it, "nodes", "public-alb").remove("subnets"));
        isRefused(design, "stands at no site", "move it into a subnet");
    }

    @Test
    void aPortBeyondTheLast() throws Exception {
        Design design =
                changed(
                        ec2(),
                        it -> {
                            it.withArray("/nodes")
                                    .forEach(node -> {
                                        if (node.path("cluster").asText().equals("gateway")) {
                                            ((ObjectNode) node).put("portOffset", 20_000);
                                        }
                                    });
                            ((ObjectNode)
                                            element(it, "nodes", "public-alb")
                                                    .withArray("/rules")
                                                    .get(0))
                                    .put("targetPort", 60_000);
                        });
        isRefused(design, "port 80000", "lower the target port or the offset");
    }

    @Test
    void aClusterWhoseNameIsNoNameOfAnEnvironment() throws Exception {
        Design design =
                changed(
                        Examples.design(PatternKey.HYBRID_CLOUD, NEWEST, "us-east-1", 2),
                        it ->
                                it.withArray("/clusters")
                                        .forEach(cluster ->
                                                ((ObjectNode) cluster)
                                                        .put("name", "Gateway (second site) & co")
                                                        .remove("environment")));
        assertThat(tried(design)).isEqualTo(Outcome.EXPORTED);
    }

    @Test
    void aSubnetInAZoneOfAnotherSite() {
        Design hybrid = Examples.design(PatternKey.HYBRID_CLOUD);
        String foreign = hybrid.sites().get(1).zones().getFirst().id().value();
        assertThatThrownBy(() ->
                        changed(
                                hybrid,
                                it ->
                                        ((ObjectNode) it.at("/sites/0/subnets/0"))
                                                .put("zone", foreign)))
                .isInstanceOf(DesignFormatException.class)
                .hasMessageContaining("has no zone \"" + foreign)
                .hasMessageContaining("name one of its own");
    }

    /// A fix that lets nodes of two sites share files keeps the files at one of them.
    @Test
    void nodesOfOneProfileAtTwoSites() throws Exception {
        Design design =
                changed(
                        Examples.design(PatternKey.HYBRID_CLOUD),
                        it -> {
                            it.put("platform", "eks");
                            removeNodes(it, "file-system");
                            it.putArray("connections");
                        });
        assertThat(tried(design)).isNotEqualTo(Outcome.NOT_READ);
    }

    @Test
    void namesAndTextsOfFullLength() throws Exception {
        Design design =
                changed(
                        ec2(),
                        it -> {
                            it.put("description", "\ud83d\ude80".repeat(1_000));
                            String wide = "\u6f22".repeat(200);
                            element(it, "nodes", "public-alb").put("name", wide);
                            ((ObjectNode) it.at("/sites/0")).put("name", wide);
                        });
        assertThat(tried(design)).isEqualTo(Outcome.EXPORTED);
        String template =
                DeploymentTemplates.of(design, DesignWriter.write(design), SplitLimits.USUAL)
                        .stacks()
                        .getFirst()
                        .templates()
                        .root()
                        .description();
        assertThat(template.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(900, 1_024);
        assertThat(template).endsWith("\ud83d\ude80");
    }

    @Test
    void releasesOfClustersWithLongNamesAreReadBack() throws Exception {
        Design design =
                changed(
                        eks(),
                        it -> {
                            rename(it, "gateway", "gateway" + "-long".repeat(11));
                            it.withArray("/clusters")
                                    .forEach(cluster ->
                                            ((ObjectNode) cluster).put("name", "x".repeat(200)));
                        });
        assertThat(HelmExporter.refusal(design)).isEqualTo(Optional.empty());
        assertThat(tried(design)).isEqualTo(Outcome.EXPORTED);
    }

    @Test
    void asManyPodsAsADesignMayHave() throws Exception {
        Design design = changed(eks(), it -> element(it, "clusters", "gateway").put("max", 10_000));
        assertThat(tried(design)).isEqualTo(Outcome.EXPORTED);
        assertThatThrownBy(() ->
                        changed(
                                eks(),
                                it ->
                                        element(it, "clusters", "gateway")
                                                .put("max", Integer.MAX_VALUE)))
                .isInstanceOf(DesignFormatException.class)
                .hasMessageContaining("10000");
    }
}
