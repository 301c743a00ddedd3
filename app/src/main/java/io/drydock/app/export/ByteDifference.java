package io.drydock.app.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Says in words where two files begin to differ.
final class ByteDifference {

    /// Longer lines are cut: a message is read in a terminal or a dialog.
    private static final int SHOWN = 70;

    private ByteDifference() {}

    /// Where what was found begins to differ from what an export writes; both are not equal.
    static String words(byte[] found, byte[] exported) {
        Optional<String> now = text(found);
        Optional<String> then = text(exported);
        if (now.isEmpty() || then.isEmpty()) {
            return "it has "
                    + found.length
                    + " bytes that differ from the export's "
                    + exported.length;
        }
        List<String> present = List.of(now.get().split("\n", -1));
        List<String> wanted = List.of(then.get().split("\n", -1));
        int line = 0;
        while (line < Math.min(present.size(), wanted.size())
                && present.get(line).equals(wanted.get(line))) {
            line++;
        }
        return "line "
                + (line + 1)
                + at(present, line, " is ", " is missing")
                + at(wanted, line, ", the export has ", ", the export ends there");
    }

    private static String at(List<String> lines, int line, String before, String otherwise) {
        if (line >= lines.size()) {
            return otherwise;
        }
        String text = lines.get(line).strip();
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return before + "“" + printable(shown) + "”";
    }

    /// What a terminal would act upon is not passed on to it.
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }
}
