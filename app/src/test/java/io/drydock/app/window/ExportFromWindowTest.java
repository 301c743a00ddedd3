package io.drydock.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.app.action.AppAction;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exports as the window makes them, with the person's answers to where they go.
final class ExportFromWindowTest {

    /// Everything goes to one folder.
    private record Always(Path folder) implements FileQuestions {
        @Override
        public Optional<Path> open(Window owner, Wanted wanted) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(Window owner, Wanted wanted, String proposal) {
            return Optional.of(folder.resolve(proposal));
        }

        @Override
        public Optional<Path> folder(Window owner, String title) {
            return Optional.of(folder);
        }
    }

    @TempDir private Path folder;

    private CanvasDriver driver;

    @BeforeEach
    void open() throws Exception {
        Session plain = Session.in(folder.resolve("state"));
        Session session =
                new Session(
                        plain.folder(),
                        plain.store(),
                        plain.recent(),
                        plain.preferences(),
                        plain.background(),
                        new Always(folder.resolve("releases")));
        driver = CanvasDriver.start(session).open(Designs.onKubernetes(), releases());
    }

    @AfterEach
    void close() throws Exception {
        driver.close();
    }

    private Path releases() {
        return folder.resolve("releases");
    }

    private void export(String told) throws Exception {
        driver.onScreen(() -> {
            driver.application().actions().run(AppAction.EXPORT_HELM);
            return true;
        });
        driver.await(() -> driver.text("#notice").startsWith(told));
    }

    /// The design lies in the folder that it is exported to, and nobody has to be asked about it.
    @Test
    void designBesideItsReleasesIsNoStranger() throws Exception {
        export("Exported ");
        export("What lies there is current already");
        assertThat(releases().resolve("design.json")).exists();
        assertThat(driver.<Long>onScreen(() -> (long) Window.getWindows().size())).isEqualTo(1);
    }
}
