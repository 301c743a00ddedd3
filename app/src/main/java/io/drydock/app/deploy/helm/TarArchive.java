package io.drydock.app.deploy.helm;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Unpacks chart archives: tar compressed with gzip, as Helm packs them and code hosts offer them.
/// Links and devices are left out, nothing is written outside of the target, and nothing grows
/// beyond what a chart is.
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

    /// What an archive may hold. Charts are a few hundred kilobytes, and checkouts of all of them a
    /// few megabytes; what grows beyond this is neither.
    ///
    /// @param bytes of all files together
    /// @param file bytes of one file
    /// @param entries files, folders and everything else
    /// @param name bytes of a long name with what is told beside it
    /// @param ratio bytes unpacked for one packed, once more than a megabyte is unpacked
    record Limits(long bytes, long file, int entries, int name, int ratio) {

        static final Limits USUAL = new Limits(256L << 20, 32L << 20, 50_000, 64 << 10, 200);

        private static final long ANYTHING_GOES = 1L << 20;
    }

    private final Path archive;
    private final Path target;
    private final Limits limits;
    private final long packed;
    private final DataInputStream in;
    private long unpacked;
    private int entries;
    private String longName = "";

    private TarArchive(Path archive, Path target, Limits limits, long packed, InputStream in) {
        this.archive = archive;
        this.target = target;
        this.limits = limits;
        this.packed = packed;
        this.in = new DataInputStream(in);
    }

    /// @throws ChartSourceException when it is no such archive, wants to write elsewhere, or is
    ///   larger than any chart
    static void unpack(Path archive, Path target) throws IOException {
        unpack(archive, target, Limits.USUAL);
    }

    static void unpack(Path archive, Path target, Limits limits) throws IOException {
        Files.createDirectories(target);
        try (InputStream file = Files.newInputStream(archive);
                InputStream plain =
                        new BufferedInputStream(
                                new GZIPInputStream(new BufferedInputStream(file)))) {
            new TarArchive(archive, target, limits, Files.size(archive), plain).unpack();
        } catch (EOFException | ZipException e) {
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
            throw refused("is not a tar archive");
        }
        entries++;
        if (entries > limits.entries()) {
            throw refused("has more than " + limits.entries() + " entries");
        }
        long size = size(header);
        byte type = header[TYPE_AT];
        boolean aboutTheNext = type == 'x' || type == 'L';
        long most = aboutTheNext ? limits.name() : limits.file();
        if (size > most) {
            throw refused(
                    "has "
                            + (aboutTheNext ? "a name of " : "a file of ")
                            + size
                            + " bytes; at most "
                            + most
                            + " are unpacked");
        }
        count(size);
        String name = name(header);
        byte[] content = in.readNBytes((int) size);
        if (content.length < size) {
            throw new EOFException();
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        longName = "";
        switch (type) {
            case '0', 0 -> write(name, content);
            case 'x' -> longName = paxPath(content);
            case 'L' -> longName = text(content, 0, content.length);
            default -> {
                // Folders come into being with their files; links and devices are not needed.
            }
        }
    }

    private void count(long size) throws ChartSourceException {
        unpacked += size + BLOCK;
        if (unpacked > limits.bytes()) {
            throw refused("holds more than " + limits.bytes() + " bytes");
        }
        if (unpacked > Limits.ANYTHING_GOES && unpacked / limits.ratio() > packed) {
            throw refused("grows to more than " + limits.ratio() + " times its size");
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
        Path file = place(name);
        try {
            Path parent = file.getParent();
            Files.createDirectories(parent == null ? target : parent);
            Files.write(file, content);
        } catch (IOException failed) {
            throw new ChartSourceException(
                    archive
                            + " cannot be unpacked: "
                            + printable(name)
                            + " cannot be written ("
                            + failed.getClass().getSimpleName()
                            + ")",
                    failed);
        }
    }

    /// Where a file goes: below the target, under a name that a file can have.
    private Path place(String name) throws ChartSourceException {
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw refused("has a file whose name no file can have: " + printable(name));
        }
        try {
            Path file = target.resolve(name).normalize();
            if (file.startsWith(target.normalize()) && !file.equals(target.normalize())) {
                return file;
            }
        } catch (InvalidPathException odd) {
            throw refused("has a file whose name no file can have: " + printable(name));
        }
        throw refused("wants to write outside of its folder: " + printable(name));
    }

    private long size(byte[] header) throws ChartSourceException {
        String octal = text(header, SIZE_AT, SIZE_LENGTH).strip();
        if (!octal.matches("[0-7]{0,12}")) {
            // GNU's form for sizes from 8 GB on, a negative number, or nothing that is one.
            throw refused("is damaged: a file's size is " + printable(octal));
        }
        return octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
    }

    /// A pax record is its own length in bytes, a key and a value: `30 path=mi/templates/...`.
    private String paxPath(byte[] content) throws ChartSourceException {
        int at = 0;
        while (at < content.length && content[at] != 0) {
            int blank = at;
            while (blank < content.length && content[blank] != ' ') {
                blank++;
            }
            String digits = new String(content, at, blank - at, StandardCharsets.US_ASCII);
            if (!digits.matches("[0-9]{1,6}")) {
                throw refused("is damaged: a pax record has no length");
            }
            int end = at + Integer.parseInt(digits);
            if (end <= blank + 1 || end > content.length || content[end - 1] != '\n') {
                throw refused("is damaged: a pax record does not end where it says");
            }
            String record = new String(content, blank + 1, end - blank - 2, StandardCharsets.UTF_8);
            if (record.startsWith("path=")) {
                return record.substring("path=".length());
            }
            if (record.startsWith("size=")) {
                throw refused("has a file that is too large for a chart: " + printable(record));
            }
            at = end;
        }
        return "";
    }

    private ChartSourceException refused(String why) {
        return new ChartSourceException(archive + " " + why);
    }

    private static String printable(String text) {
        String shown = text.length() > NAME_LENGTH ? text.substring(0, NAME_LENGTH) + "…" : text;
        return shown.replaceAll("\\p{Cntrl}", "?");
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOfRange(bytes, from, end), StandardCharsets.UTF_8);
    }
}
