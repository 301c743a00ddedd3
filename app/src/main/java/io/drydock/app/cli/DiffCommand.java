package io.drydock.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.drydock.export.roundtrip.OpenedTemplate;
import io.drydock.model.diff.Change;
import io.drydock.model.diff.DesignDiff;
import io.drydock.model.diff.DiffText;
import io.drydock.model.diff.Reconfiguration;
import io.drydock.model.rule.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compares two designs, or an exported template with its design.
@Command(
        name = "diff",
        sortOptions = false,
        description = {
            "Say what changed from one design to another, in architects' words: what was added,",
            "removed, renamed, moved and rewired, which findings appear and disappear, and whose",
            "configuration has to follow."
        },
        footer = {
            "",
            "Exit code: 0, or with --exit-code 1 when the designs differ.",
            "",
            "Examples:",
            "  drydock diff before.json after.json",
            "  drydock diff before.json after.json --format markdown > review.md",
            "  drydock diff template.yaml --exit-code     what was changed by hand since the export"
        })
final class DiffCommand implements Callable<Integer> {

    /// How differences are printed.
    enum Format {
        text,
        json,
        markdown
    }

    @Mixin private Output output;

    @Parameters(index = "0", paramLabel = "A", description = "The design as it was.")
    private Path before;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "B",
            description = {
                "The design as it is. Left out when A is an exported template: then the template"
                        + " is",
                "compared with the design inside it."
            })
    private @Nullable Path after;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "How to print: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--exit-code", description = "End with 1 when the designs differ.")
    private boolean exitCode;

    @Override
    public Integer call() {
        return after == null ? template() : designs(after);
    }

    private Integer template() {
        if (!DesignFile.isTemplate(before)) {
            throw CommandFailure.usage(
                    before + " is no exported template; give a second design to compare it with");
        }
        OpenedTemplate opened = DesignFile.template(before);
        opened.unread().forEach(file -> output.note(file + " is not beside " + before));
        output.result()
                .print(
                        switch (format) {
                            case text -> TemplateChanges.plain(opened.changes());
                            case markdown -> TemplateChanges.markdown(opened.changes());
                            case json -> TemplateChanges.json(opened.changes());
                        });
        return exitCode && !opened.changes().isEmpty() ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private Integer designs(Path second) {
        DesignDiff diff = DesignDiff.between(DesignFile.read(before), DesignFile.read(second));
        output.result()
                .print(
                        switch (format) {
                            case text -> DiffText.plain(diff);
                            case markdown -> DiffText.markdown(diff);
                            case json -> json(diff);
                        });
        return exitCode && !diff.isEmpty() ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private static String json(DesignDiff diff) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("changes");
            for (Change change : diff.changes()) {
                json.writeStartObject();
                json.writeStringField("kind", change.kind().key());
                json.writeStringField("part", change.part().key());
                json.writeStringField("element", change.element());
                json.writeStringField("text", change.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            findings(json, "appeared", diff.appeared());
            findings(json, "disappeared", diff.disappeared());
            json.writeArrayFieldStart("reconfigure");
            for (Reconfiguration item : diff.reconfigurations()) {
                json.writeStartObject();
                json.writeStringField("profile", item.profile());
                json.writeNumberField("before", item.before());
                json.writeNumberField("after", item.after());
                Json.strings(json, "dependents", item.dependents());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void findings(JsonGenerator json, String name, List<Finding> findings)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("rule", finding.rule());
            json.writeStringField("severity", finding.severity().key());
            json.writeStringField("element", finding.element().value());
            json.writeStringField("message", finding.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
