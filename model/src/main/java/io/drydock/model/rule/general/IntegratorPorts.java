package io.drydock.model.rule.general;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.fix.Ports;
import java.util.Optional;

/// Tells the services of an Enterprise Integrator from its console.
final class IntegratorPorts {

    private IntegratorPorts() {}

    /// The first rule of a load balancer that leads to an integrator's console.
    static Optional<ListenerRule> console(DesignIndex index, LoadBalancer balancer) {
        return balancer.rules().stream()
                .filter(rule -> isIntegrator(index, rule) && isConsole(rule))
                .findFirst();
    }

    /// Whether a load balancer leads to an integrator's services.
    static boolean servesServices(DesignIndex index, LoadBalancer balancer) {
        return balancer.rules().stream()
                .anyMatch(rule -> isIntegrator(index, rule) && !isConsole(rule));
    }

    /// Whether a load balancer may take this rule without serving services and console both.
    static boolean mayShare(DesignIndex index, LoadBalancer other, ListenerRule rule) {
        if (!isIntegrator(index, rule)) {
            return true;
        }
        return isConsole(rule) ? !servesServices(index, other) : console(index, other).isEmpty();
    }

    private static boolean isIntegrator(DesignIndex index, ListenerRule rule) {
        return index.cluster(rule.target())
                .filter(cluster -> cluster.profile() == ProfileId.ENTERPRISE_INTEGRATOR)
                .isPresent();
    }

    private static boolean isConsole(ListenerRule rule) {
        return Ports.isServlet(rule.targetPort());
    }
}
