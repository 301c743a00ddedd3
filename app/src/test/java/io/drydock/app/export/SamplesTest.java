package io.drydock.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.edit.Edit;
import io.drydock.model.file.DesignFiles;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.ReferenceArchitecture;
import io.drydock.model.pattern.Resolution;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The samples are the golden files: what a reader opens there is what the exporters make today.
/// `-Dgolden.update=true` writes them anew; the difference is reviewed like code.
class SamplesTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("drydock.root", "..")).resolve("samples");

    /// The formats that are text; the others paint the same drawing.
    private static final List<ExportFormat> GOLDEN =
            List.of(ExportFormat.CLOUDFORMATION, ExportFormat.HELM, ExportFormat.SVG);

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    record Start(String folder, StartingDesign design) {
        @Override
        public String toString() {
            return folder;
        }
    }

    static Stream<Start> starts() {
        return Stream.of(
                start("aio-ha-3.2", PatternKey.ALL_IN_ONE_HA, "3.2.0", Platform.EC2, "us-east-1"),
                start(
                        "cp-tm-gw-km-3.2",
                        PatternKey.FULLY_DISTRIBUTED,
                        "3.2.0",
                        Platform.EC2,
                        "us-west-1"),
                start(
                        "cp-tm-gw-4.7-eks",
                        PatternKey.CONTROL_TRAFFIC_GATEWAY,
                        "4.7.0",
                        Platform.EKS,
                        "us-east-1"));
    }

    private static Start start(
            String folder, PatternKey pattern, String version, Platform platform, String region) {
        AwsRegion aws = AwsRegion.ofCode(region).orElseThrow();
        return new Start(
                folder,
                new StartingDesign(
                        new ElementId(pattern.key()),
                        pattern,
                        ProductVersion.parse(version).orElseThrow(),
                        platform,
                        aws,
                        Math.min(3, aws.zones().size())));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void sampleIsTheStartingDesign(Start start) throws IOException, DesignFormatException {
        Design design = StartingDesigns.create(start.design());
        Path file = SAMPLES.resolve(start.folder()).resolve("design.json");
        if (UPDATE) {
            DesignFiles.write(file, design);
        }
        assertThat(DesignFiles.read(file)).isEqualTo(design);
    }

    @ParameterizedTest
    @MethodSource("starts")
    void exportsAreTheGoldenFiles(Start start) throws IOException {
        Path folder = SAMPLES.resolve(start.folder()).resolve("exported");
        assertThat(compare(StartingDesigns.create(start.design()), folder)).isGreaterThan(1);
    }

    /// Compares every export that the design allows; gives back the number of files.
    private static int compare(Design design, Path folder) throws IOException {
        int exported = 0;
        for (ExportFormat format : GOLDEN) {
            for (ExportedFile file : export(design, format)) {
                exported++;
                Path golden = folder.resolve(file.path());
                if (UPDATE) {
                    file.writeTo(golden);
                }
                assertThat(Files.readString(golden))
                        .as(golden.toString())
                        .isEqualTo(new String(file.bytes(), StandardCharsets.UTF_8));
            }
        }
        return exported;
    }

    static Stream<ReferenceArchitecture> references() {
        return Stream.of(ReferenceArchitecture.values());
    }

    @ParameterizedTest
    @MethodSource("references")
    void referenceArchitectureIsASample(ReferenceArchitecture reference)
            throws IOException, DesignFormatException {
        Path folder = SAMPLES.resolve(reference.key());
        Path file = folder.resolve("design.json");
        Path page = folder.resolve("README.md");
        if (UPDATE) {
            DesignFiles.write(file, reference.design());
            Files.writeString(page, page(reference));
        }
        assertThat(DesignFiles.read(file)).isEqualTo(reference.design());
        assertThat(page).content().isEqualTo(page(reference));
    }

    private static String page(ReferenceArchitecture reference) {
        Design design = reference.design();
        StringBuilder page = new StringBuilder();
        page.append("# ").append(reference.title()).append("\n\n");
        page.append(design.description()).append(". API Manager ").append(design.version());
        page.append(" on ").append(design.platform().title()).append(".\n\n");
        page.append("Source: <").append(reference.source()).append(">\n\n");
        page.append("![The design](exported/diagram.svg)\n\n");
        page.append("| the source | the design |\n|---|---|\n");
        for (Resolution resolution : reference.resolutions()) {
            page.append("| ").append(resolution.said());
            page.append(" | ").append(resolution.done()).append(" |\n");
        }
        page.append("\n`drydock explain ID` says more about each rule named here.\n");
        return page.toString();
    }

    @ParameterizedTest
    @MethodSource("references")
    void exportsOfReferenceArchitecturesAreGoldenFiles(ReferenceArchitecture reference)
            throws IOException {
        Path folder = SAMPLES.resolve(reference.key()).resolve("exported");
        assertThat(compare(reference.design(), folder)).isPositive();
    }

    /// Designs broken on purpose, for the tour: one for each severity.
    static Stream<Broken> broken() {
        Design distributed = StartingDesigns.create(starts().toList().get(1).design());
        Design allInOne = StartingDesigns.create(starts().toList().get(0).design());
        return Stream.of(
                new Broken(
                        "broken-error",
                        Severity.ERROR,
                        edited(
                                distributed,
                                new Edit.RemoveNode(new ElementId("gateway-2")),
                                new Edit.MoveNode(
                                        new ElementId("publisher-1"),
                                        Placement.in(new ElementId("public-a"))))),
                new Broken(
                        "broken-warning",
                        Severity.WARNING,
                        edited(
                                allInOne,
                                new Edit.ReplaceNode(database(allInOne).withMultiAz(false)),
                                new Edit.RemoveNode(new ElementId("nat-gateway-b")))),
                new Broken(
                        "broken-information",
                        Severity.INFORMATION,
                        edited(
                                allInOne,
                                new Edit.ReplaceNode(
                                        database(allInOne)
                                                .withDatabases(
                                                        database(allInOne).databases().stream()
                                                                .map(SamplesTest::withOneUser)
                                                                .toList())))));
    }

    record Broken(String folder, Severity severity, Design design) {
        @Override
        public String toString() {
            return folder;
        }
    }

    private static Design edited(Design design, Edit... edits) {
        return Edit.all("Break it", edits).apply(design);
    }

    private static Database database(Design design) {
        return design.nodes().stream()
                .filter(Database.class::isInstance)
                .map(Database.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static LogicalDatabase withOneUser(LogicalDatabase database) {
        return new LogicalDatabase(database.role(), database.name(), "wso2");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenSampleShowsItsSeverityAndNothingHeavier(Broken broken)
            throws IOException, DesignFormatException {
        Design design = broken.design().withName(new ElementId(broken.folder()));
        Path file = SAMPLES.resolve(broken.folder()).resolve("design.json");
        if (UPDATE) {
            DesignFiles.write(file, design);
        }
        assertThat(DesignFiles.read(file)).isEqualTo(design);
        List<Finding> findings = RuleBook.validator().validate(design);
        Optional<Severity> heaviest =
                findings.stream().map(Finding::severity).min(Severity::compareTo);
        assertThat(heaviest).contains(broken.severity());
    }

    @Test
    void everySampleIsKnownHere() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            assertThat(folders.filter(Files::isDirectory).map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "apim-ei-analytics",
                            "fully-distributed-2020",
                            "aws-guide-ec2",
                            "aws-guide-eks",
                            "aio-ha-3.2",
                            "cp-tm-gw-km-3.2",
                            "cp-tm-gw-4.7-eks",
                            "broken-error",
                            "broken-warning",
                            "broken-information");
        }
    }

    private static List<ExportedFile> export(Design design, ExportFormat format) {
        try {
            return Exports.export(design, format);
        } catch (ImpossibleExportException notOnThisPlatform) {
            return List.of();
        }
    }
}
