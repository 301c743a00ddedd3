package io.drydock.export.drawing;

import io.drydock.icons.Glyph;
import io.drydock.icons.IconCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A glyph's outline as path steps, for painters that do not read SVG path data.
public final class IconPath {
    /// The side of the square box the steps lie in.
    public static final double SIDE = 24;

    private static final Map<Glyph, List<PathStep>> KNOWN = new ConcurrentHashMap<>();

    private IconPath() {}

    /// The steps in a box of 24 by 24, y downwards; filled by the non-zero rule.
    public static List<PathStep> of(Glyph glyph) {
        return KNOWN.computeIfAbsent(glyph, one -> parse(IconCatalog.outline(one)));
    }

    private static List<PathStep> parse(String outline) {
        var steps = new ArrayList<PathStep>();
        int at = 0;
        while (at < outline.length()) {
            int end = at + 1;
            while (end < outline.length() && !Character.isLetter(outline.charAt(end))) {
                end++;
            }
            steps.add(step(outline.charAt(at), outline.substring(at + 1, end)));
            at = end;
        }
        return List.copyOf(steps);
    }

    private static PathStep step(char command, String arguments) {
        if (command == 'Z') {
            return new PathStep.Close();
        }
        String[] words = arguments.split(" ", -1);
        double first = Double.parseDouble(words[0]);
        double second = Double.parseDouble(words[1]);
        return switch (command) {
            case 'M' -> new PathStep.MoveTo(first, second);
            case 'L' -> new PathStep.LineTo(first, second);
            case 'Q' ->
                    new PathStep.QuadTo(
                            first,
                            second,
                            Double.parseDouble(words[2]),
                            Double.parseDouble(words[3]));
            default -> throw new IllegalStateException("Unknown path command " + command);
        };
    }
}
