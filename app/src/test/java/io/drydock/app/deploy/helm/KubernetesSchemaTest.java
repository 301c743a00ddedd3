package io.drydock.app.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.HelmRelease;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KubernetesSchemaTest {

    static Stream<EksDesigns.Named> designs() {
        return Stream.concat(EksDesigns.all(), EksDesigns.exposed());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void everythingRenderedFollowsTheApi(EksDesigns.Named design) {
        HelmBundle bundle = HelmExporter.export(design.design());
        ChartChecker checker = OfficialCharts.checker(bundle);
        List<KubernetesObject> objects = checker.render(bundle).objects();
        assertThat(objects).hasSizeGreaterThan(12);
        assertThat(KubernetesSchema.errors(objects)).isEmpty();
    }

    /// Our own chart needs no official one: this runs everywhere.
    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void ourOwnObjectsFollowTheApi(EksDesigns.Named design, @TempDir java.nio.file.Path noCharts) {
        HelmBundle bundle = HelmExporter.export(design.design());
        List<KubernetesObject> objects = new ChartChecker(noCharts).render(bundle).objects();
        assertThat(objects)
                .extracting(KubernetesObject::release)
                .isNotEmpty()
                .containsOnly(HelmBundle.PLATFORM);
        assertThat(KubernetesSchema.errors(objects)).isEmpty();
    }

    /// A patch holds a part of a deployment; with what any deployment needs it is a whole one.
    @ParameterizedTest(name = "{0}")
    @MethodSource("designs")
    void patchesFollowTheApi(EksDesigns.Named design) {
        HelmBundle bundle = HelmExporter.export(design.design());
        List<KubernetesObject> patched = new ArrayList<>();
        for (HelmRelease release : bundle.releases()) {
            for (String file : release.podPatchFiles()) {
                Map<String, Object> patch = YamlFiles.mapping(bundle.file(file));
                patched.add(new KubernetesObject(release.name(), whole(patch)));
            }
        }
        assertThat(patched).isNotEmpty();
        assertThat(KubernetesSchema.errors(patched)).isEmpty();
    }

    private static Map<String, Object> whole(Map<String, Object> patch) {
        Map<String, Object> pod = Map.of("containers", List.of(Map.of("name", "product")));
        return YamlFiles.merge(
                Map.of("spec", Map.of("selector", Map.of(), "template", Map.of("spec", pod))),
                patch);
    }

    @Test
    void unknownFieldIsSeen() {
        assertThat(KubernetesSchema.errors(List.of(budget(Map.of("maxUnavailabel", 1)))))
                .singleElement()
                .asString()
                .contains("maxUnavailabel");
    }

    @Test
    void missingFieldIsSeen() {
        KubernetesObject deployment = object("apps/v1", "Deployment", Map.of("replicas", 1));
        assertThat(KubernetesSchema.errors(List.of(deployment)))
                .singleElement()
                .asString()
                .contains("The required field");
    }

    @Test
    void wrongTypeIsSeen() {
        KubernetesObject service =
                object("v1", "Service", Map.of("ports", "9443", "type", "ClusterIP"));
        assertThat(KubernetesSchema.errors(List.of(service)))
                .singleElement()
                .asString()
                .contains("wrong type");
    }

    @Test
    void gatewaysAndRoutesAreSeenThrough() {
        Map<String, Object> listener =
                Map.of("name", "https", "port", 443, "protocol", "HTTPS", "tsl", Map.of());
        assertThat(
                        KubernetesSchema.errors(
                                List.of(
                                        foreign(
                                                "gateway.networking.k8s.io/v1",
                                                "Gateway",
                                                Map.of(
                                                        "gatewayClassName",
                                                        "eg",
                                                        "listeners",
                                                        List.of(listener))))))
                .singleElement()
                .asString()
                .contains("tsl");
        assertThat(
                        KubernetesSchema.errors(
                                List.of(
                                        foreign(
                                                "route.openshift.io/v1",
                                                "Route",
                                                Map.of("host", "am.example.com")))))
                .singleElement()
                .asString()
                .contains("required field spec.to ");
        assertThat(
                        KubernetesSchema.errors(
                                List.of(
                                        foreign(
                                                "route.openshift.io/v1",
                                                "Route",
                                                Map.of(
                                                        "to",
                                                        Map.of("kind", "Service", "name", "am"),
                                                        "tls",
                                                        Map.of(
                                                                "termination",
                                                                "edge",
                                                                "terminate",
                                                                "edge"))))))
                .singleElement()
                .asString()
                .contains("unknown field spec.tls.terminate");
        assertThat(
                        KubernetesSchema.errors(
                                List.of(
                                        foreign(
                                                "gateway.networking.k8s.io/v1",
                                                "HTTPRoute",
                                                Map.of("hostnames", "am.example.com")))))
                .singleElement()
                .asString()
                .contains("ArrayList");
    }

    private static KubernetesObject foreign(
            String apiVersion, String kind, Map<String, Object> spec) {
        return object(apiVersion, kind, spec);
    }

    private static KubernetesObject budget(Map<String, Object> spec) {
        return object("policy/v1", "PodDisruptionBudget", spec);
    }

    private static KubernetesObject object(
            String apiVersion, String kind, Map<String, Object> spec) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("apiVersion", apiVersion);
        content.put("kind", kind);
        content.put("metadata", Map.of("name", "example"));
        content.put("spec", spec);
        return new KubernetesObject("example", content);
    }
}
