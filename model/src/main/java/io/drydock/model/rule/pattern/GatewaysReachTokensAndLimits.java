package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.CONTROL_PLANE;
import static io.drydock.model.catalogue.ProfileId.CORE;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.catalogue.ProfileId.TRAFFIC_MANAGER;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.ClusterFixes;
import io.drydock.model.rule.fix.SiteLinkFixes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Both clusters need the same key manager and traffic managers.
public final class GatewaysReachTokensAndLimits implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "P4-R4",
                            ERROR,
                            "All gateways reach a key manager and every traffic manager")
                    .of(INTERNAL_EXTERNAL)
                    .because(
                            "Every gateway, inside or outside, checks tokens with a key manager on"
                                + " 9443, reports calls to each traffic manager on 9611 and 9711,"
                                + " and hears decisions on 5672. Something in the design must play"
                                + " these roles, at the same site or at one that a line connects.")
                    .source(
                            "API Manager 3.2 documentation, understanding the distributed"
                                    + " deployment; product-apim issue 7445")
                    .example("Nothing manages traffic: add a traffic manager with two nodes.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        boolean old = index.generation().hasSeparatePortals();
        check(index, Role.KEY_MANAGER, old ? KEY_MANAGER : CONTROL_PLANE, findings);
        check(index, Role.TRAFFIC_MANAGER, old ? CORE : TRAFFIC_MANAGER, findings);
    }

    private static void check(DesignIndex index, Role role, ProfileId usual, Findings findings) {
        List<ProfileId> present =
                index.design().clusters().stream().map(Cluster::profile).distinct().toList();
        Optional<ProfileId> player = Catalogue.of(index.generation()).player(role, present);
        if (player.isEmpty()) {
            findings.report(
                    index.design().name(),
                    "Nothing "
                            + (role == Role.KEY_MANAGER ? "issues tokens" : "manages traffic")
                            + " for the gateways",
                    ClusterFixes.add(index, usual, 2));
            return;
        }
        Set<ElementId> reachable = SiteLinks.of(index).reachable(index, player.get());
        for (Cluster cluster : index.clusters(GATEWAY)) {
            Optional<Site> site =
                    index.members(cluster).stream().findFirst().flatMap(index::siteOf);
            if (site.isPresent() && !reachable.contains(site.get().id())) {
                findings.report(
                        cluster.id(),
                        cluster.name()
                                + " stands at "
                                + site.get().name()
                                + ", which no line connects to the "
                                + Wording.name(index, player.get()),
                        SiteLinkFixes.connect(index, site.get()));
            }
        }
    }
}
