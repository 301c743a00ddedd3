package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.Locale;
import java.util.regex.Pattern;

/// Properties files of Java, in which `@NAME@` stands for what the machine knows, as the boot
/// scripts fill it in.
public final class Properties extends Code<Properties> {

    /// An `@` that could begin a name with one that comes after, also one of another text.
    private static final Pattern MARK = Pattern.compile("@(?=\\w*(?:@|(?![\\s\\S])))");

    private Properties(Phrase code) {
        super(code);
    }

    @Override
    Properties of(Phrase code) {
        return new Properties(code);
    }

    /// Code that stands in our own source.
    public static Properties code(@CompileTimeConstant String code) {
        return new Properties(Phrase.of(code));
    }

    /// Exactly this text as a value. What the deployment fills in must not hold backslashes.
    public static Properties value(Phrase text) {
        return new Properties(text.spelled(Properties::escaped).known(name -> "@" + name + "@"));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : Phrase.printable(text).toCharArray()) {
            if (c == '\\') {
                out.append("\\\\");
            } else if (c <= ' ' || c >= 0x7F) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return MARK.matcher(out).replaceAll("\\\\u0040");
    }
}
