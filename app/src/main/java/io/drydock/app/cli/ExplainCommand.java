package io.drydock.app.cli;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Contradiction;
import io.drydock.model.rule.Glossary;
import io.drydock.model.rule.NotCheckable;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.SourceAddress;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
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
        Optional<RuleInfo> rule = RuleBook.rule(id).map(Rule::info);
        Optional<NotCheckable> statement =
                NotCheckable.ALL.stream().filter(one -> one.id().equalsIgnoreCase(id)).findFirst();
        Optional<Contradiction> contradiction =
                Contradiction.ALL.stream().filter(one -> one.id().equalsIgnoreCase(id)).findFirst();
        if (rule.isEmpty() && statement.isEmpty() && contradiction.isEmpty()) {
            throw CommandFailure.usage(
                    "there is no rule " + id + "; see them all with: drydock rules");
        }
        rule.ifPresent(this::explain);
        statement.ifPresent(this::explain);
        contradiction.ifPresent(this::explain);
    }

    private void explain(RuleInfo info) {
        heading(info.id(), info.title());
        PrintWriter out = output.result();
        paragraph(out, "Severity: " + info.severity().key() + ". " + applicability(info), false);
        paragraph(out, "Why: " + info.rationale(), true);
        paragraph(out, "Example: " + info.example(), true);
        paragraph(
                out,
                info.hasFix()
                        ? "Fix: one click, or drydock fix FILE --rule "
                                + info.id()
                                + ", wherever the remedy is mechanical and breaks nothing else."
                        : "Fix: none by one click; what is right here is for a person to decide.",
                true);
        Contradiction.ALL.stream()
                .filter(contradiction -> contradiction.rules().contains(info.id()))
                .forEach(contradiction ->
                        paragraph(
                                out,
                                "Sources disagree ("
                                        + contradiction.id()
                                        + "): "
                                        + readings(contradiction),
                                true));
        paragraph(out, "Source: " + info.source(), true);
        SourceAddress.in(info.source()).forEach(source -> out.println("  " + source.address()));
        words(info.title() + " " + info.rationale());
    }

    /// What the words of a text mean, for readers who are new to WSO2.
    private void words(String text) {
        PrintWriter out = output.result();
        List<Glossary.Term> terms = Glossary.in(text);
        if (!terms.isEmpty()) {
            out.println();
            out.println("Words:");
            terms.forEach(term -> paragraph(out, term.word() + ": " + term.meaning() + ".", false));
        }
    }

    private void explain(NotCheckable statement) {
        heading(statement.id(), "Not checkable in a design");
        paragraph(output.result(), statement.reason(), true);
        paragraph(output.result(), "Source: " + statement.source(), true);
    }

    private void explain(Contradiction contradiction) {
        heading(contradiction.id(), contradiction.subject());
        paragraph(output.result(), "Sources disagree: " + readings(contradiction), true);
        if (!contradiction.rules().isEmpty()) {
            paragraph(output.result(), "Rules: " + String.join(", ", contradiction.rules()), true);
        }
    }

    private static String readings(Contradiction contradiction) {
        return contradiction.readings() + " Drydock: " + contradiction.resolution();
    }

    private void heading(String name, String title) {
        output.result().println(output.styled("@|bold " + name + "|@  " + title));
    }

    private static String applicability(RuleInfo info) {
        String versions =
                info.generations().size() == Generation.values().length
                        ? "every version of API Manager"
                        : "API Manager "
                                + Stream.of(Generation.values())
                                        .filter(info.generations()::contains)
                                        .map(Generation::versions)
                                        .collect(Collectors.joining(", "));
        String platforms =
                info.platforms().size() == Platform.values().length
                        ? ""
                        : " on "
                                + info.platforms().stream()
                                        .map(Platform::title)
                                        .sorted()
                                        .collect(Collectors.joining(", "));
        String patterns =
                info.patterns().isEmpty()
                        ? ""
                        : ", in designs that declare "
                                + info.patterns().stream()
                                        .map(PatternKey::key)
                                        .collect(Collectors.joining(", "));
        return "Applies to " + versions + platforms + patterns + ".";
    }

    /// Breaks a text into lines that fit a terminal.
    private static void paragraph(PrintWriter out, String text, boolean apart) {
        if (apart) {
            out.println();
        }
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
