package io.drydock.model.rule.pattern;

import static io.drydock.model.pattern.PatternKey.HYBRID_CLOUD;
import static io.drydock.model.rule.Severity.ERROR;

import io.drydock.model.design.ExternalNode;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import java.util.List;

/// A hybrid deployment is two deployments.
public final class EachSiteFollowsItsPattern implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("P5-R1", ERROR, "Two sites, each right by the rules of its own pattern")
                    .of(HYBRID_CLOUD)
                    .because(
                            "The second site is there for the day, the clients or the load that the"
                                + " first cannot serve, and it can only do so as a whole"
                                + " deployment. Each site is therefore judged by the rules of the"
                                + " pattern that its clusters make up. WSO2's own API cloud counts"
                                + " as a second site, and from 4.0 on a site may be gateways alone"
                                + " that a central control plane serves.")
                    .source(
                            "Deployment patterns, pattern 5; API Manager documentation,"
                                    + " multi-data-centre deployment patterns")
                    .example(
                            "The second site has one core node: add the other. Or: there is only"
                                    + " one site.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        List<SiteDesign> sites = SiteDesign.of(index);
        boolean cloud =
                index.all(ExternalNode.class).stream()
                        .anyMatch(node -> node.kind() == ExternalNode.Kind.WSO2_CLOUD);
        if (sites.size() + (cloud ? 1 : 0) < 2) {
            findings.report(
                    index.design().name(),
                    sites.isEmpty()
                            ? "No site has WSO2 nodes; a hybrid deployment has two"
                            : "Only "
                                    + sites.getFirst().site().name()
                                    + " has WSO2 nodes; a hybrid deployment has two sites");
        }
        for (SiteDesign site : sites) {
            site.errors()
                    .forEach(error ->
                            findings.report(
                                    error.element(),
                                    site.site().name() + ": " + error.message(),
                                    error.fixes()));
        }
    }
}
