package io.drydock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.app.export.ExportFormat;
import io.drydock.app.export.ExportJob;
import io.drydock.app.export.LossyExportException;
import io.drydock.app.export.WrittenExports;
import io.drydock.app.workspace.UserFolders;
import io.drydock.model.design.Design;
import io.drydock.model.design.Node;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.file.DesignFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
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

    /// A remark after a value that is as exported changes nothing that CloudFormation sees, and is
    /// somebody's work all the same.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AutoMinorVersionUpgrade: true # agreed with the DBA",
                "AutoMinorVersionUpgrade:  true",
                "AutoMinorVersionUpgrade: 'true'"
            })
    void changeThatMeansNothingToAwsIsAChangeByHand(String line) throws IOException {
        design("cloudformation");
        assertThat(export("cloudformation")).isZero();
        Path template = target("cloudformation");
        String text = Files.readString(template);
        String changed = text.replaceFirst("AutoMinorVersionUpgrade: true", line);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(template, changed);
        changeDesign(folder.resolve("design.json"));
        assertThat(export("cloudformation")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("was changed by hand: line ", "AutoMinor");
        assertThat(template).content().isEqualTo(changed);
    }

    /// Another machine has no memory of what was exported; the design inside the template has.
    @Test
    void untouchedTemplateIsKnownWithoutAMemory() throws Exception {
        Path design = design("cloudformation");
        assertThat(export("cloudformation")).isZero();
        changeDesign(design);
        Path template = target("cloudformation");
        ExportJob job = job(ExportFormat.CLOUDFORMATION, design, template);
        assertThat(job.run(false).files()).containsExactly(template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"helm", "svg", "png", "pdf"})
    void whatNobodyRemembersIsNotOverwritten(String format) throws Exception {
        Path design = design(format);
        assertThat(export(format)).isZero();
        changeDesign(design);
        ExportJob job = job(ExportFormat.ofKey(format).orElseThrow(), design, target(format));
        assertThatThrownBy(() -> job.run(false))
                .isInstanceOf(LossyExportException.class)
                .hasMessageContaining("was changed by hand or is something else");
    }

    private ExportJob job(ExportFormat format, Path design, Path target) throws Exception {
        return new ExportJob(
                format,
                DesignFiles.read(design),
                target,
                WrittenExports.in(folder.resolve("another-state")),
                List.of(design));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage\u0000\u0001", "", "not\ta\tlist\n\t\n"})
    void damagedMemoryIsAsGoodAsNone(String list) throws Exception {
        Path design = design("svg");
        Path state = Files.createDirectories(folder.resolve("another-state"));
        Files.writeString(state.resolve("exports.tsv"), list);
        assertThat(job(ExportFormat.SVG, design, target("svg")).run(false).files())
                .containsExactly(target("svg"));
        changeDesign(design);
        assertThat(job(ExportFormat.SVG, design, target("svg")).run(false).files())
                .containsExactly(target("svg"));
    }

    /// A build machine may have no home that can be written to.
    @Test
    void missingMemoryDoesNotFailTheExport() throws Exception {
        Path design = design("svg");
        Path state = Files.writeString(folder.resolve("another-state"), "a file");
        ExportJob.Done done = job(ExportFormat.SVG, design, target("svg")).run(false);
        assertThat(done.files()).containsExactly(target("svg"));
        assertThat(done.notes()).singleElement().asString().contains("could not be remembered");
        assertThat(state).hasContent("a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudformation", "helm", "svg", "png", "pdf"})
    void currentFilesAreNotTouched(String format) throws IOException {
        design(format);
        assertThat(export(format)).isZero();
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(file(format), longAgo);
        assertThat(export(format)).isZero();
        assertThat(err.toString()).contains("current already");
        assertThat(Files.getLastModifiedTime(file(format))).isEqualTo(longAgo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudformation", "helm", "svg", "png", "pdf"})
    void writeProtectedFileIsNotReplacedUnasked(String format) throws IOException {
        Path design = design(format);
        assertThat(export(format)).isZero();
        for (Path file : all(target(format))) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        }
        changeDesign(design);
        assertThat(export(format)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("is write-protected", "--force");
        assertThat(export(format, "--force")).as(err.toString()).isZero();
    }

    private static List<Path> all(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudformation", "helm", "svg", "png", "pdf"})
    void fileWhereAFolderIsNeededIsSaid(String format) throws IOException {
        design(format);
        Path file = Files.writeString(folder.resolve("notes"), "minutes");
        for (String force : List.of("", "--force")) {
            String target = file.resolve("deep").resolve("out").toString();
            List<String> arguments =
                    new ArrayList<>(
                            List.of(
                                    "export",
                                    folder.resolve("design.json").toString(),
                                    "--to",
                                    format,
                                    "-o",
                                    target));
            if (!force.isEmpty()) {
                arguments.add(force);
            }
            assertThat(run(arguments.toArray(String[]::new))).isEqualTo(ExitCode.USAGE);
            assertThat(err.toString()).contains("notes is not a folder");
            assertThat(file).hasContent("minutes");
        }
    }

    @Test
    void designIsNotOverwrittenByItsOwnExport() throws IOException {
        Path design = design("cloudformation");
        String text = Files.readString(design);
        assertThat(
                        run(
                                "export",
                                design.toString(),
                                "--to",
                                "cloudformation",
                                "-o",
                                design.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(design).hasContent(text);
    }

    /// A template that opens is the source of an export over itself: the case of operations.
    @Test
    void changedTemplateIsNotOverwrittenFromItself() throws IOException {
        design("cloudformation");
        assertThat(export("cloudformation")).isZero();
        changeByHand("cloudformation");
        Path template = target("cloudformation");
        String byHand = Files.readString(template);
        assertThat(
                        run(
                                "export",
                                template.toString(),
                                "--to",
                                "cloudformation",
                                "-o",
                                template.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("AutoMinorVersionUpgrade");
        assertThat(template).content().isEqualTo(byHand);
    }

    @Test
    void severalTemplatesAreLookedAtEachByItself() throws Exception {
        Path design = folder.resolve("design.json");
        assertThat(run("new", "--pattern", "hybrid-cloud", "-o", design.toString())).isZero();
        DesignFiles.write(design, withSecondRegion(DesignFiles.read(design)));
        assertThat(export("cloudformation")).as(err.toString()).isZero();
        List<Path> files = all(folder).stream().filter(it -> !it.equals(design)).toList();
        assertThat(files).hasSizeGreaterThan(1);
        changeDesign(design);
        for (Path file : files) {
            String before = Files.readString(file);
            Files.writeString(file, before + "# by hand\n");
            assertThat(export("cloudformation")).as(file.toString()).isEqualTo(ExitCode.USAGE);
            assertThat(err.toString()).contains(file.toString(), "was changed by hand");
            Files.writeString(file, before);
        }
        assertThat(export("cloudformation")).as(err.toString()).isZero();
        assertThat(export("cloudformation", "--check")).as(out.toString()).isZero();
    }

    /// The pattern with a second region in the data centre's place: a template for each.
    private static Design withSecondRegion(Design design) {
        List<Site> sites = new ArrayList<>(design.sites());
        Site second = sites.get(1);
        sites.set(
                1,
                new Site(
                        second.id(),
                        "Ireland",
                        Site.Kind.AWS_REGION,
                        "eu-west-1",
                        second.cidr(),
                        second.zones(),
                        second.subnets()));
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.removeIf(node ->
                node instanceof ServiceNode service && service.kind() == ServiceNode.Kind.FIREWALL);
        return design.withSites(sites).withNodes(nodes);
    }

    /// What an earlier export left is named, and stays: nothing is deleted unasked.
    @Test
    void fileThatIsNoLongerMadeIsNamedAndStays() throws Exception {
        design("helm");
        assertThat(export("helm")).isZero();
        Path left = target("helm").resolve("values/no-longer.yaml");
        byte[] bytes = Files.readAllBytes(target("helm").resolve("install.sh"));
        Files.write(left, bytes);
        remember(left, bytes);
        assertThat(export("helm")).as(err.toString()).isZero();
        assertThat(err.toString()).contains("no-longer.yaml", "no longer part of it");
        assertThat(left).hasBinaryContent(bytes);
        Files.writeString(left, "changed");
        assertThat(export("helm")).isEqualTo(ExitCode.USAGE);
    }

    private static void remember(Path file, byte[] bytes) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        Path list = UserFolders.state().resolve("exports.tsv");
        Files.writeString(
                list,
                HexFormat.of().formatHex(digest) + "\thelm\t" + file.toAbsolutePath() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    @Test
    void versionControlOfAFolderIsNotAnAddedFile() throws IOException {
        design("helm");
        assertThat(export("helm")).isZero();
        Path git = Files.createDirectories(target("helm").resolve(".git"));
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main");
        assertThat(export("helm")).as(err.toString()).isZero();
        assertThat(export("helm", "--check")).as(out.toString()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "fix", "migrate"})
    void templateIsNotReplacedByADesign(String command) throws IOException {
        design("cloudformation");
        assertThat(export("cloudformation")).isZero();
        Path template = target("cloudformation");
        String text = Files.readString(template);
        String[] arguments =
                switch (command) {
                    case "accept" ->
                            new String[] {command, template.toString(), "G-01", "--because", "so"};
                    case "migrate" ->
                            new String[] {command, template.toString(), "--to-version", "4.7.0"};
                    default -> new String[] {command, template.toString()};
                };
        assertThat(run(arguments)).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("is an exported template");
        assertThat(template).content().isEqualTo(text);
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
