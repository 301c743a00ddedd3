package io.drydock.model.catalogue;

import java.util.OptionalInt;

/// How many nodes of a profile there are, and what stands before them.
///
/// Source: the deployment patterns, the gateway scaling page and the load balancer page of the API
/// Manager documentation, and the official charts.
///
/// @param minForHa the fewest nodes of a highly available cluster
/// @param max the most nodes of a cluster; empty where nothing limits them
/// @param softMax above this number a further traffic manager pair is advised; empty where none is
/// @param mayAutoscale whether the number may follow the load; only then an elastic group is
///   allowed
/// @param loadBalancing what stands before the nodes
/// @param stickyServlet whether sessions stay on one node, on port 9443
public record ScalingRule(
        int minForHa,
        OptionalInt max,
        OptionalInt softMax,
        boolean mayAutoscale,
        LoadBalancing loadBalancing,
        Stickiness stickyServlet) {

    public ScalingRule {
        int most = max.orElse(Integer.MAX_VALUE);
        if (minForHa < 1 || most < minForHa) {
            throw new IllegalArgumentException(
                    minForHa + " to " + most + " nodes is not a range above 0");
        }
    }

    /// True where the number of nodes can only be [#minForHa].
    public boolean isFixedSet() {
        return max.isPresent() && max.getAsInt() == minForHa;
    }
}
