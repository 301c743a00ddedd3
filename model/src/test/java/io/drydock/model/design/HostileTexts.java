package io.drydock.model.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Texts that are code in some language, or that some format cannot carry; the same ones each time.
public final class HostileTexts {

    private static final List<String> FIXED =
            List.of(
                    "$(touch x)",
                    "`touch x`",
                    "x'; touch y; : '",
                    "x\"; touch y; : \"",
                    "x'; DROP TABLE t; --",
                    "${AWS::AccountId}",
                    "{{ .Values.secret }}",
                    "Default\nCONFIGURATION\ntouch x\ncat <<",
                    "a\r\nb",
                    "a\tb",
                    "\u0000",
                    "a\u0007b",
                    "a\u0085b",
                    "a\u2028b",
                    "a\u202eb",
                    "a\u2066b",
                    "\ud800",
                    "a\udc00b",
                    "\udc00\ud800",
                    "\ufeffa",
                    "a\uffff",
                    "../../etc/passwd",
                    "..",
                    ".",
                    "C:\\Windows\\x",
                    "a/b",
                    "con",
                    "NUL.txt",
                    "-rf",
                    "--force",
                    "]]>",
                    "<!--",
                    "a & b < c > d",
                    "#!x: y",
                    "x: y: z",
                    "&a [*a,*a]",
                    "\"\"\"",
                    "'''",
                    "%s%n",
                    "\\",
                    "x ",
                    " x",
                    "x\n",
                    "null",
                    "true",
                    "0x1F",
                    "1e999",
                    "東京リージョン",
                    "مدير حركة المرور",
                    "a\ud83d\ude00b",
                    "e\u0301",
                    "x".repeat(30_000),
                    "a-".repeat(40_000) + "!",
                    "\ud83d\ude00".repeat(200));

    private HostileTexts() {}

    /// The fixed ones and some that are made of pieces of them.
    public static List<String> all() {
        List<String> texts = new ArrayList<>(FIXED);
        Random random = new Random(20_261_201);
        String pieces = "ab-._ /\\$`'\"(){}<>&|;:#*?!%@=+~^,\n\r\t\u0000\u2028\ud800\udc00é漢";
        for (int n = 0; n < 300; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
