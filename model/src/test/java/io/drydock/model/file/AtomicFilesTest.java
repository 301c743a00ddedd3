package io.drydock.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    @TempDir private Path folder;

    @Test
    void readerSeesOldOrNewBytesOnly() throws Exception {
        Path file = folder.resolve("design.json");
        byte[] first = "a".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        byte[] second = "b".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(file, first);
        AtomicBoolean done = new AtomicBoolean();
        AtomicBoolean torn = new AtomicBoolean();
        Thread reader =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!done.get()) {
                                torn.compareAndSet(false, isTorn(file, first, second));
                            }
                        });
        for (int i = 0; i < 50; i++) {
            AtomicFiles.write(file, i % 2 == 0 ? second : first);
        }
        done.set(true);
        reader.join();
        assertThat(torn).isFalse();
    }

    private static boolean isTorn(Path file, byte[] first, byte[] second) {
        try {
            byte[] seen = Files.readAllBytes(file);
            return !java.util.Arrays.equals(seen, first) && !java.util.Arrays.equals(seen, second);
        } catch (IOException vanished) {
            return true;
        }
    }

    @Test
    void symbolicLinkStaysALink() throws IOException {
        Path real = folder.resolve("real.json");
        Files.writeString(real, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        AtomicFiles.write(link, "new".getBytes(StandardCharsets.UTF_8));
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    void permissionsOfAnExistingFileAreKept() throws IOException {
        Path file = folder.resolve("private.json");
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        AtomicFiles.write(file, "new".getBytes(StandardCharsets.UTF_8));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void newFileIsMadeLikeAnyOther() throws IOException {
        Path other = Files.createFile(folder.resolve("other.json"));
        Path file = folder.resolve("new.json");
        AtomicFiles.write(file, "new".getBytes(StandardCharsets.UTF_8));
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void failureLeavesTheOldBytesAndNoLitter() throws IOException {
        Path blocked = folder.resolve("blocked");
        Files.createDirectories(blocked.resolve("child"));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () -> AtomicFiles.write(blocked, "new".getBytes(StandardCharsets.UTF_8)));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(blocked);
        }
    }
}
