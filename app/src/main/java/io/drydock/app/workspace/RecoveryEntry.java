package io.drydock.app.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignChanges;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.file.DesignWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The text of a recovery file: the first line is a whole design, each line after it the change to
/// the next one. Each also says where the design is saved and what that file held.
///
/// A line is whole once its line break is there. What a program was writing when it was killed is
/// the beginning of a last line, and left out.
final class RecoveryEntry {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RecoveryEntry() {}

    /// The line of a whole design.
    static byte[] whole(Design design, Optional<Path> file, FileStamp stamp) {
        return line(file, stamp, "design", DesignWriter.write(design));
    }

    /// The line of what leads from one design to the next.
    static byte[] change(Design before, Design after, Optional<Path> file, FileStamp stamp) {
        return line(file, stamp, "change", DesignChanges.between(before, after));
    }

    private static byte[] line(Optional<Path> file, FileStamp stamp, String what, String content) {
        ObjectNode node = MAPPER.createObjectNode();
        file.ifPresent(path -> node.put("file", path.toAbsolutePath().toString()));
        node.put("digest", stamp.digest());
        node.put(what, content);
        return (node + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a recovery file.
    ///
    /// @throws IOException when it cannot be read, or is not one
    /// @throws DesignFormatException when what it holds is not a design
    static Recovered read(Path entry) throws IOException, DesignFormatException {
        byte[] bytes = Files.readAllBytes(entry);
        List<JsonNode> lines = new ArrayList<>();
        // The first line is never a part: the file takes its name after it was written.
        int end = lineEnd(bytes, 0);
        lines.add(MAPPER.readTree(bytes, 0, end < 0 ? bytes.length : end));
        while (end >= 0) {
            int next = lineEnd(bytes, end + 1);
            Optional<JsonNode> line = next < 0 ? Optional.empty() : line(bytes, end + 1, next);
            line.ifPresent(lines::add);
            end = line.isPresent() ? next : -1;
        }
        List<String> changes = new ArrayList<>();
        for (JsonNode line : lines.subList(1, lines.size())) {
            changes.add(line.path("change").asText());
        }
        Design design =
                DesignChanges.replay(
                        entry.toString(), lines.getFirst().path("design").asText(), changes);
        JsonNode last = lines.getLast();
        return new Recovered(
                entry,
                design,
                Optional.ofNullable(last.get("file")).map(file -> Path.of(file.asText())),
                new FileStamp(last.path("digest").asText()));
    }

    private static int lineEnd(byte[] bytes, int from) {
        for (int n = from; n < bytes.length; n++) {
            if (bytes[n] == '\n') {
                return n;
            }
        }
        return -1;
    }

    /// A line, unless a power cut has left something else in its place; then what follows it is
    /// lost too.
    private static Optional<JsonNode> line(byte[] bytes, int from, int end) throws IOException {
        try {
            return Optional.of(MAPPER.readTree(bytes, from, end - from));
        } catch (JsonProcessingException damaged) {
            return Optional.empty();
        }
    }
}
