package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.plan.Neighbours;
import io.drydock.export.plan.NetworkPlan;
import io.drydock.export.plan.NetworkPlan.NatPlan;
import io.drydock.export.plan.NetworkPlan.SubnetPlan;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares the network that was made with the design: addresses, zones, the ways to the internet
/// and to staff.
///
/// Not compared: which subnet uses which route table, as the emulator takes associations and tells
/// nobody; and whether a subnet gives out public addresses, which it decides itself.
final class NetworkAsDrawn {

    private static final String EVERYWHERE = "0.0.0.0/0";

    private final DeployedStack stack;
    private final NetworkPlan network;

    private NetworkAsDrawn(DeployedStack stack) {
        this.stack = stack;
        this.network = stack.plan().network();
    }

    static void check(DeployedStack stack) throws Exception {
        NetworkAsDrawn part = new NetworkAsDrawn(stack);
        part.subnets();
        part.natGateways();
        part.routes();
        part.wayToStaff();
        part.waysToOtherSites();
    }

    private void subnets() throws Exception {
        Answer vpc = stack.api().ec2("DescribeVpcs", "VpcId.1", stack.physical("Vpc"));
        assertThat(vpc.text("vpcSet/item/cidrBlock")).isEqualTo(network.cidr().toString());
        Map<String, Answer> found = new LinkedHashMap<>();
        for (Answer subnet :
                stack.api().ec2("DescribeSubnets", stack.ofTheNetwork()).all("subnetSet/item")) {
            found.put(subnet.text("subnetId"), subnet);
        }
        assertThat(found).hasSize(network.subnets().size());
        Map<Integer, String> zones = new LinkedHashMap<>();
        for (SubnetPlan subnet : network.subnets()) {
            Answer made = found.get(stack.subnet(subnet.id()));
            assertThat(made.text("cidrBlock")).isEqualTo(subnet.cidr().toString());
            String zone = made.text("availabilityZone");
            assertThat(zones.putIfAbsent(subnet.zone(), zone)).isIn(null, zone);
        }
        assertThat(zones.values()).doesNotHaveDuplicates().hasSize(network.zones().size());
    }

    private void natGateways() throws Exception {
        List<Answer> found =
                stack.api()
                        .ec2("DescribeNatGateways", stack.ofTheNetwork())
                        .all("natGatewaySet/item");
        assertThat(found)
                .extracting(gateway -> gateway.text("subnetId"))
                .containsExactlyInAnyOrderElementsOf(
                        network.natGateways().stream()
                                .map(nat -> stack.subnet(nat.subnet()))
                                .toList());
        assertThat(found)
                .extracting(gateway -> gateway.text("natGatewayAddressSet/item/allocationId"))
                .doesNotHaveDuplicates();
    }

    private void routes() throws Exception {
        Map<String, Answer> tables = new LinkedHashMap<>();
        for (Answer table :
                stack.api()
                        .ec2("DescribeRouteTables", stack.ofTheNetwork())
                        .all("routeTableSet/item")) {
            tables.put(table.text("routeTableId"), table);
        }
        String endpoint = stack.physical("S3Endpoint");
        Set<String> drawn = new LinkedHashSet<>();
        for (int zone : network.privateZones()) {
            String id = stack.physical("PrivateRouteTable" + (char) ('A' + zone));
            drawn.add(id);
            assertThat(to(tables.get(id), EVERYWHERE, "natGatewayId"))
                    .isEqualTo(
                            network.natFor(zone).stream()
                                    .map(NatPlan::id)
                                    .map(DeployedStack::name)
                                    .map(stack::physical)
                                    .toList());
            assertThat(tables.get(id).texts("routeSet/item/gatewayId")).contains(endpoint);
        }
        if (network.hasPublicSubnets()) {
            String id = stack.physical("PublicRouteTable");
            drawn.add(id);
            assertThat(to(tables.get(id), EVERYWHERE, "gatewayId"))
                    .containsExactly(stack.physical("InternetGateway"));
        }
        List<Answer> others = new ArrayList<>(tables.values());
        others.removeIf(table -> drawn.contains(table.text("routeTableId")));
        assertThat(others)
                .singleElement()
                .satisfies(main -> {
                    assertThat(main.texts("associationSet/item/main")).containsExactly("true");
                    assertThat(main.texts("routeSet/item/gatewayId")).containsExactly("local");
                });
    }

    /// Where a route table sends packets for a destination.
    static List<String> to(Answer table, String destination, String kind) {
        return table.all("routeSet/item").stream()
                .filter(route ->
                        route.maybe("destinationCidrBlock").filter(destination::equals).isPresent())
                .flatMap(route -> route.maybe(kind).stream())
                .filter(target -> !target.isEmpty())
                .toList();
    }

    private void wayToStaff() throws Exception {
        if (!stack.plan().has(ServiceNode.Kind.VPN)) {
            return;
        }
        Answer gateway =
                stack.api()
                        .ec2("DescribeVpnGateways", "VpnGatewayId.1", stack.physical("VpnGateway"));
        assertThat(gateway.texts("vpnGatewaySet/item/attachments/item/vpcId"))
                .containsExactly(stack.physical("Vpc"));
    }

    /// The later of two stacks makes the peering, with a route in each private route table.
    private void waysToOtherSites() throws Exception {
        Neighbours neighbours = Neighbours.of(stack.plan());
        for (Site other : neighbours.linked()) {
            if (other.kind() == Site.Kind.AWS_REGION && neighbours.isEarlier(other)) {
                String id = stack.physical("PeeringWith" + DeployedStack.name(other.id()));
                Answer peering =
                        stack.api()
                                .ec2(
                                        "DescribeVpcPeeringConnections",
                                        "VpcPeeringConnectionId.1",
                                        id)
                                .one("vpcPeeringConnectionSet/item");
                assertThat(peering.text("requesterVpcInfo/vpcId")).isEqualTo(stack.physical("Vpc"));
                assertThat(peering.text("accepterVpcInfo/vpcId"))
                        .isEqualTo(
                                stack.parameters().get(DeployedStack.name(other.id()) + "VpcId"));
                for (Answer table : privateTables(stack)) {
                    assertThat(to(table, other.cidr().toString(), "vpcPeeringConnectionId"))
                            .containsExactly(id);
                }
            }
        }
    }

    static List<Answer> privateTables(DeployedStack stack) throws Exception {
        List<Answer> tables = new ArrayList<>();
        for (int zone : stack.plan().network().privateZones()) {
            tables.add(
                    stack.api()
                            .ec2(
                                    "DescribeRouteTables",
                                    "RouteTableId.1",
                                    stack.physical("PrivateRouteTable" + (char) ('A' + zone)))
                            .one("routeTableSet/item"));
        }
        return tables;
    }
}
