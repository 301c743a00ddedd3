package io.drydock.model.design;

import java.util.List;

/// Where a node stands.
public sealed interface Placement {

    /// In one subnet, or across several as load balancers, Multi-AZ databases and file systems are.
    ///
    /// @param subnets the subnets, in drawing order; at least one
    record InSubnets(List<ElementId> subnets) implements Placement {
        public InSubnets {
            subnets = List.copyOf(subnets);
            if (subnets.isEmpty()) {
                throw new IllegalArgumentException("a placement names at least one subnet");
            }
        }
    }

    /// Beside the network of a site: a regional service.
    ///
    /// @param site the site it belongs to
    record AtSite(ElementId site) implements Placement {}

    /// Outside every site: clients, staff, back-ends, other companies' services.
    record Outside() implements Placement {}

    /// In one subnet.
    static Placement in(ElementId subnet) {
        return new InSubnets(List.of(subnet));
    }

    /// Across several subnets.
    static Placement across(List<ElementId> subnets) {
        return new InSubnets(subnets);
    }

    /// The subnets, empty for a placement that has none.
    default List<ElementId> subnetIds() {
        return switch (this) {
            case InSubnets placement -> placement.subnets();
            case AtSite ignored -> List.of();
            case Outside ignored -> List.of();
        };
    }
}
