package io.drydock.model.catalogue;

/// How a client picks among the nodes at the far end of a connection.
public enum Dispatch {
    /// It knows one address, a load balancer's.
    LOAD_BALANCED,
    /// It opens a connection to every node.
    EACH_NODE,
    /// It knows every node and uses the first that answers.
    FAILOVER,
    /// There is one far end.
    SINGLE
}
