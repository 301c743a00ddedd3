package io.drydock.export.fuzz;

import io.drydock.export.cloudformation.DeploymentTemplates;
import io.drydock.export.cloudformation.SplitLimits;
import io.drydock.export.drawing.BundledFont;
import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.DrawingCompiler;
import io.drydock.export.drawing.DrawingOptions;
import io.drydock.export.drawing.Theme;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.HelmImporter;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.export.helm.SiteInputs;
import io.drydock.export.pdf.PdfWriter;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.export.png.PngWriter;
import io.drydock.export.roundtrip.TemplateFiles;
import io.drydock.export.svg.SvgWriter;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.Site;
import io.drydock.model.diff.DesignDiff;
import io.drydock.model.diff.DiffText;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.file.DesignReader;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.migration.Migration;
import io.drydock.model.migration.MigrationRefused;
import io.drydock.model.pattern.Recogniser;
import io.drydock.model.rule.Acceptance;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.xml.sax.InputSource;

/// Runs everything that a design can be put to. Refusals that are documented count as answers;
/// whatever else is thrown reaches the caller.
final class Trial {

    /// What came of a design.
    enum Outcome {
        NOT_READ,
        REFUSED,
        EXPORTED
    }

    /// What is done. Reading and the rules are done always.
    enum Part {
        DIFF,
        FIXES,
        MIGRATIONS,
        DRAWING,
        PRINTS,
        TEMPLATES,
        REOPEN,
        RELEASES,
        IMPORT
    }

    /// A template of a design is refused when it is opened again for one reason only: it is too
    /// large to carry the design.
    private static final String LEFT_OUT = "DesignLeftOut";

    /// What is found only when templates are written.
    private static final String TOO_LARGE = "CloudFormation";

    private static final LoadSettings YAML =
            LoadSettings.builder().setCodePointLimit(50_000_000).build();

    private final Path folder;
    private final Set<Part> parts;
    private final Consumer<String> stages;

    /// A trial.
    ///
    /// @param folder where templates lie while they are opened again
    /// @param parts what is done
    /// @param stages told what is being done next
    Trial(Path folder, Set<Part> parts, Consumer<String> stages) {
        this.folder = folder;
        this.parts = EnumSet.copyOf(parts);
        this.stages = stages;
    }

    /// Tries a design.
    ///
    /// @param json the text of the design file
    /// @param start what it is compared with
    Outcome run(String json, Design start) throws Exception {
        stages.accept("reading");
        Design design;
        try {
            design = DesignReader.read("design.json", json);
        } catch (DesignFormatException refused) {
            return Outcome.NOT_READ;
        }
        stages.accept("writing and reading");
        same(design, DesignReader.read("again.json", DesignWriter.write(design)));
        stages.accept("recognising");
        Recogniser.recognise(new DesignIndex(design));
        stages.accept("rules");
        DesignIndex index = new DesignIndex(design);
        List<Finding> findings = RuleBook.validator().validate(index);
        Acceptance.judge(index, findings);
        if (parts.contains(Part.DIFF)) {
            stages.accept("comparing");
            DiffText.plain(DesignDiff.between(start, design));
            DiffText.markdown(DesignDiff.between(design, start));
        }
        if (parts.contains(Part.FIXES)) {
            fixes(design, findings);
        }
        if (parts.contains(Part.MIGRATIONS)) {
            migrations(design);
        }
        if (parts.contains(Part.DRAWING)) {
            pictures(design);
        }
        boolean template = parts.contains(Part.TEMPLATES) && templates(design);
        boolean releases = parts.contains(Part.RELEASES) && releases(design);
        return template || releases ? Outcome.EXPORTED : Outcome.REFUSED;
    }

    private static void same(Design wanted, Design found) {
        if (!wanted.equals(found)) {
            throw new AssertionError("the design is another one after it was written and read");
        }
    }

    private void fixes(Design design, List<Finding> findings) throws DesignFormatException {
        for (Finding finding : findings) {
            stages.accept("fixes of " + finding.rule());
            for (Fix fix : finding.fixes()) {
                Design fixed = fix.edit().apply(design);
                same(fixed, DesignReader.read("fixed.json", DesignWriter.write(fixed)));
            }
        }
    }

