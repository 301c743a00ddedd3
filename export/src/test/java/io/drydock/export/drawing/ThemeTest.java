package io.drydock.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    private static final Set<Token> TIERS = EnumSet.range(Token.TIER_PUBLIC, Token.TIER_MANAGEMENT);
    private static final Set<Token> MARKS =
            EnumSet.range(Token.CATEGORY_WSO2, Token.LINK_MANAGEMENT);
    private static final Set<Token> FILLS =
            EnumSet.of(
                    Token.ERROR,
                    Token.WARNING,
                    Token.INFORMATION,
                    Token.SUCCESS,
                    Token.ACCENT,
                    Token.REFUSED);

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsStandOutFromWhatTheyStandOn(Theme theme) {
        for (Rgba ground : grounds(theme)) {
            for (Token text : List.of(Token.TEXT, Token.TEXT_MUTED)) {
                assertThat(theme.color(text).contrast(ground))
                        .as("%s on %s", text, ground.hex())
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsOnBadgesStandOut(Theme theme) {
        for (Token fill : FILLS) {
            assertThat(theme.color(Token.TEXT_ON_ACCENT).contrast(theme.color(fill)))
                    .as("%s", fill)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void iconsAndLinesStandOut(Theme theme) {
        Set<Token> marks = EnumSet.copyOf(MARKS);
        marks.addAll(FILLS);
        for (Rgba ground : grounds(theme)) {
            for (Token mark : marks) {
                assertThat(theme.color(mark).contrast(ground))
                        .as("%s on %s", mark, ground.hex())
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void tierTintsAreFaint(Theme theme) {
        for (Token tier : TIERS) {
            assertThat(theme.color(tier).alpha()).as("%s", tier).isBetween(0.04, 0.08);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void kindsDoNotShareAColour(Theme theme) {
        assertThat(EnumSet.range(Token.CATEGORY_WSO2, Token.CATEGORY_OUTSIDE))
                .extracting(theme::color)
                .doesNotHaveDuplicates();
        assertThat(EnumSet.range(Token.LINK_CLIENT, Token.LINK_MANAGEMENT))
                .extracting(theme::color)
                .doesNotHaveDuplicates();
    }

    @Test
    void contrastOfKnownPairs() {
        assertThat(Rgba.of("#000000").contrast(Rgba.of("#ffffff"))).isEqualTo(21);
        assertThat(Rgba.of("#777777").contrast(Rgba.of("#ffffff"))).isBetween(4.47, 4.48);
    }

    @Test
    void blending() {
        assertThat(Rgba.of("#ff0000", 0.5).over(Rgba.of("#0000ff"))).isEqualTo(Rgba.of("#800080"));
        assertThat(Theme.LIGHT.opaque(Token.SHADOW).isOpaque()).isTrue();
        assertThat(Rgba.of("#0a0b0c").hex()).isEqualTo("#0a0b0c");
    }

    /// Everything words, icons and lines can stand on, with what lies behind it.
    private static List<Rgba> grounds(Theme theme) {
        var grounds = new ArrayList<Rgba>();
        Rgba canvas = theme.color(Token.CANVAS);
        grounds.add(canvas);
        grounds.add(theme.color(Token.SURFACE));
        grounds.add(theme.color(Token.SUBNET_FILL).over(canvas));
        grounds.add(theme.color(Token.ACCENT_TINT).over(theme.color(Token.SURFACE)));
        for (Token tier : TIERS) {
            Rgba band = theme.color(tier).over(canvas);
            grounds.add(band);
            grounds.add(theme.color(Token.SUBNET_FILL).over(band));
        }
        return grounds;
    }
}
