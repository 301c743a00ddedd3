package io.drydock.export.cloudformation;

/// Sizes of texts as AWS counts them.
final class Utf8 {

    private Utf8() {}

    /// The beginning of a text that takes no more bytes than this, cut between characters.
    static String start(String text, int limit) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            bytes += length(text.substring(end, next));
            if (bytes > limit) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    /// The bytes that a text takes, without making them.
    static int length(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                // A surrogate is half of a character of four bytes.
                bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return bytes;
    }
}
