package io.drydock.app.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Where the files of an export go, and what stands there already.
public final class ExportTarget {

    /// A folder with more files is not one that an export made.
    private static final int MOST_FILES = 10_000;

    /// What version control and desktops keep in any folder; nobody adds it to an export.
    private static final Set<String> HOUSEKEEPING =
            Set.of(".git", ".hg", ".svn", ".DS_Store", "Thumbs.db", "desktop.ini");

    private final SequencedMap<Path, ExportedFile> places = new LinkedHashMap<>();
    private final ExportFormat format;
    private final Path destination;

    private ExportTarget(ExportFormat format, Path destination) {
        this.format = format;
        this.destination = destination;
    }

    /// What stands in the way of an export, or what differs from it.
    ///
    /// @param file the file
    /// @param words what it is, as a sentence that follows its name and a colon
    public record Difference(Path file, String words) {
        @Override
        public String toString() {
            return file + ": " + words;
        }
    }

    /// What was found at the places.
    ///
    /// @param obstacles what cannot be overwritten at all
    /// @param losses what somebody would lose, or what would take part unseen
    /// @param leftovers what an earlier export left and this one no longer makes
    public record Found(
            List<Difference> obstacles, List<Difference> losses, List<Difference> leftovers) {
        public Found {
            obstacles = List.copyOf(obstacles);
            losses = List.copyOf(losses);
            leftovers = List.copyOf(leftovers);
        }
    }

    /// The places of an export's files. A format of one file may need several for a large design;
    /// those stand beside the first under their own names, by which they refer to each other.
    ///
    /// @param destination the file, or the folder where the format makes several
    /// @throws IllegalArgumentException when a file would leave its folder
    public static ExportTarget of(List<ExportedFile> files, ExportFormat format, Path destination) {
        boolean inside = format.isFolder() || Files.isDirectory(destination);
        ExportTarget target = new ExportTarget(format, destination);
        for (ExportedFile file : files) {
            Path place =
                    inside
                            ? within(destination, file.path())
                            : file.equals(files.getFirst())
                                    ? destination
                                    : beside(destination, file.path());
            target.places.put(place, file);
        }
        return target;
    }

    private static Path beside(Path destination, String name) {
        Path parent = destination.toAbsolutePath().getParent();
        return within(parent == null ? Path.of("") : parent, name);
    }

    private static Path within(Path folder, String name) {
        Path place = folder.resolve(name).normalize();
        if (!place.toAbsolutePath().startsWith(folder.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException(
                    "the file " + name + " of the export would leave the folder " + folder);
        }
        return folder.resolve(name);
    }

    /// The files by their places, in order.
    public SequencedMap<Path, ExportedFile> places() {
        return Collections.unmodifiableSequencedMap(places);
    }

    /// Looks at what lies at the places. A file that lies there as an export left it is no loss;
    /// what was changed by hand, is something else, or was added to an exported folder is one.
    ///
    /// @param written what exports wrote here earlier
    /// @param own files that may lie in the folder, such as the design itself
    /// @throws IOException when a folder cannot be looked into
    public Found inspect(WrittenExports written, List<Path> own) throws IOException {
        List<Difference> obstacles = new ArrayList<>();
        List<Difference> losses = new ArrayList<>();
        EarlierExports earlier = EarlierExports.at(places.keySet(), format, destination, written);
        for (var place : places.entrySet()) {
            obstacle(place.getKey(), obstacles);
            if (Files.isRegularFile(place.getKey())) {
                loss(place.getKey(), place.getValue().bytes(), earlier, losses);
            }
        }
        List<Difference> leftovers = new ArrayList<>();
        beside(earlier, leftovers);
        added(earlier, own, losses, leftovers);
        return new Found(obstacles, losses, leftovers);
    }

    /// What lies at the places and is not what the export would write. Asks nobody what was written
    /// earlier: the answer is the same on every machine.
    ///
    /// @param own files that may lie in the folder, such as the design itself
    /// @throws IOException when something cannot be read
    public List<Difference> outdated(List<Path> own) throws IOException {
        List<Difference> outdated = new ArrayList<>();
        for (var place : places.entrySet()) {
            Path file = place.getKey();
            byte[] wanted = place.getValue().bytes();
            if (!Files.isRegularFile(file)) {
                outdated.add(
                        new Difference(
                                file, Files.exists(file) ? "is not a file." : "is missing."));
            } else if (!isCurrent(file, wanted)) {
                outdated.add(
                        new Difference(
                                file,
                                "is not what the design gives: "
                                        + (Files.size(file) > EarlierExports.MOST_BYTES
                                                ? "it has " + Files.size(file) + " bytes"
                                                : ByteDifference.words(
                                                        Files.readAllBytes(file), wanted))
                                        + "."));
            }
        }
        EarlierExports nothing =
                EarlierExports.at(Set.of(), format, destination, WrittenExports.NONE);
        added(nothing, own, outdated, outdated);
        return outdated;
    }

    /// Whether a file holds these bytes.
    static boolean isCurrent(Path file, byte[] wanted) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == wanted.length
                && Arrays.equals(Files.readAllBytes(file), wanted);
    }

