package io.drydock.app.workspace;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where this user's state lies: recovery files, recent designs, the chosen theme.
public final class UserFolders {

    private static final String NAME = "drydock";

    private UserFolders() {}

    /// The folder of this process; `DRYDOCK_STATE` names another one.
    public static Path state() {
        return state(
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    }

    /// The folder by the customs of an operating system: `XDG_STATE_HOME` on Linux, `LOCALAPPDATA`
    /// on Windows, the application support folder on macOS.
    ///
    /// @param environment the environment variables
    /// @param os the name of the operating system, as Java gives it
    /// @param home the user's home
    public static Path state(Map<String, String> environment, String os, Path home) {
        Optional<Path> chosen = absolute(environment, "DRYDOCK_STATE");
        if (chosen.isPresent()) {
            return chosen.get();
        }
        String lower = os.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return absolute(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve(NAME);
        }
        if (lower.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        return absolute(environment, "XDG_STATE_HOME")
                .orElse(home.resolve(".local").resolve("state"))
                .resolve(NAME);
    }

    /// Relative paths are ignored, as the XDG specification asks.
    private static Optional<Path> absolute(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
