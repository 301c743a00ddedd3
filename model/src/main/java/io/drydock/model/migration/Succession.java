package io.drydock.model.migration;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Site;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lets one cluster answer for others that go: their host names lead to it from now on.
final class Succession {

    private static final Set<Integer> SERVLET_PORTS = Set.of(9443, 9763);

    private final DesignIndex index;
    private final Map<ElementId, List<ListenerRule>> rules = new LinkedHashMap<>();
    private boolean hidesHosts;

    Succession(Design design) {
        index = new DesignIndex(design);
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            rules.put(balancer.id(), new ArrayList<>(balancer.rules()));
        }
    }

    /// Leads every host of the old cluster to the new one. What a public load balancer served on
    /// 9443 moves to an internal one: behind that port the new cluster also has the publisher and
    /// the administration.
    Succession replace(ElementId old, Cluster successor) {
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            List<ListenerRule> moving =
                    rulesOf(balancer).stream().filter(rule -> rule.target().equals(old)).toList();
            for (ListenerRule rule : moving) {
                boolean hides =
                        balancer.isInternetFacing() && SERVLET_PORTS.contains(rule.targetPort());
                ListenerRule next = leadingTo(rule, successor);
                if (hides) {
                    hidesHosts = true;
                    rulesOf(balancer).remove(rule);
                    internalBeside(balancer).ifPresent(inside -> add(rulesOf(inside), next));
                } else {
                    List<ListenerRule> own = rulesOf(balancer);
                    own.set(own.indexOf(rule), next);
                }
            }
        }
        return this;
    }

    /// Whether a host name that the internet could reach is internal now.
    boolean hidesHosts() {
        return hidesHosts;
    }

    /// The edits that change load balancers; one that is left without a rule goes.
    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            List<ListenerRule> now = rulesOf(balancer);
            if (now.equals(balancer.rules())) {
                continue;
            }
            edits.add(
                    now.isEmpty()
                            ? new Edit.RemoveNode(balancer.id())
                            : new Edit.ReplaceNode(balancer.withRules(now)));
        }
        return edits;
    }

    private List<ListenerRule> rulesOf(LoadBalancer balancer) {
        return rules.getOrDefault(balancer.id(), List.of());
    }

    private static void add(List<ListenerRule> rules, ListenerRule added) {
        boolean taken =
                rules.stream()
                        .anyMatch(rule ->
                                rule.port() == added.port()
                                        && rule.host().equalsIgnoreCase(added.host()));
        if (!taken) {
            rules.add(added);
        }
    }

    private Optional<LoadBalancer> internalBeside(LoadBalancer balancer) {
        Optional<ElementId> site = index.siteOf(balancer).map(Site::id);
        return index.all(LoadBalancer.class).stream()
                .filter(other -> !other.isInternetFacing())
                .filter(other -> index.siteOf(other).map(Site::id).equals(site))
                .findFirst();
    }

    private static ListenerRule leadingTo(ListenerRule rule, Cluster successor) {
        boolean portal =
                successor.profile() == ProfileId.CONTROL_PLANE
                        || successor.profile() == ProfileId.ALL_IN_ONE;
        return new ListenerRule(
                rule.port(),
                rule.host(),
                successor.id(),
                rule.targetPort(),
                rule.sticky() || (portal && SERVLET_PORTS.contains(rule.targetPort())),
                rule.healthCheckPath());
    }
}
