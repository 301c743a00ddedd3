package io.drydock.app.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.deploy.helm.KubernetesObject.Fields;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.model.design.Design;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where our chart lets the operator look for secrets, as Helm renders it.
class SecretEntriesTest {

    private static final String ENTRY =
            "arn:aws:secretsmanager:us-east-1:111122223333:secret:AdministratorSecret-1";
    private static final String KEYSTORES =
            "arn:aws:secretsmanager:us-east-1:111122223333:secret:keystores-1";

    @TempDir private Path noCharts;

    @Test
    void oneEntryHoldsEverythingUnlessToldOtherwise() {
        assertThat(source(bundle(), "apim-secrets", "adminPassword"))
                .isEqualTo("shop/api-manager adminPassword");
        assertThat(source(bundle(), "apim-keystores", "primary.jks"))
                .isEqualTo("shop/apim-keystores primary.jks");
    }

    /// The stack of the CloudFormation export keeps each password in an entry of its own.
    @Test
    void eachPasswordMayLieInAnEntryOfItsOwn() {
        String values = HelmBundle.PLATFORM + "/values.yaml";
        HelmBundle named =
                bundle().withFile(
                                values,
                                bundle().file(values)
                                        .replace(
                                                "adminPassword: \"\"",
                                                "adminPassword: \"" + ENTRY + "\"")
                                        .replace(
                                                "apim-keystores: \"\"",
                                                "apim-keystores: \"" + KEYSTORES + "\""));
        assertThat(source(named, "apim-secrets", "adminPassword")).isEqualTo(ENTRY + " password");
        assertThat(source(named, "apim-secrets", "apimDBPassword"))
                .isEqualTo("shop/api-manager apimDBPassword");
        assertThat(source(named, "apim-keystores", "primary.jks"))
                .isEqualTo(KEYSTORES + " primary.jks");
    }

    /// A keystore may have a name that is several steps of a key to Helm.
    @Test
    void aNameWithDotsIsOneEntry() {
        Design design = EksDesigns.controlPlane("4.7.0");
        HelmBundle dotted =
                HelmExporter.export(
                        design.withClusters(
                                design.clusters().stream()
                                        .map(it -> it.withKeystore("2.a-b"))
                                        .toList()));
        assertThat(source(dotted, "apim-keystores-2.a-b", "primary.jks"))
                .isEqualTo("shop/apim-keystores-2.a-b primary.jks");
    }

    private static HelmBundle bundle() {
        return HelmExporter.export(EksDesigns.controlPlane("4.7.0"));
    }

    private String source(HelmBundle bundle, String secret, String key) {
        List<Map<String, Object>> data =
                new ChartChecker(noCharts)
                        .render(bundle).objects().stream()
                                .filter(it -> it.kind().equals("ExternalSecret"))
                                .filter(it -> it.name().equals(secret))
                                .findFirst()
                                .orElseThrow()
                                .list("spec", "data");
        return data.stream()
                .filter(it -> Fields.text(it, "secretKey").equals(key))
                .map(it ->
                        Fields.text(it, "remoteRef", "key")
                                + " "
                                + Fields.text(it, "remoteRef", "property"))
                .findFirst()
                .orElseThrow();
    }
}
