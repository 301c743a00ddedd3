package io.drydock.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks for files and folders.
interface FileQuestions {

    /// What files are offered.
    ///
    /// @param title what the window that asks is called
    /// @param kind what the files are
    /// @param patterns how they are called, such as `*.json`
    record Wanted(String title, String kind, List<String> patterns) {
        public Wanted {
            patterns = List.copyOf(patterns);
        }
    }

    /// Asks for a file that is there.
    Optional<Path> open(Window owner, Wanted wanted);

    /// Asks where to save.
    ///
    /// @param proposal the name to begin with
    Optional<Path> save(Window owner, Wanted wanted, String proposal);

    /// Asks for a folder.
    Optional<Path> folder(Window owner, String title);

    /// Asks by the windows that the system has for this.
    static FileQuestions ofTheSystem() {
        return new FileQuestions() {
            @Override
            public Optional<Path> open(Window owner, Wanted wanted) {
                return path(chooser(wanted).showOpenDialog(owner));
            }

            @Override
            public Optional<Path> save(Window owner, Wanted wanted, String proposal) {
                FileChooser chooser = chooser(wanted);
                chooser.setInitialFileName(proposal);
                return path(chooser.showSaveDialog(owner));
            }

            @Override
            public Optional<Path> folder(Window owner, String title) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                return path(chooser.showDialog(owner));
            }
        };
    }

    private static FileChooser chooser(Wanted wanted) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(wanted.title());
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(wanted.kind(), wanted.patterns()));
        return chooser;
    }

    private static Optional<Path> path(@org.jspecify.annotations.Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
