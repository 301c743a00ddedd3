package io.drydock.app.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.model.design.Design;
import io.drydock.model.design.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Objects of operators' own kinds, right and broken.
class ForeignShapesTest {

    private static final String SECRET =
            """
            apiVersion: external-secrets.io/v1
            kind: ExternalSecret
            metadata:
              name: apim-secrets
            spec:
              refreshInterval: 1h
              secretStoreRef: {kind: ClusterSecretStore, name: aws}
              target: {name: apim-secrets, creationPolicy: Owner}
              data:
                - secretKey: adminPassword
                  remoteRef: {key: shop/api-manager, property: adminPassword}
                - secretKey: primary.jks
                  remoteRef: {key: shop/files, property: primary.jks, decodingStrategy: Base64}
            """;

    private static final String POLICY =
            """
            apiVersion: gateway.envoyproxy.io/v1alpha1
            kind: BackendTrafficPolicy
            metadata:
              name: portals
            spec:
              targetRefs:
                - {group: gateway.networking.k8s.io, kind: HTTPRoute, name: portals}
              loadBalancer:
                type: ConsistentHash
                consistentHash:
                  type: Cookie
                  cookie: {name: node, ttl: 0s}
            """;

    private static final String ROUTE =
            """
            apiVersion: route.openshift.io/v1
            kind: Route
            metadata:
              name: portals
            spec:
              host: am.example.com
              port: {targetPort: 9443}
              tls: {termination: passthrough, insecureEdgeTerminationPolicy: Redirect}
              to: {kind: Service, name: portals, weight: 100}
              wildcardPolicy: None
            """;

    @Test
    void whatIsRightIsFine() {
        assertThat(errors(SECRET)).isEmpty();
        assertThat(errors(POLICY)).isEmpty();
        assertThat(errors(ROUTE)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "secretStoreRef:, secretStore:, required field spec.secretStoreRef is missing",
        "refreshInterval:, refreshIntervall:, unknown field spec.refreshIntervall",
        "refreshInterval: 1h, refreshInterval: hourly, spec.refreshInterval cannot be 'hourly'",
        "refreshInterval: 1h, refreshInterval: 3600, spec.refreshInterval is of the wrong type",
        "kind: ClusterSecretStore, kind: Store, spec.secretStoreRef.kind cannot be 'Store'",
        "name: aws, name: AWS, spec.secretStoreRef.name cannot be 'AWS'",
        "creationPolicy: Owner, creationPolicy: Own, spec.target.creationPolicy cannot be 'Own'",
        "secretKey: adminPassword, key: adminPassword, required field spec.data.secretKey",
        "secretKey: adminPassword, secretKey: admin password, spec.data.secretKey cannot be",
        "key: shop/files, name: shop/files, required field spec.data.remoteRef.key",
        "decodingStrategy: Base64, decodingStrategy: base64, decodingStrategy cannot be 'base64'",
        "decodingStrategy: Base64, decoding: Base64, unknown field spec.data.remoteRef.decoding",
        "spec:, specification:, required field spec is missing",
    })
    void brokenExternalSecrets(String right, String wrong, String error) {
        assertThat(errors(broken(SECRET, right, wrong))).singleElement().asString().contains(error);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "targetRefs:, targets:, required field spec.targetRefs",
        "group: gateway.networking.k8s.io, group: '', spec.targetRefs.group cannot be ''",
        "kind: HTTPRoute, kind: Service, spec.targetRefs.kind cannot be 'Service'",
        "type: ConsistentHash, type: Sticky, spec.loadBalancer.type cannot be 'Sticky'",
        "type: ConsistentHash, type: Random, consistentHash does not go with its type",
        "type: Cookie, type: SourceIP, consistentHash.cookie does not go with its type",
        "type: Cookie, type: cookie, spec.loadBalancer.consistentHash.type cannot be 'cookie'",
        "name: node, named: node, required field spec.loadBalancer.consistentHash.cookie.name",
        "ttl: 0s, ttl: 0, spec.loadBalancer.consistentHash.cookie.ttl is of the wrong type",
        "ttl: 0s, ttl: 1 hour, spec.loadBalancer.consistentHash.cookie.ttl cannot be '1 hour'",
        "ttl: 0s, age: 0s, unknown field spec.loadBalancer.consistentHash.cookie.age",
        "loadBalancer:, balancer:, unknown field spec.balancer",
    })
    void brokenTrafficPolicies(String right, String wrong, String error) {
        assertThat(errors(broken(POLICY, right, wrong))).singleElement().asString().contains(error);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource({
        "to:, backend:, required field spec.to is missing",
        "termination: passthrough, termination: pass, spec.tls.termination cannot be 'pass'",
        "termination: passthrough, mode: passthrough, required field spec.tls.termination",
        "weight: 100, weight: 1000, spec.to.weight cannot be '1000'",
        "targetPort: 9443, port: 9443, required field spec.port.targetPort",
        "host: am, hosts: am, unknown field spec.hosts",
    })
    void brokenRoutes(String right, String wrong, String error) {
        assertThat(errors(broken(ROUTE, right, wrong))).singleElement().asString().contains(error);
    }

    static Stream<EksDesigns.Named> withPolicies() {
        return Stream.of("4.3.0", "4.4.0", "4.5.0", "4.7.0")
                .map(version ->
                        new EksDesigns.Named(
                                version, throughGateways(EksDesigns.controlPlane(version))));
    }

    /// The designs of the schema test have objects of each of these kinds: this fails if they go.
    @ParameterizedTest(name = "{0}")
    @MethodSource("withPolicies")
    void ourChartMakesThem(EksDesigns.Named design, @TempDir Path noCharts) {
        HelmBundle bundle = HelmExporter.export(design.design());
        List<KubernetesObject> objects = new ChartChecker(noCharts).render(bundle).objects();
        assertThat(objects).extracting(KubernetesObject::kind).contains("ExternalSecret");
        if (!design.design().version().atLeast(4, 5)) {
            assertThat(objects).extracting(KubernetesObject::kind).contains("BackendTrafficPolicy");
        }
        assertThat(KubernetesSchema.errors(objects)).isEmpty();
    }

    private static Design throughGateways(Design design) {
        return design.withSettings(design.settings().withExposure(Settings.Exposure.GATEWAY_API));
    }

    private static String broken(String text, String right, String wrong) {
        assertThat(text).contains(right);
        return text.replaceFirst(java.util.regex.Pattern.quote(right), wrong);
    }

    private static List<String> errors(String text) {
        Map<String, Object> content = YamlFiles.mapping(text);
        return KubernetesSchema.errors(List.of(new KubernetesObject("example", content)));
    }
}
