package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.cloudformation.DeploymentTemplates.SiteStack;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.Node;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Designs over two sites: a template for each on AWS, and what connects them.
class SeveralSitesTest {

    /// AWS and a data centre, as the pattern starts.
    static Design withDataCentre() {
        return Examples.design(PatternKey.HYBRID_CLOUD);
    }

    /// The same with a second region in the data centre's place.
    static Design withSecondRegion() {
        return withSecondRegion(withDataCentre());
    }

    private static Design withSecondRegion(Design design) {
        List<Site> sites = new ArrayList<>(design.sites());
        Site second = sites.get(1);
        sites.set(
                1,
                new Site(
                        second.id(),
                        "Ireland",
                        Site.Kind.AWS_REGION,
                        "eu-west-1",
                        second.cidr(),
                        second.zones(),
                        second.subnets()));
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.removeIf(node ->
                node instanceof ServiceNode service && service.kind() == ServiceNode.Kind.FIREWALL);
        return design.withSites(sites).withNodes(nodes);
    }

    static DeploymentTemplates export(Design design) {
        return DeploymentTemplates.of(design, DesignWriter.write(design), SplitLimits.USUAL);
    }

    private static Template root(DeploymentTemplates templates, int position) {
        SiteStack stack = templates.stacks().get(position);
        return stack.templates().root();
    }

    private static Resource resource(Template template, String id) {
        return template.resource(id).orElseThrow(() -> new AssertionError("no " + id));
    }

    @Test
    void oneSiteOnAwsKeepsTheName() {
        DeploymentTemplates templates = export(withDataCentre());
        assertThat(templates.files()).containsOnlyKeys("template.yaml");
    }

    @Test
    void twoSitesOnAwsHaveATemplateEach() {
        DeploymentTemplates templates = export(withSecondRegion());
        assertThat(templates.files())
                .containsOnlyKeys(
                        "template-aws.yaml", "template-dr-data-centre.yaml", "deployment.md");
        assertThat(templates.steps())
                .anyMatch(step -> step.startsWith("Make the stack of Ireland in eu-west-1"))
                .anyMatch(step -> step.contains("PeeringWithAws"));
    }

    @Test
    void theVpnLeadsToTheDataCentre() {
        Template template = root(export(withDataCentre()), 0);
        Resource route = resource(template, "VpnRouteToDrDataCentre");
        assertThat(Tree.text(route, "DestinationCidrBlock")).isEqualTo("10.1.0.0/16");
        assertThat(route.condition()).contains("HasCustomerGateway");
    }

    @Test
    void aDataCentreWithACopyReachesTheDatabase() {
        Template template = root(export(withDataCentre()), 0);
        Resource group = resource(template, "ApimDatabaseSecurityGroup");
        assertThat(Tree.property(group, "SecurityGroupIngress").orElseThrow().toString())
                .contains("10.1.0.0/16")
                .doesNotContain("0.0.0.0/0");
    }

    @Test
    void whatNoTemplateCanDoIsSaid() {
        Template template = root(export(withDataCentre()), 0);
        Value said = Tree.at(template.metadata(), "Drydock/ByHand").orElseThrow();
        assertThat(said.toString())
                .contains(
                        "API Manager database (second site) is kept equal to API Manager database")
                .contains("Shared artefacts")
                .contains("route 10.0.0.0/16 into it");
    }

    @Test
    void theNameMovesToTheDataCentre() {
        Template template = root(export(withDataCentre()), 0);
        Resource main = resource(template, "GwExampleComRecord");
        assertThat(Tree.text(main, "Failover")).isEqualTo("PRIMARY");
        assertThat(Tree.text(main, "HealthCheckId")).isEqualTo("PublicAlbHealthCheck");
        Resource standby = resource(template, "GwExampleComStandbyRecord");
        assertThat(Tree.text(standby, "Failover")).isEqualTo("SECONDARY");
        assertThat(Tree.text(standby, "Name")).isEqualTo(Tree.text(main, "Name"));
        assertThat(Tree.refs(standby, "ResourceRecords")).containsExactly("DrPublicAlbAddress");
    }

    @Test
    void theNameMovesToTheSecondRegion() {
        Template second = root(export(withSecondRegion()), 1);
        Resource standby = resource(second, "GwExampleComStandbyRecord");
        assertThat(Tree.text(standby, "AliasTarget/DNSName")).isEqualTo("DrPublicAlb.DNSName");
        assertThat(second.resources("AWS::ElasticLoadBalancingV2::ListenerRule"))
                .filteredOn(rule -> rule.logicalId().startsWith("DrPublicAlb"))
                .anyMatch(rule -> rule.properties().toString().contains("text=gw.example.com"));
    }

    @Test
    void theSecondRegionHasReplicas() {
        Template second = root(export(withSecondRegion()), 1);
        Resource copy = resource(second, "DrApimDatabase");
        assertThat(Tree.text(copy, "SourceDBInstanceIdentifier"))
                .isEqualTo("DrApimDatabaseSourceArn");
        assertThat(copy.properties().fields())
                .doesNotContainKeys("MasterUsername", "ManageMasterUserPassword", "Engine")
                .containsKey("KmsKeyId");
        assertThat(second.resource("DatabaseSetup")).isEmpty();
        assertThat(second.resources("AWS::SecretsManager::Secret"))
                .noneMatch(secret -> secret.logicalId().startsWith("DrApimDatabase"));
    }

