package io.drydock.model.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Subnet;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlacingTest {

    private static final Design DISTRIBUTED =
            StartingDesigns.create(
                    new StartingDesign(
                            new ElementId("shop"),
                            PatternKey.FULLY_DISTRIBUTED,
                            new ProductVersion(3, 2, 0),
                            Platform.EC2,
                            AwsRegion.OFFERED.getFirst(),
                            2));
    private static final Design EKS =
            StartingDesigns.create(
                    new StartingDesign(
                            new ElementId("shop"),
                            PatternKey.CONTROL_TRAFFIC_GATEWAY,
                            new ProductVersion(4, 7, 0),
                            Platform.EKS,
                            AwsRegion.OFFERED.getFirst(),
                            2));
    private static final PaletteItem GATEWAY = new PaletteItem.Wso2(ProfileId.GATEWAY);
    private static final PaletteItem NAT = new PaletteItem.Service(ServiceNode.Kind.NAT_GATEWAY);

    @Test
    void gatewayJoinsTheOnlyGatewayCluster() {
        Edit edit = Placing.edit(GATEWAY, subnet(DISTRIBUTED, "application-b"), index(DISTRIBUTED));

        assertThat(edit.label()).isEqualTo("Add a gateway in us-east-1b");
        Design after = edit.apply(DISTRIBUTED);
        ProfileNode added = (ProfileNode) after.nodes().getLast();
        assertThat(added.id()).hasToString("gateway-3");
        assertThat(added.name()).isEqualTo("Gateway 3");
        assertThat(added.cluster()).hasToString("gateway");
        assertThat(added.placement()).isEqualTo(Placement.in(new ElementId("application-b")));
        assertThat(after.clusters()).isEqualTo(DISTRIBUTED.clusters());
    }

    @Test
    void firstNodeOfAProfileBeginsACluster() {
        PaletteItem integrator = new PaletteItem.Wso2(ProfileId.MICRO_INTEGRATOR);
        Design after =
                Placing.edit(integrator, subnet(DISTRIBUTED, "application-a"), index(DISTRIBUTED))
                        .apply(DISTRIBUTED);

        assertThat(after.clusters()).hasSize(DISTRIBUTED.clusters().size() + 1);
        assertThat(after.clusters().getLast().id()).hasToString("micro-integrator");
        assertThat(after.clusters().getLast().scaling()).isEqualTo(Scaling.FIXED);
        assertThat(after.nodes().getLast().id()).hasToString("micro-integrator-1");
    }

    @Test
    void thirdTrafficManagerBeginsTheNextPair() {
        PaletteItem traffic = new PaletteItem.Wso2(ProfileId.TRAFFIC_MANAGER);
        Design after =
                Placing.edit(traffic, subnet(DISTRIBUTED, "application-a"), index(DISTRIBUTED))
                        .apply(DISTRIBUTED);

        assertThat(after.clusters().getLast().id()).hasToString("traffic-manager-group-2");
        assertThat(new DesignIndex(after).clusters(ProfileId.TRAFFIC_MANAGER)).hasSize(2);
    }

    @Test
    void elasticRangeGrowsWithItsNodes() {
        Design design = EKS;
        for (int n = 0; n < 5; n++) {
            design =
                    Placing.edit(GATEWAY, subnet(design, "application-a"), index(design))
                            .apply(design);
        }
        assertThat(index(design).clusters(ProfileId.GATEWAY).getFirst().scaling())
                .isEqualTo(new Scaling.Elastic(2, 7));
    }

    @Test
    void databaseSpansTheTier() {
        Design after =
                Placing.edit(
                                new PaletteItem.DatabaseServer(),
                                subnet(DISTRIBUTED, "database-b"),
                                index(DISTRIBUTED))
                        .apply(DISTRIBUTED);

        assertThat(after.nodes().getLast().placement().subnetIds())
                .containsExactly(new ElementId("database-a"), new ElementId("database-b"));
    }

    @Test
    void loadBalancersKeepToTheirTier() {
        PaletteItem open = new PaletteItem.Balancer(LoadBalancer.Scheme.INTERNET_FACING);
        PaletteItem internal = new PaletteItem.Balancer(LoadBalancer.Scheme.INTERNAL);

        assertThat(refusal(open, DISTRIBUTED, "public-a")).isEmpty();
        assertThat(refusal(open, DISTRIBUTED, "application-a"))
                .isEqualTo(
                        "Public load balancer lives in the public tier; the internet has to reach"
                                + " it.");
        assertThat(refusal(internal, DISTRIBUTED, "public-a")).contains("application tier");
    }

    @Test
    void wso2NodesLiveInTheApplicationTierOnly() {
        assertThat(refusal(GATEWAY, DISTRIBUTED, "application-a")).isEmpty();
        for (String tier : List.of("public-a", "database-a", "management-a")) {
            assertThat(refusal(GATEWAY, DISTRIBUTED, tier)).contains("application tier");
        }
        assertThatThrownBy(() ->
                        Placing.edit(GATEWAY, subnet(DISTRIBUTED, "public-a"), index(DISTRIBUTED)))
                .hasMessageContaining("application tier");
    }

    @Test
    void profilesOfAnotherGenerationAreExplained() {
        assertThat(
                        refusal(
                                new PaletteItem.Wso2(ProfileId.CONTROL_PLANE),
                                DISTRIBUTED,
                                "application-a"))
                .isNotEmpty();
    }

    @Test
    void completeControlPlaneTakesNoThirdNode() {
        assertThat(refusal(new PaletteItem.Wso2(ProfileId.CONTROL_PLANE), EKS, "application-a"))
                .isEqualTo(
                        "A cluster of Control Plane has at most 2 nodes, and Control Plane is"
                                + " complete.");
    }

    @Test
    void secondNatGatewayInAZone() {
        assertThat(refusal(NAT, DISTRIBUTED, "public-a")).contains("already");
    }

    @Test
    void natGatewayMayStayWhereItIsButNotMoveToAnothers() {
        Node nat = index(DISTRIBUTED).services(ServiceNode.Kind.NAT_GATEWAY).getFirst();
        DesignIndex index = index(DISTRIBUTED);

        assertThat(PlacementPolicy.refusal(nat, subnet(DISTRIBUTED, "public-a"), index)).isEmpty();
        assertThat(PlacementPolicy.refusal(nat, subnet(DISTRIBUTED, "public-b"), index))
                .isPresent();
    }

    @Test
    void regionalServicesStandBesideTheNetwork() {
        PaletteItem bucket = new PaletteItem.Service(ServiceNode.Kind.OBJECT_STORAGE);
        Target site = new Target.BesideNetwork(DISTRIBUTED.sites().getFirst());

        assertThat(refusal(bucket, DISTRIBUTED, "application-a")).contains("beside");
        Edit edit = Placing.edit(bucket, site, index(DISTRIBUTED));
        assertThat(edit.label()).isEqualTo("Add S3 in AWS N. Virginia");
        assertThat(edit.apply(DISTRIBUTED).nodes().getLast().placement())
                .isEqualTo(new Placement.AtSite(new ElementId("aws")));
    }

    @Test
    void secondRegisterOfSecrets() {
        Target site = new Target.BesideNetwork(DISTRIBUTED.sites().getFirst());
        assertThat(
                        PlacementPolicy.refusal(
                                new PaletteItem.Service(ServiceNode.Kind.SECRETS),
                                site,
                                index(DISTRIBUTED)))
                .isPresent();
    }

    @Test
    void nodesMoveWithinTheirTier() {
        DesignIndex index = index(DISTRIBUTED);
        Node gateway = index.node(new ElementId("gateway-1")).orElseThrow();
        Target other = new Target.InSubnet(subnet(DISTRIBUTED, "application-b"));

        Edit edit = Placing.move(gateway, other, index);

        assertThat(edit.label()).isEqualTo("Move Gateway 1 to us-east-1b");
        assertThat(
                        new DesignIndex(edit.apply(DISTRIBUTED))
                                .node(gateway.id())
                                .orElseThrow()
                                .placement())
                .isEqualTo(Placement.in(new ElementId("application-b")));
    }

    @Test
    void movingToWhereItStandsChangesNothing() {
        DesignIndex index = index(DISTRIBUTED);
        for (Node node : DISTRIBUTED.nodes()) {
            for (ElementId id : node.placement().subnetIds()) {
                Subnet subnet = index.subnet(id).orElseThrow().subnet();
                assertThat(
                                Placing.move(node, new Target.InSubnet(subnet), index)
                                        .apply(DISTRIBUTED))
                        .as("%s in %s", node.id(), id)
                        .isEqualTo(DISTRIBUTED);
            }
        }
    }

    @Test
    void everythingOfThePaletteFitsSomewhereOrSaysWhyNot() {
        for (Design design : List.of(DISTRIBUTED, EKS)) {
            for (PaletteGroup group : Palette.of(design)) {
                for (PaletteItem item : group.items()) {
                    for (Subnet subnet : design.sites().getFirst().subnets()) {
                        boolean refused =
                                PlacementPolicy.refusal(item, subnet, index(design)).isPresent();
                        if (!refused) {
                            Edit edit = Placing.edit(item, subnet, index(design));
                            assertThat(edit.apply(design).nodes())
                                    .hasSizeGreaterThan(design.nodes().size());
                        }
                    }
                }
            }
        }
    }

    private static String refusal(PaletteItem item, Design design, String subnet) {
        return PlacementPolicy.refusal(item, subnet(design, subnet), index(design)).orElse("");
    }

    private static DesignIndex index(Design design) {
        return new DesignIndex(design);
    }

    private static Subnet subnet(Design design, String id) {
        return index(design).subnet(new ElementId(id)).orElseThrow().subnet();
    }
}
