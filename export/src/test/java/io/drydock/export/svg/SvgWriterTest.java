package io.drydock.export.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.drawing.Box;
import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.SampleDrawing;
import io.drydock.export.drawing.Shape;
import io.drydock.export.drawing.TextStyle;
import io.drydock.export.drawing.Theme;
import io.drydock.export.drawing.Token;
import io.drydock.icons.Glyph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgWriterTest {
    private static final Pattern FONT = Pattern.compile("base64,([A-Za-z0-9+/=]+)\\)");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void sampleIsWellFormed(Theme theme) throws Exception {
        String svg = SvgWriter.write(SampleDrawing.everything(), theme);
        Element root = parse(svg).getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("symbol").getLength())
                .isEqualTo(Glyph.values().length);
        assertThat(SvgWriter.write(SampleDrawing.everything(), theme)).isEqualTo(svg);
        // For a person to look at.
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.writeString(folder.resolve(theme + ".svg"), svg);
    }

    @Test
    void identifiersAreUniqueAndReferencesLead() throws Exception {
        Document document = parse(SvgWriter.write(SampleDrawing.everything(), Theme.LIGHT));
        var ids = attributes(document.getElementsByTagName("*"), "id");
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][-.\\w]*"));
        for (String target : attributes(document.getElementsByTagName("use"), "href")) {
            assertThat(ids).contains(target.substring(1));
        }
    }

    @Test
    void identifiersThatDifferStayDifferent() throws Exception {
        var shapes = List.<Shape>of(group("a b"), group("a_20_b"), group("a\u00e9<b"), group("a"));
        Document document = parse(SvgWriter.write(drawing(shapes), Theme.LIGHT));
        assertThat(attributes(document.getElementsByTagName("g"), "id"))
                .doesNotHaveDuplicates()
                .contains("e-a")
                .allMatch(id -> id.matches("[a-z][-.\\w]*"));
    }

    @Test
    void wordsAreEscaped() throws Exception {
        assertThat(textOf("<b> & \"c\" ]]> 'd'")).isEqualTo("<b> & \"c\" ]]> 'd'");
    }

    @Test
    void charactersXmlForbidsAreReplaced() throws Exception {
        assertThat(textOf("a\u0000b\u001fc\ud800d\uffffe\nf\ud83d\ude00"))
                .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde f\ud83d\ude00");
    }

    @Test
    void titleAndDescription() throws Exception {
        var shapes = List.<Shape>of(group("one"), group("two"));
        Document document = parse(SvgWriter.write(drawing(shapes), Theme.LIGHT));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("A & B");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(
                        "A deployment with 0 sites, 0 zones, 0 subnets, 2 nodes and 0"
                                + " connections.");
    }

    @Test
    void embeddedFontHasEveryCharacterItCan() throws Exception {
        String words = "Zürich – Αθήνα, Москва, Hà Nội → 10.0.0.0/16 \u6f22";
        String svg = SvgWriter.write(drawing(List.of(text(words))), Theme.LIGHT);
        List<String> fonts = FONT.matcher(svg).results().map(found -> found.group(1)).toList();
        assertThat(fonts).hasSize(2);
        for (String base64 : fonts) {
            try (TrueTypeFont font = font(base64)) {
                var map = font.getUnicodeCmapLookup();
                words.codePoints()
                        .filter(c -> c != 0x6f22)
                        .forEach(c -> assertThat(map.getGlyphId(c)).as("U+%04X", c).isPositive());
                int glyph = map.getGlyphId('\u041c');
                assertThat(font.getGlyph().getGlyph(glyph).getPath().getBounds2D().getHeight())
                        .isPositive();
            }
        }
    }

    @Test
    void usualFontIsSmall() {
        String svg = SvgWriter.write(drawing(List.of(text("Gateway"))), Theme.LIGHT);
        assertThat(svg.length()).isLessThan(120_000);
    }

    @Test
    void drawingWithoutWordsCarriesNoFont() {
        var dot = new Shape.Disc(5, 5, 2, Token.ACCENT);
        assertThat(SvgWriter.write(drawing(List.of(dot)), Theme.LIGHT))
                .doesNotContain("@font-face")
                .contains("<circle cx=\"5\" cy=\"5\" r=\"2\" fill=\"#1f63d6\"/>");
    }

    @Test
    void numbersHaveTwoDecimalsInEveryLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            var dot = new Shape.Disc(-0.004, -1.256, 1_000_000.1, Token.ACCENT);
            assertThat(SvgWriter.write(drawing(List.of(dot)), Theme.LIGHT))
                    .contains("cx=\"0\" cy=\"-1.26\" r=\"1000000.1\"");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void arrowEndsAtItsTip() {
        var points =
                List.of(new Shape.Point(0, 0), new Shape.Point(50, 0), new Shape.Point(50, 40));
        var line = new Shape.Line(points, 8, Shape.Stroke.dashed(Token.LINK_DATA, 1.5), true);
        assertThat(SvgWriter.write(drawing(List.of(line)), Theme.LIGHT))
                .contains("d=\"M0 0L42 0C46.42 0 50 3.58 50 8L50 35.8\" fill=\"none\"")
                .contains("d=\"M50 40L46.5 33L53.5 33Z\"")
                .contains("stroke-width=\"1.5\" stroke-dasharray=\"6 4\"");
    }

    private static String textOf(String words) throws Exception {
        Document document = parse(SvgWriter.write(drawing(List.of(text(words))), Theme.LIGHT));
        return document.getElementsByTagName("text").item(0).getTextContent();
    }

    private static Shape text(String words) {
        return new Shape.Text(5, 20, words, TextStyle.BODY, Shape.Anchor.START, Token.TEXT);
    }

    private static Shape group(String id) {
        return new Shape.Group(id, Shape.Role.NODE, id, new Box(0, 0, 1, 1), List.of());
    }

    private static Drawing drawing(List<Shape> shapes) {
        return new Drawing("A & B", 100, 50, shapes);
    }

    private static List<String> attributes(NodeList elements, String name) {
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> ((Element) elements.item(i)).getAttribute(name))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static TrueTypeFont font(String base64) throws IOException {
        byte[] file = Base64.getDecoder().decode(base64);
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
