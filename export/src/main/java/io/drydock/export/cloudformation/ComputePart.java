package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.refs;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.cloudformation.Value.Items;
import io.drydock.export.configuration.NodeScript;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.BalancerPlan.TargetPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.FileSystem;
import java.util.ArrayList;
import java.util.List;

/// The machines: a launch template and an Auto Scaling group for each elastic cluster and for each
/// fixed node.
final class ComputePart {

    static final int ROOT_DISK_GIB = 30;

    /// The most that EC2 takes as user data, in bytes before they are encoded.
    private static final int SCRIPT_LIMIT = 16 * 1024;

    private static final int DATA_DISK_GIB = 20;
    private static final int GRACE_SECONDS = 900;
    private static final String START_TIMEOUT = "PT30M";
    private static final int TARGET_CPU_PERCENT = 60;

    private static final List<ProfileId> BEFORE_GATEWAYS =
            List.of(
                    ProfileId.ALL_IN_ONE,
                    ProfileId.TRAFFIC_MANAGER,
                    ProfileId.KEY_MANAGER,
                    ProfileId.CONTROL_PLANE,
                    ProfileId.CORE,
                    ProfileId.PUBLISHER,
                    ProfileId.DEVELOPER_PORTAL);

    private final TemplateBuilder template;
    private final DeploymentPlan plan;
    private final NodeScript scripts;
    private final List<MachineGroup> starters;

    private ComputePart(TemplateBuilder template, DeploymentPlan plan) {
        this.template = template;
        this.plan = plan;
        this.scripts = new NodeScript(plan, new SubstitutedNames(plan));
        this.starters = new ArrayList<>();
        for (MachineGroup group : plan.machines()) {
            if (isStarter(group.profile().id())) {
                starters.add(group);
            }
        }
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        ComputePart part = new ComputePart(template, plan);
        for (MachineGroup group : plan.machines()) {
            part.machines(group);
        }
    }

    private void machines(MachineGroup group) {
        if (group.instanceVolume()) {
            volume(group);
        }
        template.add(launchTemplate(group));
        template.add(scalingGroup(group));
        if (group.max() > group.min() && group.profile().scaling().mayAutoscale()) {
            scaling(group);
        }
    }

    private Resource launchTemplate(MachineGroup group) {
        Items tags = template.tags(group.name());
        Value.Builder data =
                fields().set("ImageId", ref(ParameterPart.IMAGE))
                        .set("InstanceType", group.cluster().size())
                        .set("EbsOptimized", true)
                        .set("Monitoring", fields().set("Enabled", true))
                        .set("MetadataOptions", metadataOptions())
                        .set("BlockDeviceMappings", list(rootDisk()))
                        .set(
                                "IamInstanceProfile",
                                fields().set(
                                                "Arn",
                                                att(
                                                        Names.instanceProfile(group.cluster().id()),
                                                        "Arn")))
                        .set(
                                "SecurityGroupIds",
                                list(att(Names.securityGroup(group.cluster().id()), "GroupId")))
                        .set(
                                "TagSpecifications",
                                list(tagsFor("instance", tags), tagsFor("volume", tags)))
                        .set("UserData", new Value.Base64(sub(script(group))));
        return Resource.of(
                Names.of(group.id(), "LaunchTemplate"),
                "AWS::EC2::LaunchTemplate",
                fields().set("LaunchTemplateData", data)
                        .set("TagSpecifications", list(tagsFor("launch-template", tags))));
    }

    /// The names that CloudFormation fills in make a script longer rather than shorter, so one that
    /// is too long without them never starts a machine.
    private Phrase script(MachineGroup group) {
        Phrase script = scripts.userData(group).phrase();
        int size = Utf8.length(script.substituted());
        if (size > SCRIPT_LIMIT) {
            throw new UnsupportedDesignException(
                    "The boot script of "
                            + group.name()
                            + " would have "
                            + size
                            + " bytes, and EC2 takes "
                            + SCRIPT_LIMIT
                            + ": it names every gateway environment and every node of the event"
                            + " hub. Join gateway clusters, or divide the design");
        }
        return script;
    }

