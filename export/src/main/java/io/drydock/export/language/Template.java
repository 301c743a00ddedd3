package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A bundled file of one language with marks like `@NAMESPACE@`, which only fragments of the same
/// language fill.
///
/// @param <F> the language
public final class Template<F extends Fragment> {

    private static final Pattern MARK = Pattern.compile("@([A-Z_]+)@");

    private final String text;
    private final Function<Phrase, F> language;
    private final Map<String, Phrase> fillings = new HashMap<>();

    Template(Class<?> owner, String resource, Function<Phrase, F> language) {
        this.text = read(owner, resource);
        this.language = language;
    }

    /// What stands in place of a mark.
    public Template<F> with(@CompileTimeConstant String mark, F filling) {
        fillings.put(mark, filling.phrase());
        return this;
    }

    /// The file with every mark filled. A filling that looks like a mark stays as it is.
    ///
    /// @throws IllegalStateException when nothing fills a mark
    public F fill() {
        List<Phrase> parts = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int done = 0;
        while (mark.find()) {
            Phrase filling = fillings.get(mark.group(1));
            if (filling == null) {
                throw new IllegalStateException("nothing fills " + mark.group());
            }
            parts.add(Phrase.of(text.substring(done, mark.start())));
            parts.add(filling);
            done = mark.end();
        }
        parts.add(Phrase.of(text.substring(done)));
        return language.apply(Phrase.join("", parts));
    }

    static String read(Class<?> owner, String resource) {
        try (InputStream stream = owner.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
