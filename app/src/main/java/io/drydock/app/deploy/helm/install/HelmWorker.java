package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.InstallCommand;
import com.marcnuri.helm.UpgradeCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Runs one Helm operation in a process of its own, which can be ended. What to do comes on the
/// standard input, so no credential shows in a list of processes; what came of it goes to the
/// standard output, in a line that begins with [#RESULT].
///
/// The kubeconfig is given to every call. `upgrade` is never told to install: helm-java would then
/// forget the kubeconfig.
public final class HelmWorker {

    /// Begins the line with the result.
    static final String RESULT = "drydock-result ";

    private HelmWorker() {}

    /// Reads one order and does it.
    ///
    /// @param arguments none
    public static void main(String[] arguments) throws IOException {
        ObjectNode result = Documents.MAPPER.createObjectNode();
        JsonNode order =
                Documents.object(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        try {
            run(order);
            result.put("ok", true).put("message", "");
        } catch (IllegalStateException e) {
            result.put("ok", false).put("message", String.valueOf(e.getMessage()));
        }
        System.out.println();
        System.out.println(RESULT + Documents.text(result));
        System.out.flush();
        // Helm's own threads would keep the process.
        System.exit(0);
    }

    private static void run(JsonNode order) {
        switch (HelmOrder.Kind.valueOf(order.path("kind").asText())) {
            case INSTALL -> install(order);
            case UPGRADE -> upgrade(order);
            case UNINSTALL ->
                    Helm.uninstall(order.path("release").asText())
                            .withNamespace(order.path("namespace").asText())
                            .withKubeConfigContents(order.path("kubeConfig").asText())
                            .ignoreNotFound()
                            .call();
        }
    }

    private static void install(JsonNode order) {
        InstallCommand command =
                new Helm(Path.of(order.path("chart").asText()))
                        .install()
                        .withName(order.path("release").asText())
                        .withNamespace(order.path("namespace").asText())
                        .withKubeConfigContents(order.path("kubeConfig").asText())
                        .withValuesFile(Path.of(order.path("values").asText()))
                        .disableOpenApiValidation()
                        .withTimeout(order.path("timeout").asInt())
                        .waitReady()
                        .atomic();
        command.call();
    }

    private static void upgrade(JsonNode order) {
        UpgradeCommand command =
                new Helm(Path.of(order.path("chart").asText()))
                        .upgrade()
                        .withName(order.path("release").asText())
                        .withNamespace(order.path("namespace").asText())
                        .withKubeConfigContents(order.path("kubeConfig").asText())
                        .withValuesFile(Path.of(order.path("values").asText()))
                        .resetValues()
                        .disableOpenApiValidation()
                        .withTimeout(order.path("timeout").asInt())
                        .waitReady()
                        .cleanupOnFail()
                        .atomic();
        command.call();
    }
}
