package io.drydock.model.palette;

import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;

/// Where something can be dropped.
public sealed interface Target {

    /// A subnet. What spans zones takes the subnets of the same tier in the other zones too.
    ///
    /// @param subnet the subnet under the pointer
    record InSubnet(Subnet subnet) implements Target {}

    /// Beside the network of a site.
    ///
    /// @param site the site under the pointer
    record BesideNetwork(Site site) implements Target {}

    /// Outside every site.
    record Elsewhere() implements Target {}
}
