package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.Database;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.ListenerRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Compares file systems, databases and names with the design.
final class StoresAsDrawn {

    private StoresAsDrawn() {}

    static void check(DeployedStack stack) throws Exception {
        DeploymentPlan plan = stack.plan();
        for (FileSystem files : plan.fileSystems()) {
            JsonNode targets =
                    stack.ask(
                                    "efs",
                                    "describe-mount-targets",
                                    "--file-system-id",
                                    stack.physical(DeployedStack.name(files.id())))
                            .get("MountTargets");
            assertThat(DeployedStack.list(targets))
                    .extracting(target -> target.get("SubnetId").asText())
                    .containsExactlyInAnyOrderElementsOf(
                            plan.network().onePerZone(files.placement().subnetIds()).stream()
                                    .map(stack::subnet)
                                    .toList());
        }
        for (Database database : plan.databases()) {
            JsonNode found =
                    stack.ask(
                                    "rds",
                                    "describe-db-instances",
                                    "--db-instance-identifier",
                                    stack.physical(DeployedStack.name(database.id())))
                            .at("/DBInstances/0");
            assertThat(found.get("EngineVersion").asText()).isEqualTo(database.engineVersion());
            assertThat(found.get("DBInstanceClass").asText()).isEqualTo(database.instanceClass());
            assertThat(found.get("MultiAZ").asBoolean()).isEqualTo(database.multiAz());
            assertThat(found.get("StorageEncrypted").asBoolean()).isTrue();
        }
        checkNames(stack);
    }

    /// The zones of nodes and of internal hosts, the latter with the address of their load
    /// balancer.
    private static void checkNames(DeployedStack stack) throws Exception {
        DeploymentPlan plan = stack.plan();
        Map<String, String> zones = new LinkedHashMap<>();
        for (JsonNode zone :
                DeployedStack.list(stack.ask("route53", "list-hosted-zones").get("HostedZones"))) {
            zones.put(zone.get("Id").asText(), withoutDot(zone.get("Name").asText()));
        }
        assertThat(zones.values()).containsAll(plan.privateZones());
        for (BalancerPlan balancer : plan.balancers()) {
            if (!balancer.balancer().isInternetFacing()) {
                String arn = stack.physical(DeployedStack.name(balancer.balancer().id()));
                String address =
                        stack.ask("elbv2", "describe-load-balancers", "--load-balancer-arns", arn)
                                .at("/LoadBalancers/0/DNSName")
                                .asText();
                for (ListenerRule rule : balancer.balancer().rules()) {
                    checkRecord(stack, zones, rule.host(), address);
                }
            }
        }
    }

    private static void checkRecord(
            DeployedStack stack, Map<String, String> zones, String host, String address)
            throws Exception {
        List<String> targets = new ArrayList<>();
        for (Map.Entry<String, String> zone : zones.entrySet()) {
            if (zone.getValue().equals(host)) {
                DeployedStack.list(
                                stack.ask(
                                                "route53",
                                                "list-resource-record-sets",
                                                "--hosted-zone-id",
                                                zone.getKey())
                                        .get("ResourceRecordSets"))
                        .forEach(it ->
                                targets.add(withoutDot(it.at("/AliasTarget/DNSName").asText())));
            }
        }
        assertThat(targets).as(host).contains(address);
    }

    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
