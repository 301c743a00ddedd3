package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.cloudformation.DeploymentTemplates.SiteStack;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.model.design.Design;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Site;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Names that move between two sites with Kubernetes, whose load balancers no template makes.
class EksFailoverTest {

    private static final String PREFIX = "external-dns.alpha.kubernetes.io/";

    private static Template template(Design design, int position) {
        List<SiteStack> stacks = SeveralSitesTest.export(design).stacks();
        return stacks.get(position).templates().root();
    }

    private static HelmBundle bundle(Design design, int position) {
        return HelmExporter.export(SiteDesigns.at(design, SiteDesigns.sites(design).get(position)));
    }

    /// The blocks of all files that belong to a host: from the annotations to the host.
    private static String ingress(HelmBundle bundle, String host) {
        List<String> found = new ArrayList<>();
        bundle.files()
                .forEach((name, text) -> {
                    if (name.startsWith("values/")) {
                        for (String part : text.split("(?=\n {4}\\w+:\n)", -1)) {
                            if (part.contains("hostname: " + host + "\n")) {
                                found.add(part);
                            }
                        }
                    } else if (name.endsWith("ingresses.yaml")) {
                        for (String part : text.split("\n---\n", -1)) {
                            if (part.contains("host: " + host + "\n")) {
                                found.add(part);
                            }
                        }
                    }
                });
        assertThat(found).as(host).isNotEmpty();
        return String.join("\n", found);
    }

    @Test
    void theMainSiteKeepsTheFirstRecord() {
        assertThat(ingress(bundle(EksSitesTest.twoRegions(), 0), "gw.example.com"))
                .contains(PREFIX + "aws-failover: PRIMARY")
                .contains(PREFIX + "set-identifier: main");
    }

    @Test
    void theOtherSiteAnswersToTheNameAndKeepsTheSecondRecord() {
        HelmBundle other = bundle(EksSitesTest.twoRegions(), 1);
        assertThat(ingress(other, "gw.example.com"))
                .contains(PREFIX + "aws-failover: SECONDARY")
                .contains(PREFIX + "set-identifier: standby")
                .contains("name: dr-");
    }

    /// The console of a site is that site's.
    @Test
    void namesThatStayAreSimple() {
        assertThat(ingress(bundle(EksSitesTest.twoRegions(), 0), "am.example.com"))
                .doesNotContain("aws-failover");
    }

    /// A browser that is sent over must find the name on the certificate.
    @Test
    void theOtherSiteHasTheNameOnItsCertificate() {
        Template second = template(EksSitesTest.twoRegions(), 1);
        assertThat(second.resource("Certificate").orElseThrow().properties().toString())
                .contains("gw.example.com");
    }

    /// Both look after the same zone.
    @Test
    void neitherClusterTouchesTheRecordsOfTheOther() {
        for (int i = 0; i < 2; i++) {
            assertThat(
                            Tree.property(
                                            template(EksSitesTest.twoRegions(), i)
                                                    .resource("ExternalDnsAddOn")
                                                    .orElseThrow(),
                                            "ConfigurationValues")
                                    .orElseThrow())
                    .isEqualTo(Value.sub("{\"txtOwnerId\":\"${EksCluster}\"}"));
        }
    }

    @Test
    void nothingIsLeftToDoByHand() {
        assertThat(SeveralSitesTest.export(EksSitesTest.twoRegions()).steps())
                .noneMatch(step -> step.contains("gw.example.com"));
    }

    /// ExternalDNS as EKS installs it does not look at gateways.
    @Test
    void whereNothingKeepsNamesItIsSaid() {
        Design design = EksSitesTest.twoRegions();
        Design gateways =
                design.withSettings(design.settings().withExposure(Settings.Exposure.GATEWAY_API));
        assertThat(SeveralSitesTest.export(gateways).steps())
                .anyMatch(step -> step.contains("gw.example.com") && step.contains("by hand"));
    }

    @Test
    void aDataCentreGetsItsRecordFromTheStack() {
        Design design = EksSitesTest.twoRegions();
        List<Site> sites = new ArrayList<>(design.sites());
        Site second = sites.get(1);
        sites.set(
                1,
                new Site(
                        second.id(),
                        second.name(),
                        Site.Kind.DATA_CENTRE,
                        "headquarters",
                        second.cidr(),
                        second.zones(),
                        second.subnets()));
        Design hybrid = design.withSites(sites);
        Resource standby = template(hybrid, 0).resource("GwExampleComStandbyRecord").orElseThrow();
        assertThat(Tree.text(standby, "Failover")).isEqualTo("SECONDARY");
        assertThat(Tree.refs(standby, "ResourceRecords")).containsExactly("DrPublicAlbAddress");
        assertThat(standby.condition()).isPresent();
        assertThat(ingress(bundle(hybrid, 0), "gw.example.com")).contains("PRIMARY");
    }
}
