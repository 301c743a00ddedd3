package io.drydock.app.deploy.helm.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A temporary folder that only its owner can read, and that goes when it is closed.
record Workspace(Path folder) implements AutoCloseable {

    static Workspace create() throws IOException {
        return new Workspace(Files.createTempDirectory("drydock-helm"));
    }

    Path path(String relative) {
        return folder.resolve(relative);
    }

    Path write(String relative, String text) {
        Path file = path(relative);
        try {
            Files.createDirectories(file.resolve("..").normalize());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    Path folder(String relative) throws IOException {
        return Files.createDirectories(path(relative));
    }

    @Override
    public void close() throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
