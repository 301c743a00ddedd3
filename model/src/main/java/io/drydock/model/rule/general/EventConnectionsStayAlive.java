package io.drydock.model.rule.general;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode.Kind;
import io.drydock.model.design.Settings;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A firewall forgets quiet connections without telling anybody.
public final class EventConnectionsStayAlive implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-27",
                            Severity.WARNING,
                            "Event connections send heartbeats where a firewall is between")
                    .because(
                            """
                            Gateways hold connections to the brokers for days and may be \
                            quiet for hours. A firewall or address translator drops such \
                            connections silently; the gateway keeps waiting and misses new \
                            limits and revoked tokens. A heartbeat keeps the connection \
                            known and shows at once when it is dead.\
                            """)
                    .source("API Manager documentation project, issue 1405")
                    .example(
                            """
                            A firewall stands between gateways and traffic managers, and the \
                            heartbeat is off. Send one every 30 seconds.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final int SECONDS = 30;

    private static final List<ProfileId> BROKERS =
            List.of(
                    ProfileId.TRAFFIC_MANAGER,
                    ProfileId.CONTROL_PLANE,
                    ProfileId.CORE,
                    ProfileId.ALL_IN_ONE);

    @Override
    public void check(DesignIndex index, Findings findings) {
        Settings settings = index.design().settings();
        if (settings.amqpHeartbeatSeconds() > 0 || index.clusters(ProfileId.GATEWAY).isEmpty()) {
            return;
        }
        boolean firewall = !index.services(Kind.FIREWALL).isEmpty();
        if (firewall || isAcrossSites(index)) {
            findings.report(
                    index.design().name(),
                    firewall
                            ? "Event connections may cross a firewall and send no heartbeat"
                            : "Event connections run between sites and send no heartbeat",
                    new Fix(
                            "Send a heartbeat every " + SECONDS + " seconds",
                            new Edit.ChangeSettings(settings.withAmqpHeartbeatSeconds(SECONDS))));
        }
    }

    /// Whether gateways stand at a site without any broker.
    private static boolean isAcrossSites(DesignIndex index) {
        if (index.design().sites().size() < 2) {
            return false;
        }
        Set<ElementId> served = new HashSet<>();
        for (ProfileId broker : BROKERS) {
            for (ProfileNode node : index.members(broker)) {
                index.siteOf(node).ifPresent(site -> served.add(site.id()));
            }
        }
        return index.members(ProfileId.GATEWAY).stream()
                .anyMatch(node ->
                        index.siteOf(node).filter(s -> !served.contains(s.id())).isPresent());
    }
}
