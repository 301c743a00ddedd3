package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.NetworkPlan.SubnetPlan;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The template holds what the design draws, in the numbers and places that it draws.
class TemplateMatchesDesignTest {

    static Stream<Design> designs() {
        return Stream.concat(Examples.designs(), Examples.startingDesigns());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everySubnetIsThereWithItsAddresses(Design design) {
        Template template = Examples.template(design);
        DeploymentPlan plan = PlanCompiler.compile(design);
        assertThat(template.resources("AWS::EC2::Subnet"))
                .hasSize(design.sites().getFirst().subnets().size());
        for (SubnetPlan subnet : plan.network().subnets()) {
            Resource resource = template.resource(Names.subnet(subnet.id())).orElseThrow();
            assertThat(Tree.text(resource, "CidrBlock")).isEqualTo(subnet.cidr().toString());
            assertThat(Tree.property(resource, "AvailabilityZone"))
                    .contains(new Value.Select(subnet.zone(), new Value.GetAZs()));
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyMachineGroupHasTheSizeOfItsCluster(Design design) {
        Template template = Examples.template(design);
        DeploymentPlan plan = PlanCompiler.compile(design);
        assertThat(template.resources("AWS::AutoScaling::AutoScalingGroup"))
                .hasSize(plan.machines().size());
        for (MachineGroup group : plan.machines()) {
            Resource resource = template.resource(Names.machines(group.id())).orElseThrow();
            assertThat(Tree.text(resource, "MinSize")).isEqualTo(Integer.toString(group.min()));
            assertThat(Tree.text(resource, "MaxSize")).isEqualTo(Integer.toString(group.max()));
            assertThat(Tree.refs(resource, "VPCZoneIdentifier"))
                    .containsExactlyElementsOf(
                            group.subnets().stream().map(Names::subnet).toList());
        }
        int machines =
                plan.machines().stream()
                        .filter(MachineGroup::isFixed)
                        .mapToInt(MachineGroup::max)
                        .sum();
        long fixed =
                plan.index().design().clusters().stream()
                        .filter(cluster -> !cluster.isElastic())
                        .flatMap(cluster -> plan.index().members(cluster).stream())
                        .filter(node -> plan.index().isAt(node, plan.site()))
                        .count();
        assertThat((long) machines).isEqualTo(fixed);
    }

    /// with two subnets AWS would choose the zone of a fixed node.
    @ParameterizedTest
    @MethodSource("designs")
    void aFixedNodeIsAGroupOfOneInOneSubnet(Design design) {
        Template template = Examples.template(design);
        for (MachineGroup group : PlanCompiler.compile(design).machines()) {
            Resource resource = template.resource(Names.machines(group.id())).orElseThrow();
            if (group.isFixed()) {
                assertThat(Tree.text(resource, "MinSize")).isEqualTo("1");
                assertThat(Tree.text(resource, "MaxSize")).isEqualTo("1");
                assertThat(Tree.text(resource, "DesiredCapacity")).isEqualTo("1");
                assertThat(Tree.refs(resource, "VPCZoneIdentifier")).hasSize(1);
                assertThat(template.resource(Names.of(group.id(), "Scaling"))).isEmpty();
            } else {
                assertThat(template.resource(Names.of(group.id(), "Scaling"))).isPresent();
            }
        }
    }

    /// an application load balancer stands in two zones at least.
    @ParameterizedTest
    @MethodSource("designs")
    void loadBalancersHaveTheirSchemeAndZones(Design design) {
        Template template = Examples.template(design);
        DeploymentPlan plan = PlanCompiler.compile(design);
        assertThat(plan.balancers()).hasSize(2);
        for (BalancerPlan balancer : plan.balancers()) {
            LoadBalancer drawn = balancer.balancer();
            Resource resource = template.resource(Names.of(drawn.id())).orElseThrow();
            assertThat(Tree.text(resource, "Scheme")).isEqualTo(drawn.scheme().key());
            Set<Integer> zones =
                    Tree.refs(resource, "Subnets").stream()
                            .map(name -> zone(plan, name))
                            .collect(Collectors.toSet());
            assertThat(zones).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    private static int zone(DeploymentPlan plan, String logicalId) {
        return plan.network().subnets().stream()
                .filter(subnet -> Names.subnet(subnet.id()).equals(logicalId))
                .mapToInt(SubnetPlan::zone)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyHostHasItsRuleAndTheRightTargets(Design design) {
        Template template = Examples.template(design);
        int rules = 0;
        for (BalancerPlan balancer : PlanCompiler.compile(design).balancers()) {
            for (BalancerPlan.ListenerPlan listener : balancer.listeners()) {
                String name = Names.listener(balancer.balancer().id(), listener.port());
                for (BalancerPlan.RoutePlan route : listener.routes()) {
                    Resource rule =
                            template.resource(name + "Rule" + Names.of(route.rule().host()))
                                    .orElseThrow();
                    rules++;
                    assertThat(Tree.text(rule, "ListenerArn")).isEqualTo(name);
                    assertThat(Tree.text(rule, "Conditions/0/HostHeaderConfig/Values/0"))
                            .isEqualTo(route.rule().host());
                    String target =
                            Tree.text(
                                    rule, "Actions/0/ForwardConfig/TargetGroups/0/TargetGroupArn");
                    Resource group = template.resource(target).orElseThrow();
                    assertThat(Tree.text(group, "Port"))
                            .isEqualTo(Integer.toString(route.rule().targetPort()));
                    assertThat(Tree.text(group, "Protocol")).isEqualTo("HTTPS");
                }
            }
        }
        assertThat(template.resources("AWS::ElasticLoadBalancingV2::ListenerRule")).hasSize(rules);
        List<String> priorities =
                template.resources("AWS::ElasticLoadBalancingV2::ListenerRule").stream()
                        .map(r -> Tree.text(r, "ListenerArn") + Tree.text(r, "Priority"))
                        .toList();
        assertThat(priorities).doesNotHaveDuplicates();
    }

    /// portals keep a session on one node; API traffic does not need to.
    @ParameterizedTest
    @MethodSource("designs")
    void onlyPagesAreSticky(Design design) {
        for (Resource group :
                Examples.template(design).resources("AWS::ElasticLoadBalancingV2::TargetGroup")) {
            boolean api = List.of("8243", "8099", "8021").contains(Tree.text(group, "Port"));
            boolean sticky =
                    Tree.all(Tree.property(group, "TargetGroupAttributes").orElseThrow())
                            .contains(Value.text("lb_cookie"));
            // From 4.0 on key managers keep no session either.
            boolean session =
                    design.version().generation().hasSeparatePortals()
                            || !group.logicalId().contains("KeyManager");
            assertThat(sticky).as(group.logicalId()).isEqualTo(!api && session);
        }
    }

    /// P1-R11, P3-R8: event ports are addressed node by node.
    @ParameterizedTest
    @MethodSource("designs")
    void noLoadBalancerReachesAnEventPort(Design design) {
        assertThat(Examples.template(design).resources("AWS::ElasticLoadBalancingV2::TargetGroup"))
                .noneMatch(group ->
                        List.of("5672", "9611", "9711", "7611", "7711", "7612", "7712")
                                .contains(Tree.text(group, "Port")));
    }

    /// the subnet group of a database spans two zones.
    @ParameterizedTest
    @MethodSource("designs")
    void databasesAreAsDrawn(Design design) {
        Template template = Examples.template(design);
        DeploymentPlan plan = PlanCompiler.compile(design);
        assertThat(plan.databases()).isNotEmpty();
        for (Database database : plan.databases()) {
            Resource resource = template.resource(Names.of(database.id())).orElseThrow();
            assertThat(Tree.text(resource, "EngineVersion")).isEqualTo(database.engineVersion());
            assertThat(Tree.text(resource, "DBInstanceClass")).isEqualTo(database.instanceClass());
            assertThat(Tree.text(resource, "MultiAZ"))
                    .isEqualTo(Boolean.toString(database.multiAz()));
            assertThat(Tree.text(resource, "BackupRetentionPeriod"))
                    .isEqualTo(Integer.toString(database.backupDays()));
            Resource subnets =
                    template.resource(Tree.text(resource, "DBSubnetGroupName")).orElseThrow();
            Set<Integer> zones =
                    Tree.refs(subnets, "SubnetIds").stream()
                            .map(name -> zone(plan, name))
                            .collect(Collectors.toSet());
            assertThat(zones).hasSizeGreaterThanOrEqualTo(2);
            for (String user : KeyPart.users(plan, database)) {
                assertThat(template.resource(Names.secret(database.id(), user))).isPresent();
            }
        }
    }

    /// one mount target in each zone of the file system, reached by its clients only.
    @ParameterizedTest
    @MethodSource("designs")
    void fileSystemsHaveOneMountTargetAZone(Design design) {
        Template template = Examples.template(design);
        DeploymentPlan plan = PlanCompiler.compile(design);
        for (FileSystem files : plan.fileSystems()) {
            List<ElementId> subnets = FilePart.mountSubnets(plan, files);
            assertThat(template.resources("AWS::EFS::MountTarget")).hasSize(subnets.size());
            assertThat(subnets.stream().map(id -> plan.network().subnet(id).zone()))
                    .doesNotHaveDuplicates()
                    .hasSize(plan.network().zones().size());
            for (ElementId client : files.mountedBy()) {
                assertThat(
                                template.resource(
                                        Names.of(files.id())
                                                + "From"
                                                + Names.of(client)
                                                + "On2049"))
                        .isPresent();
            }
        }
    }

    /// a zone's machines reach the internet through a NAT gateway in their own zone.
    @ParameterizedTest
    @MethodSource("designs")
    void everyZoneHasItsOwnWayOut(Design design) {
        Template template = Examples.template(design);
        DeploymentPlan plan = PlanCompiler.compile(design);
        for (int zone : plan.network().privateZones()) {
            Resource route = template.resource(Names.privateDefaultRoute(zone)).orElseThrow();
            Resource nat = template.resource(Tree.text(route, "NatGatewayId")).orElseThrow();
            assertThat(zone(plan, Tree.text(nat, "SubnetId"))).isEqualTo(zone);
        }
        for (SubnetPlan subnet : plan.network().subnets()) {
            Resource association =
                    template.resource(Names.routeTableAssociation(subnet.id())).orElseThrow();
            assertThat(Tree.text(association, "RouteTableId"))
                    .isEqualTo(
                            subnet.isPublic()
                                    ? "PublicRouteTable"
                                    : Names.privateRouteTable(subnet.zone()));
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void theDesignTravelsInTheTemplate(Design design) {
        Template template = Examples.template(design);
        assertThat(Tree.at(template.metadata(), "Drydock/Design"))
                .contains(Value.text(io.drydock.model.file.DesignWriter.write(design)));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void theSameDesignGivesTheSameBytes(Design design) {
        assertThat(Examples.template(design).toYaml())
                .isEqualTo(Examples.template(design).toYaml());
        assertThat(Examples.template(design).toJson())
                .isEqualTo(Examples.template(design).toJson());
    }
}
