package io.drydock.model.migration;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.Ids;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Publisher, portal and administration become one control plane; core nodes become all-in-one
/// nodes.
final class PortalSteps {

    private static final int PAIR = 2;

    private PortalSteps() {}

    static void join(Progress progress) {
        if (!progress.joinsPortals()) {
            return;
        }
        for (Site site : progress.current().sites()) {
            DesignIndex index = progress.index();
            List<Cluster> portals =
                    index.design().clusters().stream()
                            .filter(PortalSteps::isPortal)
                            .filter(cluster -> Sites.of(index, cluster).equals(Optional.of(site)))
                            .toList();
            if (!portals.isEmpty()) {
                join(progress, index, site, portals);
            }
        }
        progress.current().clusters().stream()
                .filter(cluster -> cluster.profile() == ProfileId.CORE)
                .forEach(cluster -> becomeAllInOne(progress, cluster));
    }

    private static boolean isPortal(Cluster cluster) {
        return cluster.profile() == ProfileId.PUBLISHER
                || cluster.profile() == ProfileId.DEVELOPER_PORTAL;
    }

    private static void join(
            Progress progress, DesignIndex index, Site site, List<Cluster> portals) {
        Design design = index.design();
        String name = Catalogue.of(progress.to()).require(ProfileId.CONTROL_PLANE).displayName();
        Cluster first = portals.getFirst();
        Cluster controlPlane =
                new Cluster(
                        Ids.free(design, "control-plane"),
                        name,
                        ProfileId.CONTROL_PLANE,
                        first.size(),
                        Scaling.FIXED,
                        Optional.empty(),
                        first.keystore());
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.AddCluster(controlPlane));
        List<ElementId> subnets = subnets(index, site, portals);
        for (int n = 1; n <= PAIR; n++) {
            edits.add(
                    new Edit.AddNode(
                            new ProfileNode(
                                    Ids.free(design, controlPlane.id() + "-" + n),
                                    name + " " + n,
                                    controlPlane.id(),
                                    Placement.in(subnets.get((n - 1) % subnets.size())))));
        }
        Succession succession = new Succession(design);
        portals.forEach(cluster -> succession.replace(cluster.id(), controlPlane));
        edits.addAll(succession.edits());
        portals.forEach(cluster -> edits.add(new Edit.RemoveCluster(cluster.id())));
        progress.step(
                "Join " + names(portals) + " into a control plane of two nodes",
                "From 4.0 on, publisher, developer portal and administration are one role, the"
                        + " control plane. It has exactly two nodes, in different zones: a third"
                        + " does not stay equal to them. Existing host names lead to it.",
                edits);
        if (succession.hidesHosts()) {
            progress.note(
                    "The developer portal shares port 9443 with the publisher and the"
                            + " administration from 4.0 on, so its host name moved from the public"
                            + " to the internal load balancer. Where developers outside need it,"
                            + " publish only its paths (/devportal) through a web firewall.");
        }
    }

    /// Two application subnets in different zones, those of the portals first.
    private static List<ElementId> subnets(DesignIndex index, Site site, List<Cluster> portals) {
        Set<ElementId> zones = new LinkedHashSet<>();
        portals.forEach(cluster -> zones.addAll(index.zonesOf(cluster)));
        site.zones().forEach(zone -> zones.add(zone.id()));
        List<ElementId> subnets = new ArrayList<>();
        for (ElementId zone : zones) {
            site.subnets(zone, Tier.APPLICATION).stream()
                    .findFirst()
                    .ifPresent(subnet -> subnets.add(subnet.id()));
        }
        if (subnets.isEmpty()) {
            portals.forEach(cluster ->
                    index.members(cluster)
                            .forEach(node -> subnets.addAll(node.placement().subnetIds())));
        }
        return subnets.subList(0, Math.min(PAIR, subnets.size()));
    }

    private static String names(List<Cluster> clusters) {
        return String.join(" and ", clusters.stream().map(Cluster::name).toList());
    }

    private static void becomeAllInOne(Progress progress, Cluster cluster) {
        String name = Catalogue.of(progress.to()).require(ProfileId.ALL_IN_ONE).displayName();
        boolean keyManagerStays = progress.to() == Generation.G4B;
        progress.step(
                "Run " + cluster.name() + " as all-in-one nodes",
                "4.x has no core profile of publisher, portal, administration and traffic manager."
                        + " The all-in-one distribution plays these parts beside separate gateways"
                        + (keyManagerStays ? " and key managers." : "."),
                List.of(
                        new Edit.ReplaceCluster(
                                cluster.withProfile(ProfileId.ALL_IN_ONE)
                                        .withName(name)
                                        .withScaling(Scaling.FIXED))));
    }
}
