package io.drydock.model.index;

import io.drydock.model.catalogue.Dispatch;
import io.drydock.model.catalogue.LinkKind;
import io.drydock.model.design.ElementId;
import java.util.List;

/// One connection of a design that follows from the connection matrix.
///
/// @param row the matrix row it comes from, such as `E1-05`
/// @param from who opens it: a cluster or an external node
/// @param to who accepts it: a load balancer, a profile node, a database, a file system, a cache or
///   an external node
/// @param ports the ports it uses at `to`: a listener's ports for a load balancer, the product's
///   ports with the node's port offset for a node; empty where `to` is outside and decides itself
/// @param protocol what is spoken, such as `HTTPS`
/// @param purpose why, a phrase for people
/// @param dispatch how the client picks among several far ends
/// @param kind what it carries
public record Link(
        String row,
        ElementId from,
        ElementId to,
        List<Integer> ports,
        String protocol,
        String purpose,
        Dispatch dispatch,
        LinkKind kind) {

    public Link {
        ports = List.copyOf(ports);
    }
}
