package io.drydock.model.rule.pattern;

import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;
import static io.drydock.model.rule.Severity.WARNING;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Settings;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.FixPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A firewall forgets quiet connections.
public final class ExternalGatewaysKeepConnectionsAlive implements Rule {

    private static final int USUAL_HEARTBEAT_SECONDS = 30;

    private static final RuleInfo INFO =
            RuleInfo.rule("P4-R5", WARNING, "Connections from an outer zone send a sign of life")
                    .of(INTERNAL_EXTERNAL)
                    .because(
                            "External gateways often stand in a zone of their own, with a firewall"
                                + " between them and the traffic managers. A firewall drops a"
                                + " connection on which nothing has passed for a while, without"
                                + " telling either end, and the gateway then misses decisions. A"
                                + " heartbeat on the message connection keeps it open.")
                    .source("docs-apim issue 1405")
                    .example("The heartbeat is 0 and there is a firewall: set it to 30 seconds.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Settings settings = index.design().settings();
        if (settings.amqpHeartbeatSeconds() > 0 || !isApart(index)) {
            return;
        }
        FixPlan plan = new FixPlan(index);
        plan.also(
                new Edit.ChangeSettings(
                        settings.withAmqpHeartbeatSeconds(USUAL_HEARTBEAT_SECONDS)));
        findings.report(
                index.design().name(),
                "Message connections between external gateways and traffic managers send no sign"
                        + " of life",
                plan.fix("Send a heartbeat every 30 seconds"));
    }

    /// True with a firewall, or where external gateways stand at another site or in another tier
    /// than what manages traffic.
    private static boolean isApart(DesignIndex index) {
        if (!index.services(ServiceNode.Kind.FIREWALL).isEmpty()) {
            return true;
        }
        List<ProfileId> present =
                index.design().clusters().stream().map(Cluster::profile).distinct().toList();
        Set<String> home = new HashSet<>();
        Catalogue.of(index.generation())
                .player(Role.TRAFFIC_MANAGER, present)
                .ifPresent(profile ->
                        index.members(profile).forEach(node -> home.addAll(regions(index, node))));
        return !home.isEmpty()
                && Sides.of(index).external().stream()
                        .flatMap(cluster -> index.members(cluster).stream())
                        .anyMatch(node -> !home.containsAll(regions(index, node)));
    }

    private static Set<String> regions(DesignIndex index, ProfileNode node) {
        Set<String> regions = new HashSet<>();
        index.places(node)
                .forEach(place -> regions.add(place.site().id() + " " + place.subnet().tier()));
        return regions;
    }
}
