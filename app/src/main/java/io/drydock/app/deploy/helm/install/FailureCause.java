package io.drydock.app.deploy.helm.install;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Why Helm could not do what it was asked, and what to do next.
///
/// @param what what happened, a sentence
/// @param next what to do, a sentence
record FailureCause(String what, String next) {

    private record Known(List<String> words, String what, String next) {}

    private static final List<Known> KNOWN =
            List.of(
                    new Known(
                            List.of("another operation"),
                            "Another Helm operation is in progress on this release.",
                            "Wait for it (reattach), or cancel it, which takes it back."),
                    new Known(
                            List.of("forbidden", "unauthorized"),
                            "The cluster forbids it to this identity.",
                            "Ask for a role with the right in this namespace, or use a context that"
                                    + " has it."),
                    new Known(
                            List.of("no matches for kind", "ensure crds are installed"),
                            "The cluster does not know a kind of object that is to be installed.",
                            "Install the controller that brings its custom resource definition,"
                                    + " then deploy again."),
                    new Known(
                            List.of("getting credentials", "exec plugin"),
                            "No credentials for the cluster.",
                            "Log in again, then deploy again."),
                    new Known(
                            List.of("invalid ownership metadata", "already exists"),
                            "An object of that name exists and belongs to something else.",
                            "Remove or rename it, or choose another namespace."),
                    new Known(
                            List.of(
                                    "cluster unreachable",
                                    "connection refused",
                                    "no such host",
                                    "i/o timeout",
                                    "tls handshake"),
                            "The cluster cannot be reached.",
                            "Look whether it runs and is reachable from here, then deploy again."));

    private static final List<String> LATE =
            List.of("timed out waiting", "context deadline exceeded", "not ready");

    private static final List<String> IMAGE =
            List.of("ImagePullBackOff", "ErrImagePull", "InvalidImageName");

    /// @param message Helm's own
    /// @param trouble what was last seen of the pods
    static FailureCause of(String message, Optional<String> trouble) {
        String lower = message.toLowerCase(Locale.ROOT);
        for (Known known : KNOWN) {
            if (known.words().stream().anyMatch(lower::contains)) {
                return new FailureCause(known.what() + " " + sentence(message), known.next());
            }
        }
        if (LATE.stream().anyMatch(lower::contains)) {
            return late(trouble);
        }
        return new FailureCause(sentence(message), "Mend that, then deploy again.");
    }

    private static FailureCause late(Optional<String> trouble) {
        if (trouble.isEmpty()) {
            return new FailureCause(
                    "Its pods were not ready in time.",
                    "Look at the pods' logs, or allow more time with --timeout.");
        }
        String seen = trouble.get();
        if (IMAGE.stream().anyMatch(seen::contains)) {
            return new FailureCause(
                    "An image cannot be pulled: " + sentence(seen),
                    "Correct the image's name, or give the namespace a pull secret and the nodes a"
                            + " way to the registry.");
        }
        if (seen.contains("Unschedulable")) {
            return new FailureCause(
                    "No machine takes its pods: " + sentence(seen),
                    "Add machines, in the zone that lacks them, or make the pods smaller.");
        }
        if (seen.contains("FailedMount") || seen.contains("CreateContainerConfigError")) {
            return new FailureCause(
                    "Its pods lack a secret, a configuration or a volume: " + sentence(seen),
                    "Make what is missing in this namespace, then deploy again.");
        }
        return new FailureCause(
                "Its pods were not ready in time: " + sentence(seen),
                "Look at the pods' logs, or allow more time with --timeout.");
    }

    private static String sentence(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped : stripped + ".";
    }
}
