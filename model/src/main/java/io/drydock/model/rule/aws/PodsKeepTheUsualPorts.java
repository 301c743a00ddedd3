package io.drydock.model.rule.aws;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;

/// The charts write some port numbers as they are.
public final class PodsKeepTheUsualPorts implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("K-15", Severity.WARNING, "Pods keep the usual ports")
                    .in(Generation.G4B)
                    .on(Platform.EKS)
                    .because(
                            """
                            A port offset moves all ports of a node, so that two can share a \
                            machine. Pods never share one, and the charts count on the usual \
                            numbers: traffic and key managers reach the event hub on 9443 \
                            and 5672 whatever the offset, an all-in-one pod reaches its twin \
                            on 5672, and the gateway chart has one offset for traffic \
                            managers and event hub together. With an offset these \
                            connections fail.\
                            """)
                    .source(
                            """
                            Official Helm charts for API Manager 4.5 to 4.7, configuration \
                            templates\
                            """)
                    .example("Control Plane 1 has the port offset 1. Set it to 0.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (ProfileNode node : index.all(ProfileNode.class)) {
            if (node.portOffset() != 0
                    && index.cluster(node.cluster())
                            .filter(c -> isFixed(c.profile()))
                            .isPresent()) {
                findings.report(
                        node.id(),
                        node.name() + " has the port offset " + node.portOffset(),
                        new Fix(
                                "Give " + node.name() + " the usual ports",
                                new Edit.ReplaceNode(node.withPortOffset(0))));
            }
        }
    }

    private static boolean isFixed(ProfileId profile) {
        return profile == ProfileId.CONTROL_PLANE
                || profile == ProfileId.ALL_IN_ONE
                || profile == ProfileId.TRAFFIC_MANAGER;
    }
}
