package io.drydock.model.catalogue;

/// Whether a load balancer stands before the nodes of a profile.
public enum LoadBalancing {
    /// Never: clients know every node and fail over by themselves.
    NONE,
    /// One may serve the servlet port 9443; the event and broker ports are addressed node by node.
    SERVLET_PORT_ONLY,
    /// A layer 7 load balancer carries the HTTP ports.
    LAYER7
}
