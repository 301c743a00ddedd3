package io.drydock.model.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.drydock.model.design.TextGrammar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads JSON into values that know their place. Repeated keys are an error, because one of the two
/// would be lost.
final class LocatedParser {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    /// A design nests five deep; what nests deeper is none.
    static final int MAX_DEPTH = 32;

    private final JsonParser parser;
    private int depth;

    private LocatedParser(JsonParser parser) {
        this.parser = parser;
    }

    /// Reads one value that fills the whole text.
    static Located parse(String source, String text) throws DesignFormatException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            LocatedParser reader = new LocatedParser(parser);
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Refusal(Location.START, "The file is empty; it is not a design.");
            }
            Located value = reader.value(first);
            if (parser.nextToken() != null) {
                throw new Refusal(
                        reader.here(),
                        "There is more text after the end of the design; remove it.");
            }
            return value;
        } catch (Refusal refusal) {
            throw new DesignFormatException(source, List.of(refusal.problem()));
        } catch (JsonProcessingException syntax) {
            throw new DesignFormatException(
                    source,
                    List.of(new FormatProblem(location(syntax.getLocation()), explain(syntax))));
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    private Located value(JsonToken token) throws IOException {
        Location at = here();
        if (token.isStructStart() && ++depth > MAX_DEPTH) {
            throw new Refusal(
                    at,
                    "Values lie in each other more than "
                            + MAX_DEPTH
                            + " levels deep; a design does not.");
        }
        return switch (token) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> new Located.Text(at, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Located.Num(at, parser.getText());
            case VALUE_TRUE -> new Located.Bool(at, true);
            case VALUE_FALSE -> new Located.Bool(at, false);
            case VALUE_NULL -> new Located.Nothing(at);
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("a JSON value cannot start with " + token);
        };
    }

    private Located object(Location at) throws IOException {
        Map<String, Located> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Location nameAt = here();
            String name = parser.currentName();
            Located value = value(parser.nextToken());
            if (members.putIfAbsent(name, value) != null) {
                throw new Refusal(
                        nameAt,
                        "The field \""
                                + TextGrammar.shown(name)
                                + "\" is given twice; remove one of them.");
            }
        }
        depth--;
        return new Located.Obj(at, members);
    }

    private Located array(Location at) throws IOException {
        List<Located> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(value(token));
        }
        depth--;
        return new Located.Arr(at, items);
    }

    private static String explain(JsonProcessingException syntax) {
        String original = syntax.getOriginalMessage();
        // The parser reports some cut-off texts as ordinary syntax errors.
        return syntax instanceof JsonEOFException || original.contains("end-of-input")
                ? "The file ends in the middle of the design; it was cut off. Open a backup, or"
                        + " complete it."
                : "This is not JSON: " + original;
    }

    private Location here() {
        return location(parser.currentTokenLocation());
    }

    /// Limits of the parser, such as nesting depth, are reported without a place.
    private static Location location(@Nullable JsonLocation location) {
        if (location == null) {
            return Location.START;
        }
        return new Location(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
