package io.drydock.model.catalogue;

/// Whether a load balancer keeps a session on one node, on the servlet port 9443. API traffic
/// (8243, 8280) is never sticky.
public enum Stickiness {
    YES,
    NO,
    OPTIONAL
}
