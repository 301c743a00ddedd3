package io.drydock.app.deploy.helm.install;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Main;
import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Step;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.HelmRelease;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.export.helm.SiteInput;
import io.drydock.export.helm.SiteInputs;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Site;
import io.drydock.model.file.DesignFiles;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `drydock deploy --target helm` as a process of its own, from its arguments to its exit code,
/// with the real Helm and [FakeCluster]. Its kubeconfig's current context is another cluster.
class HelmCommandTest {

    @TempDir private Path folder;
    private final FakeCluster cluster = new FakeCluster();
    private final FakeCluster decoy = new FakeCluster();
    private Path config = Path.of("");
    private String out = "";
    private String err = "";

    @BeforeEach
    void prepare() throws IOException {
        config = FakeCluster.kubeConfig(folder.resolve("config"), cluster, decoy);
        Sample.prepare(cluster, "apim");
    }

    @AfterEach
    void noOtherClusterWasAsked() {
        assertThat(decoy.requests.get()).isZero();
        decoy.close();
        cluster.close();
    }

    private Process start(Path design, String... arguments) throws IOException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "deploy",
                                design.toString(),
                                "--target",
                                "helm"));
        line.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("KUBECONFIG", config.toString());
        builder.environment().remove("APIM_DATABASE_HOST");
        return builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private int run(Path design, String... arguments) throws IOException, InterruptedException {
        Process process = start(design, arguments);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        out = Files.readString(folder.resolve("out"));
        err = Files.readString(folder.resolve("err"));
        return process.exitValue();
    }

    private int sample(String... arguments) throws IOException, InterruptedException {
        return run(Sample.file(), sampleArguments(arguments));
    }

    private static String[] sampleArguments(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--context", "wanted", "--namespace", "apim"));
        all.addAll(List.of("--override-findings", "a test"));
        all.addAll(List.of("--site-value", "APIM_DATABASE_HOST=db.example.com"));
        all.addAll(Arrays.asList(arguments));
        return all.toArray(String[]::new);
    }

    @Test
    void dryRunShowsAndTouchesNothing() throws IOException, InterruptedException {
        String charts = Sample.charts(folder).toString();
        assertThat(sample("--charts", charts, "--dry-run")).as(err).isZero();
        assertThat(out).contains("platform", "control-plane", "traffic-manager", "gateway");
        assertThat(cluster.paths("/apim/")).isEmpty();
    }

    @Test
    void fromInstallingToUninstallingWithArchives() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        for (Path archive : Repository.pack(Sample.charts(folder), folder.resolve("packed"))) {
            arguments.addAll(List.of("--charts", archive.toString()));
        }
        arguments.addAll(List.of("--site-value", "GATEWAY_IMAGE=example.com/own/gw", "--yes"));
        assertThat(sample(arguments.toArray(String[]::new))).as(err).isZero();
        assertThat(out).contains("Every release is as the design wants it");
        assertThat(cluster.at(Sample.GATEWAY).at("/spec/template/spec/containers/0/image").asText())
                .isEqualTo("example.com/own/gw");

        assertThat(sample("--status")).as(err).isZero();
        assertThat(out).contains("gateway: revision 1, deployed", "pods ready");

        assertThat(sample("--drift")).as(err).isZero();
        cluster.at(Sample.GATEWAY).withObject("/spec").put("replicas", 9);
        assertThat(sample("--drift")).isEqualTo(1);
        assertThat(out).contains("/spec/replicas");

        assertThat(sample("--delete", "--yes")).as(err).isZero();
        assertThat(cluster.paths("/deployments/")).isEmpty();
        assertThat(cluster.paths("/sh.helm")).isEmpty();
    }

    @Test
    void withoutATerminalNothingIsConfirmed() throws IOException, InterruptedException {
        assertThat(sample("--charts", Sample.charts(folder).toString())).isEqualTo(2);
        assertThat(err).contains("confirm with --yes");
        assertThat(cluster.paths("/deployments/")).isEmpty();
    }

    @Test
    void failureIsTakenBackAndExplained() throws IOException, InterruptedException {
        cluster.refuse(
                "POST",
                "/deployments",
                403,
                "admission webhook \"policy.example.com\" denied the request: not on Saturdays");
        assertThat(sample("--charts", Sample.charts(folder).toString(), "--yes")).isEqualTo(1);
        assertThat(out)
                .contains("control-plane failed and was taken back.")
                .contains("denied the request: not on Saturdays")
                .contains("Change the design or the values as the policy asks")
                .contains("What was deployed before it stays: platform.");
        assertThat(cluster.paths("/sh.helm")).isNotEmpty().allMatch(it -> it.contains("platform"));
    }

    @Test
    void whatIsMissingOrUnknownIsSaid() throws IOException, InterruptedException {
        String charts = Sample.charts(folder).toString();
        assertThat(sample("--charts", charts, "--site-value", "GATEWAY_PICTURE=x")).isEqualTo(2);
        assertThat(err)
                .contains("the design asks for no GATEWAY_PICTURE of the site; it asks for")
                .contains("APIM_DATABASE_HOST", "GATEWAY_IMAGE", "ADMIN_PASSWORD_SECRET");
        assertThat(sample("--yes")).isEqualTo(2);
        assertThat(err).contains("say where the official charts are with --charts");
        assertThat(run(Sample.file(), "--charts", charts, "--yes")).isEqualTo(2);
        assertThat(err).contains("name the cluster with --context; there are: decoy, wanted");
        assertThat(run(Sample.file(), "--charts", charts, "--context", "wanted", "--yes"))
                .isEqualTo(1);
        assertThat(err).contains("APIM_DATABASE_HOST is not given");
    }

    @Test
    void eachSiteGoesToItsOwnCluster() throws IOException, InterruptedException {
        Design design = twoRegions();
        Path file = folder.resolve("two.json");
        DesignFiles.write(file, design);
        List<Site> sites = SiteDesigns.sites(design);
        assertThat(sites).extracting(site -> site.id().value()).contains("aws", "dr-aws");
        assertThat(run(file, "--context", "wanted", "--dry-run")).isEqualTo(2);
        assertThat(err).contains("each with --site and its --context: aws, dr-aws");
        assertThat(run(file, "--context", "wanted", "--site", "moon")).isEqualTo(2);
        assertThat(err).contains("the design has no pods at a site moon; it has some at aws");

        assertThat(run(file, at("aws", design, "wanted"))).as(err).isZero();
        assertThat(decoy.requests.get()).isZero();
        List<String> ofAws = releases(design, "aws");
        ofAws.forEach(it -> assertThat(cluster.paths("/sh.helm.release.v1." + it)).isNotEmpty());

        assertThat(run(file, at("dr-aws", design, "wanted"))).isEqualTo(1);
        assertThat(err).contains("platform in this namespace belongs to site aws.");
        assertThat(cluster.paths("/sh.helm")).hasSize(ofAws.size() + 1);
    }

    private static Design twoRegions() {
        return StartingDesigns.create(
                new StartingDesign(
                        new ElementId("two-regions"),
                        PatternKey.HYBRID_CLOUD,
                        new ProductVersion(4, 6, 0),
                        Platform.EKS,
                        AwsRegion.ofCode("us-east-1").orElseThrow(),
                        2));
    }

    private static List<String> releases(Design design, String site) {
        return HelmExporter.export(part(design, site)).releases().stream()
                .map(HelmRelease::name)
                .toList();
    }

    private static Design part(Design design, String id) {
        return SiteDesigns.sites(design).stream()
                .filter(site -> site.id().value().equals(id))
                .map(site -> SiteDesigns.at(design, site))
                .findFirst()
                .orElseThrow();
    }

    private String[] at(String site, Design design, String context) throws IOException {
        Design part = part(design, site);
        Path charts = LittleCharts.write(HelmExporter.export(part), folder.resolve(site));
        List<String> all = new ArrayList<>(List.of("--site", site, "--context", context, "--yes"));
        all.addAll(List.of("--charts", charts.toString(), "--override-findings", "a test"));
        SiteInputs.of(part).stream()
                .filter(SiteInput::isRequired)
                .forEach(it -> all.addAll(List.of("--site-value", it.name() + "=x.example.com")));
        return all.toArray(String[]::new);
    }

    /// Helm runs in a process of its own, which goes on.
    @Test
    void whatAKilledRunBeganIsFollowedToItsEnd() throws Exception {
        kill(false);
        List<Step> steps = new ArrayList<>();
        try (HelmDeployment later = later(Requests.PATIENT)) {
            assertThat(later.actions()).containsExactly(Action.CANCEL);
            CompletableFuture<Optional<Outcome>> end =
                    CompletableFuture.supplyAsync(() -> later.reattach(steps::add));
            cluster.hurry();
            Outcome outcome = end.get(10, TimeUnit.MINUTES).orElseThrow();
            assertThat(outcome.isDone()).as(outcome.text()).isTrue();
            assertThat(later.actions()).containsExactly(Action.DELETE);
            assertThat(later.reattach(step -> {})).isEmpty();
        }
        assertThat(steps).extracting(Step::status).containsExactly("pending-install", "deployed");
    }

    @Test
    void whatNobodyGoesOnWithIsTakenBack() throws Exception {
        kill(true);
        try (HelmDeployment later = later(Duration.ofSeconds(1))) {
            Outcome stuck = later.reattach(step -> {}).orElseThrow();
            assertThat(stuck.result()).isEqualTo(Outcome.Result.DETACHED);
            assertThat(stuck.text()).contains("control-plane is still pending");
            Outcome back = later.perform(Action.CANCEL, step -> {});
            assertThat(back.result()).isEqualTo(Outcome.Result.CANCELLED);
            assertThat(later.actions()).containsExactly(Action.DELETE);
        }
        assertThat(cluster.paths("/deployments/control-plane")).isEmpty();
    }

    /// Kills a run that waits for the control plane.
    private void kill(boolean withHelm) throws IOException, InterruptedException {
        Process process =
                start(
                        Sample.file(),
                        sampleArguments(
                                "--charts",
                                Sample.charts(folder).toString(),
                                "--site-value",
                                "CONTROL_PLANE_IMAGE=example.com/slow/cp",
                                "--yes"));
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (cluster.paths("/deployments/control-plane").isEmpty()) {
            assertThat(process.isAlive()).as(Files.readString(folder.resolve("err"))).isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(100);
        }
        List<ProcessHandle> helm = process.descendants().toList();
        assertThat(helm).isNotEmpty();
        process.destroyForcibly().waitFor();
        if (withHelm) {
            helm.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private HelmDeployment later(Duration patience) {
        ClusterAccess access = KubeConfig.of(List.of(config)).access("wanted");
        HelmRequest request = Sample.request(access, "", Map.of());
        return new HelmDeployment(
                new HelmRequest(
                        request.design(),
                        request.site(),
                        request.override(),
                        access,
                        request.namespace(),
                        List.of(),
                        request.inputs(),
                        patience,
                        request.pause()));
    }
}
