package io.drydock.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternInfo;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.Recogniser;
import io.drydock.model.pattern.Recognition;
import io.drydock.model.pattern.Recognition.Match;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says which pattern a design follows.
@Command(
        name = "recognise",
        sortOptions = false,
        description = {
            "Say which deployment pattern a design follows, or which it is nearest to and what is",
            "missing. The pattern that the design declares plays no part."
        },
        footer = {
            "",
            "Examples:",
            "  drydock recognise design.json",
            "  drydock recognise design.json --format json"
        })
final class RecogniseCommand implements Runnable {

    private static final int OTHERS = 2;

    /// How the answer is printed.
    enum Format {
        text,
        json
    }

    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "The design to look at.")
    private Path file;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "How to print: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Format format;

    @Override
    public void run() {
        Design design = DesignFile.read(file);
        Recognition recognition = Recogniser.recognise(new DesignIndex(design));
        switch (format) {
            case text -> text(design, recognition);
            case json -> output.result().print(json(design, recognition));
        }
    }

    private void text(Design design, Recognition recognition) {
        PrintWriter out = output.result();
        Match nearest = recognition.nearest();
        out.println(
                (nearest.exact() ? "This is " : "Nearest to ")
                        + output.styled("@|bold " + nearest.pattern().key() + "|@")
                        + ", "
                        + PatternInfo.of(nearest.pattern()).title());
        details(nearest);
        design.pattern()
                .filter(declared -> declared != nearest.pattern())
                .ifPresent(declared -> out.println("The design declares " + declared.key() + "."));
        List<Match> others = recognition.ranked().stream().skip(1).limit(OTHERS).toList();
        for (Match other : others) {
            out.println();
            out.println("Next: " + title(other.pattern()));
            details(other);
        }
    }

    private static String title(PatternKey pattern) {
        return pattern.key() + ", " + PatternInfo.of(pattern).title();
    }

    private void details(Match match) {
        match.missing().forEach(text -> output.result().println("  missing: " + text));
        match.surplus().forEach(text -> output.result().println("  too much: " + text));
    }

    private static String json(Design design, Recognition recognition) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeStringField("name", design.name().value());
            if (design.pattern().isPresent()) {
                json.writeStringField("declared", design.pattern().get().key());
            }
            json.writeArrayFieldStart("patterns");
            for (Match match : recognition.ranked()) {
                write(json, match);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Match match) throws IOException {
        json.writeStartObject();
        json.writeStringField("pattern", match.pattern().key());
        json.writeBooleanField("exact", match.exact());
        json.writeNumberField("distance", match.distance());
        Json.strings(json, "missing", match.missing());
        Json.strings(json, "surplus", match.surplus());
        json.writeEndObject();
    }
}
