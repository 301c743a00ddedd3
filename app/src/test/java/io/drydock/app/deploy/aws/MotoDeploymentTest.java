package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.export.cloudformation.CloudFormationExporter;
import io.drydock.export.cloudformation.Template;
import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.NetworkPlan.SubnetPlan;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.export.plan.SecurityGroupPlan;
import io.drydock.export.plan.SecurityGroupPlan.Source;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Deploys exported templates into an emulator, through the application's own driver, and asks the
/// emulator's interfaces whether what is there is what the design draws.
class MotoDeploymentTest {

    private static final String REQUIRED = "DRYDOCK_REQUIRE_MOTO";

    /// What the emulator says it made without making it. These are checked in the template only.
    private static final Set<String> NOT_EMULATED =
            Set.of(
                    "AWS::AutoScaling::ScalingPolicy",
                    "AWS::CloudTrail::Trail",
                    "AWS::CloudWatch::Alarm",
                    "AWS::EC2::InstanceConnectEndpoint",
                    "AWS::S3::BucketPolicy",
                    "AWS::SecretsManager::Secret",
                    "AWS::SNS::TopicPolicy",
                    "AWS::SQS::QueuePolicy");

    /// What the emulator makes without giving it a name.
    private static final Set<String> NAMELESS =
            Set.of(
                    "AWS::EC2::SecurityGroupIngress",
                    "AWS::EFS::AccessPoint",
                    "AWS::Lambda::Permission",
                    "AWS::RDS::DBParameterGroup",
                    "AWS::RDS::DBSubnetGroup");

    @TempDir private static Path folder;

    private static Optional<Emulator> emulator = Optional.empty();

    private DeploymentPlan plan;
    private Map<String, String> physical;
    private Map<String, String> subnets;

    @BeforeAll
    static void startEmulator() throws Exception {
        if (!Emulator.isInstalled() && Boolean.parseBoolean(System.getenv(REQUIRED))) {
            fail("moto_server and aws are required by " + REQUIRED + " and not on the path");
        }
        assumeTrue(Emulator.isInstalled(), "moto_server or aws is not on the path");
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
        emulator = Optional.of(Emulator.start(folder));
    }

    @AfterAll
    static void stopEmulator() throws Exception {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        if (emulator.isPresent()) {
            emulator.get().close();
        }
    }

    private static JsonNode ask(String... question) throws Exception {
        return emulator.orElseThrow().ask(question);
    }

