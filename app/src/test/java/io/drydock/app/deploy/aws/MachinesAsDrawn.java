package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.MachineRoute;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ServiceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares the machines that were started with the design: how many at least and at most, where,
/// and from which description.
///
/// Not compared: the zones of a group's machines, as the emulator starts all in the first subnet;
/// hooks, which it forgets; and the security groups of single machines, which it leaves out.
final class MachinesAsDrawn {

    private final DeployedStack stack;
    private final DeploymentPlan plan;
    private final Map<String, Answer> instances = new LinkedHashMap<>();

    private MachinesAsDrawn(DeployedStack stack) {
        this.stack = stack;
        this.plan = stack.plan();
    }

    static void check(DeployedStack stack) throws Exception {
        MachinesAsDrawn part = new MachinesAsDrawn(stack);
        for (Answer instance :
                stack.api()
                        .ec2("DescribeInstances", stack.ofTheNetwork())
                        .all("reservationSet/item/instancesSet/item")) {
            part.instances.put(instance.text("instanceId"), instance);
        }
        Set<String> drawn = new LinkedHashSet<>(part.groups());
        drawn.addAll(part.hosts());
        assertThat(part.instances).containsOnlyKeys(drawn);
    }

    private Set<String> groups() throws Exception {
        Map<String, Answer> groups = all(stack);
        assertThat(groups).hasSize(plan.machines().size());
        Set<String> machines = new LinkedHashSet<>();
        for (MachineGroup group : plan.machines()) {
            Answer found = groups.get(stack.physical(DeployedStack.name(group.id()) + "Machines"));
            assertThat(found.number("MinSize")).as(group.name()).isEqualTo(group.min());
            assertThat(found.number("MaxSize")).as(group.name()).isEqualTo(group.max());
            assertThat(found.number("DesiredCapacity")).as(group.name()).isEqualTo(group.min());
            assertThat(found.text("VPCZoneIdentifier").split(",", -1))
                    .containsExactlyInAnyOrderElementsOf(stack.subnets(group.subnets()));
            List<String> targets = targets(group);
            assertThat(found.texts("TargetGroupARNs/member"))
                    .as("targets of %s", group.name())
                    .containsExactlyInAnyOrderElementsOf(targets);
            assertThat(found.text("HealthCheckType")).isEqualTo(targets.isEmpty() ? "EC2" : "ELB");
            List<String> started = found.texts("Instances/member/InstanceId");
            assertThat(started).as(group.name()).hasSize(group.min());
            for (String id : started) {
                assertThat(instances.get(id).text("instanceType"))
                        .isEqualTo(group.cluster().size());
            }
            machines.addAll(started);
            description(group, found.text("LaunchTemplate/LaunchTemplateId"));
        }
        return machines;
    }

    /// The Auto Scaling groups by name; there are those of one stack only.
    static Map<String, Answer> all(DeployedStack stack) throws Exception {
        Map<String, Answer> groups = new LinkedHashMap<>();
        stack.api()
                .autoScaling("DescribeAutoScalingGroups", "MaxRecords", "100")
                .all("DescribeAutoScalingGroupsResult/AutoScalingGroups/member")
                .forEach(group -> groups.put(group.text("AutoScalingGroupName"), group));
        return groups;
    }

    private List<String> targets(MachineGroup group) {
        return plan.routesTo(group.id()).stream()
                .map(MachineRoute::target)
                .map(target -> stack.physical(DeployedStack.name(target.key()) + "Targets"))
                .distinct()
                .toList();
    }

    private void description(MachineGroup group, String launchTemplate) throws Exception {
        assertThat(launchTemplate)
                .isEqualTo(stack.physical(DeployedStack.name(group.id()) + "LaunchTemplate"));
        ElementId cluster = group.cluster().id();
        Answer data = LaunchTemplates.data(stack, launchTemplate);
        LaunchTemplates.checkSafety(data);
        assertThat(data.text("instanceType")).isEqualTo(group.cluster().size());
        assertThat(data.text("imageId")).startsWith("ami-");
        assertThat(data.texts("securityGroupIdSet/item"))
                .containsExactly(stack.securityGroup(cluster));
        assertThat(data.text("iamInstanceProfile/arn"))
                .endsWith("/" + stack.physical(DeployedStack.name(cluster) + "InstanceProfile"));
        assertThat(data.text("userData")).isNotEmpty();
    }

    /// The machines that run no product, with the one that prepares the databases.
    private Set<String> hosts() throws Exception {
        Set<String> hosts = new LinkedHashSet<>();
        hosts.add(stack.physical("DatabaseSetup"));
        List<String> addresses =
                stack.api().ec2("DescribeAddresses").texts("addressesSet/item/instanceId");
        for (var bastion : plan.bastions()) {
            String id = host(bastion.id(), bastion.placement().subnetIds());
            assertThat(instances.get(id).text("instanceType")).isEqualTo(bastion.instanceType());
            assertThat(addresses).contains(id);
            hosts.add(id);
        }
        List<ServiceNode> services = new ArrayList<>(plan.services(ServiceNode.Kind.UPDATE_HOST));
        services.addAll(plan.services(ServiceNode.Kind.CONFIGURATION_MANAGEMENT));
        for (ServiceNode service : services) {
            hosts.add(host(service.id(), service.placement().subnetIds()));
        }
        return hosts;
    }

    private String host(ElementId id, List<ElementId> subnets) throws Exception {
        String host = stack.physical(DeployedStack.name(id));
        assertThat(instances.get(host).text("subnetId"))
                .isEqualTo(stack.subnet(subnets.getFirst()));
        Answer data =
                LaunchTemplates.data(
                        stack, stack.physical(DeployedStack.name(id) + "LaunchTemplate"));
        LaunchTemplates.checkSafety(data);
        assertThat(data.texts("securityGroupIdSet/item")).containsExactly(stack.securityGroup(id));
        return host;
    }
}
