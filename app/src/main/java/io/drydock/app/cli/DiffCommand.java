package io.drydock.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.drydock.model.diff.Change;
import io.drydock.model.diff.DesignDiff;
import io.drydock.model.diff.DiffText;
import io.drydock.model.diff.Reconfiguration;
import io.drydock.model.rule.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Compares two designs.
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
            "  drydock diff before.json after.json --format markdown > review.md"
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

    @Parameters(index = "1", paramLabel = "B", description = "The design as it is.")
    private Path after;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "How to print: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--exit-code", description = "End with 1 when the designs differ.")
    private boolean exitCode;

    @Override
    public Integer call() {
        DesignDiff diff = DesignDiff.between(DesignFile.read(before), DesignFile.read(after));
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
