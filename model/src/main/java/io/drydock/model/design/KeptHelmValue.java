package io.drydock.model.design;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Optional;

/// What a kept value of a Helm chart may be: one JSON value. YAML is not taken, because its anchors
/// can lead back to themselves or grow without end.
public final class KeptHelmValue {

    /// The longest value, in characters.
    public static final int MAX_LENGTH = 65_536;

    /// The most values of one cluster.
    public static final int MAX_COUNT = 2_000;

    private static final int MAX_DEPTH = 64;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                    .build();

    private KeptHelmValue() {}

    /// Why a value is refused, as a sentence without its point; empty when it is allowed.
    public static Optional<String> refusal(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.of(
                    "the value has " + text.length() + " characters; at most 65536 are allowed");
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            int depth = 0;
            do {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return Optional.of(notJson(text));
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if ((token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME)
                        && !isKept(parser.getText())) {
                    return Optional.of(
                            "the value "
                                    + TextGrammar.shown(text)
                                    + " holds a character that cannot be printed; remove it");
                }
            } while (depth > 0);
            return parser.nextToken() == null ? Optional.empty() : Optional.of(notJson(text));
        } catch (IOException notJson) {
            return Optional.of(notJson(text));
        }
    }

    private static boolean isKept(String text) {
        return text.isEmpty() || text.lines().allMatch(line -> line.isEmpty() || isPrinted(line));
    }

    /// The grammar of prose without its length, which a value has of its own.
    private static boolean isPrinted(String line) {
        int step = TextGrammar.PROSE.maxLength();
        for (int from = 0; from < line.length(); ) {
            int to = Math.min(line.length(), from + step);
            if (to < line.length() && Character.isHighSurrogate(line.charAt(to - 1))) {
                to--;
            }
            if (!TextGrammar.PROSE.allows(line.substring(from, to))) {
                return false;
            }
            from = to;
        }
        return true;
    }

    private static String notJson(String text) {
        return "'"
                + TextGrammar.shown(text)
                + "' is not a JSON value of at most "
                + MAX_DEPTH
                + " levels; write it like 2, true, \"text\" or {\"key\": [1, 2]}";
    }

    static void require(String key, String text) {
        TextGrammar.HELM_KEY.require("helmValues", key);
        refusal(text)
                .ifPresent(why -> {
                    throw new IllegalArgumentException("helmValues." + key + ": " + why);
                });
    }
}
