package io.drydock.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Texts that some language we write would take for code. What they run leaves a file named `proof`
/// in the working folder, and nothing else.
public final class HostileTexts {

    private static final List<String> HANDED =
            List.of(
                    "$(touch proof)",
                    "`touch proof`",
                    "'; touch proof; '",
                    "\"; touch proof; \"",
                    "\\'; touch proof #",
                    "a\ntouch proof\nb",
                    "CONFIGURATION\ntouch proof",
                    "x\nEND\ntouch proof\nSECRETS\ntouch proof\nPROGRAM",
                    "${AWS::Region}",
                    "${!AWS::Region}",
                    "$env{PATH}",
                    "$ref{super_admin.password}",
                    "{{ .Values.secret }}",
                    "{{`",
                    "{",
                    "}}",
                    "-rf",
                    "--help",
                    "a b",
                    "  both  ",
                    "*",
                    "~",
                    "!!",
                    "a'b\"c\\d`e$f",
                    "%s%n",
                    "# remark",
                    "x]; DROP TABLE t; --",
                    "'); DROP TABLE t; --",
                    "]]>",
                    "<a b='c'>&amp;</a>",
                    "\tT",
                    "\u0001\u007f\u0085\u2028",
                    "caf\u00e9 \ud83d\ude80 \u202e",
                    "\r\n",
                    "yes",
                    "1e3",
                    ": - ?",
                    "\\");

    private static final String[] PIECES = {
        "$(touch proof)",
        "`touch proof`",
        "'",
        "\"",
        "\\",
        "\n",
        "$",
        "{",
        "}",
        "${",
        "{{",
        "%",
        " ",
        "-",
        "#",
        ";",
        "&",
        "|",
        "<",
        ">",
        "END",
        "\nEND\n",
        "\nCONFIGURATION\n",
        "]",
        "--",
        "@",
        "!",
        "a",
        "Z",
        "0",
        "\u00e9",
        "\ud83d\ude80",
        "\t",
        "="
    };

    private HostileTexts() {}

    /// The fixed texts and 200 made of their pieces, always the same.
    public static List<String> all() {
        List<String> all = new ArrayList<>(HANDED);
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 1 + random.nextInt(8); j > 0; j--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            all.add(text.toString());
        }
        return all;
    }
}
