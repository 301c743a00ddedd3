package io.drydock.app.export;

import io.drydock.export.roundtrip.OpenedTemplate;
import io.drydock.export.roundtrip.TemplateChange;
import io.drydock.export.roundtrip.TemplateFiles;
import io.drydock.export.roundtrip.TemplateFormatException;
import io.drydock.model.file.DesignFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What earlier exports left at the places of a new one. A template carries its design: exported
/// again it gives, with the same Drydock, the same bytes, so that a template and the files beside
/// it are known everywhere. All other files are known where they were written, by their digest.
final class EarlierExports {

    /// Larger files are not of Drydock: its largest template has 1 MB, its largest picture a few.
    static final long MOST_BYTES = 64L << 20;

    private static final int SHOWN = 5;

    private final ExportFormat format;
    private final Set<String> written;
    private final Map<Path, ExportedFile> again = new LinkedHashMap<>();
    private final Map<Path, List<String>> changes = new LinkedHashMap<>();

    private EarlierExports(ExportFormat format, Set<String> written) {
        this.format = format;
        this.written = written;
    }

    /// Looks at what lies at the places of an export.
    static EarlierExports at(
            Set<Path> places, ExportFormat format, Path destination, WrittenExports known) {
        EarlierExports earlier = new EarlierExports(format, known.lines());
        if (format == ExportFormat.CLOUDFORMATION) {
            for (Path place : places) {
                earlier.exportAgain(place, destination);
            }
        }
        return earlier;
    }

    /// Whether an export left these bytes at this place.
    boolean left(Path file, byte[] found) {
        ExportedFile same = again.get(file);
        return (same != null && Arrays.equals(same.bytes(), found))
                || written.contains(WrittenExports.line(format, file, found));
    }

    /// Whether an export of another format left these bytes at this place.
    boolean leftByOther(Path file, byte[] found) {
        return Arrays.stream(ExportFormat.values())
                .anyMatch(other -> written.contains(WrittenExports.line(other, file, found)));
    }

    /// The files of the earlier exports whose templates lie here, by their places.
    Map<Path, ExportedFile> places() {
        return again;
    }

    /// What was changed by hand in a file that no export left so, in words.
    ///
    /// @param would what the new export would write there
    List<String> words(Path file, byte[] found, byte[] would) {
        ExportedFile own = again.get(file);
        if (own == null) {
            return List.of(
                    "was changed by hand or is something else: "
                            + ByteDifference.words(found, would)
                            + ".");
        }
        List<String> told = changes.getOrDefault(file, List.of());
        if (told.isEmpty()) {
            return List.of(
                    "was changed by hand: " + ByteDifference.words(found, own.bytes()) + ".");
        }
        List<String> words = new ArrayList<>();
        told.stream().limit(SHOWN).forEach(text -> words.add("was changed by hand: " + text + "."));
        if (told.size() > SHOWN) {
            words.add("was changed by hand in " + (told.size() - SHOWN) + " more places.");
        }
        return words;
    }

    /// What cannot be opened is somebody else's, or too damaged to be known again.
    private void exportAgain(Path place, Path destination) {
        try {
            if (!Files.isRegularFile(place) || Files.size(place) > MOST_BYTES) {
                return;
            }
            OpenedTemplate opened = TemplateFiles.open(place);
            List<ExportedFile> files = Exports.export(opened.design(), format);
            ExportTarget.of(files, format, destination)
                    .places()
                    .forEach((path, file) -> again.putIfAbsent(path, file));
            for (TemplateChange change : opened.changes()) {
                changes.computeIfAbsent(beside(place, change.file()), it -> new ArrayList<>())
                        .add(change.text());
            }
        } catch (IOException
                | TemplateFormatException
                | DesignFormatException
                | ImpossibleExportException unknown) {
            // Its place has no entry then, unless it is a part of another template.
            return;
        }
    }

    private static Path beside(Path place, String name) {
        Path own = place.getFileName();
        return own != null && own.toString().equals(name) ? place : place.resolveSibling(name);
    }
}