    /// What one stack asks for under "Other sites" is told by another, as data and in words.
    @Test
    void whatOneStackAsksForTheOtherTells() {
        Design second =
                withSecondRegion(
                        Examples.design(
                                PatternKey.HYBRID_CLOUD,
                                new ProductVersion(4, 7, 0),
                                "us-east-1",
                                2));
        for (Design design :
                List.of(
                        withSecondRegion(),
                        second,
                        EksSitesTest.twoRegions(),
                        EksSitesTest.twoRegions(7))) {
            DeploymentTemplates templates = export(design);
            assertThat(templates.handedOn()).hasSizeGreaterThan(3);
            for (HandedOn value : templates.handedOn()) {
                Template asking = root(templates, value.to());
                Template telling = root(templates, value.from());
                assertThat(asking.parameters())
                        .extracting(Parameter::name)
                        .contains(value.parameter());
                switch (value.kind()) {
                    case OUTPUT ->
                            assertThat(telling.outputs())
                                    .extracting(Output::name)
                                    .contains(value.name());
                    case PARAMETER ->
                            assertThat(telling.parameters())
                                    .extracting(Parameter::name)
                                    .contains(value.name());
                }
            }
            for (SiteStack stack : templates.stacks()) {
                for (Parameter parameter : stack.templates().root().parameters()) {
                    if (parameter.group().equals("Other sites")) {
                        String description =
                                Tree.at(parameter.body(), "Description").orElseThrow().toString();
                        assertThat(templates.handedOn())
                                .filteredOn(it -> it.to().equals(stack.site()))
                                .filteredOn(it -> it.parameter().equals(parameter.name()))
                                .singleElement()
                                .satisfies(it ->
                                        assertThat(description)
                                                .contains("output " + it.name() + " "));
                    }
                }
            }
        }
    }

    private static Template root(DeploymentTemplates templates, Site site) {
        return templates.stacks().stream()
                .filter(stack -> stack.site().equals(site))
                .findFirst()
                .orElseThrow()
                .templates()
                .root();
    }

    /// Only a stack that comes later can be waited for.
    @Test
    void whatIsNeededAtOnceComesFromAStackBefore() {
        DeploymentTemplates templates = export(withSecondRegion());
        List<Site> order = templates.stacks().stream().map(SiteStack::site).toList();
        for (HandedOn value : templates.handedOn()) {
            assertThat(order.indexOf(value.from()) < order.indexOf(value.to()))
                    .as(value.toString())
                    .isEqualTo(!value.later());
        }
        assertThat(templates.handedOn()).anyMatch(HandedOn::later);
        assertThat(templates.files().get("deployment.md"))
                .contains("| Ireland | AwsVpcId | the output VpcId of the stack of ");
    }

    @Test
    void bothSidesHaveARouteToTheOther() {
        DeploymentTemplates templates = export(withSecondRegion());
        Template first = root(templates, 0);
        Template second = root(templates, 1);
        assertThat(Tree.text(resource(second, "PeeringWithAws"), "PeerRegion"))
                .isEqualTo("us-east-1");
        Resource there = resource(first, "RouteToDrDataCentreFromPrivateRouteTableA");
        assertThat(Tree.text(there, "DestinationCidrBlock")).isEqualTo("10.1.0.0/16");
        Resource back = resource(second, "RouteToAwsFromPrivateRouteTableA");
        assertThat(Tree.text(back, "DestinationCidrBlock")).isEqualTo("10.0.0.0/16");
    }

    @Test
    void nothingButThePublicDoorIsOpenToEverybody() {
        for (SiteStack stack : export(withSecondRegion()).stacks()) {
            for (Resource group : stack.templates().root().resources("AWS::EC2::SecurityGroup")) {
                if (!group.logicalId().contains("PublicAlb")) {
                    assertThat(group.properties().toString()).doesNotContain("0.0.0.0/0");
                }
            }
        }
    }

    /// What one region has encrypted, or keeps as the administrator's password in the database, the
    /// other must be able to read.
    @Test
    void theSecretsOfTheDataAreThoseOfTheFirstRegion() {
        Design design =
                withSecondRegion(
                        Examples.design(
                                PatternKey.HYBRID_CLOUD,
                                new ProductVersion(4, 7, 0),
                                "us-east-1",
                                2));
        DeploymentTemplates templates = export(design);
        Template first = root(templates, 0);
        Template second = root(templates, 1);

        assertThat(first.resources("AWS::SecretsManager::Secret"))
                .extracting(Resource::logicalId)
                .contains("AdministratorSecret", "EncryptionSecret");
        assertThat(first.resources("AWS::SecretsManager::Secret"))
                .allMatch(secret -> secret.properties().fields().containsKey("ReplicaRegions"));
        assertThat(second.resources("AWS::SecretsManager::Secret")).isEmpty();
        assertThat(second.parameters())
                .extracting(Parameter::name)
                .contains("AdministratorSecret", "EncryptionSecret");
    }
}
