package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.export.Examples;
import io.drydock.export.cloudformation.Value.Items;
import io.drydock.export.cloudformation.Value.Text;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a template for a site with Kubernetes has to hold, whatever the design.
class EksTemplateTest {

    static Stream<Design> designs() {
        return Examples.newestOnEks();
    }

    private static Design design() {
        return Examples.onEks(
                PatternKey.CONTROL_TRAFFIC_GATEWAY, new ProductVersion(4, 7, 0), "us-east-1", 3);
    }

    private static Template template() {
        return Examples.template(design());
    }

    private static Resource only(Template template, String type) {
        assertThat(template.resources(type)).as(type).hasSize(1);
        return template.resources(type).getFirst();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void nothingIsOpenToEverybody(Design design) {
        Template template = Examples.template(design);
        for (Value value : Tree.all(TemplateTree.of(template).fields().get("Resources"))) {
            Optional<Value> cidr = Tree.at(value, "CidrIp");
            assertThat(cidr).isNotEqualTo(Optional.of(Value.text("0.0.0.0/0")));
            assertThat(Tree.at(value, "CidrIpv6")).isEmpty();
        }
        for (Resource rule : template.resources("AWS::EC2::SecurityGroupIngress")) {
            assertThat(Tree.property(rule, "SourceSecurityGroupId"))
                    .as(rule.logicalId())
                    .isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void worksInEveryZoneOfTheDesign(Design design) {
        Template template = Examples.template(design);
        int zones = design.sites().getFirst().zones().size();
        for (Resource group : template.resources("AWS::EKS::Nodegroup")) {
            List<String> zonesOfGroup =
                    Tree.refs(group, "Subnets").stream()
                            .map(id -> template.resource(id).orElseThrow())
                            .map(subnet -> Tree.property(subnet, "AvailabilityZone"))
                            .map(Object::toString)
                            .distinct()
                            .toList();
            assertThat(zonesOfGroup).hasSize(zones);
        }
        assertThat(Tree.refs(only(template, "AWS::EKS::Cluster"), "ResourcesVpcConfig/SubnetIds"))
                .hasSize(zones);
        assertThat(template.resources("AWS::EC2::NatGateway")).hasSize(zones);
    }

    /// its pods would have nowhere to go, and its images would not come.
    @ParameterizedTest
    @MethodSource("designs")
    void nodesWaitForTheirWayOutAndTheirNetwork(Design design) {
        Template template = Examples.template(design);
        for (Resource group : template.resources("AWS::EKS::Nodegroup")) {
            assertThat(group.dependsOn())
                    .contains("VpcCniAddOn", "KubeProxyAddOn", "PodIdentityAgentAddOn")
                    .contains("PrivateDefaultRouteA", "PrivateDefaultRouteB")
                    .contains("ApplicationARouteTableAssociation");
        }
        for (String late : List.of("CoreDnsAddOn", "EbsDriverAddOn", "MetricsServerAddOn")) {
            assertThat(template.resource(late).orElseThrow().dependsOn())
                    .containsAll(
                            template.resources("AWS::EKS::Nodegroup").stream()
                                    .map(Resource::logicalId)
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void rolesSayWhatTheyMayDo(Design design) {
        for (Resource policy : Examples.template(design).resources("AWS::IAM::ManagedPolicy")) {
            if (!(Tree.property(policy, "PolicyDocument/Statement").orElseThrow()
                    instanceof Items statements)) {
                throw new AssertionError(policy.logicalId());
            }
            for (Value statement : statements.items()) {
                List<Value> actions = Tree.all(Tree.at(statement, "Action").orElseThrow());
                assertThat(actions).doesNotContain(Value.text("*"));
                if (Tree.all(Tree.at(statement, "Resource").orElseThrow())
                        .contains(Value.text("*"))) {
                    assertThat(actions.stream().filter(Text.class::isInstance))
                            .as(policy.logicalId())
                            .allMatch(action ->
                                    ((Text) action)
                                            .text()
                                            .matches("[a-z0-9]+:(Describe|List|Get).*"));
                }
            }
        }
        assertThat(Examples.template(design).resources("AWS::IAM::Role"))
                .allMatch(role -> Tree.property(role, "Policies").isEmpty());
    }

    @Test
    void clusterIsClosedUnlessANetworkIsGiven() {
        Resource cluster = only(template(), "AWS::EKS::Cluster");
        String network = "ResourcesVpcConfig/";
        assertThat(Tree.text(cluster, network + "EndpointPrivateAccess")).isEqualTo("true");
        assertThat(Tree.property(cluster, network + "EndpointPublicAccess"))
                .contains(EksParameterPart.flag(EksParameterPart.HAS_API_CIDR));
        assertThat(Tree.text(cluster, "BootstrapSelfManagedAddons")).isEqualTo("false");
        assertThat(Tree.text(cluster, "AccessConfig/AuthenticationMode")).isEqualTo("API");
        assertThat(Tree.text(cluster, "EncryptionConfig/0/Provider/KeyArn"))
                .isEqualTo("DataKey.Arn");
        assertThat(Tree.property(cluster, "Logging/ClusterLogging/EnabledTypes"))
                .hasValueSatisfying(types -> assertThat(((Items) types).items()).hasSize(5));
    }

    /// A log group that EKS made itself would have no retention, and the stack could not make it.
    @Test
    void logGroupOfTheClusterIsThereBefore() {
        Template template = template();
        Resource cluster = only(template, "AWS::EKS::Cluster");
        assertThat(cluster.dependsOn()).contains(EksNames.CLUSTER_LOG);
        Resource log = template.resource(EksNames.CLUSTER_LOG).orElseThrow();
        assertThat(Tree.property(log, "LogGroupName")).contains(EksNames.clusterLogName());
        assertThat(Tree.property(cluster, "Name")).contains(EksNames.clusterName());
    }

    @Test
    void launchTemplateLeavesImageAndRoleToTheNodeGroup() {
        Resource machine = template().resource("EksNodeLaunchTemplate").orElseThrow();
        String data = "LaunchTemplateData/";
        assertThat(Tree.property(machine, data + "ImageId")).isEmpty();
        assertThat(Tree.property(machine, data + "IamInstanceProfile")).isEmpty();
        assertThat(Tree.text(machine, data + "MetadataOptions/HttpTokens")).isEqualTo("required");
        assertThat(Tree.text(machine, data + "MetadataOptions/HttpPutResponseHopLimit"))
                .isEqualTo("1");
        assertThat(Tree.text(machine, data + "BlockDeviceMappings/0/Ebs/Encrypted"))
                .isEqualTo("true");
        assertThat(Tree.text(machine, data + "BlockDeviceMappings/0/Ebs/VolumeType"))
                .isEqualTo("gp3");
        assertThat(Tree.refs(machine, data + "SecurityGroupIds"))
                .containsExactly("EksCluster", "WorkerNodesSecurityGroup");
    }

    @Test
    void addOnsHaveRolesOfTheirOwn() {
        Template template = template();
        assertThat(template.resources("AWS::EKS::Addon"))
                .extracting(addOn -> Tree.text(addOn, "AddonName"))
                .containsExactlyInAnyOrder(
                        "vpc-cni",
                        "kube-proxy",
                        "eks-pod-identity-agent",
                        "coredns",
                        "metrics-server",
                        "aws-ebs-csi-driver",
                        "amazon-cloudwatch-observability",
                        "external-dns");
        Resource network = template.resource("VpcCniAddOn").orElseThrow();
        assertThat(Tree.text(network, "ConfigurationValues"))
                .isEqualTo("{\"enableNetworkPolicy\":\"true\"}");
        assertThat(Tree.text(network, "PodIdentityAssociations/0/RoleArn"))
                .isEqualTo("VpcCniAddOnRole.Arn");
        assertThat(template.resources("AWS::EKS::Addon"))
                .allMatch(addOn -> Tree.property(addOn, "AddonVersion").isEmpty());
        assertThat(template.resources("AWS::EKS::PodIdentityAssociation"))
                .extracting(
                        it -> Tree.text(it, "Namespace") + "/" + Tree.text(it, "ServiceAccount"))
                .containsExactly(
                        "kube-system/aws-load-balancer-controller",
                        "external-secrets/external-secrets");
    }

    @Test
    void subnetsOfLoadBalancersBearTheControllersTags() {
        Template template = template();
        for (String zone : List.of("A", "B", "C")) {
            assertThat(tags(template, "Public" + zone + "Subnet"))
                    .contains("kubernetes.io/role/elb")
                    .doesNotContain("kubernetes.io/role/internal-elb");
            assertThat(tags(template, "Application" + zone + "Subnet"))
                    .contains("kubernetes.io/role/internal-elb")
                    .doesNotContain("kubernetes.io/role/elb");
            assertThat(tags(template, "Database" + zone + "Subnet"))
                    .noneMatch(tag -> tag.startsWith("kubernetes.io/"));
        }
    }

    private static List<String> tags(Template template, String subnet) {
        Value tags = Tree.property(template.resource(subnet).orElseThrow(), "Tags").orElseThrow();
        return ((Items) tags)
                .items().stream()
                        .map(tag -> ((Text) Tree.at(tag, "Key").orElseThrow()).text())
                        .toList();
    }

    @Test
    void databaseAdmitsWorkerNodesAndItsSetupOnly() {
        assertThat(
                        template().resources("AWS::EC2::SecurityGroupIngress").stream()
                                .filter(rule ->
                                        Tree.text(rule, "GroupId")
                                                .equals("ApimDatabaseSecurityGroup.GroupId"))
                                .map(rule ->
                                        Tree.text(rule, "SourceSecurityGroupId")
                                                + " "
                                                + Tree.text(rule, "FromPort")))
                .containsExactlyInAnyOrder(
                        "WorkerNodesSecurityGroup.GroupId 3306",
                        "DatabaseSetupSecurityGroup.GroupId 3306");
    }

    /// Names inside the network lead to the endpoints for every machine, also for the one that
    /// reads secrets to set up the databases.
    @Test
    void endpointsAnswerEveryMachine() {
        assertThat(
                        template().resources("AWS::EC2::SecurityGroupIngress").stream()
                                .filter(rule ->
                                        Tree.text(rule, "GroupId")
                                                .equals("EndpointSecurityGroup.GroupId"))
                                .map(rule -> Tree.text(rule, "SourceSecurityGroupId")))
                .contains("WorkerNodesSecurityGroup.GroupId", "DatabaseSetupSecurityGroup.GroupId");
    }

    @Test
    void administratorOfTheDatabaseIsKnownToItsSetupOnly() {
        Template template = template();
        for (Resource policy : template.resources("AWS::IAM::ManagedPolicy")) {
            boolean reads =
                    Tree.all(policy.properties()).stream()
                            .anyMatch(value ->
                                    value instanceof Value.GetAtt att
                                            && att.attribute()
                                                    .equals("MasterUserSecret.SecretArn"));
            assertThat(reads)
                    .as(policy.logicalId())
                    .isEqualTo(policy.logicalId().equals("DatabaseSetupPolicy"));
        }
    }

    @Test
    void everyImageHasARepositoryWhoseTagsStay() {
        List<Resource> repositories = template().resources("AWS::ECR::Repository");
        assertThat(repositories)
                .extracting(Resource::logicalId)
                .containsExactly(
                        "Wso2amAcpRepository", "Wso2amTmRepository", "Wso2amUniversalGwRepository");
        assertThat(repositories)
                .allSatisfy(repository -> {
                    assertThat(Tree.text(repository, "ImageTagMutability")).isEqualTo("IMMUTABLE");
                    assertThat(Tree.text(repository, "ImageScanningConfiguration/ScanOnPush"))
                            .isEqualTo("true");
                    assertThat(Tree.text(repository, "EncryptionConfiguration/KmsKey"))
                            .isEqualTo("DataKey.Arn");
                    assertThat(Tree.property(repository, "RepositoryName")).isEmpty();
                });
    }

    @Test
    void keptIndexesHaveAnAccessPointForEachPod() {
        Template template = Examples.template(withIndexes());
        assertThat(template.resources("AWS::EFS::MountTarget")).hasSize(3);
        assertThat(template.resources("AWS::EFS::AccessPoint"))
                .extracting(point -> Tree.text(point, "RootDirectory/Path"))
                .containsExactlyInAnyOrder(
                        "/control-plane-carbonDb1",
                        "/control-plane-carbonDb2",
                        "/control-plane-solr1",
                        "/control-plane-solr2");
        assertThat(template.resources("AWS::EKS::Addon"))
                .extracting(addOn -> Tree.text(addOn, "AddonName"))
                .contains("aws-efs-csi-driver");
        assertThat(template.toYaml())
                .contains("export EFS_FILE_SYSTEM='${Indexes}'")
                .contains("CONTROL_PLANE_INDEX_2_ACCESS_POINT=");
    }

    private static Design withIndexes() {
        Design design = design();
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.add(
                new FileSystem(
                        new ElementId("indexes"),
                        "Indexes",
                        Placement.across(
                                List.of(
                                        new ElementId("application-a"),
                                        new ElementId("application-b"),
                                        new ElementId("application-c"))),
                        List.of(new ElementId("control-plane"))));
        return design.withNodes(nodes).withSettings(design.settings().withPersistentIndexes(true));
    }

    @Test
    void workerNodeWithoutRoomIsRefused() {
        Design design = design();
        Design small =
                design.withClusters(
                        design.clusters().stream().map(it -> it.withSize("m6g.medium")).toList());
        assertThatThrownBy(() -> Examples.template(small))
                .isInstanceOf(UnsupportedDesignException.class)
                .hasMessageContaining("Control Plane")
                .hasMessageContaining("m6g.medium");
    }

    @Test
    void nodesOfSeveralTypesAreSeveralGroups() {
        Design design = design();
        Design mixed =
                design.withClusters(
                        design.clusters().stream()
                                .map(it ->
                                        it.id().value().equals("gateway")
                                                ? it.withSize("m7g.2xlarge")
                                                : it)
                                .toList());
        assertThat(Examples.template(mixed).resources("AWS::EKS::Nodegroup"))
                .extracting(
                        group -> Tree.text(group, "InstanceTypes/0"),
                        group -> Tree.text(group, "AmiType"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("m5.xlarge", "AL2023_x86_64_STANDARD"),
                        org.assertj.core.groups.Tuple.tuple(
                                "m7g.2xlarge", "AL2023_ARM_64_STANDARD"));
    }

    @Test
    void designWithoutDatabaseNeedsNoArtefacts() {
        Design design = design();
        Design without =
                design.withNodes(
                        design.nodes().stream()
                                .filter(node -> !(node instanceof Database))
                                .toList());
        assertThat(Examples.template(without).parameters())
                .extracting(Parameter::name)
                .doesNotContain("ArtefactBucket", "MachineImage");
    }

    @Test
    void sameDesignSameBytes() {
        assertThat(template().toYaml()).isEqualTo(template().toYaml());
    }

    /// names chosen by CloudFormation never collide and never block a replacement. Those of
    /// the cluster and of its log group follow from the stack.
    @ParameterizedTest
    @MethodSource("designs")
    void nothingHasAFixedPhysicalName(Design design) {
        List<String> names =
                List.of(
                        "RoleName",
                        "ManagedPolicyName",
                        "GroupName",
                        "LaunchTemplateName",
                        "NodegroupName",
                        "RepositoryName",
                        "DBInstanceIdentifier",
                        "BucketName",
                        "TopicName",
                        "AlarmName");
        for (Resource resource : Examples.template(design).resources().values()) {
            assertThat(names)
                    .as(resource.logicalId())
                    .noneMatch(name -> Tree.property(resource, name).isPresent());
            Tree.property(resource, "LogGroupName")
                    .filter(name -> resource.type().equals("AWS::Logs::LogGroup"))
                    .ifPresent(name -> assertThat(name).isEqualTo(EksNames.clusterLogName()));
        }
    }
}
