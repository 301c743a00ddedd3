package io.drydock.model.rule.general;

import io.drydock.model.design.Connection;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.FreeSpace;
import io.drydock.model.rule.fix.NetworkFixes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An address must lead to one place.
public final class SubnetsDoNotOverlap implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "D-01",
                            Severity.ERROR,
                            "Subnets do not overlap, nor do the networks of linked sites")
                    .because(
                            """
                            AWS refuses a subnet whose addresses another subnet of the VPC \
                            has. Sites joined by a VPN or Direct Connect must not overlap \
                            either: a router that knows an address on both sides sends every \
                            packet to its own.\
                            """)
                    .source(
                            """
                            Amazon VPC user guide, subnet CIDR blocks; AWS Site-to-Site VPN \
                            user guide\
                            """)
                    .example(
                            """
                            10.0.1.0/24 and 10.0.0.0/16 are both subnets. Give the first one \
                            free addresses.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        for (Site site : index.design().sites()) {
            checkSubnets(site, findings);
        }
        for (Connection link : index.design().connections()) {
            if (link.kind() == Connection.Kind.SITE_LINK) {
                checkLink(index, link, findings);
            }
        }
    }

    /// In order of their addresses, a subnet overlaps an earlier one exactly when it starts before
    /// the furthest end so far.
    private static void checkSubnets(Site site, Findings findings) {
        List<Subnet> subnets = new ArrayList<>(site.subnets());
        subnets.sort(Comparator.comparing(Subnet::cidr));
        FreeSpace free = new FreeSpace(site);
        Optional<Subnet> widest = Optional.empty();
        for (Subnet subnet : subnets) {
            if (widest.isPresent() && widest.get().cidr().overlaps(subnet.cidr())) {
                findings.report(
                        subnet.id(),
                        subnet.name()
                                + " ("
                                + subnet.cidr()
                                + ") overlaps "
                                + widest.get().name()
                                + " ("
                                + widest.get().cidr()
                                + ")",
                        NetworkFixes.renumber(subnet, free, subnet.cidr().prefix()));
            } else {
                widest = Optional.of(subnet);
            }
        }
    }

    private static void checkLink(DesignIndex index, Connection link, Findings findings) {
        Optional<Site> one = siteAt(index, link.from());
        Optional<Site> other = siteAt(index, link.to());
        if (one.isPresent()
                && other.isPresent()
                && !one.get().id().equals(other.get().id())
                && one.get().cidr().overlaps(other.get().cidr())) {
            findings.report(
                    link.id(),
                    "The linked networks "
                            + one.get().cidr()
                            + " of "
                            + one.get().name()
                            + " and "
                            + other.get().cidr()
                            + " of "
                            + other.get().name()
                            + " overlap");
        }
    }

    private static Optional<Site> siteAt(DesignIndex index, ElementId end) {
        return index.site(end).or(() -> index.node(end).flatMap(index::siteOf));
    }
}
