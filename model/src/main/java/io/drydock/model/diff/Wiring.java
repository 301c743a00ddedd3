package io.drydock.model.diff;

import io.drydock.model.design.FileSystem;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.diff.Change.Kind;
import io.drydock.model.diff.Change.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Compares where elements lead and whom they serve.
final class Wiring {

    /// A rule is the same one while it answers for the same host on the same port.
    private record Match(int port, String host) {}

    private final Words old;
    private final Words now;
    private final List<Change> changes;

    Wiring(Words old, Words now, List<Change> changes) {
        this.old = old;
        this.now = now;
        this.changes = changes;
    }

    void compare(ProfileNode before, ProfileNode after) {
        if (!before.cluster().equals(after.cluster())) {
            rewired(
                    after.id().value(),
                    after.name()
                            + " belongs to "
                            + now.name(after.cluster())
                            + ", before to "
                            + old.name(before.cluster()));
        }
    }

    void compare(FileSystem before, FileSystem after) {
        if (!before.mountedBy().equals(after.mountedBy())) {
            rewired(
                    after.id().value(),
                    after.name()
                            + " is mounted by "
                            + now.names(after.mountedBy())
                            + ", before by "
                            + old.names(before.mountedBy()));
        }
    }

    void compare(LoadBalancer before, LoadBalancer after) {
        Map<Match, ListenerRule> oldRules = rules(before);
        Map<Match, ListenerRule> newRules = rules(after);
        String id = after.id().value();
        String prefix = after.name() + ": ";
        int seen = changes.size();
        oldRules.forEach((match, rule) -> {
            ListenerRule other = newRules.get(match);
            String address = prefix + Words.address(rule);
            if (other == null) {
                rewired(id, address + " no longer leads to " + old.target(rule));
            } else {
                compare(id, address, rule, other);
            }
        });
        newRules.forEach((match, rule) -> {
            if (!oldRules.containsKey(match)) {
                rewired(id, prefix + Words.address(rule) + " leads to " + now.target(rule));
            }
        });
        if (changes.size() == seen && !before.rules().equals(after.rules())) {
            changed(id, prefix + "the order or number of its rules");
        }
    }

    private static Map<Match, ListenerRule> rules(LoadBalancer balancer) {
        Map<Match, ListenerRule> rules = new LinkedHashMap<>();
        balancer.rules()
                .forEach(rule -> rules.putIfAbsent(new Match(rule.port(), rule.host()), rule));
        return rules;
    }

    private void compare(String id, String address, ListenerRule before, ListenerRule after) {
        if (!before.target().equals(after.target()) || before.targetPort() != after.targetPort()) {
            rewired(
                    id,
                    address
                            + " leads to "
                            + now.target(after)
                            + ", before to "
                            + old.target(before));
        }
        if (before.sticky() != after.sticky()) {
            changed(
                    id,
                    address
                            + (after.sticky()
                                    ? " keeps sessions on one node"
                                    : " no longer keeps sessions on one node"));
        }
        if (!before.healthCheckPath().equals(after.healthCheckPath())) {
            changed(
                    id,
                    address
                            + " is checked with "
                            + check(after)
                            + ", before with "
                            + check(before));
        }
    }

    private static String check(ListenerRule rule) {
        return rule.healthCheckPath().isEmpty() ? "a TCP connection" : rule.healthCheckPath();
    }

    private void rewired(String id, String text) {
        changes.add(new Change(Kind.REWIRED, Part.NODES, id, text));
    }

    private void changed(String id, String text) {
        changes.add(new Change(Kind.CHANGED, Part.NODES, id, text));
    }
}
