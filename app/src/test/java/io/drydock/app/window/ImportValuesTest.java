package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.export.helm.HelmExporter;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportValuesTest {

    private static final ElementId NAME = new ElementId("taken-over");

    @TempDir private Path folder;

    private CanvasDriver driver;

    @BeforeEach
    void start() throws Exception {
        driver = CanvasDriver.start(folder);
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    @Test
    void nothingCanBeImportedBeforeFilesAreChosen() throws Exception {
        driver.press("#gallery-import");
        driver.settle();
        assertThat(driver.text("#import-releases")).isEqualTo("None chosen yet");
        assertThat(driver.node("#import-values").isDisabled()).isTrue();
        driver.cancelDialog();
        driver.settle();
        assertThat(driver.node("#gallery-import").isVisible()).isTrue();
    }

    @Test
    void valuesBecomeADesignThatIsNotSavedYet() throws Exception {
        driver.importValues(
                        new ImportValuesDialog.Request(
                                NAME, exported(), Optional.of(new ProductVersion(4, 7, 0))))
                .opened();
        assertThat(driver.state().design().name()).isEqualTo(NAME);
        assertThat(driver.state().design().clusters())
                .extracting(Cluster::profile)
                .containsExactlyInAnyOrderElementsOf(
                        Designs.onKubernetes().clusters().stream().map(Cluster::profile).toList());
        assertThat(driver.state().modified()).isTrue();
        assertThat(driver.state().file()).isEmpty();
    }

    /// The values files that the exporter writes.
    private List<Path> exported() throws Exception {
        List<Path> values = new ArrayList<>();
        for (Map.Entry<String, String> file :
                HelmExporter.export(Designs.onKubernetes()).files().entrySet()) {
            if (file.getKey().startsWith("values/")) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
                values.add(path);
            }
        }
        return values;
    }
}