    private static void obstacle(Path file, List<Difference> obstacles) {
        if (Files.isDirectory(file)) {
            obstacles.add(new Difference(file, "is a folder; choose another name."));
        } else if (Files.exists(file) && !Files.isRegularFile(file)) {
            obstacles.add(
                    new Difference(
                            file, "is not a file; write to standard output with -o - instead."));
        } else if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            obstacles.add(new Difference(file, "is a link that leads nowhere; remove it."));
        }
        Path above = file.toAbsolutePath().getParent();
        while (above != null && !Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
            above = above.getParent();
        }
        if (above != null && !Files.isDirectory(above)) {
            obstacles.add(
                    new Difference(
                            file, "cannot be written, because " + above + " is not a folder."));
        }
    }

    private static void loss(
            Path file, byte[] would, EarlierExports earlier, List<Difference> losses) {
        try {
            if (isCurrent(file, would)) {
                return;
            }
            if (Files.size(file) > EarlierExports.MOST_BYTES) {
                losses.add(
                        new Difference(
                                file, "is something else: it has " + Files.size(file) + " bytes."));
                return;
            }
            byte[] found = Files.readAllBytes(file);
            if (!earlier.left(file, found)) {
                earlier.words(file, found, would)
                        .forEach(words -> losses.add(new Difference(file, words)));
            } else if (isProtected(file)) {
                losses.add(new Difference(file, "is write-protected."));
            }
        } catch (IOException unreadable) {
            losses.add(
                    new Difference(
                            file,
                            "cannot be read, so nobody knows whether it was changed by hand ("
                                    + unreadable.getMessage()
                                    + ")."));
        }
    }

    /// Somebody took the right to write away. The rights are looked at, not tried: an administrator
    /// may always write.
    private static boolean isProtected(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? !Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE)
                : !Files.isWritable(file);
    }

    /// The parts of an earlier template that this one no longer has.
    private void beside(EarlierExports earlier, List<Difference> leftovers) throws IOException {
        for (var place : earlier.places().entrySet()) {
            if (!places.containsKey(place.getKey())
                    && isCurrent(place.getKey(), place.getValue().bytes())) {
                leftovers.add(leftover(place.getKey()));
            }
        }
    }

    private static Difference leftover(Path file) {
        return new Difference(
                file, "was left by an earlier export and is no longer part of it; remove it.");
    }

    private void added(
            EarlierExports earlier,
            List<Path> own,
            List<Difference> losses,
            List<Difference> leftovers)
            throws IOException {
        if (!format.isFolder()
                || !Files.isDirectory(destination)
                || places.keySet().stream().noneMatch(Files::exists)) {
            return;
        }
        TreeSet<Path> known = new TreeSet<>();
        places.keySet().forEach(place -> known.add(absolute(place)));
        own.forEach(file -> known.add(absolute(file)));
        for (Path file : files()) {
            if (known.contains(absolute(file))) {
                continue;
            }
            byte[] found =
                    Files.size(file) > EarlierExports.MOST_BYTES
                            ? new byte[0]
                            : Files.readAllBytes(file);
            if (earlier.left(file, found)) {
                leftovers.add(leftover(file));
            } else if (!earlier.leftByOther(file, found)) {
                losses.add(
                        new Difference(
                                file, "was added to the folder and is not part of the export."));
            }
        }
    }

    /// What lies in the folder, in the order of names.
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(destination)) {
            List<Path> files =
                    all.filter(this::counts)
                            .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                            .filter(Files::isRegularFile)
                            .limit(MOST_FILES + 1L)
                            .sorted()
                            .toList();
            if (files.size() > MOST_FILES) {
                throw new IOException(
                        destination
                                + " holds more than "
                                + MOST_FILES
                                + " files; choose a folder for the export alone");
            }
            return files;
        } catch (UncheckedIOException unreadable) {
            throw new IOException(
                    "a folder in " + destination + " cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
    }

    private boolean counts(Path file) {
        for (Path part : destination.relativize(file)) {
            if (HOUSEKEEPING.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
