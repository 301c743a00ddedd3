package io.drydock.model.rule.fix;

import io.drydock.model.design.Connection;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Remedies about lines between sites.
public final class SiteLinkFixes {

    private SiteLinkFixes() {}

    /// Draws a line from a site to the main one, or from the main one to the next, with a VPN at
    /// each end that has neither that nor Direct Connect. None where there is one site.
    public static List<Fix> connect(DesignIndex index, Site site) {
        List<Site> sites = index.design().sites();
        if (sites.size() < 2) {
            return List.of();
        }
        Site other = sites.getFirst().id().equals(site.id()) ? sites.get(1) : sites.getFirst();
        FixPlan plan = new FixPlan(index);
        ElementId from = end(plan, other);
        ElementId to = end(plan, site);
        plan.also(
                new Edit.AddConnection(
                        new Connection(
                                plan.freeId("site-link"),
                                from,
                                to,
                                Connection.Kind.SITE_LINK,
                                0,
                                "")));
        return List.of(plan.fix("Connect " + site.name() + " with " + other.name()));
    }

    private static ElementId end(FixPlan plan, Site site) {
        return existing(plan.index(), site)
                .orElseGet(() -> {
                    ServiceNode vpn =
                            new ServiceNode(
                                    plan.freeId(ServiceNode.Kind.VPN.key()),
                                    ServiceNode.Kind.VPN.title(),
                                    ServiceNode.Kind.VPN,
                                    new Placement.AtSite(site.id()));
                    plan.put(vpn);
                    return vpn.id();
                });
    }

    private static Optional<ElementId> existing(DesignIndex index, Site site) {
        return Stream.of(ServiceNode.Kind.DIRECT_CONNECT, ServiceNode.Kind.VPN)
                .flatMap(kind -> index.services(kind).stream())
                .filter(service -> index.isAt(service, site))
                .map(ServiceNode::id)
                .findFirst();
    }

    /// Puts a VPN at an end of a line.
    public static Fix addVpn(DesignIndex index, Site site) {
        FixPlan plan = new FixPlan(index);
        plan.put(
                new ServiceNode(
                        plan.freeId(ServiceNode.Kind.VPN.key()),
                        ServiceNode.Kind.VPN.title(),
                        ServiceNode.Kind.VPN,
                        new Placement.AtSite(site.id())));
        return plan.fix("Add a VPN at " + site.name());
    }
}
