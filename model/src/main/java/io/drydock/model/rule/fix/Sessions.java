package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Stickiness;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.index.DesignIndex;

/// Where a load balancer has to keep a session on one node.
public final class Sessions {

    private Sessions() {}

    /// Whether a rule leads to the servlet port of several nodes that keep logins in their memory.
    public static boolean areKept(DesignIndex index, ListenerRule rule) {
        return Ports.isServlet(rule.targetPort())
                && index.cluster(rule.target())
                        .filter(cluster -> index.maximum(cluster) > 1)
                        .filter(cluster -> isAsked(index, cluster))
                        .isPresent();
    }

    private static boolean isAsked(DesignIndex index, Cluster cluster) {
        return Catalogue.of(index.generation())
                .profile(cluster.profile())
                .filter(profile -> profile.scaling().stickyServlet() == Stickiness.YES)
                .isPresent();
    }

    /// The rule, with affinity where its target needs it.
    public static ListenerRule keep(DesignIndex index, ListenerRule rule) {
        return areKept(index, rule) ? rule.withSticky(true) : rule;
    }
}
