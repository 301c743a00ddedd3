package io.drydock.export.helm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text of ours with marks like `@NAMESPACE@` that are filled in.
final class TextTemplate {

    private static final Pattern MARK = Pattern.compile("@([A-Z_]+)@");

    private final String text;
    private final Map<String, String> fillings = new HashMap<>();

    private TextTemplate(String text) {
        this.text = text;
    }

    static TextTemplate named(String resource) {
        try (InputStream stream = TextTemplate.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new TextTemplate(
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    TextTemplate with(String mark, String filling) {
        fillings.put(mark, filling);
        return this;
    }

    String fill() {
        return MARK.matcher(text).replaceAll(this::filling);
    }

    private String filling(java.util.regex.MatchResult mark) {
        String filling = fillings.get(mark.group(1));
        if (filling == null) {
            throw new IllegalStateException("nothing fills " + mark.group());
        }
        return Matcher.quoteReplacement(filling);
    }
}
