package io.drydock.model.rule.pattern;

import static io.drydock.model.catalogue.ProfileId.TRAFFIC_MANAGER;
import static io.drydock.model.pattern.PatternKey.CONTROL_TRAFFIC_GATEWAY;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.fix.NodeFixes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A replaced machine has another address but keeps its name.
public final class TrafficManagersHaveStableNames implements Rule {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+");

    private static final RuleInfo INFO =
            RuleInfo.rule("P3-R5", ERROR, "Every traffic manager has a DNS name of its own")
                    .on(Platform.EC2)
                    .of(FULLY_DISTRIBUTED, CONTROL_TRAFFIC_GATEWAY)
                    .because(
                            "Every gateway is configured with the names of all traffic managers."
                                + " When a machine is replaced it gets another address; a record in"
                                + " a private DNS zone that is kept current lets the gateways find"
                                + " it again without being configured anew. On Kubernetes a Service"
                                + " per node does the same, so there the rule has nothing to ask.")
                    .source("AWS reference architecture of the fully distributed deployment")
                    .example("A traffic manager has no DNS name: name it tm2.drydock.internal.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Set<String> names = new HashSet<>();
        List<ProfileNode> nameless = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (ProfileNode node : index.members(TRAFFIC_MANAGER)) {
            Optional<String> problem = problem(node, names);
            if (problem.isPresent()) {
                nameless.add(node);
                problems.add(node.name() + problem.get());
            }
        }
        if (!nameless.isEmpty()) {
            Cluster first = index.clusters(TRAFFIC_MANAGER).getFirst();
            List<Fix> fixes = NodeFixes.name(index, first, nameless);
            for (int i = 0; i < nameless.size(); i++) {
                findings.report(nameless.get(i).id(), problems.get(i), fixes.get(i));
            }
        }
    }

    private static Optional<String> problem(ProfileNode node, Set<String> names) {
        if (node.hostName().isEmpty()) {
            return Optional.of(" has no DNS name");
        }
        if (ADDRESS.matcher(node.hostName()).matches()) {
            return Optional.of(" is named by the address " + node.hostName());
        }
        return names.add(node.hostName())
                ? Optional.empty()
                : Optional.of(" has the name of another, " + node.hostName());
    }
}
