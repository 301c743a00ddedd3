package io.drydock.model.design;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a text of a design may be. Names become words of shells, SQL, TOML, YAML, file names and
/// URLs; their alphabets hold nothing that one of those languages reads as its own. Prose may hold
/// whatever can be printed, in every script.
///
/// The patterns are written so that Java, ECMAScript and Python read them alike, because the JSON
/// Schema carries them, and so that no text makes them try again and again.
public enum TextGrammar {
    /// What people read in one line.
    LINE(
            Alphabet.PRINTED + "+",
            200,
            "printable text in one line, without control characters, unpaired surrogates or"
                    + " characters that turn the direction of text",
            "Orders, Zürich"),
    /// What people read in several lines: tabs and line feeds too.
    PROSE(
            Alphabet.PRINTED_LINES + "+",
            20_000,
            "printable text, without control characters, unpaired surrogates or characters that"
                    + " turn the direction of text; lines end with a line feed",
            "Agreed with the operators."),
    /// RFC 1123 2.1: labels of letters, digits and hyphens, at most 63 characters each, 253 in all;
    /// in either case, which does not matter (RFC 4343).
    HOST(
            Alphabet.LABEL + "(?:\\." + Alphabet.LABEL + ")*",
            253,
            "a host name: labels of letters, digits and hyphens with dots between them",
            "gw.example.com"),
    /// A host name that may begin with `*.`, as certificates, load balancers and ingresses allow.
    HOST_PATTERN(
            "(?:\\*\\.)?" + Alphabet.LABEL + "(?:\\." + Alphabet.LABEL + ")*",
            253,
            "a host name of letters, digits, hyphens and dots; it may begin with *.",
            "gw.example.com"),
    /// What an EC2 instance type, RDS class or ElastiCache node type is written with.
    MACHINE_SIZE(
            "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?",
            64,
            "a machine size of letters, digits, dots and hyphens",
            "c5.large"),
    /// RDS: `8.0.mysql_aurora.3.10.4`, `19.0.0.0.ru-2024-01.rur-2024-01.r1`.
    VERSION(
            "[A-Za-z0-9][A-Za-z0-9._+-]*",
            64,
            "a version of letters, digits, dots, hyphens and underscores",
            "8.4.9"),
    /// Identifiers have at most 64 characters in MySQL (11.2.1 of its manual) and 63 in PostgreSQL
    /// (4.1.1); dots are those of Oracle's service names.
    DATABASE_NAME(
            "[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?",
            64,
            "a database name of letters, digits, underscores, hyphens and dots",
            "apim_db"),
    /// 32 characters in MySQL, 63 in PostgreSQL, 128 in Oracle and SQL Server; `@` is for hosted
    /// servers, `#` for Oracle's common users.
    DATABASE_USER(
            "[A-Za-z0-9_][A-Za-z0-9_.@#-]*",
            63,
            "a user name of letters, digits, underscores, hyphens, dots, @ and #",
            "apim_user"),
    /// The part of a file's name before its ending. No separators, no names of Windows' devices
    /// ("Naming Files, Paths, and Namespaces" of Microsoft).
    FILE_NAME(
            Alphabet.NO_DEVICE + "[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?",
            64,
            "a file name of letters, digits, underscores, hyphens and dots that Windows does not"
                    + " keep for a device",
            "primary"),
    /// API Manager's own default is `Production and Sandbox` up to 3.2 and `Default` since;
    /// `AM_GATEWAY_ENVIRONMENT.NAME` has 255 characters.
    ENVIRONMENT(
            "[A-Za-z0-9_](?:[A-Za-z0-9 _.-]*[A-Za-z0-9_.-])?",
            255,
            "an environment name of letters, digits, spaces, underscores, hyphens and dots",
            "Production and Sandbox"),
    /// A path of an HTTP request, perhaps with a query: the characters of RFC 3986 that no shell
    /// reads as its own; the length is that of a health check of Elastic Load Balancing.
    URL_PATH(
            "/[A-Za-z0-9._~:@%+=,/?&-]*",
            1024,
            "a path that begins with /, of letters, digits and -._~:@%+=,/?&",
            "/services/Version"),
    /// A host with an optional port and path, as image references spell it.
    REGISTRY(
            "[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[A-Za-z0-9._-]+)*",
            255,
            "a registry: a host, perhaps a port, perhaps a path, without a scheme",
            "registry.example.com:5000/wso2"),
    /// AWS's codes of regions, those of its separate partitions too.
    REGION(
            "[a-z]{2,8}(?:-[a-z]{1,16}){1,3}-[0-9]{1,2}",
            40,
            "the code of an AWS region",
            "us-east-1"),
    /// The id of a rule, as the rule book writes it.
    RULE_ID("[A-Za-z0-9][A-Za-z0-9._-]*", 40, "the id of a rule", "G-20"),
    /// What [ElementId] holds: a DNS label, which is also the name of files.
    ELEMENT_ID(
            Alphabet.NO_DEVICE + "[a-z](?:[a-z0-9-]*[a-z0-9])?",
            63,
            "an identifier: lower-case letters, digits and hyphens, starting with a letter, at"
                    + " most 63 characters, not a name that Windows keeps for a device",
            "gateway-1"),
    /// A fingerprint that [io.drydock.model.rule.Acceptance] took.
    FINGERPRINT("[A-Za-z0-9]+", 128, "letters and digits", "b973a9f4b718"),
    /// The dotted path of a key in Helm values.
    HELM_KEY(
            "[A-Za-z0-9_/-]+(?:\\.[A-Za-z0-9_/-]+)*",
            512,
            "keys of letters, digits, underscores, hyphens and slashes with dots between them",
            "wso2.deployment.replicas");

