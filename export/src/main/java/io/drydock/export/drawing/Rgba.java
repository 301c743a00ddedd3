package io.drydock.export.drawing;

import java.util.HexFormat;

/// A colour in sRGB.
///
/// @param red 0 to 255
/// @param green 0 to 255
/// @param blue 0 to 255
/// @param alpha 0 for clear to 1 for opaque
public record Rgba(int red, int green, int blue, double alpha) {

    /// Reads six hexadecimal digits after a `#`.
    static Rgba of(String hex) {
        return of(hex, 1);
    }

    /// Reads six hexadecimal digits after a `#`.
    static Rgba of(String hex, double alpha) {
        int value = HexFormat.fromHexDigits(hex, 1, 7);
        return new Rgba(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff, alpha);
    }

    /// Six lower-case hexadecimal digits after a `#`, without the alpha.
    public String hex() {
        var digits = HexFormat.of();
        return "#"
                + digits.toHexDigits((byte) red)
                + digits.toHexDigits((byte) green)
                + digits.toHexDigits((byte) blue);
    }

    /// True when nothing shows through.
    public boolean isOpaque() {
        return alpha >= 1;
    }

    /// The opaque colour seen when this one lies on an opaque other.
    public Rgba over(Rgba behind) {
        return new Rgba(mix(red, behind.red), mix(green, behind.green), mix(blue, behind.blue), 1);
    }

    /// How much two opaque colours differ in lightness, by WCAG 2: 1 for the same, 21 for black on
    /// white.
    public double contrast(Rgba other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private int mix(int above, int below) {
        return (int) Math.round(above * alpha + below * (1 - alpha));
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
