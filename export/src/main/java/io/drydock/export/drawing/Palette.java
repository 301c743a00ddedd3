package io.drydock.export.drawing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The colours of the themes, in the order light, dark, print.
final class Palette {
    private static final Map<Theme, Map<Token, Rgba>> COLORS = new EnumMap<>(Theme.class);

    static {
        for (Theme theme : Theme.values()) {
            var colors = new EnumMap<Token, Rgba>(Token.class);
            for (Token token : Token.values()) {
                colors.put(token, find(theme, token));
            }
            COLORS.put(theme, colors);
        }
    }

    private Palette() {}

    static Rgba color(Theme theme, Token token) {
        Rgba color = Objects.requireNonNull(COLORS.get(theme)).get(token);
        return Objects.requireNonNull(color);
    }

    private static Rgba find(Theme theme, Token token) {
        return switch (token) {
            case CANVAS -> pick(theme, Rgba.of("#f7f8fa"), Rgba.of("#14181e"), Rgba.of("#ffffff"));
            case SURFACE -> pick(theme, Rgba.of("#ffffff"), Rgba.of("#1e242c"), Rgba.of("#ffffff"));
            case CARD_BORDER ->
                    pick(theme, Rgba.of("#c5cdd8"), Rgba.of("#3c4653"), Rgba.of("#9aa3af"));
            case SITE_BORDER ->
                    pick(theme, Rgba.of("#8591a1"), Rgba.of("#6f7c8c"), Rgba.of("#4b5563"));
            case ZONE_BORDER ->
                    pick(theme, Rgba.of("#9aa6b5"), Rgba.of("#5b6878"), Rgba.of("#6b7280"));
            case SUBNET_BORDER ->
                    pick(theme, Rgba.of("#b3bdca"), Rgba.of("#475362"), Rgba.of("#8a94a2"));
            case SUBNET_FILL ->
                    pick(
                            theme,
                            Rgba.of("#ffffff", 0.65),
                            Rgba.of("#ffffff", 0.03),
                            Rgba.of("#ffffff", 0.7));
            case TIER_PUBLIC ->
                    pick(
                            theme,
                            Rgba.of("#1e8e4e", 0.07),
                            Rgba.of("#4fd18b", 0.06),
                            Rgba.of("#1e8e4e", 0.06));
            case TIER_APPLICATION ->
                    pick(
                            theme,
                            Rgba.of("#1f63d6", 0.06),
                            Rgba.of("#6ea3ff", 0.07),
                            Rgba.of("#1f63d6", 0.05));
            case TIER_DATABASE ->
                    pick(
                            theme,
                            Rgba.of("#7a3fc9", 0.06),
                            Rgba.of("#b79cff", 0.07),
                            Rgba.of("#7a3fc9", 0.05));
            case TIER_MANAGEMENT ->
                    pick(
                            theme,
                            Rgba.of("#a8620a", 0.07),
                            Rgba.of("#f0b35a", 0.05),
                            Rgba.of("#a8620a", 0.06));
            case TEXT -> pick(theme, Rgba.of("#1a2330"), Rgba.of("#e7ebf1"), Rgba.of("#111827"));
            case TEXT_MUTED ->
                    pick(theme, Rgba.of("#525e6d"), Rgba.of("#a3aebc"), Rgba.of("#414b59"));
            case TEXT_ON_ACCENT ->
                    pick(theme, Rgba.of("#ffffff"), Rgba.of("#0f151d"), Rgba.of("#ffffff"));
            case CATEGORY_WSO2 ->
                    pick(theme, Rgba.of("#c74a08"), Rgba.of("#ff9550"), Rgba.of("#b34207"));
            case CATEGORY_COMPUTE ->
                    pick(theme, Rgba.of("#0c7785"), Rgba.of("#4cc5d4"), Rgba.of("#0b6a76"));
            case CATEGORY_NETWORK ->
                    pick(theme, Rgba.of("#6d3fc4"), Rgba.of("#b39aff"), Rgba.of("#5f35ae"));
            case CATEGORY_DATABASE ->
                    pick(theme, Rgba.of("#2456c7"), Rgba.of("#7da8ff"), Rgba.of("#1f4bb0"));
            case CATEGORY_STORAGE ->
                    pick(theme, Rgba.of("#2f7a33"), Rgba.of("#7acb7f"), Rgba.of("#286a2c"));
            case CATEGORY_SECURITY ->
                    pick(theme, Rgba.of("#b3234a"), Rgba.of("#ff8ba6"), Rgba.of("#9e1e41"));
            case CATEGORY_MANAGEMENT ->
                    pick(theme, Rgba.of("#9a2c8c"), Rgba.of("#e58ad8"), Rgba.of("#87267b"));
            case CATEGORY_OUTSIDE ->
                    pick(theme, Rgba.of("#566273"), Rgba.of("#a9b4c2"), Rgba.of("#485363"));
            case LINK_CLIENT ->
                    pick(theme, Rgba.of("#1f63d6"), Rgba.of("#6ea3ff"), Rgba.of("#1b56ba"));
            case LINK_CONTROL ->
                    pick(theme, Rgba.of("#7a3fc9"), Rgba.of("#b79cff"), Rgba.of("#6934ae"));
            case LINK_EVENTS ->
                    pick(theme, Rgba.of("#b0570b"), Rgba.of("#f0a14a"), Rgba.of("#984a08"));
            case LINK_DATA ->
                    pick(theme, Rgba.of("#0f766e"), Rgba.of("#45c9b9"), Rgba.of("#0d665f"));
            case LINK_MANAGEMENT ->
                    pick(theme, Rgba.of("#697586"), Rgba.of("#8f9bab"), Rgba.of("#586373"));
            case ERROR -> pick(theme, Rgba.of("#c22a2a"), Rgba.of("#ff8178"), Rgba.of("#ab2424"));
            case WARNING -> pick(theme, Rgba.of("#a65a00"), Rgba.of("#f2b04c"), Rgba.of("#8f4d00"));
            case INFORMATION ->
                    pick(theme, Rgba.of("#1f63d6"), Rgba.of("#6ea3ff"), Rgba.of("#1b56ba"));
            case SUCCESS -> pick(theme, Rgba.of("#2b7a3d"), Rgba.of("#6fcf86"), Rgba.of("#256a35"));
            case ACCENT -> pick(theme, Rgba.of("#1f63d6"), Rgba.of("#6ea3ff"), Rgba.of("#1b56ba"));
            case ACCENT_TINT ->
                    pick(
                            theme,
                            Rgba.of("#1f63d6", 0.12),
                            Rgba.of("#6ea3ff", 0.18),
                            Rgba.of("#1b56ba", 0.1));
            case REFUSED -> pick(theme, Rgba.of("#c22a2a"), Rgba.of("#ff8178"), Rgba.of("#ab2424"));
            case SHADOW ->
                    pick(
                            theme,
                            Rgba.of("#101828", 0.12),
                            Rgba.of("#000000", 0.45),
                            Rgba.of("#000000", 0.0));
        };
    }

    private static Rgba pick(Theme theme, Rgba light, Rgba dark, Rgba print) {
        return switch (theme) {
            case LIGHT -> light;
            case DARK -> dark;
            case PRINT -> print;
        };
    }
}
