package io.drydock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What an export does with what lies where it would write: every format, every state of the place.
class ExportKeepsTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine commandLine = DrydockCommand.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    private Path design(String format) {
        Path file = folder.resolve("design.json");
        String platform = format.equals("helm") ? "eks" : "ec2";
        assertThat(
                        run(
                                "new",
                                "--pattern",
                                "cp-tm-gw",
                                "--platform",
                                platform,
                                "-o",
                                file.toString()))
                .as(err.toString())
                .isZero();
        return file;
    }

    private Path target(String format) {
        return switch (format) {
            case "helm" -> folder.resolve("releases");
            case "cloudformation" -> folder.resolve("template.yaml");
            default -> folder.resolve("picture." + format);
        };
    }

    private int export(String format, String... more) {
        String[] arguments = {
            "export",
            folder.resolve("design.json").toString(),
            "--to",
            format,
            "-o",
            target(format).toString()
        };
        return run(Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new));
    }

    /// A file of the export: the first, or one in a folder of it.
    private Path file(String format) {
        return format.equals("helm") ? target(format).resolve("install.sh") : target(format);
    }

    private void changeByHand(String format) throws IOException {
        byte[] bytes = Files.readAllBytes(file(format));
        if (format.equals("cloudformation")) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            String changed =
                    text.replaceFirst(
                            "AutoMinorVersionUpgrade: true", "AutoMinorVersionUpgrade: false");
            assertThat(changed).isNotEqualTo(text);
            Files.writeString(file(format), changed);
        } else {
            bytes[bytes.length - 1] ^= 1;
            Files.write(file(format), bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudformation", "helm", "svg", "png", "pdf"})
    void currentExportIsWrittenAgain(String format) {
        design(format);
        assertThat(export(format)).isZero();
        assertThat(export(format, "--check")).as(out.toString()).isZero();
        assertThat(export(format)).as(err.toString()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudformation", "helm", "svg", "png", "pdf"})
    void untouchedExportOfAnOlderDesignIsReplaced(String format) {
        Path design = design(format);
        assertThat(export(format)).isZero();
        changeDesign(design);
        assertThat(export(format, "--check")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains(target(format).toString());
        assertThat(export(format)).as(err.toString()).isZero();
        assertThat(export(format, "--check")).isZero();
    }

    /// Another domain changes every kind of export but the pictures; those show names of nodes.
    private static void changeDesign(Path design) {
        try {
            String text = Files.readString(design);
            String changed =
                    text.replace("example.com", "example.org")
                            .replace("Traffic Manager", "Throttler");
            assertThat(changed).isNotEqualTo(text);
            Files.writeString(design, changed);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudformation", "helm", "svg", "png", "pdf"})
    void whatWasChangedByHandStaysUnlessForced(String format) throws IOException {
        design(format);
        assertThat(export(format)).isZero();
        changeByHand(format);
        byte[] byHand = Files.readAllBytes(file(format));

        assertThat(export(format, "--check")).isEqualTo(ExitCode.FINDINGS);
        assertThat(export(format)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(file(format).toString(), "--force");
        assertThat(Files.readAllBytes(file(format))).isEqualTo(byHand);

        assertThat(export(format, "--force")).as(err.toString()).isZero();
        assertThat(Files.readAllBytes(file(format))).isNotEqualTo(byHand);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudformation", "helm", "svg", "png", "pdf"})
    void somethingElseStays(String format) throws IOException {
        design(format);
        Files.createDirectories(file(format).getParent());
        Files.writeString(file(format), "the minutes of our meeting");
        assertThat(export(format)).isEqualTo(ExitCode.USAGE);
        assertThat(file(format)).hasContent("the minutes of our meeting");
    }

    @ParameterizedTest
    @CsvSource({"values/added.yaml", "apim-platform/templates/added.yaml", "kustomization.yaml"})
    void fileAddedToAnExportedFolderIsNotPassedOver(String added) throws IOException {
        design("helm");
        assertThat(export("helm")).isZero();
        Path file = target("helm").resolve(added);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "added: true\n");
        assertThat(export("helm")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(file.toString(), "was added");
        assertThat(export("helm", "--check")).isEqualTo(ExitCode.FINDINGS);
        assertThat(export("helm", "--force")).isZero();
        assertThat(file).hasContent("added: true\n");
    }

    @Test
    void remarkInATemplateIsAChangeByHand() throws IOException {
        design("cloudformation");
        assertThat(export("cloudformation")).isZero();
        Path template = target("cloudformation");
        Files.writeString(template, "# agreed with the DBA\n" + Files.readString(template));
        assertThat(export("cloudformation")).isEqualTo(ExitCode.USAGE);
        assertThat(template).content().startsWith("# agreed with the DBA");
    }

    @Test
    void changeIsToldInWords() throws IOException {
        design("cloudformation");
        assertThat(export("cloudformation")).isZero();
        changeByHand("cloudformation");
        assertThat(export("cloudformation")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("AutoMinorVersionUpgrade");
    }

    @Test
    void folderInTheWayIsSaid() throws IOException {
        design("svg");
        Files.createDirectories(target("svg").resolve("diagram.svg"));
        assertThat(export("svg")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("is a folder");
    }

    @Test
    void checkWritesNothing() throws IOException {
        design("svg");
        assertThat(export("svg", "--check")).isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("is missing");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("design.json"));
        }
    }

    @Test
    void oneUnreadableFileDoesNotSilenceTheOthers() throws IOException {
        Path good = design("svg");
        Path bad = Files.writeString(folder.resolve("bad.json"), "{");
        int exit = run("validate", bad.toString(), good.toString(), "missing.json");
        assertThat(exit).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("bad.json", "missing.json: there is no such file");
        assertThat(out + err.toString()).contains(good + ": 0 errors");
    }

    @Test
    void oddArgumentsAreToldWithoutATrace() {
        for (String odd : List.of("", " ", "\u0000", "a\u0000b", "/", ".", "x".repeat(5000))) {
            for (String command :
                    List.of("validate", "fix", "recognise", "diff", "migrate", "export")) {
                String[] arguments =
                        command.equals("export")
                                ? new String[] {command, odd, "--to", "svg", "-o", odd}
                                : new String[] {command, odd};
                int exit = run(arguments);
                assertThat(exit).as("%s '%s'", command, odd).isEqualTo(ExitCode.USAGE);
                assertThat(err.toString()).as("%s '%s'", command, odd).isNotBlank();
                assertThat(err.toString())
                        .as("%s '%s'", command, odd)
                        .doesNotContain("\tat io.drydock", "mistake of the program");
            }
        }
    }
}
