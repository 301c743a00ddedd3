package io.drydock.app.cli;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.RuleInfo;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Explains one rule.
@Command(
        name = "explain",
        description = "Explain a rule: what must hold, why, where it says so, and an example.",
        footer = {"", "Example: drydock explain G-01"})
final class ExplainCommand implements Runnable {

    private static final int WIDTH = 88;

    @Mixin private Output output;

    @Parameters(paramLabel = "RULE-ID", description = "The rule's id, such as G-01.")
    private String id;

    @Override
    public void run() {
        RuleInfo info =
                RuleBook.rule(id)
                        .map(Rule::info)
                        .orElseThrow(() ->
                                CommandFailure.usage(
                                        "there is no rule "
                                                + id
                                                + "; see them all with: drydock rules"));
        PrintWriter out = output.result();
        out.println(output.styled("@|bold " + info.id() + "|@  " + info.title()));
        out.println("Severity: " + info.severity().key() + ". " + applicability(info));
        paragraph(out, "Why: " + info.rationale());
        paragraph(out, "Example: " + info.example());
        paragraph(out, "Source: " + info.source());
    }

    private static String applicability(RuleInfo info) {
        String generations =
                info.generations().size() == Generation.values().length
                        ? "every generation"
                        : Stream.of(Generation.values())
                                .filter(info.generations()::contains)
                                .map(Generation::key)
                                .collect(Collectors.joining(", "));
        String platforms =
                info.platforms().size() == Platform.values().length
                        ? "every platform"
                        : info.platforms().stream()
                                .map(Platform::title)
                                .sorted()
                                .collect(Collectors.joining(", "));
        String patterns =
                info.patterns().isEmpty()
                        ? "every pattern"
                        : info.patterns().stream()
                                .map(PatternKey::key)
                                .collect(Collectors.joining(", "));
        return "Applies to " + generations + ", " + platforms + ", " + patterns + ".";
    }

    /// Breaks a text into lines that fit a terminal.
    private static void paragraph(PrintWriter out, String text) {
        out.println();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() >= WIDTH) {
                out.println(line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        out.println(line);
    }
}
