package io.drydock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.workspace.UserFolders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/// Every command with odd arguments and odd files: each ends with an exit code and, where it is not
/// 0, with words; none throws, prints a trace or calls it a mistake of the program.
class OddArgumentsTest {

    private static final List<Integer> CODES =
            List.of(ExitCode.FINE, ExitCode.FINDINGS, ExitCode.USAGE, ExitCode.CANCELLED);

    /// Those open a window or measure one.
    private static final List<String> WINDOWS = List.of("start-up");

    private static final int ROUNDS = 60;

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private List<String> odd = List.of();

    @BeforeEach
    void writeOddFiles() throws IOException {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "",
                                " ",
                                "\0",
                                "a\0b",
                                "-",
                                "--",
                                "/",
                                ".",
                                "..",
                                "../../../../etc/passwd",
                                "x".repeat(5_000),
                                "\u001b[31mred",
                                "\ud800",
                                "ü/𝔸.json",
                                "$(touch proof)",
                                "-1",
                                "99999999999999999999",
                                "NaN",
                                "us-esat-1",
                                "http://[",
                                "https://127.0.0.1:1/",
                                "oci://x/y",
                                "a=b",
                                "=",
                                "G-01",
                                "aws",
                                "helm",
                                "svg",
                                "4.7.0",
                                "ec2"));
        all.add(write("empty.json", new byte[0]));
        all.add(write("brace.json", "{".getBytes(StandardCharsets.UTF_8)));
        all.add(write("deep.json", "[".repeat(200_000).getBytes(StandardCharsets.UTF_8)));
        all.add(write("deep.yaml", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
        all.add(write("bom.json", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '{', '}'}));
        all.add(write("array.json", "[]".getBytes(StandardCharsets.UTF_8)));
        byte[] noise = new byte[10_000];
        new Random(5).nextBytes(noise);
        all.add(write("noise.json", noise));
        all.add(write("noise.yaml", noise));
        all.add(write("noise.tgz", noise));
        all.add(write("tab.yaml", "a:\n\t- b".getBytes(StandardCharsets.UTF_8)));
        all.add(write("self.yaml", "&a [*a]\n".getBytes(StandardCharsets.UTF_8)));
        all.add(
                write(
                        "template.yaml",
                        "AWSTemplateFormatVersion: '2010-09-09'\nMetadata: {Drydock: {Design: 5}}\n"
                                .getBytes(StandardCharsets.UTF_8)));
        all.add(Files.createDirectory(folder.resolve("folder.json")).toString());
        all.add(folder.resolve("missing.json").toString());
        Path link = folder.resolve("loop.json");
        all.add(Files.createSymbolicLink(link, link).toString());
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.json").toFile(), "rw")) {
            huge.setLength(5L << 30);
        }
        all.add(folder.resolve("huge.json").toString());
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.yaml").toFile(), "rw")) {
            huge.setLength(5L << 30);
        }
        all.add(folder.resolve("huge.yaml").toString());
        assertThat(
                        run(
                                List.of(
                                        "new",
                                        "--pattern",
                                        "cp-tm-gw",
                                        "-o",
                                        folder.resolve("good.json").toString())))
                .as(err.toString())
                .isZero();
        all.add(folder.resolve("good.json").toString());
        odd = List.copyOf(all);
    }

    private String write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private int run(List<String> arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine commandLine = DrydockCommand.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments.toArray(String[]::new));
    }

    private void endsWithWords(List<String> arguments) {
        int exit = run(arguments);
        List<String> shown = arguments.stream().map(OddArgumentsTest::shown).toList();
        assertThat(exit).as("%s: %s", shown, err).isIn(CODES);
        if (exit == ExitCode.USAGE) {
            assertThat(err.toString()).as("%s", shown).isNotBlank();
        }
        assertThat(err + out.toString())
                .as("%s", shown)
                .doesNotContain("\tat ", "mistake of the program", "Exception:");
    }

    private static String shown(String argument) {
        return argument.length() > 80 ? argument.substring(0, 80) + "…" : argument;
    }

    static Stream<String> commands() {
        return DrydockCommand.commandLine().getSubcommands().keySet().stream()
                .filter(name -> !WINDOWS.contains(name));
    }

    /// Each odd thing in the place of each parameter and each option's value, and random mixtures.
    @ParameterizedTest
    @MethodSource("commands")
    void nothingIsThrown(String command) {
        CommandLine spec = DrydockCommand.commandLine().getSubcommands().get(command);
        List<OptionSpec> options =
                spec.getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp())
                        .sorted(Comparator.comparing(OptionSpec::longestName))
                        .toList();
        Random random = new Random(command.hashCode());
        String good = folder.resolve("good.json").toString();
        for (String argument : odd) {
            endsWithWords(List.of(command, argument));
        }
        for (int round = 0; round < ROUNDS; round++) {
            List<String> arguments = new ArrayList<>(List.of(command));
            if (round % 2 == 0) {
                arguments.add(good);
            }
            for (OptionSpec option : options) {
                boolean writes = option.longestName().equals("--output");
                if (writes) {
                    // Nothing is written outside of the test's folder.
                    arguments.add("-o");
                    arguments.add(folder + "/" + odd.get(random.nextInt(odd.size())));
                    continue;
                }
                boolean wanted = option.required() || random.nextInt(4) == 0;
                if (wanted) {
                    arguments.add(option.longestName());
                    if (option.arity().max() > 0) {
                        arguments.add(odd.get(random.nextInt(odd.size())));
                    }
                }
            }
            for (int n = random.nextInt(3); n > 0; n--) {
                arguments.add(odd.get(random.nextInt(odd.size())));
            }
            // Nothing here may be deployed for real, whatever the machine is set up with.
            if (command.equals("deploy")) {
                arguments.add("--rehearse");
                arguments.add("--speed");
                arguments.add("1000000");
            }
            endsWithWords(arguments);
        }
    }

    /// A report for every mistake would have been kept.
    @Test
    void noMistakeWasKept() throws IOException {
        for (String argument : odd) {
            endsWithWords(List.of("validate", argument, folder.resolve("good.json").toString()));
        }
        Path mistakes = UserFolders.state().resolve("mistakes");
        if (Files.isDirectory(mistakes)) {
            try (Stream<Path> reports = Files.list(mistakes)) {
                List<String> texts = new ArrayList<>();
                for (Path report : reports.filter(it -> it.toString().endsWith(".txt")).toList()) {
                    texts.add(Files.readString(report).lines().limit(4).toList().toString());
                }
                assertThat(texts).noneMatch(text -> text.contains("DesignFile.read"));
            }
        }
    }

    /// All values make one design: every file that cannot be read is named.
    @Test
    void allUnreadableValuesAreNamed() {
        int exit =
                run(
                        List.of(
                                "import-helm",
                                folder.resolve("huge.yaml").toString(),
                                folder.resolve("missing.yaml").toString(),
                                folder.resolve("folder.json").toString(),
                                "--name",
                                "shop",
                                "-o",
                                folder.resolve("shop.json").toString()));
        assertThat(exit).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("huge.yaml: the file has", "missing.yaml: there is no such file")
                .contains("folder.json: this is a folder")
                .doesNotContain("mistake");
    }

    /// What has no end is not read to it.
    @Test
    @EnabledOnOs(OS.LINUX)
    void deviceWithoutEndIsNotADesign() {
        assertThat(run(List.of("validate", "/dev/zero"))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("/dev/zero: it goes on after");
    }

    @Test
    void namesOfFilesDoNotDriveTheTerminal() {
        assertThat(run(List.of("validate", "\u001b[31mred"))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("?[31mred").doesNotContain("\u001b");
    }

    @Test
    void worstCodeOfSeveralFilesCounts() {
        String good = folder.resolve("good.json").toString();
        String bad = folder.resolve("brace.json").toString();
        assertThat(run(List.of("validate", good))).isZero();
        assertThat(run(List.of("validate", good, bad, good))).isEqualTo(ExitCode.USAGE);
        assertThat(out + err.toString()).contains("brace.json", good + ": 0 errors");
    }
}
