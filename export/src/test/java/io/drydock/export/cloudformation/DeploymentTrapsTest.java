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
import java.util.ArrayList;
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

    /// Whoever writes there begins before the stack is complete.
    private static final List<String> FILLED = List.of("AWS::S3::Bucket", "AWS::KMS::Key");

    private static final Pattern LOG_GROUP = Pattern.compile("log_group='?\\$\\{([A-Za-z0-9]+)}");

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

    /// CloudFormation would make, and later replace, two nodes at once that nothing orders.
    @ParameterizedTest
    @MethodSource("designs")
    void nodesOfAClusterGoOneAfterTheOther(Design design) {
        Template template = Examples.template(design);
        List<MachineGroup> machines = PlanCompiler.compile(design).machines();
        for (int later = 0; later < machines.size(); later++) {
            MachineGroup second = machines.get(later);
            for (MachineGroup first : machines.subList(0, later)) {
                if (first.cluster().id().equals(second.cluster().id())) {
                    assertThat(allNeeds(Names.machines(second.id()), template))
                            .as("%s after %s", second.id(), first.id())
                            .contains(Names.machines(first.id()));
                }
            }
        }
    }

    private static Set<String> allNeeds(String name, Template template) {
        Deque<String> open = new ArrayDeque<>(List.of(name));
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            for (String next :
                    needs(template.resource(open.removeFirst()).orElseThrow(), template)) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
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
                        "AWS::KMS::Key", Deletion.RETAIN,
                        "AWS::S3::Bucket", Deletion.RETAIN,
                        "AWS::Logs::LogGroup", Deletion.RETAIN,
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
    }

    /// What is protected, or holds objects, when a creation fails keeps it from being taken back.
    /// What stays must not have a name that the next try needs.
    @ParameterizedTest
    @MethodSource("designs")
    void aFailedCreationCanBeTakenBackAndTriedAgain(Design design) {
        Template template = Examples.template(design);
        Parameter protection =
                template.parameters().stream()
                        .filter(it -> it.name().equals(StackParameters.PROTECTION))
                        .findFirst()
                        .orElseThrow();
        assertThat(protection.body().fields().get("Default")).isEqualTo(Value.text("false"));
        for (Resource resource : template.resources().values()) {
            for (Value value : protections(resource)) {
                assertThat(value)
                        .as(resource.logicalId())
                        .isEqualTo(Value.ref(StackParameters.PROTECTION));
            }
            if (FILLED.contains(resource.type())) {
                assertThat(resource.deletion()).as(resource.logicalId()).isEqualTo(Deletion.RETAIN);
            }
            if (resource.deletion() == Deletion.RETAIN) {
                names(resource)
                        .forEach(name ->
                                assertThat(name.toString())
                                        .as(resource.logicalId())
                                        .contains("AWS::StackId"));
            }
        }
    }

    private static List<Value> names(Resource resource) {
        return Stream.of("BucketName", "LogGroupName", "Name")
                .flatMap(property -> Tree.property(resource, property).stream())
                .toList();
    }

    private static List<Value> protections(Resource resource) {
        List<Value> found = new ArrayList<>();
        Tree.property(resource, "DeletionProtection").ifPresent(found::add);
        for (Value value : Tree.all(resource.properties())) {
            if (value instanceof Value.Fields attribute
                    && Value.text("deletion_protection.enabled")
                            .equals(attribute.fields().get("Key"))) {
                found.add(attribute.fields().get("Value"));
            }
        }
        return found;
    }

    /// What a machine says reaches a log from its first minute, and that log stays.
    @ParameterizedTest
    @MethodSource("designs")
    void whatMachinesSayIsKeptFromTheFirstMinute(Design design) {
        Template template = Examples.template(design);
        List<Resource> scripted =
                template.resources("AWS::EC2::LaunchTemplate").stream()
                        .filter(it -> script(it).contains("cfn-signal"))
                        .toList();
        assertThat(scripted).isNotEmpty();
        for (Resource machine : scripted) {
            String script = script(machine);
            int agent = script.indexOf("amazon-cloudwatch-agent-ctl");
            assertThat(agent)
                    .as(machine.logicalId())
                    .isPositive()
                    .isLessThan(script.indexOf("aws s3 cp"));
            Matcher group = LOG_GROUP.matcher(script);
            assertThat(group.find()).as(machine.logicalId()).isTrue();
            assertThat(template.resource(group.group(1)))
                    .as(machine.logicalId())
                    .hasValueSatisfying(
                            log -> assertThat(log.deletion()).isEqualTo(Deletion.RETAIN));
        }
    }

    private static String script(Resource launchTemplate) {
        return Tree.all(launchTemplate.properties()).stream()
                .filter(Value.Sub.class::isInstance)
                .map(value -> ((Value.Sub) value).template())
                .filter(text -> text.startsWith("#!"))
                .findFirst()
                .orElse("");
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
