package io.drydock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The shell launcher, run for real against JDKs that only say how they were called.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Path LAUNCHER =
            Path.of(System.getProperty("drydock.root"), "app/src/dist/bin/drydock");

    @TempDir private Path folder;
    private Path launcher;

    private record Outcome(int exit, String out, String err) {}

    @BeforeEach
    void installed() throws IOException {
        launcher = folder.resolve("a place/drydock/bin/drydock");
        Files.createDirectories(launcher.getParent());
        Files.copy(LAUNCHER, launcher);
        Files.createDirectories(lib());
        for (String jar : List.of("b.jar", "a.jar", "B.jar")) {
            Files.createFile(lib().resolve(jar));
        }
    }

    @Test
    void javaHomeIsNewEnough() throws Exception {
        Path jdk = jdk("jdk", "25.0.3");

        Outcome outcome = run(Map.of("JAVA_HOME", jdk.toString()), "rules", "a b");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out().lines())
                .startsWith("jdk")
                .endsWith("io.drydock.app.Main", "rules", "a b");
    }

    @Test
    void classPathIsInByteOrder() throws Exception {
        Path jdk = jdk("jdk", "26");

        Outcome outcome =
                run(Map.of("JAVA_HOME", jdk.toString(), "LC_ALL", "en_US.UTF-8"), "rules");

        assertThat(outcome.out())
                .contains(lib() + "/B.jar:" + lib() + "/a.jar:" + lib() + "/b.jar\n");
    }

    @Test
    void olderJavaHomeGivesWayToTheSearchPath() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path young = jdk("young", "25");

        Outcome outcome =
                run(
                        Map.of(
                                "JAVA_HOME",
                                old.toString(),
                                "PATH",
                                young.resolve("bin") + ":" + System.getenv("PATH")),
                        "rules");

        assertThat(outcome.out()).startsWith("young\n");
    }

    @Test
    void chosenJavaIsTooOld() throws Exception {
        Path old = jdk("old", "17.0.15");

        Outcome outcome = run(Map.of("DRYDOCK_JAVA", old.toString()), "rules");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo("drydock: DRYDOCK_JAVA is " + old + ", which is no JDK 25 or newer.\n");
    }

    @Test
    void chosenJavaIsACommandBehindALink() throws Exception {
        Path jdk = jdk("jdk", "25.0.3");
        Path link = Files.createSymbolicLink(folder.resolve("java"), jdk.resolve("bin/java"));

        Outcome outcome = run(Map.of("DRYDOCK_JAVA", link.toString()), "rules");

        assertThat(outcome.out()).startsWith("jdk\n");
    }

    @Test
    void launcherBehindLinks() throws Exception {
        Path jdk = jdk("jdk", "25.0.3");
        Path near = Files.createSymbolicLink(folder.resolve("near"), Path.of("a place/drydock"));
        Path far = Files.createDirectory(folder.resolve("bin")).resolve("dd");
        Files.createSymbolicLink(far, near.resolve("bin/drydock"));
        launcher = far;

        Outcome outcome = run(Map.of("DRYDOCK_JAVA", jdk.toString()), "rules");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("/a place/drydock/lib/javafx\n");
    }

    @Test
    void cacheOfThisJdk() throws Exception {
        Path jdk = jdk("jdk", "25.0.3");
        Files.createFile(lib().resolve("drydock.aot"));
        Files.copy(jdk.resolve("release"), lib().resolve("drydock.aot.release"));

        Outcome outcome = run(Map.of("DRYDOCK_JAVA", jdk.toString()), "rules");

        assertThat(outcome.out()).contains("-XX:AOTCache=" + lib() + "/drydock.aot\n");
    }

    @Test
    void cacheOfThisPlace() throws Exception {
        Path jdk = jdk("jdk", "25.0.3");
        for (String cache : List.of("drydock.aot", "drydock-here.aot")) {
            Files.createFile(lib().resolve(cache));
        }
        Files.copy(jdk.resolve("release"), lib().resolve("drydock.aot.release"));
        Path place = lib().resolve("drydock-here.aot.place");

        Files.writeString(place, lib().getParent() + "\n");
        assertThat(run(Map.of("DRYDOCK_JAVA", jdk.toString()), "rules").out())
                .contains("-XX:AOTCache=" + lib() + "/drydock-here.aot\n");

        Files.writeString(place, "/elsewhere\n");
        assertThat(run(Map.of("DRYDOCK_JAVA", jdk.toString()), "rules").out())
                .contains("-XX:AOTCache=" + lib() + "/drydock.aot\n");
    }

    @Test
    void onlyAWindowIsCompiledTwice() throws Exception {
        Path jdk = jdk("jdk", "25.0.3");
        Path design = Files.createFile(folder.resolve("design.json"));
        Map<String, String> unseen =
                Map.of(
                        "DRYDOCK_JAVA",
                        jdk.toString(),
                        "DRYDOCK_JAVA_OPTIONS",
                        "-Dglass.platform=Headless");

        assertThat(run(unseen, "validate", design.toString()).out())
                .contains("-XX:TieredStopAtLevel=1\n");
        assertThat(run(unseen, design.toString()).out())
                .contains("-XX:Tier4InvocationThreshold=50000\n")
                .doesNotContain("TieredStopAtLevel");
        assertThat(run(unseen).out()).doesNotContain("TieredStopAtLevel");
    }

    @Test
    void cacheOfAnotherJdk() throws Exception {
        Path jdk = jdk("jdk", "25.0.3");
        Files.createFile(lib().resolve("drydock.aot"));
        Files.writeString(lib().resolve("drydock.aot.release"), "JAVA_VERSION=\"25.0.2\"\n");

        Outcome outcome = run(Map.of("DRYDOCK_JAVA", jdk.toString()), "rules");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).doesNotContain("AOTCache");
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void windowWithoutADisplay() throws Exception {
        Path jdk = jdk("jdk", "25.0.3");

        Outcome outcome = run(Map.of("DRYDOCK_JAVA", jdk.toString()));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("drydock: no display");
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void windowWithoutGtk() throws Exception {
        Path jdk = jdk("jdk", "25.0.3");
        Path tools = Files.createDirectory(folder.resolve("tools"));
        script(tools.resolve("ldconfig"), "echo '  libc.so.6 (libc6,x86-64) => /lib/libc.so.6'");

        Outcome outcome =
                run(
                        Map.of(
                                "DRYDOCK_JAVA",
                                jdk.toString(),
                                "DISPLAY",
                                ":0",
                                "PATH",
                                tools + ":" + System.getenv("PATH")));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("apt install libgtk-3-0");
    }

    private Path lib() {
        return folder.resolve("a place/drydock/lib");
    }

    /// A folder that looks like a JDK; its java prints its own folder's name and its arguments.
    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/java"), "printf '%s\\n' " + name + " \"$@\"");
        return jdk;
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Outcome run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> line = new ArrayList<>(List.of("bash", launcher.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeIf(name ->
                        name.startsWith("DRYDOCK")
                                || List.of("JAVA_HOME", "DISPLAY", "WAYLAND_DISPLAY")
                                        .contains(name));
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Outcome(
                exit,
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