    /// Longer texts are cut in messages, in characters.
    private static final int SHOWN = 40;

    private final String form;
    private final Pattern pattern;
    private final int maxLength;
    private final String allowed;
    private final String example;

    TextGrammar(String form, int maxLength, String allowed, String example) {
        this.form = form;
        this.pattern = Pattern.compile(form);
        this.maxLength = maxLength;
        this.allowed = allowed;
        this.example = example;
    }

    /// The longest text, in code points, as JSON Schema counts.
    public int maxLength() {
        return maxLength;
    }

    /// What is allowed, in words.
    public String allowed() {
        return allowed;
    }

    /// A text that is allowed.
    public String example() {
        return example;
    }

    /// The pattern for a JSON Schema, anchored at both ends. `$` would let a line feed follow in
    /// some languages.
    ///
    /// @param optional whether the empty text is allowed too
    public String schemaPattern(boolean optional) {
        return "^(?:" + form + ")" + (optional ? "?" : "") + "(?![\\s\\S])";
    }

    /// Whether the text is allowed.
    public boolean allows(String text) {
        return (text.length() <= maxLength || text.codePointCount(0, text.length()) <= maxLength)
                && pattern.matcher(text).matches();
    }

    /// Why a text is refused, as a sentence without its point; empty when it is allowed.
    public Optional<String> refusal(String text) {
        if (allows(text)) {
            return Optional.empty();
        }
        String remedy = "write " + allowed + ", such as " + example;
        if (text.isEmpty()) {
            return Optional.of("an empty text is not allowed here; " + remedy);
        }
        int length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            return Optional.of(
                    String.format(
                            Locale.ROOT,
                            "'%s' has %,d characters; at most %,d are allowed: %s",
                            shown(text),
                            length,
                            maxLength,
                            remedy));
        }
        return Optional.of("'" + shown(text) + "' is not allowed here" + odd(text) + "; " + remedy);
    }

    /// The text itself.
    ///
    /// @param what the property, for the message
    /// @throws IllegalArgumentException with the remedy when it is not allowed
    public String require(String what, String text) {
        if (allows(text)) {
            return text;
        }
        throw new IllegalArgumentException(what + ": " + refusal(text).orElseThrow());
    }

    /// The text itself, which may be empty.
    ///
    /// @param what the property, for the message
    /// @throws IllegalArgumentException with the remedy when it is not allowed
    public String requireOrEmpty(String what, String text) {
        return text.isEmpty() ? text : require(what, text);
    }

    /// A name with a number behind it, cut so that it is still one line of names.
    public static String numbered(String name, int number) {
        String suffix = " " + number;
        int room = LINE.maxLength - suffix.length();
        int length = name.codePointCount(0, name.length());
        return (length <= room ? name : name.substring(0, name.offsetByCodePoints(0, room)))
                + suffix;
    }

    /// A text for a message: cut, and with everything escaped that could harm the message.
    public static String shown(String text) {
        StringBuilder out = new StringBuilder();
        int end = Math.min(text.length(), SHOWN);
        for (int i = 0; i < end; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (LINE.allows(Character.toString(point))) {
                out.appendCodePoint(point);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", point));
            }
        }
        return text.length() > SHOWN ? out + "..." : out.toString();
    }

    /// Names the first character that cannot be printed: one cannot see it.
    private static String odd(String text) {
        Matcher odd = Alphabet.ODD.matcher(text);
        if (!odd.find()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                " because of the character U+%04X at position %d",
                text.codePointAt(odd.start()),
                text.codePointCount(0, odd.start()) + 1);
    }

    /// Parts of the patterns; a class of its own, because an enum's constants come before its
    /// constants.
    private static final class Alphabet {
        /// Control characters, lines' and paragraphs' ends, what turns the direction of text, the
        /// byte order mark, surrogates without a partner, and what no character is.
        private static final String BEYOND =
                "\\u007F-\\u009F\\u2028-\\u202E\\u2066-\\u2069\\uD800-\\uDFFF"
                        + "\\uFDD0-\\uFDEF\\uFEFF\\uFFFE\\uFFFF";

        private static final String PRINTED = "[^\\u0000-\\u001F" + BEYOND + "]";
        private static final String PRINTED_LINES =
                "[^\\u0000-\\u0008\\u000B-\\u001F" + BEYOND + "]";
        private static final Pattern ODD = Pattern.compile("[\\u0000-\\u001F" + BEYOND + "]");
        private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
        private static final String NO_DEVICE =
                "(?!(?:[Cc][Oo][Nn]|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]|[Cc][Oo][Mm][0-9]"
                        + "|[Ll][Pp][Tt][0-9])(?:\\.|(?![\\s\\S])))";
    }
}
