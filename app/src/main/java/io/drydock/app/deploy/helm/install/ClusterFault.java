package io.drydock.app.deploy.helm.install;

/// A cluster that did not do what it was asked.
final class ClusterFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why not.
    enum Kind {
        /// Nobody answers at its address.
        UNREACHABLE,
        /// It was reached and does not do its work.
        FAILING,
        /// It asks for fewer calls.
        BUSY,
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

    /// Whether it may go better in a moment.
    boolean mayPass() {
        return kind == Kind.UNREACHABLE || kind == Kind.FAILING || kind == Kind.BUSY;
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
            case FAILING -> "It was reached; look at the state of its API server, then try again.";
            case BUSY -> "Wait a minute, then try again.";
            case UNKNOWN_CALLER ->
                    "Log in again. For EKS the identity also needs an access entry in the cluster.";
            case FORBIDDEN ->
                    "Ask for a role with the right in this namespace, or use a context that has"
                            + " it.";
            case REFUSED -> "";
        };
    }
}
