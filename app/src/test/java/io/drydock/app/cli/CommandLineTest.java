package io.drydock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import io.drydock.model.file.DesignFiles;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.ReferenceArchitecture;
import io.drydock.model.rule.Acceptance;
import io.drydock.model.rule.Contradiction;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.NotCheckable;
import io.drydock.model.rule.RuleBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine commandLine = DrydockCommand.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    /// A command with a mistake in it.
    @CommandLine.Command(name = "fail")
    private record Failing(Error mistake) implements Runnable {
        @Override
        public void run() {
            throw mistake;
        }
    }

    static Stream<Error> mistakes() {
        return Stream.of(
                new StackOverflowError("deep"),
                new OutOfMemoryError("as if the heap were full"),
                new NoClassDefFoundError("as if a library were missing"),
                new AssertionError("as if something could not be"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeOfTheProgramIsAMessageWithAReport(Error mistake) throws IOException {
        CommandLine commandLine = DrydockCommand.commandLine();
        commandLine.setErr(new PrintWriter(err, true));
        commandLine.addSubcommand(new Failing(mistake));
        assertThat(commandLine.execute("fail")).isEqualTo(2);
        assertThat(err.toString())
                .contains("a mistake of the program", mistake.getClass().getSimpleName())
                .doesNotContain("\tat ");
        Matcher report = Pattern.compile("(\\S+mistake-\\d+\\.txt)").matcher(err.toString());
        assertThat(report.find()).as(err.toString()).isTrue();
        Path kept = Path.of(report.group(1));
        assertThat(Files.readString(kept)).contains(String.valueOf(mistake.getMessage()), "\tat ");
        Files.delete(kept);
    }

    private Path newDesign(String... options) {
        Path file = folder.resolve("design.json");
        String[] arguments = new String[options.length + 3];
        arguments[0] = "new";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "-o";
        arguments[options.length + 2] = file.toString();
        assertThat(run(arguments)).as(err.toString()).isZero();
        return file;
    }

    @ParameterizedTest
    @CsvSource({
        "aio-ha, 3.2.0, ec2, us-east-1",
        "cp-tm-gw-km, 3.2.0, ec2, us-west-1",
        "cp-tm-gw, 4.7.0, eks, ap-southeast-1"
    })
    void newDesignHasNoError(String pattern, String version, String platform, String region) {
        Path file =
                newDesign(
                        "--pattern",
                        pattern,
                        "--version",
                        version,
                        "--platform",
                        platform,
                        "--region",
                        region);
        assertThat(run("validate", file.toString())).as(out.toString()).isZero();
    }

    @Test
    void versionAndPlatformFollowFromThePattern() throws Exception {
        Design design = DesignFiles.read(newDesign("--pattern", "cp-tm-gw"));
        assertThat(design.version()).hasToString("4.7.0");
        assertThat(design.name()).isEqualTo(new ElementId("design"));
    }

    /// The stack and the releases of one design lie in one folder.
    @Test
    void designOnEksIsExportedAsStackAndAsReleases() throws Exception {
        Path file = newDesign("--pattern", "cp-tm-gw", "--platform", "eks");
        Path target = Files.createDirectory(folder.resolve("exported"));
        for (String format : List.of("cloudformation", "helm")) {
            assertThat(run("export", file.toString(), "--to", format, "-o", target.toString()))
                    .as(err.toString())
                    .isZero();
        }
        assertThat(target.resolve("template.yaml")).content().contains("AWS::EKS::Cluster");
        assertThat(target.resolve("install.sh")).isNotEmptyFile();
    }

    @Test
    void newDesignGoesToStandardOutput() throws Exception {
        assertThat(run("new", "--pattern", "aio-ha", "-o", "-")).isZero();
        assertThat(JSON.readTree(out.toString()).path("pattern").asText()).isEqualTo("aio-ha");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void everythingHasBeenWrittenWhenACommandEnds() throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, false, StandardCharsets.UTF_8));
        try {
            assertThat(DrydockCommand.execute("new", "--pattern", "aio-ha", "-o", "-")).isZero();
        } finally {
            System.setOut(before);
        }
        assertThat(JSON.readTree(written.toByteArray()).path("pattern").asText())
                .isEqualTo("aio-ha");
    }

    @Test
    void existingFileIsNotReplacedUnasked() throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, "precious");
        assertThat(run("new", "--pattern", "aio-ha", "-o", file.toString())).isEqualTo(2);
        assertThat(file).hasContent("precious");
        assertThat(err.toString()).contains("--force");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new --pattern nonsense -o x|there is no pattern nonsense",
                "new --pattern aio-ha --version 9.9 -o x|not a version",
                "new --pattern aio-ha --region mars-1 -o x|offered are us-east-1",
                "new --pattern aio-ha --zones 3 --region us-west-1 -o x|offers 2",
                "new --pattern aio-ha --name Not_Good -o x|lower-case letters",
                "validate nowhere.json|there is no such file",
                "explain Z-99|there is no rule Z-99",
                "fix nowhere.json --rule Z-99|there is no rule Z-99",
                "nonsense.json|there is no such file",
                "new -o x.json|say either --pattern or --reference",
                "new --reference nothing -o x.json|there is no reference architecture nothing",
                "validate|Missing required parameter",
            })
    void badUsageIsToldAndEndsWithTwo(String line, String message) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void unreadableDesignIsToldWithItsPlace() throws IOException {
        Path file = folder.resolve("broken.json");
        Files.writeString(file, "{\n  \"drydock\": 1,\n  \"name\": 7\n}");
        assertThat(run("validate", file.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith(file + ":3:11: ");
    }

    private Path brokenDesign() throws Exception {
        Path file = newDesign("--pattern", "cp-tm-gw-km", "--version", "3.2.0");
        Design design = DesignFiles.read(file);
        DesignFiles.write(file, new Edit.RemoveNode(new ElementId("gateway-2")).apply(design));
        return file;
    }

    @Test
    void errorsEndWithOneAndNameTheLine() throws Exception {
        Path file = brokenDesign();
        assertThat(run("validate", file.toString())).isEqualTo(1);
        int line =
                1
                        + Files.readString(file)
                                .substring(0, Files.readString(file).indexOf("\"id\": \"gateway\""))
                                .split("\n", -1)
                                .length
                        - 1;
        assertThat(out.toString()).contains(file + ":" + line + ":").contains("error G-01");
        assertThat(err.toString()).contains("error");
    }

    @Test
    void jsonReportCarriesEveryFinding() throws Exception {
        Path file = brokenDesign();
        assertThat(run("validate", "--format", "json", file.toString())).isEqualTo(1);
        JsonNode design = JSON.readTree(out.toString()).path("designs").path(0);
        assertThat(design.path("errors").asInt()).isPositive();
        assertThat(design.path("findings").findValuesAsText("rule")).contains("G-01");
    }

    @Test
    void sarifReportHasRulesResultsAndPlaces() throws Exception {
        Path file = brokenDesign();
        run("validate", "--format", "SARIF", file.toString());
        JsonNode run = JSON.readTree(out.toString()).path("runs").path(0);
        assertThat(run.path("tool").path("driver").path("rules").findValuesAsText("id"))
                .contains("G-01", "P3-R1");
        assertThat(run.path("results").findValuesAsText("ruleId")).contains("G-01");
        assertThat(run.path("results").findValue("startLine").asInt()).isGreaterThan(1);
    }

    @Test
    void acceptedFindingsAreToldApartAndDoNotCount() throws Exception {
        Path file = brokenDesign();
        Design design = DesignFiles.read(file);
        DesignIndex index = new DesignIndex(design);
        Design accepted = design;
        for (Finding finding : RuleBook.validator().validate(index)) {
            accepted = Acceptance.accept(index, finding, "Agreed for the pilot.").apply(accepted);
        }
        DesignFiles.write(file, accepted);
        assertThat(run("validate", file.toString())).as(out.toString()).isZero();
        assertThat(err.toString()).contains("accepted G-01").contains("Agreed for the pilot.");
        run("validate", "--format", "sarif", file.toString());
        assertThat(out.toString()).contains("\"suppressions\"");
    }

    @Test
    void fixMendsTheFileAndDryRunDoesNot() throws Exception {
        Path file = brokenDesign();
        String before = Files.readString(file);
        run("fix", file.toString(), "--dry-run");
        assertThat(file).hasContent(before);
        assertThat(run("fix", file.toString())).as(out.toString()).isZero();
        assertThat(run("validate", file.toString())).as(out.toString()).isZero();
    }

    @Test
    void everyRuleIsListedAndExplained() {
        assertThat(run("rules")).isZero();
        assertThat(out.toString()).contains("G-01").contains("P1-R1");
        assertThat(run("explain", "g-01")).isZero();
        assertThat(out.toString()).contains("Why: ").contains("Source: ");
    }

    @Test
    void patternsCarryTheirNumbersWithTheScheme() {
        assertThat(run("patterns")).isZero();
        assertThat(out.toString())
                .contains("cp-tm-gw-km")
                .contains("Pattern 3 in: WSO2 2.x and 3.x documentation")
                .contains("Pattern 4 in: Helm charts");
    }

    @ParameterizedTest
    @EnumSource(ReferenceArchitecture.class)
    void referenceArchitecturesAreWritten(ReferenceArchitecture reference) throws Exception {
        Path file = folder.resolve("reference.json");
        assertThat(run("new", "--reference", reference.key(), "-o", file.toString())).isZero();
        assertThat(DesignFiles.read(file)).isEqualTo(reference.design());
        assertThat(run("validate", "--strict", file.toString())).as(out.toString()).isZero();
        assertThat(run("patterns")).isZero();
        assertThat(out.toString()).contains(reference.key());
    }

    @Test
    void everyIdOfTheRuleBookIsExplained() {
        Stream.of(
                        RuleBook.rules().stream().map(rule -> rule.info().id()),
                        NotCheckable.ALL.stream().map(NotCheckable::id),
                        Contradiction.ALL.stream().map(Contradiction::id))
                .flatMap(ids -> ids)
                .forEach(id -> {
                    assertThat(run("explain", id)).as(id).isZero();
                    assertThat(out.toString()).as(id).contains(id + "  ");
                });
    }

    @Test
    void schemaIsPrinted() throws Exception {
        assertThat(run("schema")).isZero();
        assertThat(JSON.readTree(out.toString()).path("title").asText()).contains("format 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "new",
                "patterns",
                "validate",
                "fix",
                "accept",
                "explain",
                "rules",
                "schema",
                "recognise",
                "advise",
                "migrate",
                "diff"
            })
    void helpTeaches(String command) {
        assertThat(run((command + " --help").strip().split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: drydock").hasSizeGreaterThan(200);
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void outputWithoutATerminalHasNoColour() throws Exception {
        run("validate", brokenDesign().toString());
        assertThat(out.toString()).doesNotContain("\u001b");
    }

    private Path newTemplate() {
        Path design = newDesign("--pattern", "aio-ha", "--version", "3.2.0");
        Path template = folder.resolve("template.yaml");
        int status =
                run(
                        "export",
                        design.toString(),
                        "--to",
                        "cloudformation",
                        "-o",
                        template.toString());
        assertThat(status).as(err.toString()).isZero();
        return template;
    }

    @Test
    void aTemplateIsReadAsItsDesign() throws IOException {
        Path template = newTemplate();
        assertThat(run("validate", template.toString())).as(err.toString()).isZero();
        Path again = folder.resolve("again.yaml");
        assertThat(
                        run(
                                "export",
                                template.toString(),
                                "--to",
                                "cloudformation",
                                "-o",
                                again.toString()))
                .isZero();
        assertThat(again).hasSameTextualContentAs(template);
        assertThat(run("diff", folder.resolve("design.json").toString(), template.toString()))
                .isZero();
    }

    @Test
    void aTemplateSaysWhatWasChangedInIt() throws IOException {
        Path template = newTemplate();
        assertThat(run("diff", template.toString(), "--exit-code")).isZero();
        assertThat(out.toString()).contains("as it was exported");
        Files.writeString(
                template,
                Files.readString(template).replace("Scheme: internal\n", "Scheme: outer\n"));
        assertThat(run("diff", template.toString(), "--exit-code")).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "template.yaml: Resources.InternalAlb.Properties.Scheme was internal and is"
                                + " outer");
    }

    @Test
    void aTemplateIsNotFixedInPlace() throws IOException {
        Path template = newTemplate();
        String before = Files.readString(template);
        assertThat(run("fix", template.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is an exported template");
        assertThat(template).hasContent(before);
    }

    @Test
    void aDesignAloneHasNothingToBeComparedWith() {
        assertThat(run("diff", newDesign("--pattern", "aio-ha").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("give a second design");
    }
}
