package io.drydock.export.helm;

import io.drydock.model.design.Design;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.index.DesignIndex;
import java.util.Locale;

/// Host names as Kubernetes takes them. To DNS their case does not matter, but an API server
/// refuses an ingress, a route or a gateway whose host has upper-case letters.
///
/// Source: Kubernetes API reference, Ingress: a host is a DNS subdomain of RFC 1123, which
/// `validation.IsDNS1123Subdomain` of apimachinery wants in lower case; RFC 4343.
final class LowerCaseHosts {

    private LowerCaseHosts() {}

    /// The same design with every host name in lower case.
    static DesignIndex of(DesignIndex index) {
        Design design = index.design();
        Design lower =
                design.withNodes(design.nodes().stream().map(LowerCaseHosts::of).toList())
                        .withSettings(
                                design.settings().withDomain(lower(design.settings().domain())));
        return lower.equals(design) ? index : new DesignIndex(lower);
    }

    private static Node of(Node node) {
        return switch (node) {
            case LoadBalancer balancer ->
                    balancer.withRules(
                            balancer.rules().stream()
                                    .map(rule -> rule.withHost(lower(rule.host())))
                                    .toList());
            case ProfileNode member -> member.withHostName(lower(member.hostName()));
            default -> node;
        };
    }

    static String lower(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
