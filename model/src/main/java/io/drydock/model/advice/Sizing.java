package io.drydock.model.advice;

import io.drydock.model.catalogue.ProfileId;
import java.util.List;

/// How large a deployment of a pattern is.
///
/// @param nodes the nodes, in the order of the pattern
/// @param arithmetic how the numbers came about, each figure with its source
public record Sizing(List<NodeCount> nodes, List<Reason> arithmetic) {

    public Sizing {
        nodes = List.copyOf(nodes);
        arithmetic = List.copyOf(arithmetic);
    }

    /// The fewest nodes of a profile; 0 where the pattern has none.
    public int least(ProfileId profile) {
        return nodes.stream().filter(n -> n.profile() == profile).mapToInt(NodeCount::min).sum();
    }

    /// The most nodes of a profile; 0 where the pattern has none.
    public int most(ProfileId profile) {
        return nodes.stream().filter(n -> n.profile() == profile).mapToInt(NodeCount::max).sum();
    }

    /// The fewest nodes of all profiles together.
    public int least() {
        return nodes.stream().mapToInt(NodeCount::min).sum();
    }
}
