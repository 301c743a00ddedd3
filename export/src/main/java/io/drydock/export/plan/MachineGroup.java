package io.drydock.export.plan;

import io.drydock.model.catalogue.Profile;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import java.util.List;

/// Machines that are started from one description: all of an elastic cluster, or the one machine
/// that stands for a fixed node.
///
/// @param id the cluster's identifier for an elastic cluster, else the node's
/// @param name the name people read
/// @param cluster the cluster
/// @param profile what the machines run
/// @param subnets where they may stand; exactly one for a fixed node
/// @param min the fewest machines
/// @param max the most machines
/// @param portOffset added to every port of the product
/// @param hostName the stable DNS name of the one machine; empty for an elastic cluster
/// @param instanceVolume whether the machine keeps a volume that outlives it
public record MachineGroup(
        ElementId id,
        String name,
        Cluster cluster,
        Profile profile,
        List<ElementId> subnets,
        int min,
        int max,
        int portOffset,
        String hostName,
        boolean instanceVolume) {

    public MachineGroup {
        subnets = List.copyOf(subnets);
    }

    /// True when it stands for one node and is never larger or smaller.
    public boolean isFixed() {
        return !hostName.isEmpty();
    }
}