    private void migrations(Design design) throws DesignFormatException {
        for (ProductVersion version : ProductVersion.OFFERED) {
            stages.accept("migration to " + version);
            try {
                Design moved = Migration.plan(design, version).all().apply(design);
                same(moved, DesignReader.read("moved.json", DesignWriter.write(moved)));
            } catch (MigrationRefused older) {
                if (version.compareTo(design.version()) >= 0) {
                    throw older;
                }
            }
        }
    }

    private void pictures(Design design) throws Exception {
        stages.accept("drawing");
        Drawing drawing =
                DrawingCompiler.compile(
                        new DesignIndex(design),
                        DrawingOptions.DOCUMENT,
                        Map.of(),
                        BundledFont.get());
        stages.accept("SVG");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(SvgWriter.write(drawing, Theme.LIGHT))));
        if (parts.contains(Part.PRINTS)) {
            stages.accept("PDF");
            Loader.loadPDF(PdfWriter.write(drawing, Theme.PRINT)).close();
            stages.accept("PNG");
            byte[] png = PngWriter.write(drawing, Theme.LIGHT, 0.2);
            if (ImageIO.read(new ByteArrayInputStream(png)) == null) {
                throw new AssertionError("the PNG cannot be read");
            }
        }
    }

    private boolean templates(Design design) throws Exception {
        stages.accept("obstacles of templates");
        if (DeploymentTemplates.refusal(design).isPresent()) {
            return false;
        }
        stages.accept("templates");
        Map<String, String> files;
        try {
            files =
                    DeploymentTemplates.of(design, DesignWriter.write(design), SplitLimits.USUAL)
                            .files();
        } catch (UnsupportedDesignException refused) {
            if (!String.valueOf(refused.getMessage()).contains(TOO_LARGE)) {
                throw refused;
            }
            return false;
        }
        stages.accept("reading the templates");
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".yaml")) {
                // Its tags are CloudFormation's own, so there is nothing to make values of.
                new Parse(YAML).parseString(file.getValue()).forEach(event -> {});
            }
        }
        if (parts.contains(Part.REOPEN)) {
            reopen(design, files);
        }
        return true;
    }

    private void reopen(Design design, Map<String, String> files) throws Exception {
        stages.accept("opening the template");
        List<Path> written = write(files);
        try {
            if (!Files.readString(written.getFirst()).contains(LEFT_OUT)) {
                var opened = TemplateFiles.open(written.getFirst());
                same(design, opened.design());
                if (!opened.changes().isEmpty()) {
                    throw new AssertionError("changed by nobody: " + opened.changes());
                }
            }
        } finally {
            for (Path file : written) {
                Files.delete(file);
            }
        }
    }

    private List<Path> write(Map<String, String> files) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            written.add(Files.writeString(folder.resolve(file.getKey()), file.getValue()));
        }
        return written;
    }

    private static void parse(String yaml) {
        new Load(YAML).loadAllFromString(yaml).forEach(document -> {});
    }

    private boolean releases(Design design) throws Exception {
        stages.accept("obstacles of releases");
        if (HelmExporter.refusal(design).isPresent()) {
            return false;
        }
        for (Site site : SiteDesigns.sites(design)) {
            stages.accept("releases at " + site.id());
            Design there = SiteDesigns.at(design, site);
            if (HelmExporter.refusal(there).isPresent()) {
                return false;
            }
            release(there);
        }
        stages.accept("inputs of sites");
        SiteInputs.of(design);
        return true;
    }

    private void release(Design design) {
        HelmBundle bundle = HelmExporter.export(design);
        for (Map.Entry<String, String> file : bundle.files().entrySet()) {
            if (file.getKey().endsWith(".yaml") && !file.getKey().contains("templates/")) {
                stages.accept("reading " + file.getKey());
                parse(file.getValue());
            }
        }
        if (parts.contains(Part.IMPORT)) {
            stages.accept("import of the values");
            imported(design, bundle);
        }
    }

    /// Kept values may turn a values file into something that no chart would take.
    private static void imported(Design design, HelmBundle bundle) {
        try {
            HelmImporter.read(
                    design.name(),
                    bundle.releases().stream()
                            .map(release ->
                                    new HelmImporter.ValuesFile(
                                            release.name(), bundle.file(release.valuesFile())))
                            .toList(),
                    Optional.of(design.version()));
        } catch (IllegalArgumentException refused) {
            if (design.clusters().stream().allMatch(it -> it.helmValues().isEmpty())) {
                throw refused;
            }
        }
    }
}
