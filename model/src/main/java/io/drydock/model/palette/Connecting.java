package io.drydock.model.palette;

import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Connection.Kind;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.Ids;
import io.drydock.model.index.DesignIndex;
import java.util.Optional;

/// Which connections a person may draw. Those between WSO2 nodes follow from the connection matrix
/// and cannot be drawn.
public final class Connecting {

    private static final int HTTPS = 443;

    private Connecting() {}

    /// What a line from one node to another would be for; empty where none can be drawn.
    public static Optional<Kind> kind(Node from, Node to, DesignIndex index) {
        return refusal(from, to, index).isPresent() ? Optional.empty() : fitting(from, to, index);
    }

    /// Why no line can be drawn from one node to another, as a sentence for people; empty where one
    /// can.
    public static Optional<String> refusal(Node from, Node to, DesignIndex index) {
        if (from.id().equals(to.id())) {
            return Optional.of("A connection leads to another node.");
        }
        Optional<Kind> kind = fitting(from, to, index);
        if (kind.isEmpty()) {
            return Optional.of(misfit(from, to, index));
        }
        boolean there =
                index.design().connections().stream()
                        .anyMatch(line ->
                                line.kind() == kind.get()
                                        && line.from().equals(from.id())
                                        && line.to().equals(to.id()));
        return there
                ? Optional.of(from.name() + " is connected to " + to.name() + " already.")
                : Optional.empty();
    }

    /// Draws a line.
    ///
    /// @throws IllegalArgumentException with the reason when none can be drawn
    public static Edit edit(Node from, Node to, DesignIndex index) {
        refusal(from, to, index)
                .ifPresent(text -> {
                    throw new IllegalArgumentException(text);
                });
        Kind kind = fitting(from, to, index).orElseThrow();
        ElementId id = Ids.free(index.design(), from.id() + "-to-" + to.id());
        return Edit.all(
                "Connect " + from.name() + " to " + to.name(),
                new Edit.AddConnection(
                        new Connection(id, from.id(), to.id(), kind, port(kind), "")));
    }

    private static int port(Kind kind) {
        return switch (kind) {
            case EXPOSURE, BACKEND -> HTTPS;
            case SITE_LINK, REPLICATION, FAILOVER -> 0;
        };
    }

    private static Optional<Kind> fitting(Node from, Node to, DesignIndex index) {
        return switch (from) {
            case ExternalNode caller when isCaller(caller) && to instanceof LoadBalancer ->
                    Optional.of(Kind.EXPOSURE);
            case ProfileNode _ when to instanceof ExternalNode called && !isCaller(called) ->
                    Optional.of(Kind.BACKEND);
            case Database _ when to instanceof Database && areApart(from, to, index) ->
                    Optional.of(Kind.REPLICATION);
            case FileSystem _ when to instanceof FileSystem && areApart(from, to, index) ->
                    Optional.of(Kind.REPLICATION);
            case ServiceNode line
                    when isLine(line)
                            && to instanceof ServiceNode end
                            && isLine(end)
                            && areApart(from, to, index) ->
                    Optional.of(Kind.SITE_LINK);
            case ServiceNode dns
                    when dns.kind() == ServiceNode.Kind.DNS && to instanceof LoadBalancer ->
                    Optional.of(Kind.FAILOVER);
            case ProfileNode _,
                    LoadBalancer _,
                    Database _,
                    FileSystem _,
                    Cache _,
                    Bastion _,
                    ServiceNode _,
                    ExternalNode _ ->
                    Optional.empty();
        };
    }

    private static boolean isCaller(ExternalNode node) {
        return switch (node.kind()) {
            case API_CLIENT, STAFF -> true;
            case BACKEND, IDENTITY_PROVIDER, WSO2_CLOUD -> false;
        };
    }

    private static boolean isLine(ServiceNode node) {
        return node.kind() == ServiceNode.Kind.VPN
                || node.kind() == ServiceNode.Kind.DIRECT_CONNECT;
    }

    private static boolean areApart(Node from, Node to, DesignIndex index) {
        return !index.siteOf(from).equals(index.siteOf(to));
    }

    private static String misfit(Node from, Node to, DesignIndex index) {
        if (from instanceof ExternalNode caller && isCaller(caller)) {
            return from.name()
                    + " reaches the deployment through a load balancer: end the line"
                    + " there.";
        }
        if (from instanceof ExternalNode) {
            return from.name() + " is called and does not call: begin the line at the gateway.";
        }
        if (from instanceof ProfileNode && to instanceof ProfileNode) {
            return "Connections between WSO2 nodes follow from the product version and draw"
                    + " themselves.";
        }
        if (from instanceof LoadBalancer) {
            return "Where a load balancer leads to is set by its rules, in the inspector.";
        }
        if (from.getClass().equals(to.getClass()) && !areApart(from, to, index)) {
            return "Such a line joins two sites; both ends are in the same one.";
        }
        return "No connection from " + from.name() + " to " + to.name() + " can be drawn.";
    }
}