    static Value.Builder metadataOptions() {
        return fields().set("HttpEndpoint", "enabled")
                .set("HttpTokens", "required")
                .set("HttpPutResponseHopLimit", 1)
                .set("InstanceMetadataTags", "disabled");
    }

    static Fields rootDisk() {
        return fields().set("DeviceName", "/dev/xvda")
                .set(
                        "Ebs",
                        fields().set("VolumeType", "gp3")
                                .set("VolumeSize", ROOT_DISK_GIB)
                                .set("Encrypted", true)
                                .set("DeleteOnTermination", true))
                .done();
    }

    static Fields tagsFor(String type, Items tags) {
        return fields().set("ResourceType", type).set("Tags", tags).done();
    }

    private Resource scalingGroup(MachineGroup group) {
        List<TargetPlan> targets = BalancerPart.targetsOf(plan, group.id());
        String launchTemplate = Names.of(group.id(), "LaunchTemplate");
        Value.Builder properties =
                fields().set("MinSize", Integer.toString(group.min()))
                        .set("MaxSize", Integer.toString(group.max()));
        if (group.isFixed()) {
            properties.set("DesiredCapacity", "1");
        }
        properties
                .set("VPCZoneIdentifier", NetworkPart.subnetRefs(group.subnets()))
                .set(
                        "LaunchTemplate",
                        fields().set("LaunchTemplateId", ref(launchTemplate))
                                .set("Version", att(launchTemplate, "LatestVersionNumber")))
                .set("HealthCheckType", targets.isEmpty() ? "EC2" : "ELB")
                .set("HealthCheckGracePeriod", GRACE_SECONDS);
        if (!targets.isEmpty()) {
            properties.set(
                    "TargetGroupARNs",
                    refs(targets.stream().map(t -> Names.targetGroup(t.key())).toList()));
        }
        if (group.isFixed()) {
            properties.set("LifecycleHookSpecificationList", list(DnsUpdaterPart.hook(group)));
        }
        properties
                .set("MetricsCollection", list(fields().set("Granularity", "1Minute").done()))
                .set("Tags", propagated(group));
        return Resource.of(
                        Names.machines(group.id()),
                        "AWS::AutoScaling::AutoScalingGroup",
                        properties)
                .attribute(
                        "CreationPolicy",
                        fields().set(
                                        "ResourceSignal",
                                        fields().set("Count", group.min())
                                                .set("Timeout", START_TIMEOUT)))
                .attribute("UpdatePolicy", updatePolicy(group))
                .after(needed(group));
    }

    private List<Fields> propagated(MachineGroup group) {
        List<Fields> tags = new ArrayList<>();
        for (Value tag : template.tags(group.name()).items()) {
            if (tag instanceof Fields pair) {
                Value.Builder copy = fields();
                pair.fields().forEach(copy::set);
                tags.add(copy.set("PropagateAtLaunch", true).done());
            }
        }
        return tags;
    }

    /// A rolling update waits for each machine's signal, so a release that does not start stops
    /// there.
    private static Value.Builder updatePolicy(MachineGroup group) {
        int inService = group.isFixed() ? 0 : Math.min(group.min(), group.max() - 1);
        return fields().set(
                        "AutoScalingRollingUpdate",
                        fields().set("MinInstancesInService", inService)
                                .set("MaxBatchSize", 1)
                                .set("PauseTime", START_TIMEOUT)
                                .set("WaitOnResourceSignals", true)
                                .set(
                                        "SuspendProcesses",
                                        texts(
                                                "HealthCheck",
                                                "ReplaceUnhealthy",
                                                "AZRebalance",
                                                "AlarmNotification",
                                                "ScheduledActions")))
                .set(
                        "AutoScalingScheduledAction",
                        fields().set("IgnoreUnmodifiedGroupSizeProperties", true));
    }

