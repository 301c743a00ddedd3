package io.drydock.app.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.app.deploy.helm.TarArchive.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives that want more than to be unpacked.
class TarArchiveTest {

    private static final Limits LITTLE = new Limits(20_000, 4_000, 10, 1_000, 200);

    @TempDir private Path folder;

    private Path target() {
        return folder.resolve("target");
    }

    private Path archive(byte[]... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            for (byte[] entry : entries) {
                zip.write(entry);
            }
            zip.write(new byte[1024]);
        }
        return Files.write(folder.resolve("chart.tgz"), out.toByteArray());
    }

    private static byte[] entry(char type, String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return entry(
                type, name, String.format(Locale.ROOT, "%011o", bytes.length), bytes, header -> {});
    }

    private static byte[] entry(
            char type, String name, String size, byte[] content, Consumer<byte[]> more) {
        byte[] all = new byte[512 + (content.length + 511) / 512 * 512];
        put(all, 0, name);
        put(all, 124, size);
        all[156] = (byte) type;
        put(all, 257, "ustar");
        more.accept(all);
        System.arraycopy(content, 0, all, 512, content.length);
        return all;
    }

    private static void put(byte[] target, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, target, at, bytes.length);
    }

    private static String pax(String key, String value) {
        String record = " " + key + "=" + value + "\n";
        int length = record.getBytes(StandardCharsets.UTF_8).length;
        int all = length + String.valueOf(length + 2).length();
        return all + record;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.equals("chart.tgz"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void filesAndLongNames() throws IOException {
        String name = "chart/" + "long/".repeat(40) + "values.yaml";
        TarArchive.unpack(
                archive(
                        entry('0', "chart/Chart.yaml", "name: chart"),
                        entry('x', "pax", pax("mtime", "1.5") + pax("path", name)),
                        entry('0', "short", "a: 1"),
                        entry('L', "@LongLink", name + "2\0"),
                        entry('0', "short", "a: 2")),
                target());
        assertThat(files())
                .containsExactly(
                        "target/chart/Chart.yaml", "target/" + name, "target/" + name + "2");
        assertThat(target().resolve(name)).hasContent("a: 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../out.yaml",
                "a/../../out.yaml",
                "/tmp/drydock-out.yaml",
                "a/../../../out.yaml",
                "..",
                ".",
                ""
            })
    void nothingIsWrittenElsewhere(String name) throws IOException {
        for (boolean pax : new boolean[] {false, true}) {
            Path archive =
                    pax && !name.isEmpty()
                            ? archive(entry('x', "pax", pax("path", name)), entry('0', "fine", "x"))
                            : archive(entry('0', name.isEmpty() ? "./" : name, "x"));
            assertThatThrownBy(() -> TarArchive.unpack(archive, target()))
                    .isInstanceOf(ChartSourceException.class)
                    .hasMessageContaining("chart.tgz wants to write outside of its folder");
            assertThat(files()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb", "a\u001bb"})
    void namesThatNoFileCanHave(String name) throws IOException {
        Path archive = archive(entry('x', "pax", pax("path", name)), entry('0', "fine", "x"));
        assertThatThrownBy(() -> TarArchive.unpack(archive, target()))
                .isInstanceOf(ChartSourceException.class)
                .hasMessageContaining("whose name no file can have: a?b");
    }

    /// Links are left out, so that nothing is written through one.
    @ParameterizedTest
    @ValueSource(chars = {'1', '2', '3', '4', '5', '6', '7', 'g', 'Z'})
    void linksAndDevicesAreLeftOut(char type) throws IOException {
        TarArchive.unpack(
                archive(
                        entry(type, "link", "0", new byte[0], header -> put(header, 157, "/etc")),
                        entry('0', "link/passwd", "x")),
                target());
        assertThat(files()).containsExactly("target/link/passwd");
        assertThat(Files.isSymbolicLink(target().resolve("link"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-0000000012", "-1", "99", "0x10", "\u0080aaaa", "7777777777777", "1 2"})
    void sizesThatAreNone(String size) throws IOException {
        Path archive = archive(entry('0', "a", size, new byte[10], header -> {}));
        assertThatThrownBy(() -> TarArchive.unpack(archive, target()))
                .isInstanceOf(ChartSourceException.class)
                .hasMessageContaining("chart.tgz");
        assertThat(files()).isEmpty();
    }

    static Stream<String> records() {
        return Stream.of(
                "path=a\n",
                "0 path=a\n",
                "-5 path=a\n",
                "99999 path=a\n",
                " path=a\n",
                "7\n",
                "5 pat",
                "2 ",
                "12 size=999\n");
    }

    @ParameterizedTest
    @MethodSource("records")
    void damagedPaxRecords(String record) throws IOException {
        Path archive = archive(entry('x', "pax", record), entry('0', "fine", "x"));
        assertThatThrownBy(() -> TarArchive.unpack(archive, target()))
                .isInstanceOf(ChartSourceException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void limitsAreNamed() throws IOException {
        String much = "x".repeat(3_900);
        List<byte[]> many = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            many.add(entry('0', "f" + i, ""));
        }
        refused(archive(entry('0', "a", "x".repeat(4_001))), "a file of 4001 bytes; at most 4000");
        refused(archive(many.toArray(byte[][]::new)), "more than 10 entries");
        refused(
                archive(
                        entry('0', "a", much),
                        entry('0', "b", much),
                        entry('0', "c", much),
                        entry('0', "d", much),
                        entry('0', "e", much)),
                "more than 20000 bytes");
        refused(archive(entry('x', "a", "1".repeat(1_001))), "a name of 1001 bytes");
    }

    private void refused(Path archive, String words) {
        assertThatThrownBy(() -> TarArchive.unpack(archive, target(), LITTLE))
                .isInstanceOf(ChartSourceException.class)
                .hasMessageContaining(words);
    }

    /// Two megabytes of nothing take two kilobytes.
    @Test
    void whatGrowsTooMuchIsNotAChart() throws IOException {
        byte[] nothing = new byte[1 << 20];
        Path archive =
                archive(
                        entry('0', "a", "00004000000", nothing, header -> {}),
                        entry('0', "b", "00004000000", nothing, header -> {}));
        assertThatThrownBy(() -> TarArchive.unpack(archive, target()))
                .isInstanceOf(ChartSourceException.class)
                .hasMessageContaining("grows to more than 200 times its size");
    }

    /// Whatever the bytes are, it ends with a message or with files below the target.
    @Test
    void brokenBytesEndWithAMessage() throws IOException {
        byte[] whole =
                Files.readAllBytes(
                        archive(
                                entry('0', "chart/Chart.yaml", "name: chart"),
                                entry('x', "pax", pax("path", "chart/values.yaml")),
                                entry('0', "short", "a: 1")));
        Random random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 2_000; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("chart.tgz"), broken);
            try {
                TarArchive.unpack(file, target());
            } catch (ChartSourceException told) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
        assertThat(files()).allMatch(name -> name.startsWith("target/"));
    }

    /// The same, broken before it is packed.
    @Test
    void brokenHeadersEndWithAMessage() throws IOException {
        byte[] plain = entry('0', "chart/Chart.yaml", "name: chart");
        Random random = new Random(12);
        for (int round = 0; round < 2_000; round++) {
            byte[] broken = plain.clone();
            for (int i = 0; i <= random.nextInt(6); i++) {
                broken[random.nextInt(300)] = (byte) random.nextInt(256);
            }
            try {
                TarArchive.unpack(archive(broken), target());
            } catch (ChartSourceException told) {
                assertThat(told).hasMessageContaining("chart.tgz");
            }
        }
        assertThat(files()).allMatch(name -> name.startsWith("target/"));
    }
}
