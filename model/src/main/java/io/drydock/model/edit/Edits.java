package io.drydock.model.edit;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Suppression;
import io.drydock.model.design.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What each edit does.
final class Edits {

    private Edits() {}

    static Design apply(Edit edit, Design design) {
        return switch (edit) {
            case Edit.AddNode e -> addNode(design, e.node());
            case Edit.ReplaceNode e ->
                    design.withNodes(Lists.replace(design.nodes(), e.node(), Node::id));
            case Edit.MoveNode e ->
                    design.withNodes(
                            Lists.change(
                                    design.nodes(),
                                    e.node(),
                                    Node::id,
                                    node -> node.withPlacement(e.placement())));
            case Edit.RemoveNode e -> removeNode(design, e.node());
            case Edit.AddCluster e -> addCluster(design, e.cluster());
            case Edit.ReplaceCluster e ->
                    design.withClusters(Lists.replace(design.clusters(), e.cluster(), Cluster::id));
            case Edit.RemoveCluster e -> removeCluster(design, e.cluster());
            case Edit.AddSite e -> addSite(design, e.site());
            case Edit.ReplaceSite e ->
                    Removal.danglingPlaces(
                            design.withSites(Lists.replace(design.sites(), e.site(), Site::id)));
            case Edit.RemoveSite e ->
                    Removal.danglingPlaces(
                            design.withSites(Lists.remove(design.sites(), e.site(), Site::id)));
            case Edit.AddZone e -> addZone(design, e.site(), e.zone());
            case Edit.RemoveZone e -> removeZone(design, e.zone());
            case Edit.AddSubnet e -> addSubnet(design, e.site(), e.subnet());
            case Edit.ReplaceSubnet e ->
                    changeSite(
                            design,
                            Places.siteOfSubnet(design, e.subnet().id()),
                            site ->
                                    site.withSubnets(
                                            Lists.replace(site.subnets(), e.subnet(), Subnet::id)));
            case Edit.RemoveSubnet e ->
                    Removal.danglingPlaces(
                            changeSite(
                                    design,
                                    Places.siteOfSubnet(design, e.subnet()),
                                    site ->
                                            site.withSubnets(
                                                    Lists.remove(
                                                            site.subnets(),
                                                            e.subnet(),
                                                            Subnet::id))));
            case Edit.AddConnection e -> addConnection(design, e.connection());
            case Edit.ReplaceConnection e ->
                    design.withConnections(
                            Lists.replace(design.connections(), e.connection(), Connection::id));
            case Edit.RemoveConnection e ->
                    design.withConnections(
                            Lists.remove(design.connections(), e.connection(), Connection::id));
            case Edit.Rename e -> rename(design, e).withDescription(e.description());
            case Edit.ChooseVersion e -> design.withVersion(e.version());
            case Edit.DeclarePattern e -> design.withPattern(e.pattern());
            case Edit.ChangeSettings e -> design.withSettings(e.settings());
            case Edit.ChangeRequirements e -> design.withRequirements(e.requirements());
            case Edit.AcceptFinding e -> accept(design, e.suppression());
            case Edit.WithdrawAcceptance e -> withdraw(design, e.rule(), e.element());
            case Edit.All e -> applyAll(design, e.edits());
        };
    }

    private static Design applyAll(Design design, List<Edit> edits) {
        Design next = design;
        for (Edit edit : edits) {
            next = apply(edit, next);
        }
        return next;
    }

    private static Design addNode(Design design, Node node) {
        Places.requireFree(design, node.id());
        node.placement().subnetIds().forEach(subnet -> Places.siteOfSubnet(design, subnet));
        if (node instanceof ProfileNode profileNode) {
            Lists.require(design.clusters(), profileNode.cluster(), Cluster::id);
        }
        return design.withNodes(Lists.add(design.nodes(), node));
    }

    private static Design removeNode(Design design, ElementId id) {
        Node node = Lists.require(design.nodes(), id, Node::id);
        Design without = Removal.references(design, List.of(id));
        Design next = without.withNodes(Lists.remove(without.nodes(), id, Node::id));
        return node instanceof ProfileNode profileNode
                ? Removal.emptyClusters(next, List.of(profileNode.cluster()))
                : next;
    }

    private static Design addCluster(Design design, Cluster cluster) {
        Places.requireFree(design, cluster.id());
        return design.withClusters(Lists.add(design.clusters(), cluster));
    }

    private static Design removeCluster(Design design, ElementId id) {
        Lists.require(design.clusters(), id, Cluster::id);
        List<ElementId> members = new ArrayList<>();
        for (Node node : design.nodes()) {
            if (node instanceof ProfileNode member && member.cluster().equals(id)) {
                members.add(member.id());
            }
        }
        Design next = Removal.nodes(design, members);
        return Removal.emptyClusters(next, List.of(id));
    }

    private static Design addSite(Design design, Site site) {
        Places.requireFree(design, site.id());
        site.zones().forEach(zone -> Places.requireFree(design, zone.id()));
        site.subnets().forEach(subnet -> Places.requireFree(design, subnet.id()));
        return design.withSites(Lists.add(design.sites(), site));
    }

    private static Design addZone(Design design, ElementId site, Zone zone) {
        Places.requireFree(design, zone.id());
        return changeSite(design, site, old -> old.withZones(Lists.add(old.zones(), zone)));
    }

    private static Design removeZone(Design design, ElementId zone) {
        Design next =
                changeSite(
                        design,
                        Places.siteOfZone(design, zone),
                        site ->
                                site.withZones(Lists.remove(site.zones(), zone, Zone::id))
                                        .withSubnets(
                                                site.subnets().stream()
                                                        .filter(s -> !s.zone().equals(zone))
                                                        .toList()));
        return Removal.danglingPlaces(next);
    }

    private static Design addSubnet(Design design, ElementId site, Subnet subnet) {
        Places.requireFree(design, subnet.id());
        return changeSite(
                design,
                site,
                old -> {
                    Lists.require(old.zones(), subnet.zone(), Zone::id);
                    return old.withSubnets(Lists.add(old.subnets(), subnet));
                });
    }

    private static Design addConnection(Design design, Connection connection) {
        Places.requireFree(design, connection.id());
        return design.withConnections(Lists.add(design.connections(), connection));
    }

    /// What was accepted for the whole design goes by the design's name.
    private static Design rename(Design design, Edit.Rename e) {
        String old = design.name().value();
        Design renamed = design.withName(e.name());
        return Ids.all(design).contains(design.name())
                ? renamed
                : renamed.withSuppressions(
                        Lists.map(
                                design.suppressions(),
                                s ->
                                        s.element().equals(old)
                                                ? s.withElement(e.name().value())
                                                : s));
    }

    private static Design accept(Design design, Suppression suppression) {
        Design without = withdraw(design, suppression.rule(), suppression.element());
        return without.withSuppressions(Lists.add(without.suppressions(), suppression));
    }

    private static Design withdraw(Design design, String rule, String element) {
        return design.withSuppressions(
                Lists.retain(
                        design.suppressions(),
                        kept -> !(kept.rule().equals(rule) && kept.element().equals(element))));
    }

    private static Design changeSite(Design design, ElementId site, Function<Site, Site> change) {
        return design.withSites(Lists.change(design.sites(), site, Site::id, change));
    }
}
