package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.app.deploy.DeploymentException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A program that finds the caller's credentials, such as `aws eks get-token`: the exec plugin of a
/// kubeconfig.
///
/// @param command the program, found on the path
/// @param entry what the kubeconfig says about it
public record CredentialPlugin(Path command, JsonNode entry) {

    private static final long SECONDS = 60;

    static CredentialPlugin of(ClusterAccess.Part user) {
        JsonNode entry = user.node().path("exec");
        String name = entry.path("command").asText();
        if (entry.path("interactiveMode").asText().equals("Always")) {
            throw new DeploymentException(
                    "The context asks a person at a terminal for credentials ("
                            + name
                            + "). Use one that finds them by itself.");
        }
        Path command =
                find(user.folder(), name)
                        .orElseThrow(() ->
                                new DeploymentException(
                                        "The context finds its credentials with "
                                                + name
                                                + ", which is not on the PATH. Install it"
                                                + hint(entry)
                                                + "."));
        return new CredentialPlugin(command, entry);
    }

    private static String hint(JsonNode entry) {
        return Documents.textAt(entry, "/installHint").map(it -> ": " + it.strip()).orElse("");
    }

    private static Optional<Path> find(Path folder, String name) {
        if (name.contains("/") || name.contains(File.separator)) {
            return Optional.of(folder.resolve(name)).filter(Files::isExecutable);
        }
        boolean windows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> endings = windows ? List.of(".exe", ".cmd", ".bat") : List.of("");
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(place -> !place.isBlank())
                .flatMap(place -> endings.stream().map(ending -> Path.of(place, name + ending)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// The entry for a process whose home is an empty folder: the program still finds the caller's.
    ObjectNode forAnotherHome() {
        ObjectNode exec = entry.deepCopy();
        exec.put("command", command.toString());
        exec.put("interactiveMode", "Never");
        List<JsonNode> variables = new ArrayList<>();
        entry.path("env").forEach(variables::add);
        for (String name : List.of("HOME", "USERPROFILE")) {
            Optional.ofNullable(System.getenv(name))
                    .ifPresent(home ->
                            variables.add(
                                    Documents.MAPPER
                                            .createObjectNode()
                                            .put("name", name)
                                            .put("value", home)));
        }
        exec.putArray("env").addAll(variables);
        return exec;
    }

    /// Runs the program.
    ///
    /// @return the `status` of what it answers, with a token or a certificate and its key
    /// @throws DeploymentException when it fails; with what it wrote to its error output
    JsonNode run() {
        List<String> line = new ArrayList<>();
        line.add(command.toString());
        entry.path("args").forEach(argument -> line.add(argument.asText()));
        ProcessBuilder builder = new ProcessBuilder(line);
        entry.path("env")
                .forEach(variable ->
                        builder.environment()
                                .put(
                                        variable.path("name").asText(),
                                        variable.path("value").asText()));
        ObjectNode info = Documents.MAPPER.createObjectNode().put("kind", "ExecCredential");
        info.set("apiVersion", entry.path("apiVersion"));
        info.putObject("spec").put("interactive", false);
        builder.environment().put("KUBERNETES_EXEC_INFO", Documents.text(info));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            CompletableFuture<String> errors =
                    CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
            CompletableFuture<String> answer =
                    CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed("it did not answer within " + SECONDS + " seconds");
            }
            if (process.exitValue() != 0) {
                throw failed(errors.join().strip());
            }
            return Documents.object(answer.join()).path("status");
        } catch (IOException | IllegalArgumentException e) {
            throw failed(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("it was interrupted");
        }
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "its output cannot be read: " + e.getMessage();
        }
    }

    private DeploymentException failed(String reason) {
        return new DeploymentException(
                "No credentials for the cluster: "
                        + command.getFileName()
                        + " failed: "
                        + reason.replaceAll("[.]$", "")
                        + ". Log in, and try again.");
    }
}
