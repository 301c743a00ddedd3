package io.drydock.app.deployer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.app.Designs;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Place;
import io.drydock.app.deploy.helm.install.KubeConfig;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HelmFormTest {

    private static final Design DESIGN =
            StartingDesigns.create(
                    new StartingDesign(
                            new ElementId("shop"),
                            PatternKey.CONTROL_TRAFFIC_GATEWAY,
                            new ProductVersion(4, 7, 0),
                            Platform.EKS,
                            AwsRegion.OFFERED.getFirst(),
                            3));

    @TempDir private Path folder;

    private HelmForm form() throws IOException {
        Path file = folder.resolve("config");
        Files.writeString(
                file,
                """
                apiVersion: v1
                kind: Config
                current-context: production
                clusters:
                - {name: c, cluster: {server: "http://127.0.0.1:9"}}
                users:
                - {name: u, user: {token: t}}
                contexts:
                - {name: staging, context: {cluster: c, user: u}}
                - {name: production, context: {cluster: c, user: u}}
                """);
        return new HelmForm(() -> KubeConfig.of(List.of(file)));
    }

    @Test
    void everyContextIsOfferedAndTheCurrentOneIsNotPreferred() throws IOException {
        List<FormField> fields = form().fields(DESIGN);

        assertThat(fields.getFirst().choices()).containsExactly("staging", "production");
        assertThat(fields.getFirst().initial()).isEqualTo("staging");
        assertThat(fields)
                .extracting(FormField::label)
                .contains("Namespace", "Official charts")
                .doesNotHaveDuplicates();
    }

    @Test
    void itOpensTheContextThatWasChosen() throws IOException {
        Map<String, String> values = new HashMap<>();
        form().fields(DESIGN).forEach(field -> values.put(field.key(), field.initial()));
        values.put("context", "production");
        values.put("namespace", "apim");
        values.put("charts", folder.toString());
        try (Deployment deployment = form().open(DESIGN, values)) {
            assertThat(deployment.place().target()).isEqualTo(Place.Target.HELM);
            assertThat(deployment.place().toString()).contains("apim").contains("production");
        }
    }

    @Test
    void aDesignOnMachinesIsRefusedWithTheReason() throws IOException {
        assertThat(form().refusal(Designs.distributed())).isPresent();
        assertThatThrownBy(() -> form().fields(Designs.distributed()))
                .isInstanceOf(DeploymentException.class);
    }

    @Test
    void withoutAClusterItSaysHowToGetOne() {
        HelmForm nothing = new HelmForm(() -> KubeConfig.of(List.of()));
        assertThatThrownBy(() -> nothing.fields(DESIGN))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("kubeconfig");
    }

    @Test
    void whatIsSeldomGivenIsNotShownAtFirst() throws IOException {
        List<FormField> fields = form().fields(DESIGN);

        assertThat(fields)
                .filteredOn(FormField::rare)
                .extracting(FormField::key)
                .contains("GATEWAY_IMAGE", "ADMIN_PASSWORD_SECRET", "SECRET_STORE");
        assertThat(fields).filteredOn(FormField::required).noneMatch(FormField::rare);
    }

    @Test
    void chartsMayComeFromSeveralPlaces() throws IOException {
        Map<String, String> values = new HashMap<>();
        form().fields(DESIGN).forEach(field -> values.put(field.key(), field.initial()));
        values.put("APIM_DATABASE_HOST", "db.example.com");
        values.put("charts", folder.resolve("a.tgz") + "; " + folder.resolve("b.tgz"));
        try (Deployment deployment = form().open(DESIGN, values)) {
            assertThat(deployment.check())
                    .filteredOn(Check::blocks)
                    .extracting(Check::text)
                    .singleElement()
                    .asString()
                    .contains("a.tgz: there is no such file or folder");
        }
    }

    @Test
    void ofSeveralSitesOneIsChosen() throws IOException {
        Design two =
                StartingDesigns.create(
                        new StartingDesign(
                                new ElementId("two-regions"),
                                PatternKey.HYBRID_CLOUD,
                                new ProductVersion(4, 6, 0),
                                Platform.EKS,
                                AwsRegion.OFFERED.getFirst(),
                                2));
        List<FormField> fields = form().fields(two);
        FormField site = fields.getFirst();
        assertThat(site.key()).isEqualTo("site");
        assertThat(site.required()).isTrue();
        assertThat(site.initial()).isEmpty();
        assertThat(site.choices()).hasSize(3).anyMatch(it -> it.endsWith("(dr-aws)"));
        Map<String, String> values = new HashMap<>();
        fields.forEach(field -> values.put(field.key(), field.initial()));
        assertThatThrownBy(() -> form().open(two, values))
                .isInstanceOf(DeploymentException.class)
                .hasMessageContaining("Choose the site");
        values.put("site", site.choices().getLast());
        values.put("context", "production");
        try (Deployment deployment = form().open(two, values)) {
            assertThat(deployment.place().location())
                    .isEqualTo("context production for site dr-aws");
        }
    }
}