    private static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"ALL_IN_ONE_HA", "FULLY_DISTRIBUTED"})
    void whatIsDeployedIsWhatIsDrawn(PatternKey pattern) throws Exception {
        Design design =
                StartingDesigns.create(
                        new StartingDesign(
                                new ElementId(pattern.key()),
                                pattern,
                                new ProductVersion(3, 2, 0),
                                Platform.EC2,
                                AwsRegion.ofCode(Emulator.REGION).orElseThrow(),
                                2));
        plan = PlanCompiler.compile(design);
        Template template = CloudFormationExporter.export(design, DesignWriter.write(design));
        deploy(pattern.key(), template);
        checkNetwork();
        checkMachines();
        checkBalancers();
        checkStores();
        checkSecurityGroups();
    }

    private void deploy(String stack, Template template) throws Exception {
        String text = EmulatorAdjustments.adjust(template);
        assertThat(Template.needsUpload(text)).isTrue();
        AwsAccess access =
                new AwsAccess(
                        Emulator.REGION,
                        Optional.empty(),
                        Optional.of(emulator.orElseThrow().endpoint()));
        try (CloudFormationDriver driver =
                new CloudFormationDriver(access, Duration.ofMillis(50))) {
            assertThat(driver.identity()).startsWith("arn:");
            assertThat(driver.status(stack)).isEmpty();
            StackPreview preview =
                    driver.preview(new StackRequest(stack, text, parameters(), Optional.empty()));
            assertThat(preview.isNew()).isTrue();
            assertThat(preview.changes())
                    .hasSize(template.resources().size() - 1)
                    .allMatch(change -> "Add".equals(change.action()) && !change.replaces());
            assertThat(driver.status(stack)).contains("REVIEW_IN_PROGRESS");
            driver.execute(preview);
            List<StackEvent> events = new ArrayList<>();
            assertThat(driver.follow(preview.stack(), events::add)).isEqualTo("CREATE_COMPLETE");
            assertThat(events).isNotEmpty().noneMatch(StackEvent::isRootCause);
            remember(driver.resources(preview.stack()), template);
        }
    }

    private static Map<String, String> parameters() throws Exception {
        String certificate =
                ask("acm", "request-certificate", "--domain-name", "*.example.com")
                        .get("CertificateArn")
                        .asText();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("StaffCidr", "192.168.0.0/16");
        parameters.put("ArtefactBucket", "artefacts");
        parameters.put(
                "KeystoreSecretArn", "arn:aws:secretsmanager:us-east-1:123456789012:secret:keys");
        parameters.put("PublicAlbCertificateArn", certificate);
        parameters.put("InternalAlbCertificateArn", certificate);
        return parameters;
    }

    private void remember(List<StackResource> resources, Template template) {
        physical = new LinkedHashMap<>();
        for (StackResource resource : resources) {
            if (!resource.physicalId().isEmpty()) {
                physical.put(resource.logicalId(), resource.physicalId());
            }
        }
        Set<String> missing = new TreeSet<>();
        template.resources()
                .forEach((id, resource) -> {
                    boolean kept = !"NodeNames".equals(id);
                    if (kept && resource.condition().isEmpty() && !physical.containsKey(id)) {
                        missing.add(resource.type());
                    }
                });
        missing.removeAll(NAMELESS);
        assertThat(NOT_EMULATED).containsAll(missing);
    }

    private String physical(String logicalId) {
        return Optional.ofNullable(physical.get(logicalId))
                .orElseThrow(() -> new AssertionError(logicalId + " was not made"));
    }

    /// The name of an element's resource: its identifier in upper camel case.
    private static String name(ElementId id) {
        return Arrays.stream(id.value().split("-", -1))
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }

    private String subnet(ElementId id) {
        return physical(name(id) + "Subnet");
    }

    private void checkNetwork() throws Exception {
        JsonNode found =
                ask(
                        "ec2",
                        "describe-subnets",
                        "--filters",
                        "Name=vpc-id,Values=" + physical("Vpc"));
        subnets = new LinkedHashMap<>();
        for (JsonNode subnet : list(found.get("Subnets"))) {
            subnets.put(subnet.get("SubnetId").asText(), subnet.get("CidrBlock").asText());
            assertThat(subnet.get("MapPublicIpOnLaunch").asBoolean()).isFalse();
        }
        assertThat(subnets).hasSize(plan.network().subnets().size());
        for (SubnetPlan subnet : plan.network().subnets()) {
            assertThat(subnets).containsEntry(subnet(subnet.id()), subnet.cidr().toString());
        }
        JsonNode gateways =
                ask(
                        "ec2",
                        "describe-nat-gateways",
                        "--filter",
                        "Name=vpc-id,Values=" + physical("Vpc"));
        assertThat(list(gateways.get("NatGateways")))
                .extracting(gateway -> gateway.get("SubnetId").asText())
                .containsExactlyInAnyOrderElementsOf(
                        plan.network().natGateways().stream()
                                .map(nat -> subnet(nat.subnet()))
                                .toList());
    }

    private void checkMachines() throws Exception {
        Map<String, JsonNode> groups = new LinkedHashMap<>();
        for (JsonNode group :
                list(ask("autoscaling", "describe-auto-scaling-groups").get("AutoScalingGroups"))) {
            groups.put(group.get("AutoScalingGroupName").asText(), group);
        }
        int machines = 0;
        for (MachineGroup group : plan.machines()) {
            JsonNode found = groups.get(physical(name(group.id()) + "Machines"));
            assertThat(found.get("MinSize").asInt()).as(group.name()).isEqualTo(group.min());
            assertThat(found.get("MaxSize").asInt()).as(group.name()).isEqualTo(group.max());
            assertThat(Set.of(found.get("VPCZoneIdentifier").asText().split(",", -1)))
                    .isEqualTo(
                            group.subnets().stream().map(this::subnet).collect(Collectors.toSet()));
            assertThat(list(found.get("Instances"))).hasSize(group.min());
            machines += group.min();
        }
        JsonNode reservations =
                ask(
                                "ec2",
                                "describe-instances",
                                "--filters",
                                "Name=vpc-id,Values=" + physical("Vpc"))
                        .get("Reservations");
        List<JsonNode> instances = new ArrayList<>();
        list(reservations).forEach(it -> instances.addAll(list(it.get("Instances"))));
        int hosts =
                plan.bastions().size()
                        + plan.services(ServiceNode.Kind.UPDATE_HOST).size()
                        + plan.services(ServiceNode.Kind.CONFIGURATION_MANAGEMENT).size();
        int databaseSetup = 1;
        assertThat(instances).hasSize(machines + hosts + databaseSetup);
        Map<String, Long> types =
                instances.stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.get("InstanceType").asText(),
                                        Collectors.counting()));
        for (String type : types.keySet()) {
            long drawn =
                    plan.machines().stream()
                            .filter(group -> group.cluster().size().equals(type))
                            .mapToLong(MachineGroup::min)
                            .sum();
            if (drawn > 0) {
                assertThat(types).containsEntry(type, drawn);
            }
        }
    }

    private void checkBalancers() throws Exception {
        for (BalancerPlan balancer : plan.balancers()) {
            String arn = physical(name(balancer.balancer().id()));
            JsonNode found =
                    ask("elbv2", "describe-load-balancers", "--load-balancer-arns", arn)
                            .at("/LoadBalancers/0");
            assertThat(found.get("Scheme").asText()).isEqualTo(balancer.balancer().scheme().key());
            assertThat(list(found.get("AvailabilityZones")))
                    .extracting(zone -> zone.get("SubnetId").asText())
                    .containsExactlyInAnyOrderElementsOf(
                            balancer.subnets().stream().map(this::subnet).toList());
            Map<Integer, JsonNode> listeners = new LinkedHashMap<>();
            for (JsonNode listener :
                    list(
                            ask("elbv2", "describe-listeners", "--load-balancer-arn", arn)
                                    .get("Listeners"))) {
                listeners.put(listener.get("Port").asInt(), listener);
            }
            Set<Integer> ports = new TreeSet<>(Set.of(80));
            balancer.listeners().forEach(listener -> ports.add(listener.port()));
            assertThat(listeners).containsOnlyKeys(ports);
            assertThat(listeners.get(80).at("/DefaultActions/0/RedirectConfig/Port").asText())
                    .isEqualTo("443");
            for (BalancerPlan.ListenerPlan listener : balancer.listeners()) {
                checkRules(listener, listeners.get(listener.port()));
            }
        }
    }

    private void checkRules(BalancerPlan.ListenerPlan listener, JsonNode found) throws Exception {
        assertThat(found.get("Protocol").asText()).isEqualTo("HTTPS");
        JsonNode rules =
                ask("elbv2", "describe-rules", "--listener-arn", found.get("ListenerArn").asText())
                        .get("Rules");
        Map<String, String> targets = new LinkedHashMap<>();
        for (JsonNode rule : list(rules)) {
            if (!rule.get("IsDefault").asBoolean()) {
                targets.put(
                        rule.at("/Conditions/0/HostHeaderConfig/Values/0").asText(),
                        rule.at("/Actions/0/ForwardConfig/TargetGroups/0/TargetGroupArn").asText());
            }
        }
        assertThat(targets)
                .containsOnlyKeys(
                        listener.routes().stream().map(route -> route.rule().host()).toList());
        for (BalancerPlan.RoutePlan route : listener.routes()) {
            String arn = targets.get(route.rule().host());
            JsonNode group =
                    ask("elbv2", "describe-target-groups", "--target-group-arns", arn)
                            .at("/TargetGroups/0");
            BalancerPlan.TargetPlan target = route.targets().getFirst();
            assertThat(group.get("Port").asInt()).isEqualTo(target.port());
            assertThat(group.get("Protocol").asText()).isEqualTo("HTTPS");
            int expected =
                    plan.machines().stream()
                            .filter(machines -> target.machines().contains(machines.id()))
                            .mapToInt(MachineGroup::min)
                            .sum();
            assertThat(
                            list(
                                    ask(
                                                    "elbv2",
                                                    "describe-target-health",
                                                    "--target-group-arn",
                                                    arn)
                                            .get("TargetHealthDescriptions")))
                    .as("targets of %s", route.rule().host())
                    .hasSize(expected);
        }
    }

    private void checkStores() throws Exception {
        for (FileSystem files : plan.fileSystems()) {
            JsonNode targets =
                    ask(
                                    "efs",
                                    "describe-mount-targets",
                                    "--file-system-id",
                                    physical(name(files.id())))
                            .get("MountTargets");
            assertThat(list(targets))
                    .extracting(target -> target.get("SubnetId").asText())
                    .containsExactlyInAnyOrderElementsOf(
                            plan.network().onePerZone(files.placement().subnetIds()).stream()
                                    .map(this::subnet)
                                    .toList());
        }
        for (Database database : plan.databases()) {
            JsonNode found =
                    ask(
                                    "rds",
                                    "describe-db-instances",
                                    "--db-instance-identifier",
                                    physical(name(database.id())))
                            .at("/DBInstances/0");
            assertThat(found.get("EngineVersion").asText()).isEqualTo(database.engineVersion());
            assertThat(found.get("DBInstanceClass").asText()).isEqualTo(database.instanceClass());
            assertThat(found.get("MultiAZ").asBoolean()).isEqualTo(database.multiAz());
            assertThat(found.get("StorageEncrypted").asBoolean()).isTrue();
        }
        List<String> zones =
                list(ask("route53", "list-hosted-zones").get("HostedZones")).stream()
                        .map(zone -> zone.get("Name").asText())
                        .toList();
        for (String zone : plan.privateZones()) {
            assertThat(zones).contains(zone + ".");
        }
    }

    private void checkSecurityGroups() throws Exception {
        for (SecurityGroupPlan group : plan.securityGroups()) {
            JsonNode found =
                    ask(
                                    "ec2",
                                    "describe-security-groups",
                                    "--group-ids",
                                    physical(name(group.id()) + "SecurityGroup"))
                            .at("/SecurityGroups/0/IpPermissions");
            Set<String> rules = new TreeSet<>();
            for (JsonNode permission : list(found)) {
                int port = permission.get("FromPort").asInt();
                assertThat(permission.get("ToPort").asInt()).isEqualTo(port);
                list(permission.get("UserIdGroupPairs"))
                        .forEach(pair -> rules.add(port + " " + pair.get("GroupId").asText()));
                list(permission.get("IpRanges"))
                        .forEach(range -> rules.add(port + " " + range.get("CidrIp").asText()));
            }
            Set<String> expected =
                    group.rules().stream()
                            .map(rule -> rule.port() + " " + source(rule.from()))
                            .collect(Collectors.toCollection(TreeSet::new));
            setup(group.id()).ifPresent(expected::add);
            assertThat(rules).as(group.description()).isEqualTo(expected);
        }
    }

    /// The machine that prepares the databases is the template's own.
    private Optional<String> setup(ElementId protectedElement) {
        return plan.databases().stream()
                .filter(database -> database.id().equals(protectedElement))
                .map(database ->
                        database.engine().port() + " " + physical("DatabaseSetupSecurityGroup"))
                .findFirst();
    }

    private String source(Source source) {
        return switch (source) {
            case Source.Group group -> physical(name(group.id()) + "SecurityGroup");
            case Source.Network network -> network.cidr().toString();
            case Source.Staff _ -> "192.168.0.0/16";
            case Source.Internet _ -> "0.0.0.0/0";
        };
    }
}
