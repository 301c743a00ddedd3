package io.drydock.app.export;

import io.drydock.export.roundtrip.OpenedTemplate;
import io.drydock.export.roundtrip.TemplateChange;
import io.drydock.export.roundtrip.TemplateFiles;
import io.drydock.export.roundtrip.TemplateFormatException;
import io.drydock.model.file.DesignFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Where the files of an export go, and what stands there already.
public final class ExportTarget {

    private static final int SHOWN = 5;

    private final SequencedMap<Path, ExportedFile> places = new LinkedHashMap<>();
    private final boolean folder;
    private final Path destination;

    private ExportTarget(boolean folder, Path destination) {
        this.folder = folder;
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

    /// The places of an export's files. A format of one file may need several for a large design;
    /// those stand beside the first under their own names, by which they refer to each other.
    ///
    /// @param destination the file, or the folder where the format makes several
    /// @throws IllegalArgumentException when a file would leave its folder
    public static ExportTarget of(List<ExportedFile> files, ExportFormat format, Path destination) {
        boolean folder = format.isFolder();
        boolean inside = folder || Files.isDirectory(destination);
        ExportTarget target = new ExportTarget(folder, destination);
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
        return places;
    }

    /// What somebody would lose, or what would take part unseen, if the export were written: files
    /// that were changed by hand, that are something else, or that were added to an exported
    /// folder. A file that lies there as an export left it is no loss.
    ///
    /// @param written what exports wrote here earlier
    /// @param own files that may lie in the folder, such as the design itself
    public List<Difference> losses(WrittenExports written, List<Path> own) throws IOException {
        List<Difference> losses = new ArrayList<>();
        for (var place : places.entrySet()) {
            Path file = place.getKey();
            if (Files.isDirectory(file)) {
                losses.add(new Difference(file, "is a folder; choose another name."));
            } else if (Files.exists(file)) {
                byte[] found = Files.readAllBytes(file);
                if (!Arrays.equals(found, place.getValue().bytes())
                        && !written.wrote(file, found)) {
                    foreign(file, found, place.getValue().bytes(), losses);
                }
            }
        }
        added(written, own).forEach(losses::add);
        return losses;
    }

    /// What lies at the places and is not what the export would write.
    ///
    /// @param own files that may lie in the folder, such as the design itself
    public List<Difference> outdated(List<Path> own) throws IOException {
        List<Difference> outdated = new ArrayList<>();
        for (var place : places.entrySet()) {
            Path file = place.getKey();
            if (!Files.isRegularFile(file)) {
                outdated.add(new Difference(file, "is missing."));
            } else if (!Arrays.equals(Files.readAllBytes(file), place.getValue().bytes())) {
                outdated.add(
                        new Difference(
                                file,
                                firstDifference(
                                        Files.readAllBytes(file), place.getValue().bytes())));
            }
        }
        added(WrittenExports.NONE, own).forEach(outdated::add);
        return outdated;
    }

    private List<Difference> added(WrittenExports written, List<Path> own) throws IOException {
        if (!folder
                || !Files.isDirectory(destination)
                || places.keySet().stream().noneMatch(Files::exists)) {
            return List.of();
        }
        TreeSet<Path> known = new TreeSet<>();
        places.keySet().forEach(place -> known.add(absolute(place)));
        own.forEach(file -> known.add(absolute(file)));
        List<Difference> added = new ArrayList<>();
        try (Stream<Path> found = Files.walk(destination)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                if (!known.contains(absolute(file))) {
                    added.add(
                            new Difference(
                                    file,
                                    written.wrote(file, Files.readAllBytes(file))
                                            ? "is no longer part of the export; remove it."
                                            : "was added to the folder and is not part of the"
                                                    + " export."));
                }
            }
        }
        return added;
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /// A template that differs from its own design's export in nothing is an older one of ours.
    private static void foreign(Path file, byte[] found, byte[] would, List<Difference> losses)
            throws IOException {
        try {
            if (TemplateFiles.isTemplate(file)) {
                OpenedTemplate opened = TemplateFiles.open(file);
                if (!opened.changes().isEmpty()) {
                    opened.changes().stream()
                            .limit(SHOWN)
                            .map(TemplateChange::text)
                            .forEach(text ->
                                    losses.add(
                                            new Difference(file, "was changed by hand: " + text)));
                    return;
                }
                if (!hasRemarks(found)) {
                    return;
                }
            }
        } catch (DesignFormatException | TemplateFormatException unreadable) {
            losses.add(
                    new Difference(
                            file,
                            "was changed by hand and cannot be read: " + unreadable.getMessage()));
            return;
        }
        losses.add(
                new Difference(
                        file,
                        "was changed by hand or is something else; "
                                + firstDifference(found, would)));
    }

    /// Drydock writes no remarks into templates, and reading one back does not see them.
    private static boolean hasRemarks(byte[] template) {
        return new String(template, StandardCharsets.UTF_8)
                .lines()
                .anyMatch(line -> line.strip().startsWith("#") && !line.strip().startsWith("#!"));
    }

    private static String firstDifference(byte[] found, byte[] would) {
        int line = 1;
        int i = 0;
        while (i < Math.min(found.length, would.length) && found[i] == would[i]) {
            line += found[i] == '\n' ? 1 : 0;
            i++;
        }
        return "it differs from the export from line " + line + " on.";
    }
}
