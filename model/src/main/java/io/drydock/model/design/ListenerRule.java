package io.drydock.model.design;

/// What a load balancer does with the requests for one host on one port.
///
/// @param port the listener's port
/// @param host the host name that the rule matches; empty for every host
/// @param target the cluster that answers
/// @param targetPort the port of the cluster's nodes, before their port offset
/// @param sticky whether a session stays with one node
/// @param healthCheckPath the HTTPS path that is asked on port 9443 of a node; empty for a bare TCP
///   check
public record ListenerRule(
        int port,
        String host,
        ElementId target,
        int targetPort,
        boolean sticky,
        String healthCheckPath) {

    public ListenerRule {
        Bound.PORT.require("port", port);
        Bound.PORT.require("targetPort", targetPort);
        TextGrammar.HOST_PATTERN.requireOrEmpty("host", host);
        TextGrammar.URL_PATH.requireOrEmpty("healthCheckPath", healthCheckPath);
    }

    /// The same rule for another host.
    public ListenerRule withHost(String newHost) {
        return new ListenerRule(port, newHost, target, targetPort, sticky, healthCheckPath);
    }

    /// The same rule with or without session affinity.
    public ListenerRule withSticky(boolean newSticky) {
        return new ListenerRule(port, host, target, targetPort, newSticky, healthCheckPath);
    }

    /// The same rule with another health check path.
    public ListenerRule withHealthCheckPath(String newPath) {
        return new ListenerRule(port, host, target, targetPort, sticky, newPath);
    }

    /// The same rule for another port of the target.
    public ListenerRule withTargetPort(int newPort) {
        return new ListenerRule(port, host, target, newPort, sticky, healthCheckPath);
    }
}
