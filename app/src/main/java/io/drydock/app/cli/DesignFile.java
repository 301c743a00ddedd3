package io.drydock.app.cli;

import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFiles;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.file.DesignLocations;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Design files as the commands need them: a design, or a failure with a message.
final class DesignFile {

    private DesignFile() {}

    static Design read(Path file) {
        try {
            return DesignFiles.read(file);
        } catch (DesignFormatException refused) {
            throw CommandFailure.usage(message(refused));
        } catch (IOException unreadable) {
            throw CommandFailure.usage(reason(file, unreadable));
        }
    }

    /// Where the elements of a file that was read stand in it.
    static DesignLocations locations(Path file) {
        try {
            return DesignLocations.of(file.toString(), Files.readString(file));
        } catch (DesignFormatException changed) {
            throw CommandFailure.usage(message(changed));
        } catch (IOException unreadable) {
            throw CommandFailure.usage(reason(file, unreadable));
        }
    }

    static void write(Path file, Design design) {
        try {
            DesignFiles.write(file, design);
        } catch (IOException failed) {
            throw CommandFailure.usage(file + ": could not be written: " + message(failed));
        }
    }

    private static String reason(Path file, IOException exception) {
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
