package io.drydock.app.window;

import io.drydock.app.workspace.DesignStore;
import io.drydock.app.workspace.RecentDesigns;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// What lives as long as the program: the store of files, the recent designs, the preferences, and
/// the thread for slow work.
///
/// @param folder the user's state folder
/// @param store opens and saves designs
/// @param recent the designs opened last
/// @param preferences what the window remembers
/// @param background the thread for slow work
/// @param files asks for files
record Session(
        Path folder,
        DesignStore store,
        RecentDesigns recent,
        Preferences preferences,
        ExecutorService background,
        FileQuestions files) {

    static Session in(Path folder) throws java.io.IOException {
        return new Session(
                folder,
                new DesignStore(),
                new RecentDesigns(folder),
                Preferences.read(folder),
                Executors.newFixedThreadPool(
                        2, Thread.ofPlatform().name("background ", 0).daemon().factory()),
                FileQuestions.ofTheSystem());
    }

    Path recoveryFolder() {
        return folder.resolve("recovery");
    }
}
