package io.drydock.app.cli;

import io.drydock.export.roundtrip.OpenedTemplate;
import io.drydock.export.roundtrip.TemplateFiles;
import io.drydock.export.roundtrip.TemplateFormatException;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFiles;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.file.DesignLocations;
import io.drydock.model.file.DesignReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Design files as the commands need them: a design, or a failure with a message.
final class DesignFile {

    private static final int SHOWN = 200;

    private DesignFile() {}

    /// The design in a file, which may be an exported template.
    static Design read(Path file) {
        try {
            if (isStream(file)) {
                return DesignReader.read(file.toString(), stream(file));
            }
            return TemplateFiles.isTemplate(file)
                    ? template(file).design()
                    : DesignFiles.read(file);
        } catch (DesignFormatException refused) {
            throw CommandFailure.usage(message(refused));
        } catch (IOException unreadable) {
            throw CommandFailure.usage(reason(file, unreadable));
        }
    }

    /// A pipe or a device: it can be read once, and need not have an end.
    private static boolean isStream(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private static byte[] stream(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) DesignReader.MAX_BYTES + 1);
            if (bytes.length > DesignReader.MAX_BYTES) {
                throw CommandFailure.usage(
                        file
                                + ": it goes on after "
                                + DesignReader.MAX_BYTES
                                + " bytes; a design"
                                + " has at most that many");
            }
            return bytes;
        }
    }

    /// Whether a file is an exported template.
    static boolean isTemplate(Path file) {
        try {
            return !isStream(file) && TemplateFiles.isTemplate(file);
        } catch (IOException unreadable) {
            throw CommandFailure.usage(reason(file, unreadable));
        }
    }

    /// An exported template with the design inside and what was changed in it.
    static OpenedTemplate template(Path file) {
        try {
            return TemplateFiles.open(file);
        } catch (DesignFormatException | TemplateFormatException refused) {
            throw CommandFailure.usage(file + ": " + message(refused));
        } catch (IOException unreadable) {
            throw CommandFailure.usage(reason(file, unreadable));
        }
    }

    /// Where the elements of a file that was read stand in it.
    static DesignLocations locations(Path file) {
        try {
            // A template holds the design as one text: its elements have no lines of their own. A
            // pipe cannot be read twice.
            String text =
                    isStream(file) || TemplateFiles.isTemplate(file)
                            ? "{}"
                            : Files.readString(file);
            return DesignLocations.of(file.toString(), text);
        } catch (DesignFormatException changed) {
            throw CommandFailure.usage(message(changed));
        } catch (IOException unreadable) {
            throw CommandFailure.usage(reason(file, unreadable));
        }
    }

    /// Refuses to put a design in the place of a template that was read: what was changed in the
    /// template by hand would be lost.
    ///
    /// @param verb what is done, such as `accept`
    static void refuseTemplate(Path file, String verb) {
        if (isTemplate(file)) {
            throw CommandFailure.usage(
                    file
                            + " is an exported template; "
                            + verb
                            + " in the design that it was made from, or look with --dry-run");
        }
    }

    /// Refuses to overwrite a file unasked; a link that leads nowhere counts as one.
    static void refuseExisting(Path file, boolean force) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !force) {
            throw CommandFailure.usage(file + " exists; replace it with --force");
        }
    }

    /// A text of somebody else's as a terminal may show it: on one line, not too long, and without
    /// what a terminal acts upon.
    static String printable(String text) {
        int end =
                text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
        String shown = masked(text.substring(0, end), "");
        return shown.length() < text.length() ? shown + "…" : shown;
    }

    /// A message without what a terminal acts upon: names of files and texts of designs, archives
    /// and servers are somebody else's.
    static String terminal(String message) {
        return masked(message, "\n\t");
    }

    private static String masked(String text, String kept) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) && kept.indexOf(c) < 0 ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static void write(Path file, Design design) {
        try {
            DesignFiles.write(file, design);
        } catch (IOException failed) {
            throw CommandFailure.usage(file + ": could not be written: " + message(failed));
        }
    }

    static String reason(Path file, IOException exception) {
        if (exception instanceof NoSuchFileException) {
            return file + ": there is no such file";
        }
        if (exception instanceof AccessDeniedException) {
            return file + ": you may not read this file";
        }
        return file + ": could not be read: " + message(exception);
    }

    static String message(Exception exception) {
        String message = exception.getMessage();
        return message == null ? exception.getClass().getSimpleName() : message;
    }
}
