package io.drydock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The application sees every library there is, its own and those for tests: none may be a preview.
/// (The enforcer plugin cannot say this: its version patterns know ranges only.)
class ReleasedLibrariesTest {

    private static final Pattern PREVIEW =
            Pattern.compile(
                    "-\\d[\\w.]*?[-.](alpha|beta|rc|cr|m|ea|preview|snapshot)[.-]?\\d*\\.jar$",
                    Pattern.CASE_INSENSITIVE);

    @Test
    void noLibraryIsAPreview() {
        List<String> jars =
                Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(System.getProperty("java.class.path"))
                        .map(entry -> String.valueOf(Path.of(entry).getFileName()))
                        .filter(name -> name.endsWith(".jar"))
                        .toList();

        assertThat(jars).anyMatch(name -> name.startsWith("picocli-"));
        assertThat(jars).noneMatch(name -> PREVIEW.matcher(name).find());
    }
}
