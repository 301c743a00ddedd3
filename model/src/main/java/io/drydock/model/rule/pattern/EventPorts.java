package io.drydock.model.rule.pattern;

import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.fix.LoadBalancerFixes;
import java.util.List;

/// The ports on which nodes exchange events and messages. A client opens a connection to each node
/// and fails over by itself; a load balancer in between would send it to one node only, and an
/// Application Load Balancer cannot carry these protocols at all.
final class EventPorts {

    /// AMQP, the binary event receiver with its authentication port, and Thrift with its
    /// authentication port, for API Manager and for Analytics.
    static final List<Integer> ALL = List.of(5672, 9611, 9711, 7611, 7711, 7612, 7712);

    private EventPorts() {}

    static boolean isOne(ListenerRule rule) {
        return ALL.contains(rule.targetPort());
    }

    /// The event ports among the targets of a load balancer, without repetition, as text.
    static String behind(LoadBalancer balancer) {
        return String.join(
                ", ",
                balancer.rules().stream()
                        .filter(EventPorts::isOne)
                        .map(rule -> String.valueOf(rule.targetPort()))
                        .distinct()
                        .toList());
    }

    /// Reports every load balancer that serves one of them.
    static void check(DesignIndex index, Findings findings) {
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            String ports = behind(balancer);
            if (!ports.isEmpty()) {
                findings.report(
                        balancer.id(),
                        balancer.name() + " serves " + ports + ", which go from node to node",
                        LoadBalancerFixes.removeRules(index, balancer, EventPorts::isOne, ports));
            }
        }
    }
}
