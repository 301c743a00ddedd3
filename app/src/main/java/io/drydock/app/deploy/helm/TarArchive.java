package io.drydock.app.deploy.helm;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// Unpacks chart archives: tar compressed with gzip, as Helm packs them and code hosts offer them.
/// Links and devices are left out, and nothing is written outside of the target.
///
/// Source: the `ustar` format of POSIX.1-1988, and the `pax` headers of POSIX.1-2001.
final class TarArchive {

    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int TYPE_AT = 156;
    private static final int MAGIC_AT = 257;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX_LENGTH = 155;

    /// Charts are a few hundred kilobytes; what grows beyond this is not one.
    private static final long MOST_BYTES = 256L << 20;

    private final Path target;
    private final DataInputStream in;
    private long unpacked;
    private String longName = "";

    private TarArchive(Path target, InputStream in) {
        this.target = target;
        this.in = new DataInputStream(in);
    }

    /// @throws ChartSourceException when it is no such archive, or wants to write elsewhere
    static void unpack(Path archive, Path target) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                InputStream plain =
                        new BufferedInputStream(
                                new GZIPInputStream(new BufferedInputStream(file)))) {
            new TarArchive(target, plain).unpack();
        } catch (EOFException | java.util.zip.ZipException e) {
            throw new ChartSourceException(
                    archive + " is not a complete tar archive compressed with gzip", e);
        }
    }

    private void unpack() throws IOException {
        byte[] header = new byte[BLOCK];
        while (true) {
            in.readFully(header);
            if (header[0] == 0) {
                return;
            }
            entry(header);
        }
    }

    private void entry(byte[] header) throws IOException {
        if (!text(header, MAGIC_AT, 5).equals("ustar")) {
            throw new ChartSourceException("this is not a tar archive");
        }
        long size = size(header);
        unpacked += size;
        if (unpacked > MOST_BYTES) {
            throw new ChartSourceException("the archive is larger than any chart");
        }
        String name = name(header);
        byte[] content = new byte[Math.toIntExact(size)];
        in.readFully(content);
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        longName = "";
        switch (header[TYPE_AT]) {
            case '0', 0 -> write(name, content);
            case 'x' -> longName = paxPath(content);
            case 'L' -> longName = text(content, 0, content.length);
            default -> {
                // Folders come into being with their files; links and devices are not needed.
            }
        }
    }

    private String name(byte[] header) {
        if (!longName.isEmpty()) {
            return longName;
        }
        String name = text(header, 0, NAME_LENGTH);
        String prefix = text(header, PREFIX_AT, PREFIX_LENGTH);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target) || file.equals(target)) {
            throw new ChartSourceException("the archive wants to write outside of it: " + name);
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static long size(byte[] header) throws ChartSourceException {
        String octal = text(header, SIZE_AT, SIZE_LENGTH).strip();
        try {
            return octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
        } catch (NumberFormatException e) {
            throw new ChartSourceException("the archive is damaged: size " + octal, e);
        }
    }

    /// A pax record is its own length, a key and a value: `30 path=mi/templates/...`.
    private static String paxPath(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .filter(record -> record.startsWith("path="))
                .map(record -> record.substring("path=".length()))
                .findFirst()
                .orElse("");
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOfRange(bytes, from, end), StandardCharsets.UTF_8);
    }
}
