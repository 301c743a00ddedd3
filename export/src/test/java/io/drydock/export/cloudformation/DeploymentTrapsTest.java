package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.NetworkPlan.SubnetPlan;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Traps in the order, the deletion and the replacement of resources, where a template lints clean
/// and still does not work.
class DeploymentTrapsTest {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z0-9]+)");

    /// What not every design has.
    private static final List<String> SOMETIMES =
            List.of("AWS::EC2::Volume", "AWS::EFS::FileSystem");

    static Stream<Design> designs() {
        return Stream.concat(Examples.designs(), Examples.startingDesigns());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void whatNeedsTheInternetComesAfterTheGateway(Design design) {
        Template template = Examples.template(design);
        assertThat(template.resources("AWS::EC2::EIP"))
                .allMatch(eip -> eip.dependsOn().contains(Names.INTERNET_ATTACHMENT));
        assertThat(template.resource("PublicAlb").orElseThrow().dependsOn())
                .contains(Names.INTERNET_ATTACHMENT);
        assertThat(template.resource("PublicDefaultRoute").orElseThrow().dependsOn())
                .contains(Names.INTERNET_ATTACHMENT);
        assertThat(template.resource("InternalAlb").orElseThrow().dependsOn())
                .doesNotContain(Names.INTERNET_ATTACHMENT);
    }

    @ParameterizedTest
    @MethodSource("designs")
    void machinesComeAfterTheWayOutOfTheirSubnets(Design design) {
        Template template = Examples.template(design);
        DeploymentPlan plan = PlanCompiler.compile(design);
        for (MachineGroup group : plan.machines()) {
            Resource resource = template.resource(Names.machines(group.id())).orElseThrow();
            for (ElementId id : group.subnets()) {
                SubnetPlan subnet = plan.network().subnet(id);
                assertThat(resource.dependsOn())
                        .contains(
                                Names.privateDefaultRoute(subnet.zone()),
                                Names.routeTableAssociation(id));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void machinesComeAfterTheRulesThatUseTheirTargetGroups(Design design) {
        Template template = Examples.template(design);
        for (Resource group : template.resources("AWS::AutoScaling::AutoScalingGroup")) {
            if (Tree.property(group, "TargetGroupARNs").isEmpty()) {
                assertThat(Tree.text(group, "HealthCheckType")).isEqualTo("EC2");
                continue;
            }
            assertThat(Tree.text(group, "HealthCheckType")).isEqualTo("ELB");
            Set<String> used = new LinkedHashSet<>();
            for (String name : group.dependsOn()) {
                Resource rule = template.resource(name).orElseThrow();
                if (rule.type().endsWith("ListenerRule")) {
                    used.add(
                            Tree.text(
                                    rule, "Actions/0/ForwardConfig/TargetGroups/0/TargetGroupArn"));
                }
            }
            assertThat(used).containsAll(Tree.refs(group, "TargetGroupARNs"));
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void machinesComeAfterTheMountsAndDatabasesTheyUse(Design design) {
        Template template = Examples.template(design);
        DeploymentPlan plan = PlanCompiler.compile(design);
        for (MachineGroup group : plan.machines()) {
            Resource resource = template.resource(Names.machines(group.id())).orElseThrow();
            plan.fileSystemsOf(group.cluster())
                    .forEach(files ->
                            assertThat(resource.dependsOn())
                                    .containsAll(FilePart.mountTargets(plan, files)));
            if (!plan.logins(group.cluster()).isEmpty()) {
                assertThat(resource.dependsOn()).contains(Names.DATABASE_SETUP);
            }
            assertThat(resource.dependsOn()).contains(RolePart.policy(group.cluster().id()));
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void bucketsHaveTheirPolicyBeforeAnybodyWrites(Design design) {
        Template template = Examples.template(design);
        assertThat(template.resources("AWS::ElasticLoadBalancingV2::LoadBalancer"))
                .allMatch(balancer -> balancer.dependsOn().contains("LogBucketPolicy"));
        assertThat(template.resources("AWS::CloudTrail::Trail"))
                .isNotEmpty()
                .allMatch(trail -> trail.dependsOn().contains("AuditBucketPolicy"));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void routesAreSpreadAfterTheVpnIsAttached(Design design) {
        assertThat(Examples.template(design).resources("AWS::EC2::VPNGatewayRoutePropagation"))
                .isNotEmpty()
                .allMatch(route -> route.dependsOn().contains("VpnGatewayAttachment"));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void namesCanBeWrittenBeforeANamedMachineStarts(Design design) {
        Template template = Examples.template(design);
        for (MachineGroup group : PlanCompiler.compile(design).machines()) {
            Resource resource = template.resource(Names.machines(group.id())).orElseThrow();
            if (group.isFixed()) {
                assertThat(resource.dependsOn()).containsAll(DnsUpdaterPart.needed());
            }
        }
        assertThat(template.resource(Names.DNS_UPDATER).orElseThrow().dependsOn())
                .contains("DnsUpdaterPolicy");
    }

    /// A hook that is a resource of its own would come after the first machine.
    @ParameterizedTest
    @MethodSource("designs")
    void theHookOfANamedMachineIsInsideItsGroup(Design design) {
        Template template = Examples.template(design);
        assertThat(template.resources("AWS::AutoScaling::LifecycleHook")).isEmpty();
        for (MachineGroup group : PlanCompiler.compile(design).machines()) {
            Resource resource = template.resource(Names.machines(group.id())).orElseThrow();
            if (group.isFixed()) {
                String hook = "LifecycleHookSpecificationList/0/";
                assertThat(Tree.text(resource, hook + "LifecycleTransition"))
                        .isEqualTo("autoscaling:EC2_INSTANCE_LAUNCHING");
                assertThat(Tree.text(resource, hook + "DefaultResult")).isEqualTo("ABANDON");
                assertThat(Tree.property(resource, hook + "NotificationMetadata").orElseThrow())
                        .asString()
                        .contains(group.hostName());
            } else {
                assertThat(Tree.property(resource, "LifecycleHookSpecificationList")).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void theNameUpdaterIsCalledForThisStackOnly(Design design) {
        Template template = Examples.template(design);
        Resource rule = template.resource("DnsUpdaterRule").orElseThrow();
        assertThat(Tree.property(rule, "EventPattern/detail/AutoScalingGroupName/0/prefix"))
                .contains(Value.sub("${AWS::StackName}-"));
        Resource permission = template.resource("DnsUpdaterPermission").orElseThrow();
        assertThat(Tree.text(permission, "SourceArn")).isEqualTo("DnsUpdaterRule.Arn");
        Resource function = template.resource(Names.DNS_UPDATER).orElseThrow();
        assertThat(Tree.text(function, "Runtime")).isEqualTo("python3.13");
        assertThat(Tree.property(function, "DeadLetterConfig")).isPresent();
        assertThat(Tree.property(function, "ReservedConcurrentExecutions")).isPresent();
        assertThat(Tree.text(function, "LoggingConfig/LogGroup")).isEqualTo("DnsUpdaterLogGroup");
    }

    /// A zone with names in it cannot be deleted, and the names of nodes are not the stack's.
    @ParameterizedTest
    @MethodSource("designs")
    void namesOfNodesAreForgottenBetweenMachinesAndZones(Design design) {
        Template template = Examples.template(design);
        Resource cleaner = template.resource("NodeNames").orElseThrow();
        assertThat(Tree.refs(cleaner, "Zones")).containsExactly("DrydockInternalZone");
        for (MachineGroup group : PlanCompiler.compile(design).machines()) {
            if (group.isFixed()) {
                assertThat(template.resource(Names.machines(group.id())).orElseThrow().dependsOn())
                        .contains("NodeNames");
            }
        }
    }

    /// A resource that is already referred to needs no further order.
    @ParameterizedTest
    @MethodSource("designs")
    void noOrderIsSaidTwice(Design design) {
        for (Resource resource : Examples.template(design).resources().values()) {
            Set<String> referred = referred(resource);
            assertThat(resource.dependsOn()).as(resource.logicalId()).noneMatch(referred::contains);
        }
    }

    private static Set<String> referred(Resource resource) {
        Set<String> names = new LinkedHashSet<>();
        for (Value value : Tree.all(resource.properties())) {
            switch (value) {
                case Value.Ref ref -> names.add(ref.logicalId());
                case Value.GetAtt att -> names.add(att.logicalId());
                case Value.Sub sub -> {
                    Matcher matcher = REFERENCE.matcher(sub.template());
                    while (matcher.find()) {
                        names.add(matcher.group(1));
                    }
                }
                default -> {}
            }
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("designs")
    void nothingWaitsForItself(Design design) {
        Template template = Examples.template(design);
        for (Resource start : template.resources().values()) {
            Deque<String> open = new ArrayDeque<>(needs(start, template));
            Set<String> seen = new LinkedHashSet<>();
            while (!open.isEmpty()) {
                String next = open.removeFirst();
                assertThat(next).as("cycle through").isNotEqualTo(start.logicalId());
                if (seen.add(next)) {
                    open.addAll(needs(template.resource(next).orElseThrow(), template));
                }
            }
        }
    }

    private static List<String> needs(Resource resource, Template template) {
        Set<String> needs = referred(resource);
        needs.addAll(resource.dependsOn());
        return needs.stream().filter(template.resources()::containsKey).toList();
    }

    /// What holds data survives the stack, or leaves a snapshot.
    @ParameterizedTest
    @MethodSource("designs")
    void dataSurvives(Design design) {
        Map<String, Deletion> expected =
                Map.of(
                        "AWS::RDS::DBInstance", Deletion.SNAPSHOT,
                        "AWS::EC2::Volume", Deletion.SNAPSHOT,
                        "AWS::EFS::FileSystem", Deletion.RETAIN_EXCEPT_ON_CREATE,
                        "AWS::KMS::Key", Deletion.RETAIN_EXCEPT_ON_CREATE,
                        "AWS::S3::Bucket", Deletion.RETAIN_EXCEPT_ON_CREATE,
                        "AWS::Logs::LogGroup", Deletion.RETAIN_EXCEPT_ON_CREATE,
                        "AWS::SecretsManager::Secret", Deletion.RETAIN_EXCEPT_ON_CREATE);
        Template template = Examples.template(design);
        expected.forEach((type, deletion) ->
                assertThat(template.resources(type))
                        .as(type)
                        .satisfies(all -> {
                            if (!SOMETIMES.contains(type)) {
                                assertThat(all).isNotEmpty();
                            }
                        })
                        .allMatch(resource -> resource.deletion() == deletion));
        assertThat(template.resources("AWS::RDS::DBInstance"))
                .allMatch(db -> "true".equals(Tree.text(db, "DeletionProtection")));
        assertThat(template.toYaml()).contains("Key: deletion_protection.enabled");
    }

    /// The password that RDS changes every week is the administrator's; the product's do not
    /// change.
    @ParameterizedTest
    @MethodSource("designs")
    void theProductDoesNotUseThePasswordThatChanges(Design design) {
        Template template = Examples.template(design);
        assertThat(template.resources("AWS::SecretsManager::RotationSchedule")).isEmpty();
        for (Resource database : template.resources("AWS::RDS::DBInstance")) {
            assertThat(Tree.text(database, "ManageMasterUserPassword")).isEqualTo("true");
        }
        for (Resource resource : template.resources().values()) {
            boolean setup = resource.logicalId().startsWith(Names.DATABASE_SETUP);
            boolean reads =
                    Tree.all(resource.properties()).stream()
                            .anyMatch(value -> value.toString().contains("MasterUserSecret"));
            if (reads && !resource.type().equals("AWS::RDS::DBInstance")) {
                assertThat(setup).as(resource.logicalId()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void slowStartsAreNotTakenForFailures(Design design) {
        for (Resource group :
                Examples.template(design).resources("AWS::AutoScaling::AutoScalingGroup")) {
            assertThat(Integer.parseInt(Tree.text(group, "HealthCheckGracePeriod")))
                    .isGreaterThanOrEqualTo(600);
            assertThat(group.attributes()).containsKeys("CreationPolicy", "UpdatePolicy");
            Value update = group.attributes().get("UpdatePolicy");
            int serving =
                    Math.toIntExact(
                            ((Value.Whole)
                                            Tree.at(
                                                            update,
                                                            "AutoScalingRollingUpdate/MinInstancesInService")
                                                    .orElseThrow())
                                    .number());
            assertThat(serving).isLessThan(Integer.parseInt(Tree.text(group, "MaxSize")));
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void gatewaysStartLast(Design design) {
        Template template = Examples.template(design);
        DeploymentPlan plan = PlanCompiler.compile(design);
        List<ProfileId> last =
                List.of(
                        ProfileId.GATEWAY,
                        ProfileId.ANALYTICS_WORKER,
                        ProfileId.ANALYTICS_DASHBOARD,
                        ProfileId.IDENTITY_SERVER);
        List<String> before =
                plan.machines().stream()
                        .filter(it -> !last.contains(it.profile().id()))
                        .map(it -> Names.machines(it.id()))
                        .toList();
        for (MachineGroup group : plan.machines()) {
            if (group.profile().id() == ProfileId.GATEWAY) {
                assertThat(template.resource(Names.machines(group.id())).orElseThrow().dependsOn())
                        .containsAll(before);
            }
        }
    }

    /// From 4.0 on the event hub is the control plane; who listens to it starts after it.
    @ParameterizedTest
    @MethodSource("designs")
    void theEventHubStartsFirst(Design design) {
        Template template = Examples.template(design);
        DeploymentPlan plan = PlanCompiler.compile(design);
        if (plan.index().generation().hasSeparatePortals()) {
            return;
        }
        List<String> hub =
                plan.machines().stream()
                        .filter(it ->
                                it.profile().id() == ProfileId.CONTROL_PLANE
                                        || it.profile().id() == ProfileId.ALL_IN_ONE)
                        .map(it -> Names.machines(it.id()))
                        .toList();
        assertThat(hub).isNotEmpty();
        for (MachineGroup group : plan.machines()) {
            if (List.of(ProfileId.TRAFFIC_MANAGER, ProfileId.KEY_MANAGER)
                    .contains(group.profile().id())) {
                assertThat(template.resource(Names.machines(group.id())).orElseThrow().dependsOn())
                        .containsAll(hub);
            }
        }
    }

    /// Addresses of nodes change; a JVM that remembers them for ever would keep calling the dead.
    @ParameterizedTest
    @MethodSource("designs")
    void noMachineRemembersAddressesForLong(Design design) {
        Template template = Examples.template(design);
        for (MachineGroup group : PlanCompiler.compile(design).machines()) {
            Resource machine =
                    template.resource(Names.of(group.id(), "LaunchTemplate")).orElseThrow();
            assertThat(machine.properties().toString()).contains("networkaddress.cache.ttl=10");
        }
    }
}
