package io.drydock.app.deploy.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.model.file.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps the record of each stack in a file of its own, replaced in one step.
final class StackRecords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /// @param folder the user's state folder
    StackRecords(Path folder, AwsAccess access, String stack) {
        String place =
                access.endpoint().map(uri -> "-" + uri.getHost() + "-" + uri.getPort()).orElse("");
        String name =
                access.profile().orElse("default") + "-" + access.region() + place + "-" + stack;
        this.file =
                folder.resolve("stacks").resolve(name.replaceAll("[^A-Za-z0-9._-]", "_") + ".json");
    }

    /// A file that cannot be read is as good as none: AWS knows better, and less is remembered.
    StackRecord read() {
        if (!Files.isRegularFile(file)) {
            return StackRecord.NONE;
        }
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            Map<String, String> parameters = new LinkedHashMap<>();
            node.path("parameters")
                    .properties()
                    .forEach(entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
            return new StackRecord(
                    node.path("arn").asText(""),
                    node.path("operation").asText(""),
                    node.path("token").asText(""),
                    node.path("reason").asText(""),
                    parameters);
        } catch (IOException unreadable) {
            return StackRecord.NONE;
        }
    }

    /// @throws DeploymentException when it cannot be written; nothing should be started then
    void write(StackRecord record) {
        ObjectNode node = JSON.createObjectNode();
        node.put("arn", record.arn());
        node.put("operation", record.operation());
        node.put("token", record.token());
        node.put("reason", record.reason());
        ObjectNode parameters = node.putObject("parameters");
        record.parameters().forEach(parameters::put);
        try {
            AtomicFiles.write(
                    file, (node.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new DeploymentException(
                    file
                            + " could not be written ("
                            + failed.getMessage()
                            + "). Make room or set DRYDOCK_STATE to another folder.",
                    failed);
        }
    }
}
