package io.drydock.app.deploy.helm.install;

/// A cluster that did not do what it was asked.
final class ClusterFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why not.
    enum Kind {
        /// No answer.
        UNREACHABLE,
        /// It does not know the caller.
        UNKNOWN_CALLER,
        /// The caller may not do that.
        FORBIDDEN,
        /// It does not accept what was sent.
        REFUSED
    }

    private final Kind kind;

    ClusterFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    /// What to do about it.
    String remedy() {
        return switch (kind) {
            case UNREACHABLE ->
                    "Look whether the cluster runs, and whether its address is reachable from here"
                            + " (VPN, private endpoint, allowed addresses).";
            case UNKNOWN_CALLER ->
                    "Log in again. For EKS the identity also needs an access entry in the cluster.";
            case FORBIDDEN ->
                    "Ask for a role with the right in this namespace, or use a context that has"
                            + " it.";
            case REFUSED -> "";
        };
    }
}
