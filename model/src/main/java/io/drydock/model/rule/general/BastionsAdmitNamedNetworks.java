package io.drydock.model.rule.general;

import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.AccessFixes;
import io.drydock.model.rule.fix.PlacementFixes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The host that opens every other must not be open to everybody.
public final class BastionsAdmitNamedNetworks implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-08",
                            Severity.ERROR,
                            "A bastion stands in a public subnet and admits named networks only")
                    .because(
                            """
                            A bastion is the one machine through which administrators reach \
                            all private ones. It must be reachable, hence a public subnet, \
                            and only from networks that somebody named: scanners try every \
                            open SSH port of the internet within minutes. An EC2 Instance \
                            Connect Endpoint does the same job without a machine and without \
                            a public port.\
                            """)
                    .source(
                            """
                            AWS reference architecture for API Manager, Enterprise \
                            Integrator and Analytics; AWS reference architecture for a fully \
                            distributed API Manager (2020); API Manager documentation, \
                            deploying on AWS\
                            """)
                    .example(
                            """
                            The bastion admits 0.0.0.0/0. Name the office's network, or use \
                            an endpoint instead.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /// Networks larger than this name nobody: no company has more than a /8.
    private static final int WIDEST_PREFIX = 8;

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Bastion bastion : index.all(Bastion.class)) {
            Optional<Site> site = index.siteOf(bastion);
            if (site.isPresent() && site.get().kind() == Site.Kind.AWS_REGION) {
                checkPlace(index, bastion, findings);
                checkNetworks(index, bastion, site.get(), findings);
            }
        }
    }

    private static void checkPlace(DesignIndex index, Bastion bastion, Findings findings) {
        for (SubnetPlace place : index.places(bastion)) {
            if (place.subnet().tier() != Tier.PUBLIC) {
                findings.report(
                        bastion.id(),
                        bastion.name()
                                + " stands in "
                                + place.subnet().name()
                                + ", which the internet cannot reach",
                        PlacementFixes.moveToTier(index, bastion, Tier.PUBLIC));
            }
        }
    }

    private static void checkNetworks(
            DesignIndex index, Bastion bastion, Site site, Findings findings) {
        List<Cidr> named =
                bastion.sshFrom().stream().filter(net -> net.prefix() >= WIDEST_PREFIX).toList();
        if (bastion.sshFrom().isEmpty()) {
            findings.report(
                    bastion.id(),
                    bastion.name() + " names no network that may connect",
                    AccessFixes.useEndpoint(index, bastion, site));
        } else if (named.size() < bastion.sshFrom().size()) {
            List<Fix> fixes = new ArrayList<>();
            if (!named.isEmpty()) {
                fixes.add(
                        new Fix(
                                "Admit only " + named,
                                new Edit.ReplaceNode(bastion.withSshFrom(named))));
            }
            fixes.addAll(AccessFixes.useEndpoint(index, bastion, site));
            findings.report(bastion.id(), bastion.name() + " admits SSH from everywhere", fixes);
        }
    }
}
