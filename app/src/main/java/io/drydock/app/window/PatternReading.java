package io.drydock.app.window;

import io.drydock.model.pattern.PatternInfo;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.Recognition;
import io.drydock.model.pattern.Recognition.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the status bar says about the pattern of a design.
///
/// @param text one line
/// @param details everything that is missing or too much, for a tool tip
/// @param exact whether the design is the pattern it declares, or the nearest where it declares
///   none
/// @param offers the patterns to declare, the nearest first; not the one that is declared
record PatternReading(String text, String details, boolean exact, List<Offer> offers) {

    private static final int OFFERED = 3;

    /// A pattern that could be declared.
    ///
    /// @param pattern the pattern
    /// @param text what declaring it means, in words
    record Offer(PatternKey pattern, String text) {}

    PatternReading {
        offers = List.copyOf(offers);
    }

    /// Reads a design that was compared with the patterns.
    ///
    /// @param declared the pattern it declares
    static PatternReading of(Recognition recognition, Optional<PatternKey> declared) {
        Match nearest = recognition.nearest();
        // Patterns at the same distance are the same to the comparison: the declared one wins.
        Match shown =
                declared.flatMap(key -> match(recognition, key))
                        .filter(match -> match.distance() <= nearest.distance())
                        .orElse(nearest);
        boolean asDeclared = declared.filter(key -> key == shown.pattern()).isPresent();
        return new PatternReading(
                text(shown) + (asDeclared ? "" : against(declared)),
                details(shown, declared, recognition),
                shown.exact() && (asDeclared || declared.isEmpty()),
                offers(recognition, declared));
    }

    private static Optional<Match> match(Recognition recognition, PatternKey key) {
        return recognition.ranked().stream().filter(match -> match.pattern() == key).findFirst();
    }

    private static String title(PatternKey key) {
        return PatternInfo.of(key).title();
    }

    private static String text(Match match) {
        return match.exact()
                ? "Matches " + title(match.pattern())
                : "Nearest to " + title(match.pattern()) + ": " + difference(match);
    }

    private static String difference(Match match) {
        int others = match.missing().size() + match.surplus().size() - 1;
        String first =
                match.missing().isEmpty()
                        ? "too much: " + match.surplus().getFirst()
                        : "missing " + match.missing().getFirst();
        return others > 0 ? first + " and " + others + " more" : first;
    }

    private static String against(Optional<PatternKey> declared) {
        return declared.map(key -> " (declared: " + title(key) + ")").orElse(" (none is declared)");
    }

    private static String details(
            Match shown, Optional<PatternKey> declared, Recognition recognition) {
        List<String> lines = new ArrayList<>();
        add(lines, shown);
        declared.filter(key -> key != shown.pattern())
                .ifPresent(key ->
                        match(recognition, key)
                                .ifPresentOrElse(
                                        match -> add(lines, match),
                                        () ->
                                                lines.add(
                                                        title(key)
                                                                + " does not exist in this product"
                                                                + " version.")));
        lines.add("Click to declare a pattern.");
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, Match match) {
        String title = title(match.pattern());
        if (match.exact()) {
            lines.add(title + ": nothing is missing.");
            return;
        }
        lines.add(title + ":");
        match.missing().forEach(phrase -> lines.add("  missing: " + phrase));
        match.surplus().forEach(phrase -> lines.add("  too much: " + phrase));
    }

    private static List<Offer> offers(Recognition recognition, Optional<PatternKey> declared) {
        Stream<Match> others =
                recognition.ranked().stream()
                        .filter(match -> declared.filter(key -> key == match.pattern()).isEmpty());
        return others.limit(OFFERED)
                .map(match ->
                        new Offer(
                                match.pattern(), "Declare " + title(match.pattern()) + gap(match)))
                .toList();
    }

    private static String gap(Match match) {
        int differences = match.missing().size() + match.surplus().size();
        return switch (differences) {
            case 0 -> " (matches)";
            case 1 -> " (1 difference)";
            default -> " (" + differences + " differences)";
        };
    }
}
