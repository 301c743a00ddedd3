package io.drydock.model.rule;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rule book as a page: what `docs/rules.md` holds.
public final class RuleBookDocument {

    private static final String HEAD =
            """
            # The rule book

            Generated from the rules themselves; `drydock explain ID` says more about each.

            Generations of API Manager: 2x is 2.1 to 2.6, 3x is 3.0 to 3.2, 4a is 4.0 to 4.4, 4b is 4.5 to 4.7. Patterns:
            `drydock patterns`. A fix is offered where the remedy is mechanical and brings no new error.

            | id | what must hold | severity | generations | platforms | patterns | fix | source |
            |---|---|---|---|---|---|---|---|
            """;

    private static final String NOT_CHECKABLE =
            """

            ## Not checkable in a design

            | id | why | source |
            |---|---|---|
            """;

    private static final String CONTRADICTIONS =
            """

            ## Where sources contradict each other

            | id | about | what they say | what Drydock does | rules |
            |---|---|---|---|---|
            """;

    private static final String SOURCES =
            """

            ## Where the sources are

            | source | where |
            |---|---|
            """;

    private RuleBookDocument() {}

    /// The page in Markdown.
    public static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        RuleBook.rules().forEach(rule -> page.append(row(rule.info())));
        page.append(NOT_CHECKABLE);
        for (NotCheckable statement : NotCheckable.ALL) {
            page.append(cells(statement.id(), statement.reason(), statement.source()));
        }
        contradictions(page);
        page.append(SOURCES);
        for (SourceAddress source : SourceAddress.ALL) {
            page.append(cells(source.name(), source.address()));
        }
        return page.toString();
    }

    private static void contradictions(StringBuilder page) {
        page.append(CONTRADICTIONS);
        for (Contradiction contradiction : Contradiction.ALL) {
            page.append(
                    cells(
                            contradiction.id(),
                            contradiction.subject(),
                            contradiction.readings(),
                            contradiction.resolution(),
                            contradiction.rules().isEmpty()
                                    ? "none"
                                    : String.join(", ", contradiction.rules())));
        }
    }

    private static String row(RuleInfo info) {
        return cells(
                info.id(),
                info.title(),
                info.severity().key(),
                generations(info),
                platforms(info),
                patterns(info),
                info.hasFix() ? "yes" : "no",
                info.source());
    }

    private static String generations(RuleInfo info) {
        return info.generations().size() == Generation.values().length
                ? "all"
                : Stream.of(Generation.values())
                        .filter(info.generations()::contains)
                        .map(Generation::key)
                        .collect(Collectors.joining(", "));
    }

    private static String platforms(RuleInfo info) {
        return info.platforms().size() == Platform.values().length
                ? "all"
                : Stream.of(Platform.values())
                        .filter(info.platforms()::contains)
                        .map(Platform::title)
                        .collect(Collectors.joining(", "));
    }

    private static String patterns(RuleInfo info) {
        return info.patterns().isEmpty()
                ? "all"
                : info.patterns().stream().map(PatternKey::key).collect(Collectors.joining(", "));
    }

    private static String cells(String... texts) {
        return Stream.of(texts)
                .map(text -> text.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
