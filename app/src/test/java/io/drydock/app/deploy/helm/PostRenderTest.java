package io.drydock.app.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.HelmRelease;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The post-renderer that the install script hands to Helm, run for real on what the official
/// charts render.
class PostRenderTest {

    @TempDir Path folder;

    static Stream<EksDesigns.Named> designs() {
        return EksDesigns.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void patchesReachThePods(EksDesigns.Named design) throws Exception {
        assumeTrue(onPath("kubectl"), "kubectl is not on the PATH");
        HelmBundle bundle = HelmExporter.export(design.design());
        ChartFolders charts = new ChartFolders(OfficialCharts.folders(bundle));
        write(bundle);
        for (HelmRelease release : bundle.releases()) {
            Path chart = charts.find(release).orElseThrow();
            String text =
                    new ChartRenderer(folder, bundle.namespace())
                            .render(chart, release.name(), folder.resolve(release.valuesFile()));
            List<KubernetesObject> objects =
                    YamlFiles.documents(postRender(release, text)).stream()
                            .map(content -> new KubernetesObject(release.name(), content))
                            .toList();
            assertThat(objects)
                    .hasSize(
                            YamlFiles.documents(text).size() - release.names().unwanted().size());
            assertThat(KubernetesSchema.errors(objects)).isEmpty();
            assertThat(objects.stream().filter(it -> it.kind().equals("Deployment")))
                    .hasSameSizeAs(release.names().deployments())
                    .allSatisfy(deployment -> isPatched(deployment, release));
        }
    }

    private static void isPatched(KubernetesObject deployment, HelmRelease release) {
        List<String> spread =
                release.minimum() > 1 ? List.of("DoNotSchedule", "ScheduleAnyway") : List.of();
        assertThat(deployment.list("spec", "template", "spec", "topologySpreadConstraints"))
                .extracting(rule -> rule.get("whenUnsatisfiable"))
                .containsExactlyElementsOf(spread);
        assertThat(deployment.text("spec", "template", "spec", "serviceAccountName"))
                .isEqualTo(release.name());
        assertThat(deployment.list("spec", "template", "spec", "containers"))
                .singleElement()
                .satisfies(container ->
                        assertThat(container).containsKeys("livenessProbe", "resources"))
                .satisfies(container ->
                        assertThat(KubernetesObject.Fields.text(container, "image"))
                                .matches("registry\\.example\\.com/wso2[a-z-]+:(3\\.2|4\\.[2-7])\\.0"))
                .satisfies(container ->
                        assertThat(passwords(container))
                                .contains("WSO2_ADMIN_PASSWORD")
                                .anyMatch(name -> name.endsWith("KEYSTORE_PASSWORD")));
    }

    /// The variables that are filled from a secret.
    private static List<String> passwords(Map<String, Object> container) {
        return KubernetesObject.Fields.list(container, "env").stream()
                .filter(it ->
                        !KubernetesObject.Fields.map(it, "valueFrom", "secretKeyRef").isEmpty())
                .map(it -> KubernetesObject.Fields.text(it, "name"))
                .toList();
    }

    private String postRender(HelmRelease release, String text) throws Exception {
        Path rendered = folder.resolve("rendered-" + release.name());
        Files.writeString(rendered, text);
        Path errors = folder.resolve("errors");
        Process process =
                new ProcessBuilder(
                                "bash", folder.resolve("post-render.sh").toString(), release.name())
                        .redirectInput(rendered.toFile())
                        .redirectError(errors.toFile())
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        return output;
    }

    private void write(HelmBundle bundle) throws IOException {
        for (Map.Entry<String, String> file : bundle.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static boolean onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    }
}
