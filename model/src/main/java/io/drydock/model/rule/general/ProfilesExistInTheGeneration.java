package io.drydock.model.rule.general;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.design.Cluster;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.SuccessorFixes;

/// Each generation of the product cuts its roles differently.
public final class ProfilesExistInTheGeneration implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "D-04",
                            Severity.ERROR,
                            "A profile exists in the design's product version")
                    .because(
                            """
                            What can be installed as a node of its own changed over the \
                            years: 2.x and 3.x have separate portals and an analytics \
                            server, 4.0 joined the portals into one control plane, 4.5 gave \
                            each role its own distribution. A node whose role does not exist \
                            in the chosen version cannot be installed.\
                            """)
                    .source(
                            """
                            API Manager documentation, product profiles of 3.x and 4.x; \
                            official Helm charts\
                            """)
                    .example(
                            """
                            A Publisher stands in a design for 4.7. Serve its users from the \
                            control plane.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Catalogue catalogue = Catalogue.of(index.generation());
        for (Cluster cluster : index.design().clusters()) {
            if (!catalogue.has(cluster.profile())) {
                findings.report(
                        cluster.id(),
                        cluster.name()
                                + ": "
                                + Catalogue.absence(cluster.profile(), index.generation()),
                        SuccessorFixes.replace(index, cluster));
            }
        }
    }
}
