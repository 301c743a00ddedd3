package io.drydock.app.form;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.TextGrammar;
import io.drydock.model.design.Zone;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the form of whatever is selected.
public final class Forms {

    private Forms() {}

    /// The form of an element; of the whole design when nothing, or nothing known, is selected.
    public static Form of(Optional<ElementId> selected, DesignIndex index) {
        return selected.flatMap(id -> element(id, index))
                .orElseGet(() -> DesignForm.of(index.design()));
    }

    private static Optional<Form> element(ElementId id, DesignIndex index) {
        Optional<Node> node = index.node(id);
        if (node.isPresent()) {
            return Optional.of(NodeForm.of(node.get(), index));
        }
        Optional<Cluster> cluster = index.cluster(id);
        if (cluster.isPresent()) {
            return Optional.of(ClusterForm.of(cluster.get(), index));
        }
        Optional<SubnetPlace> subnet = index.subnet(id);
        if (subnet.isPresent()) {
            return Optional.of(subnet(subnet.get()));
        }
        Optional<Site> site = index.site(id);
        return site.isPresent()
                ? site.map(Forms::site)
                : zone(id, index).or(() -> connection(id, index));
    }

    private static Form subnet(SubnetPlace place) {
        Subnet subnet = place.subnet();
        return new Form(
                subnet.id(),
                "Subnet",
                subnet.name(),
                List.of(
                        new Section(
                                "",
                                List.of(
                                        Fields.name(
                                                subnet.name(),
                                                name ->
                                                        new Edit.ReplaceSubnet(
                                                                new Subnet(
                                                                        subnet.id(),
                                                                        name,
                                                                        subnet.zone(),
                                                                        subnet.tier(),
                                                                        subnet.cidr()))),
                                        Fields.network(
                                                "CIDR",
                                                subnet.cidr(),
                                                cidr ->
                                                        new Change.Make(
                                                                new Edit.ReplaceSubnet(
                                                                        subnet.withCidr(cidr)))),
                                        new Field.Fact("Tier", subnet.tier().title()),
                                        new Field.Fact("Zone", place.zone().name()),
                                        new Field.Fact(
                                                "Addresses",
                                                String.format(
                                                        java.util.Locale.ROOT,
                                                        "%,d",
                                                        subnet.cidr().size()))))));
    }

    private static Form site(Site site) {
        return new Form(
                site.id(),
                site.kind() == Site.Kind.AWS_REGION ? "AWS region" : "Data centre",
                site.name(),
                List.of(
                        new Section(
                                "",
                                List.of(
                                        Fields.name(
                                                site.name(),
                                                name -> new Edit.ReplaceSite(renamed(site, name))),
                                        Fields.network(
                                                "Network",
                                                site.cidr(),
                                                cidr ->
                                                        new Change.Make(
                                                                new Edit.ReplaceSite(
                                                                        new Site(
                                                                                site.id(),
                                                                                site.name(),
                                                                                site.kind(),
                                                                                site.region(),
                                                                                cidr,
                                                                                site.zones(),
                                                                                site.subnets())))),
                                        new Field.Fact("Region", site.region()),
                                        new Field.Fact(
                                                "Zones", Integer.toString(site.zones().size())),
                                        new Field.Fact(
                                                "Subnets",
                                                Integer.toString(site.subnets().size()))))));
    }

    private static Site renamed(Site site, String name) {
        return new Site(
                site.id(),
                name,
                site.kind(),
                site.region(),
                site.cidr(),
                site.zones(),
                site.subnets());
    }

    private static Optional<Form> zone(ElementId id, DesignIndex index) {
        for (Site site : index.design().sites()) {
            Optional<Zone> zone = site.zone(id);
            if (zone.isPresent()) {
                List<Field> fields = new ArrayList<>();
                fields.add(new Field.Fact("Name", zone.get().name()));
                fields.add(new Field.Fact("Site", site.name()));
                site.subnets().stream()
                        .filter(subnet -> subnet.zone().equals(id))
                        .forEach(subnet ->
                                fields.add(
                                        new Field.Fact(subnet.name(), subnet.cidr().toString())));
                return Optional.of(
                        new Form(
                                id,
                                "Availability zone",
                                zone.get().name(),
                                List.of(new Section("", fields))));
            }
        }
        return Optional.empty();
    }

    private static Optional<Form> connection(ElementId id, DesignIndex index) {
        return index.design().connections().stream()
                .filter(connection -> connection.id().equals(id))
                .findFirst()
                .map(Forms::connection);
    }

    private static Form connection(Connection connection) {
        return new Form(
                connection.id(),
                "Connection",
                connection.from() + " to " + connection.to(),
                List.of(
                        new Section(
                                "",
                                List.of(
                                        new Field.Fact("Kind", connection.kind().key()),
                                        Fields.number(
                                                "Port",
                                                connection.port(),
                                                0,
                                                65_535,
                                                port ->
                                                        new Edit.ReplaceConnection(
                                                                new Connection(
                                                                        connection.id(),
                                                                        connection.from(),
                                                                        connection.to(),
                                                                        connection.kind(),
                                                                        port,
                                                                        connection.label()))),
                                        Fields.optional(
                                                "Label",
                                                connection.label(),
                                                TextGrammar.LINE,
                                                label ->
                                                        new Edit.ReplaceConnection(
                                                                new Connection(
                                                                        connection.id(),
                                                                        connection.from(),
                                                                        connection.to(),
                                                                        connection.kind(),
                                                                        connection.port(),
                                                                        label)))))));
    }
}
