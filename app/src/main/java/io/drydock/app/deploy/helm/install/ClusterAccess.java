package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.app.deploy.DeploymentException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The way into exactly one cluster, and nothing else of a kubeconfig.
///
/// @param context the name it goes by
/// @param server where its API answers
/// @param authority the certificates it is trusted by, as PEM; empty for the system's
/// @param certificate the caller's certificates, as PEM; empty without
/// @param key the key to them, as PEM
/// @param token the caller's token; empty without
/// @param tokenFile where the caller's token is renewed
/// @param plugin what finds the caller's credentials
public record ClusterAccess(
        String context,
        URI server,
        Optional<String> authority,
        Optional<String> certificate,
        Optional<String> key,
        Optional<String> token,
        Optional<Path> tokenFile,
        Optional<CredentialPlugin> plugin) {

    /// One entry of a kubeconfig and the folder that its relative paths start at.
    record Part(Path folder, JsonNode node) {

        Optional<String> text(String field) {
            return Documents.textAt(node, "/" + field).filter(value -> !value.isBlank());
        }

        /// PEM that stands in the entry, encoded, or in a file that it names.
        Optional<String> pem(String field) {
            try {
                Optional<String> data = text(field + "-data");
                if (data.isPresent()) {
                    byte[] decoded = Base64.getMimeDecoder().decode(data.get());
                    return Optional.of(new String(decoded, StandardCharsets.US_ASCII));
                }
                Optional<Path> file = file(field);
                return file.isPresent()
                        ? Optional.of(Files.readString(file.get(), StandardCharsets.US_ASCII))
                        : Optional.empty();
            } catch (IOException | IllegalArgumentException e) {
                throw new DeploymentException(
                        "The kubeconfig's " + field + " cannot be read: " + e.getMessage(), e);
            }
        }

        Optional<Path> file(String field) {
            return text(field).map(folder::resolve);
        }

        void refuse(String field, String instead) {
            if (text(field).filter(value -> !value.equals("false")).isPresent()
                    || node.path(field).isObject()) {
                throw new DeploymentException(
                        "The kubeconfig uses " + field + ", which is not supported. " + instead);
            }
        }
    }

    static ClusterAccess of(String context, Part cluster, Part user) {
        cluster.refuse(
                "insecure-skip-tls-verify",
                "Give the cluster's certificate authority instead, so that it is certain which"
                        + " cluster answers.");
        cluster.refuse("tls-server-name", "Use an address that the certificate names.");
        cluster.refuse("proxy-url", "Use an address that is reached directly.");
        user.refuse("auth-provider", "Renew the kubeconfig: providers became exec plugins.");
        user.refuse("username", "Use a token, a certificate or an exec plugin.");
        for (String field : List.of("as", "as-uid", "as-groups")) {
            user.refuse(field, "Use a context of the identity itself.");
        }
        String server =
                cluster.text("server")
                        .orElseThrow(() ->
                                new DeploymentException(
                                        "The cluster of context " + context + " has no address."));
        return new ClusterAccess(
                context,
                URI.create(server.replaceAll("/+$", "")),
                cluster.pem("certificate-authority"),
                user.pem("client-certificate"),
                user.pem("client-key"),
                user.text("token"),
                user.file("tokenFile"),
                user.node().path("exec").isObject()
                        ? Optional.of(CredentialPlugin.of(user))
                        : Optional.empty());
    }

    /// A kubeconfig with this cluster and nothing else, for Helm: it cannot lead anywhere else.
    String kubeConfig() {
        ObjectNode root = Documents.MAPPER.createObjectNode();
        root.put("apiVersion", "v1").put("kind", "Config").put("current-context", "confirmed");
        ObjectNode cluster = named(root, "clusters").putObject("cluster");
        cluster.put("server", server.toString());
        authority.ifPresent(pem -> cluster.put("certificate-authority-data", base64(pem)));
        ObjectNode user = named(root, "users").putObject("user");
        certificate.ifPresent(pem -> user.put("client-certificate-data", base64(pem)));
        key.ifPresent(pem -> user.put("client-key-data", base64(pem)));
        token.ifPresent(value -> user.put("token", value));
        tokenFile.ifPresent(file -> user.put("tokenFile", file.toString()));
        plugin.ifPresent(it -> user.set("exec", it.forAnotherHome()));
        named(root, "contexts")
                .putObject("context")
                .put("cluster", "confirmed")
                .put("user", "confirmed");
        return Documents.text(root);
    }

    private static ObjectNode named(ObjectNode root, String list) {
        return root.putArray(list).addObject().put("name", "confirmed");
    }

    private static String base64(String pem) {
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
    }

    /// Without credentials.
    @Override
    public String toString() {
        return context + " at " + server;
    }
}