    /// Orders that CloudFormation cannot see: the way out to the internet, the rules that put the
    /// target groups to use, mounts, names, policies and databases.
    private List<String> needed(MachineGroup group) {
        List<String> needed = new ArrayList<>();
        needed.addAll(NetworkPart.wayOut(plan.network(), group.subnets()));
        needed.addAll(BalancerPart.rulesOf(plan, group.id()));
        for (FileSystem files : plan.fileSystemsOf(group.cluster())) {
            needed.addAll(FilePart.mountTargets(plan, files));
        }
        if (group.isFixed()) {
            needed.addAll(DnsUpdaterPart.needed());
        }
        needed.add(RolePart.policy(group.cluster().id()));
        if (waitsForSetup(group)) {
            needed.add(Names.DATABASE_SETUP);
        }
        needed.addAll(earlier(group));
        needed.addAll(predecessor(group));
        return needed;
    }

    /// Nodes of a cluster go one after the other, when they are made and with each update: the
    /// first makes what they share, and one of them always serves. CloudFormation keeps to the
    /// order of `DependsOn` in both, and a group is done when its machine has said that it is
    /// healthy.
    ///
    /// Source: AWS CloudFormation User Guide, DependsOn attribute and UpdatePolicy attribute.
    private List<String> predecessor(MachineGroup group) {
        List<MachineGroup> members =
                plan.machines().stream()
                        .filter(other -> other.cluster().id().equals(group.cluster().id()))
                        .toList();
        int position = members.indexOf(group);
        return position == 0 ? List.of() : List.of(Names.machines(members.get(position - 1).id()));
    }

    /// A copy of a database is prepared where its original is.
    private boolean waitsForSetup(MachineGroup group) {
        return RolePart.logins(plan, group.cluster()).stream()
                .anyMatch(login -> !ReplicaPart.isReplica(plan, login.database()));
    }

    /// The orders of the vendor's pages differ, but in all of them gateways start last. From 4.0 on
    /// traffic and key managers look for the event hub when they start.
    private List<String> earlier(MachineGroup group) {
        List<ProfileId> before =
                switch (group.profile().id()) {
                    case GATEWAY -> BEFORE_GATEWAYS;
                    case TRAFFIC_MANAGER, KEY_MANAGER ->
                            plan.index().generation().hasSeparatePortals()
                                    ? List.of()
                                    : List.of(ProfileId.CONTROL_PLANE, ProfileId.ALL_IN_ONE);
                    case ALL_IN_ONE,
                            PUBLISHER,
                            DEVELOPER_PORTAL,
                            CONTROL_PLANE,
                            CORE,
                            ANALYTICS_WORKER,
                            ANALYTICS_DASHBOARD,
                            ENTERPRISE_INTEGRATOR,
                            EI_ANALYTICS_WORKER,
                            EI_ANALYTICS_DASHBOARD,
                            MICRO_INTEGRATOR,
                            IDENTITY_SERVER ->
                            List.of();
                };
        return starters.stream()
                .filter(other -> before.contains(other.profile().id()))
                .map(other -> Names.machines(other.id()))
                .toList();
    }

    private static boolean isStarter(ProfileId profile) {
        return BEFORE_GATEWAYS.contains(profile) || profile == ProfileId.ALL_IN_ONE;
    }

    private void scaling(MachineGroup group) {
        template.add(
                Names.of(group.id(), "Scaling"),
                "AWS::AutoScaling::ScalingPolicy",
                fields().set("AutoScalingGroupName", ref(Names.machines(group.id())))
                        .set("PolicyType", "TargetTrackingScaling")
                        .set("EstimatedInstanceWarmup", GRACE_SECONDS)
                        .set(
                                "TargetTrackingConfiguration",
                                fields().set(
                                                "PredefinedMetricSpecification",
                                                fields().set(
                                                                "PredefinedMetricType",
                                                                "ASGAverageCPUUtilization"))
                                        .set("TargetValue", TARGET_CPU_PERCENT)));
    }

    private void volume(MachineGroup group) {
        template.add(
                Resource.of(
                                Names.volume(group.id()),
                                "AWS::EC2::Volume",
                                fields().set(
                                                "AvailabilityZone",
                                                att(
                                                        Names.subnet(group.subnets().getFirst()),
                                                        "AvailabilityZone"))
                                        .set("Size", DATA_DISK_GIB)
                                        .set("VolumeType", "gp3")
                                        .set("Encrypted", true)
                                        .set("Tags", template.tags(group.name() + " data")))
                        .deletion(Deletion.SNAPSHOT));
    }
}
