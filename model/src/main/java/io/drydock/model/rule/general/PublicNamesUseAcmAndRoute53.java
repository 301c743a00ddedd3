package io.drydock.model.rule.general;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LoadBalancer.CertificateSource;
import io.drydock.model.design.ServiceNode.Kind;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import io.drydock.model.rule.fix.NetworkFixes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Both renew and follow the load balancer by themselves.
public final class PublicNamesUseAcmAndRoute53 implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-35",
                            Severity.WARNING,
                            "Public names have certificates of ACM and records in Route 53")
                    .because(
                            """
                            A certificate of Certificate Manager renews itself and its key \
                            never leaves AWS; one that was imported expires on a day that \
                            somebody has to remember. Route 53 follows the changing \
                            addresses of a load balancer with an alias record, also for the \
                            bare domain, and can switch over when it fails.\
                            """)
                    .source("API Manager documentation, deploying on AWS")
                    .example(
                            """
                            The public load balancer uses an imported certificate. Use one \
                            of ACM.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Set<ElementId> reported = new HashSet<>();
        for (LoadBalancer balancer : index.all(LoadBalancer.class)) {
            Optional<Site> site =
                    index.siteOf(balancer).filter(s -> s.kind() == Site.Kind.AWS_REGION);
            if (balancer.isInternetFacing() && site.isPresent()) {
                checkCertificate(balancer, findings);
                if (reported.add(site.get().id()) && !index.hasService(site.get(), Kind.DNS)) {
                    findings.report(
                            site.get().id(),
                            "The public names of " + site.get().name() + " have no Route 53 zone",
                            NetworkFixes.addService(index, site.get(), Kind.DNS, Tier.PUBLIC));
                }
            }
        }
    }

    private static void checkCertificate(LoadBalancer balancer, Findings findings) {
        if (balancer.certificate() != CertificateSource.ACM) {
            findings.report(
                    balancer.id(),
                    balancer.certificate() == CertificateSource.NONE
                            ? balancer.name() + " has no certificate"
                            : balancer.name() + " has an imported certificate that will expire",
                    new Fix(
                            "Use a certificate of ACM",
                            new Edit.ReplaceNode(balancer.withCertificate(CertificateSource.ACM))));
        }
    }
}
