package io.drydock.app.window;

import io.drydock.model.file.AtomicFiles;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// What the window remembers from one run to the next.
public final class Preferences {

    private static final String THEME = "theme";

    private final Path file;
    private final Properties properties = new Properties();

    private Preferences(Path file) {
        this.file = file;
    }

    /// Reads the preferences of a state folder; there are none at first.
    ///
    /// @throws IOException when they exist and cannot be read
    public static Preferences read(Path folder) throws IOException {
        Preferences preferences = new Preferences(folder.resolve("preferences.properties"));
        if (Files.exists(preferences.file)) {
            try (Reader reader =
                    Files.newBufferedReader(preferences.file, StandardCharsets.UTF_8)) {
                preferences.properties.load(reader);
            }
        }
        return preferences;
    }

    /// The theme chosen last.
    public ThemeChoice theme() {
        return "dark".equals(properties.getProperty(THEME)) ? ThemeChoice.DARK : ThemeChoice.LIGHT;
    }

    /// Remembers a theme.
    ///
    /// @throws IOException when it cannot be written
    public void chooseTheme(ThemeChoice theme) throws IOException {
        String value = theme == ThemeChoice.DARK ? "dark" : "light";
        properties.setProperty(THEME, value);
        AtomicFiles.write(file, (THEME + "=" + value + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
