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
                    // An API server says "forbidden" also when a quota or a policy is in the way.
                    new Known(
                            List.of("exceeded quota"),
                            "The quota of the namespace does not allow it.",
                            "Have the quota raised, or make the pods or their number smaller."),
                    new Known(
                            List.of("violates podsecurity"),
                            "The namespace's security standard does not allow its pods.",
                            "Let the namespace's label pod-security.kubernetes.io/enforce be"
                                    + " baseline, or change what the pods ask for."),
                    new Known(
                            List.of("failed calling webhook"),
                            "An admission webhook of the cluster does not answer.",
                            "Bring the controller behind it back, then deploy again."),
                    new Known(
                            List.of("denied the request"),
                            "A policy of the cluster (an admission webhook) denies it.",
                            "Change the design or the values as the policy asks, or have an"
                                    + " exception made for the namespace."),
                    new Known(
                            List.of("forbidden"),
                            "The cluster forbids it to this identity.",
                            "Ask for a role with the right in this namespace, or use a context that"
                                    + " has it."),
                    new Known(
                            List.of("no matches for kind", "ensure crds are installed"),
                            "The cluster does not know a kind of object that is to be installed.",
                            "Install the controller that brings its custom resource definition,"
                                    + " then deploy again."),
                    new Known(
                            List.of("provide credentials", "unauthorized"),
                            "The cluster does not accept the credentials.",
                            "Log in again, then deploy again. For EKS the identity also needs an"
                                    + " access entry in the cluster."),
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

    /// What an API server says of a pod that it does not let anybody make.
    private static final List<String> UNMADE =
            List.of(
                    "exceeded quota",
                    "violates podsecurity",
                    "failed calling webhook",
                    "denied the request");

    private static final List<String> LATE =
            List.of("timed out waiting", "context deadline exceeded", "not ready");

    private static final List<String> IMAGE =
            List.of("ImagePullBackOff", "ErrImagePull", "InvalidImageName");

    /// @param message Helm's own
    /// @param trouble what was last seen of the pods
    static FailureCause of(String message, Optional<String> trouble) {
        Optional<FailureCause> known = known(message);
        if (known.isPresent()) {
            return known.get();
        }
        String lower = message.toLowerCase(Locale.ROOT);
        if (LATE.stream().anyMatch(lower::contains)) {
            return late(trouble);
        }
        return new FailureCause(sentence(message), "Mend that, then deploy again.");
    }

    private static Optional<FailureCause> known(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(it -> it.words().stream().anyMatch(lower::contains))
                .findFirst()
                .map(it -> new FailureCause(it.what() + " " + sentence(message), it.next()));
    }

    private static FailureCause late(Optional<String> trouble) {
        if (trouble.isEmpty()) {
            return new FailureCause(
                    "Its pods were not ready in time.",
                    "Look at the pods' logs, or allow more time with --timeout.");
        }
        String seen = trouble.get();
        String lower = seen.toLowerCase(Locale.ROOT);
        if (UNMADE.stream().anyMatch(lower::contains)) {
            return known(seen).orElseThrow();
        }
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
