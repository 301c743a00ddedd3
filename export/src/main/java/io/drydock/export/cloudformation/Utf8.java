package io.drydock.export.cloudformation;

/// Sizes of texts as AWS counts them.
final class Utf8 {

    private Utf8() {}

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
