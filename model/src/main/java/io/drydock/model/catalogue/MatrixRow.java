package io.drydock.model.catalogue;

import java.util.List;
import java.util.Optional;

/// One row of the connection matrix: who opens a connection to whom.
///
/// @param id unique in the matrix, such as `E1-05`
/// @param from who opens the connection
/// @param to who accepts it
/// @param ports the far end's ports before any port offset; empty where the far end decides (a
///   database engine, a back-end)
/// @param plainPorts unencrypted twins of [#ports], to be closed in production
/// @param protocol what is spoken, such as `HTTPS`
/// @param purpose why, a phrase for people
/// @param dispatch how the client picks among several nodes
/// @param sticky whether the load balancer keeps a session on one node
/// @param peers whether it runs between the nodes of one cluster rather than between clusters
/// @param kind what it carries
/// @param since the first version that opens this connection; empty where all of the generation do
/// @param source where this comes from, in words
public record MatrixRow(
        String id,
        Endpoint from,
        Endpoint to,
        List<Integer> ports,
        List<Integer> plainPorts,
        String protocol,
        String purpose,
        Dispatch dispatch,
        boolean sticky,
        boolean peers,
        LinkKind kind,
        Optional<ProductVersion> since,
        String source) {

    public MatrixRow {
        ports = List.copyOf(ports);
        plainPorts = List.copyOf(plainPorts);
        boolean balanced = to instanceof Endpoint.LoadBalancerOf;
        if (balanced != (dispatch == Dispatch.LOAD_BALANCED)) {
            throw new IllegalArgumentException(
                    "row " + id + ": only what ends at a load balancer is load balanced");
        }
        if (sticky && !balanced) {
            throw new IllegalArgumentException("row " + id + " is sticky without a load balancer");
        }
    }

    /// Whether a version opens this connection.
    public boolean holdsFor(ProductVersion version) {
        return since.filter(first -> first.compareTo(version) > 0).isEmpty();
    }
}
