package io.drydock.app.workspace;

import io.drydock.export.roundtrip.OpenedTemplate;
import io.drydock.export.roundtrip.TemplateChange;
import io.drydock.export.roundtrip.TemplateFiles;
import io.drydock.export.roundtrip.TemplateFormatException;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What was opened: a design's own file, or an exported template with the design inside.
///
/// @param design the design
/// @param file where it is saved; empty for a template, which is never overwritten by a design
/// @param changes what was changed by hand in the template
public record OpenedFile(Design design, Optional<Path> file, List<TemplateChange> changes) {

    private static final int SHOWN = 12;

    public OpenedFile {
        changes = List.copyOf(changes);
    }

    /// Opens a file.
    ///
    /// @throws IOException when the file cannot be read
    /// @throws DesignFormatException when it is not a design
    /// @throws TemplateFormatException when it is a template without a design
    public static OpenedFile of(DesignStore store, Path file)
            throws IOException, DesignFormatException, TemplateFormatException {
        if (TemplateFiles.isTemplate(file)) {
            OpenedTemplate template = TemplateFiles.open(file);
            return new OpenedFile(template.design(), Optional.empty(), template.changes());
        }
        return new OpenedFile(store.open(file), Optional.of(file), List.of());
    }

    /// The first changes, one a line, as a dialog has room for them.
    public String summary() {
        List<String> lines =
                changes.stream().limit(SHOWN).map(change -> shorten(change.text())).toList();
        int more = changes.size() - lines.size();
        return String.join("\n", lines) + (more > 0 ? "\nand " + more + " more" : "");
    }

    private static String shorten(String text) {
        String line = text.replace('\n', ' ');
        return line.length() > 160 ? line.substring(0, 159) + "…" : line;
    }
}
