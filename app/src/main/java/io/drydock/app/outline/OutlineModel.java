package io.drydock.app.outline;

import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Zone;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;

/// The tree that mirrors the canvas: sites, their zones, subnets and nodes; what spans zones and
/// what stands beside the network comes after the zones.
final class OutlineModel {

    private OutlineModel() {}

    /// An entry of the tree.
    ///
    /// @param id the element
    /// @param text what is read
    /// @param children what is in it
    record Entry(ElementId id, String text, List<Entry> children) {
        Entry {
            children = List.copyOf(children);
        }
    }

    static Entry of(DesignIndex index) {
        Design design = index.design();
        List<Entry> entries = new ArrayList<>();
        design.sites().forEach(site -> entries.add(site(site, index)));
        design.nodes().stream()
                .filter(node -> node.placement() instanceof Placement.Outside)
                .map(OutlineModel::leaf)
                .forEach(entries::add);
        return new Entry(design.name(), design.name().value(), entries);
    }

    private static Entry site(Site site, DesignIndex index) {
        List<Entry> entries = new ArrayList<>();
        for (Zone zone : site.zones()) {
            List<Entry> subnets =
                    site.subnets().stream()
                            .filter(subnet -> subnet.zone().equals(zone.id()))
                            .map(subnet -> subnet(subnet, index))
                            .toList();
            entries.add(new Entry(zone.id(), zone.name(), subnets));
        }
        for (Node node : index.design().nodes()) {
            boolean spans = node.placement().subnetIds().size() > 1;
            boolean beside = node.placement().equals(new Placement.AtSite(site.id()));
            boolean here =
                    index.siteOf(node).filter(other -> other.id().equals(site.id())).isPresent();
            if (here && (spans || beside)) {
                entries.add(
                        new Entry(
                                node.id(),
                                node.name() + (spans ? ", across zones" : ", regional"),
                                List.of()));
            }
        }
        return new Entry(site.id(), site.name() + ", " + site.cidr(), entries);
    }

    private static Entry subnet(Subnet subnet, DesignIndex index) {
        List<Entry> nodes =
                index.design().nodes().stream()
                        .filter(node -> node.placement().equals(Placement.in(subnet.id())))
                        .map(OutlineModel::leaf)
                        .toList();
        return new Entry(subnet.id(), subnet.name() + ", " + subnet.cidr(), nodes);
    }

    private static Entry leaf(Node node) {
        return new Entry(node.id(), node.name(), List.of());
    }
}
