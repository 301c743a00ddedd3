package io.drydock.app.deploy.helm.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.helm.ChartFolders;
import io.drydock.app.deploy.helm.install.ReleaseRunner.End;
import io.drydock.app.deploy.helm.install.ReleaseRunner.State;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.HelmRelease;
import io.drydock.export.helm.SiteInput;
import io.drydock.export.helm.SiteInputs;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ingresses that charts before 4.5 always make, and that patches take out of what is installed:
/// with charts in little, the real Helm and [FakeCluster].
class RemovedObjectsTest {

    private static final String INGRESSES = "/apis/networking.k8s.io/v1/namespaces/apim/ingresses/";
    private static final String DEPLOYMENTS = "/apis/apps/v1/namespaces/apim/deployments/";
    private static final String PORTALS = "control-plane-wso2am-cp-ingress";

    @TempDir private Path folder;
    private final FakeCluster cluster = new FakeCluster();

    @BeforeEach
    void prepare() {
        Sample.prepare(cluster, Requests.NAMESPACE);
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void installedUpgradedAndUninstalledWithoutThem() throws IOException {
        Design design = design("3.2.0");
        HelmBundle bundle = HelmExporter.export(design);
        assertThat(unwanted(bundle))
                .hasSizeGreaterThan(2)
                .allSatisfy(name -> rendered(bundle, name));

        deploy(design);
        assertThat(cluster.paths(INGRESSES))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(unwanted(bundle));
        assertThat(cluster.paths("/deployments/"))
                .hasSize(bundle.releases().stream().mapToInt(it -> deployments(it).size()).sum());
        assertThat(images()).allMatch(image -> image.startsWith("registry.example.com/first/"));
        try (HelmDeployment same = open(design)) {
            assertThat(same.preview().changes()).isEmpty();
            assertThat(same.drift()).isEmpty();
        }

        deploy(from("registry.example.com/second", design));
        assertThat(images()).allMatch(image -> image.startsWith("registry.example.com/second/"));
        assertThat(cluster.paths(INGRESSES))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(unwanted(bundle));

        try (HelmDeployment deployment = open(design)) {
            assertThat(deployment.perform(Action.ROLL_BACK, step -> {}).isDone()).isTrue();
            assertThat(images()).allMatch(image -> image.startsWith("registry.example.com/first/"));
            assertThat(cluster.paths(INGRESSES)).doesNotContainAnyElementsOf(unwanted(bundle));
            assertThat(deployment.perform(Action.DELETE, step -> {}).isDone()).isTrue();
        }
        assertThat(cluster.paths(INGRESSES)).isEmpty();
        assertThat(cluster.paths("/deployments/")).isEmpty();
        assertThat(cluster.paths("/sh.helm")).isEmpty();
    }

    /// What is not installed is not the release's either: uninstalling it would take somebody
    /// else's.
    @Test
    void oneOfSomebodyElseUnderTheSameNameStays() throws IOException {
        Design design = design("4.4.0");
        assertThat(unwanted(HelmExporter.export(design))).contains(INGRESSES + PORTALS);
        cluster.put(INGRESSES + PORTALS, FakeCluster.object("Ingress", PORTALS));
        deploy(design);
        try (HelmDeployment deployment = open(design)) {
            assertThat(deployment.perform(Action.DELETE, step -> {}).isDone()).isTrue();
        }
        assertThat(cluster.paths(INGRESSES)).containsExactly(INGRESSES + PORTALS);
    }

    /// On fabric8's mock server, whose objects are not kept by us.
    @Test
    void anUpgradeTakesThemAway() throws IOException {
        try (Fabric8Cluster other = new Fabric8Cluster(folder)) {
            ClusterAccess access = other.access();
            try (ClusterApi api = new ClusterApi(access)) {
                api.post("/api/v1/namespaces", FakeCluster.object("Namespace", "apim"));
                try (Controllers controllers = new Controllers(access, Requests.NAMESPACE)) {
                    course(access, api);
                    assertThat(controllers.failure()).isEmpty();
                }
            }
        }
    }

    /// From a release that somebody installed by hand, with everything that the chart makes.
    private void course(ClusterAccess access, ClusterApi api) throws IOException {
        Design design = design("4.4.0");
        HelmBundle bundle = HelmExporter.export(design);
        WantedRelease whole = Requests.release("control-plane", template(bundle, "control-plane"));
        ReleaseRunner runner = runner(access, api, Requests.PATIENT);
        isDone(runner.put(whole, "by hand"));
        assertThat(api.get(INGRESSES + PORTALS)).isPresent();

        isDone(runner.put(controlPlane(from("registry.example.com/second", design)), "ours"));
        assertThat(api.get(INGRESSES + PORTALS)).isEmpty();
        for (String name : bundle.releases().getFirst().names().deployments()) {
            assertThat(api.get(DEPLOYMENTS + name)).isPresent();
        }

        WantedRelease broken = controlPlane(from("registry.example.com/broken", design));
        ReleaseRunner failing = runner(access, api, Requests.SHORT);
        assertThat(failing.put(broken, "broken").state()).isEqualTo(State.TAKEN_BACK);
        assertThat(api.get(INGRESSES + PORTALS)).isEmpty();

        runner.uninstall("control-plane");
        for (String name : bundle.releases().getFirst().names().deployments()) {
            assertThat(api.get(DEPLOYMENTS + name)).isEmpty();
        }
        assertThat(new ReleaseStore(api, Requests.NAMESPACE).all()).isEmpty();
    }

    private static void isDone(End end) {
        assertThat(end.state()).as("%s", end.cause()).isEqualTo(State.DONE);
    }

    private WantedRelease controlPlane(Design design) throws IOException {
        return wanted(design).stream()
                .filter(it -> it.name().equals("control-plane"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChartThatDoesNotMakeThemIsAnotherChart() throws IOException {
        Design design = design("4.4.0");
        HelmBundle bundle = HelmExporter.export(design);
        Path chart = charts(bundle).resolve(bundle.releases().getFirst().chart());
        Path templates = chart.resolve("templates").resolve("all.yaml");
        Files.writeString(templates, Files.readString(templates).replace(PORTALS, "portals"));
        try (HelmDeployment deployment = open(design)) {
            assertThatThrownBy(deployment::preview)
                    .isInstanceOf(DeploymentException.class)
                    .hasMessageContaining("The chart renders no Ingress/" + PORTALS);
        }
    }

    private void deploy(Design design) throws IOException {
        charts(HelmExporter.export(design));
        try (HelmDeployment deployment = open(design)) {
            secrets(deployment);
            assertThat(deployment.check()).filteredOn(Check::blocks).isEmpty();
            Outcome outcome = deployment.apply(deployment.preview(), step -> {});
            assertThat(outcome.isDone()).as(outcome.text()).isTrue();
        }
    }

    /// Makes the secrets that the pods read.
    private void secrets(HelmDeployment deployment) {
        for (Check check : deployment.check()) {
            if (check.subject().equals("Secrets") && check.blocks()) {
                for (String name : check.text().replaceAll(".*: |\\.$", "").split(", ", -1)) {
                    cluster.put(
                            "/api/v1/namespaces/apim/secrets/" + name,
                            FakeCluster.object("Secret", name));
                }
            }
        }
    }

    private static ReleaseRunner runner(ClusterAccess access, ClusterApi api, Duration patience) {
        return new ReleaseRunner(
                Requests.into(access, patience), api, new AtomicBoolean(), new StepLog(step -> {}));
    }

    private HelmDeployment open(Design design) throws IOException {
        Path file = FakeCluster.kubeConfig(folder.resolve("config"), cluster, cluster);
        return new HelmDeployment(
                new HelmRequest(
                        design,
                        Optional.empty(),
                        Optional.of("a test"),
                        KubeConfig.of(List.of(file)).access("wanted"),
                        Requests.NAMESPACE,
                        List.of(folder.resolve("charts").toString()),
                        site(design),
                        Requests.PATIENT,
                        Duration.ofMillis(200)));
    }

    /// What an installation cannot do without.
    private static Map<String, String> site(Design design) {
        Map<String, String> site = new LinkedHashMap<>();
        for (SiteInput input : SiteInputs.of(design)) {
            if (input.name().matches("APIM_DATABASE_HOST|EFS_FILE_SYSTEM|.*_ACCESS_POINT")) {
                site.put(input.name(), "given.example.com");
            }
        }
        return site;
    }

    private Path charts(HelmBundle bundle) throws IOException {
        return LittleCharts.write(bundle, folder.resolve("charts"));
    }

    private List<WantedRelease> wanted(Design design) throws IOException {
        HelmBundle bundle = HelmExporter.export(design);
        return new ReleaseRenderer(
                        bundle,
                        new ChartFolders(charts(bundle)),
                        SiteInputs.of(design),
                        site(design))
                .render(Requests.NAMESPACE, "1.32.0", false);
    }

    /// What the chart of a release makes without patches.
    private String template(HelmBundle bundle, String release) throws IOException {
        HelmRelease found =
                bundle.releases().stream()
                        .filter(it -> it.name().equals(release))
                        .findFirst()
                        .orElseThrow();
        Path values = folder.resolve(release + ".yaml");
        Files.writeString(values, bundle.file(found.valuesFile()));
        return new Helm(charts(bundle).resolve(found.chart()))
                .template()
                .withName(release)
                .withValuesFile(values)
                .call();
    }

    private void rendered(HelmBundle bundle, String path) throws IOException {
        String name = path.substring(INGRESSES.length());
        HelmRelease release =
                bundle.releases().stream()
                        .filter(it -> it.names().unwanted().contains(name))
                        .findFirst()
                        .orElseThrow();
        assertThat(template(bundle, release.name())).contains("kind: Ingress", name);
    }

    private static List<String> unwanted(HelmBundle bundle) {
        return bundle.releases().stream()
                .flatMap(release -> release.names().unwanted().stream())
                .map(name -> INGRESSES + name)
                .toList();
    }

    private static List<String> deployments(HelmRelease release) {
        return release.names().deployments();
    }

    /// The image of the first container of each deployment.
    private List<String> images() {
        return cluster.paths("/deployments/").stream()
                .map(path -> cluster.at(path).at("/spec/template/spec/containers/0/image").asText())
                .toList();
    }

    private static Design design(String version) {
        boolean first = version.startsWith("3");
        Design design =
                StartingDesigns.create(
                        new StartingDesign(
                                new ElementId("shop"),
                                PatternKey.CONTROL_TRAFFIC_GATEWAY,
                                ProductVersion.parse(first ? "4.2.0" : version).orElseThrow(),
                                Platform.EKS,
                                AwsRegion.OFFERED.getFirst(),
                                3));
        return from("registry.example.com/first", first ? first(design) : design);
    }

    private static Design from(String registry, Design design) {
        return design.withSettings(design.settings().withImageRegistry(registry));
    }

    /// The control plane of 3.2 is an all-in-one node, and no port is for web hooks.
    private static Design first(Design design) {
        return design.withVersion(new ProductVersion(3, 2, 0))
                .withClusters(
                        design.clusters().stream()
                                .map(it ->
                                        it.profile() == ProfileId.CONTROL_PLANE
                                                ? it.withProfile(ProfileId.ALL_IN_ONE)
                                                : it)
                                .toList())
                .withNodes(design.nodes().stream().map(RemovedObjectsTest::withoutHooks).toList());
    }

    private static Node withoutHooks(Node node) {
        return node instanceof LoadBalancer it
                ? it.withRules(
                        it.rules().stream().filter(rule -> rule.targetPort() != 8021).toList())
                : node;
    }
}
