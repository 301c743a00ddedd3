package io.drydock.app.workspace;

import io.drydock.model.design.Design;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A file that begins with a whole design and to whose end changes are added. It becomes the
/// recovery file of its run when it gets that name.
///
/// Not safe for several threads, apart from [#force] and [#length].
final class RecoveryLog {

    private final FileChannel channel;
    private final long whole;
    private Path path;
    private Kept last;

    /// What was added while a shorter file is made that takes the place of this one.
    private Optional<List<byte[]>> since = Optional.empty();

    /// What is kept of a design.
    ///
    /// @param file where it is saved, if anywhere
    /// @param stamp what that file held
    record Kept(Design design, Optional<Path> file, FileStamp stamp) {}

    private RecoveryLog(FileChannel channel, Path path, long whole, Kept last) {
        this.channel = channel;
        this.path = path;
        this.whole = whole;
        this.last = last;
    }

    /// Writes a whole design to a new file.
    ///
    /// @throws IOException when that is not possible; then there is no file
    static RecoveryLog write(Path path, Kept design) throws IOException {
        byte[] line = RecoveryEntry.whole(design.design(), design.file(), design.stamp());
        FileChannel channel =
                OwnFiles.open(
                        path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        try {
            write(channel, line);
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(path);
            throw e;
        }
        return new RecoveryLog(channel, path, line.length, design);
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /// What it ends with.
    Kept last() {
        return last;
    }

    /// Adds the change to the next design.
    void append(Kept next) throws IOException {
        byte[] line = RecoveryEntry.change(last.design(), next.design(), next.file(), next.stamp());
        write(channel, line);
        since.ifPresent(lines -> lines.add(line));
        last = next;
    }

    /// Takes a name in one step, from a file that has it.
    void take(Path name) throws IOException {
        if (!path.equals(name)) {
            Files.move(
                    path,
                    name,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            path = name;
        }
    }

    /// Begins to remember what is added.
    void remember() {
        since = Optional.of(new ArrayList<>());
    }

    /// Remembers no longer.
    ///
    /// @return what was added since it began
    List<byte[]> forget() {
        List<byte[]> added = since.orElse(List.of());
        since = Optional.empty();
        return added;
    }

    /// Adds what was added to another file that ends like this one began.
    void catchUp(List<byte[]> lines, Kept end) throws IOException {
        for (byte[] line : lines) {
            write(channel, line);
        }
        last = end;
    }

    /// Has the disk hold what was written.
    void force() throws IOException {
        channel.force(false);
    }

    /// How many bytes of changes it holds.
    long length() throws IOException {
        return channel.size() - whole;
    }

    /// Writes no more. The file goes unless it has a name that is kept.
    void close(Path kept) throws IOException {
        channel.close();
        if (!path.equals(kept)) {
            Files.deleteIfExists(path);
        }
    }
}
