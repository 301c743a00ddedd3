package io.drydock.model.pattern;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Tier;
import java.util.ArrayList;
import java.util.List;

/// Starting designs whose control plane and traffic managers are clusters of their own.
final class DistributedDesigns {

    private DistributedDesigns() {}

    static Design controlTrafficGateway(StartingDesign request) {
        DesignDraft draft = new DesignDraft(request, 0);
        fillControlTrafficGateway(draft);
        String where = request.platform() == Platform.EKS ? " on Amazon EKS" : "";
        return draft.build(
                "Control plane, traffic manager and gateway" + where, Parts.settings(request));
    }

    static void fillControlTrafficGateway(DesignDraft draft) {
        Parts.people(draft);
        ElementId controlPlane = controlPlane(draft);
        trafficManagers(draft);
        ElementId gateway =
                Parts.gateways(
                        draft,
                        "gateway",
                        draft.name(ProfileId.GATEWAY),
                        new Scaling.Elastic(draft.zoneCount(), 6),
                        "Default");
        Parts.publicBalancer(draft, Parts.apiRoutes(draft, "", gateway));
        Parts.internalBalancer(draft, List.of(Parts.route(draft, "am", controlPlane, 9443, true)));
        surround(draft);
    }

    static ElementId controlPlane(DesignDraft draft) {
        return draft.cluster(
                "control-plane", "Control Plane", ProfileId.CONTROL_PLANE, Scaling.FIXED, 2, 0);
    }

    static void trafficManagers(DesignDraft draft) {
        ElementId trafficManager =
                draft.cluster(
                        "traffic-manager",
                        "Traffic Manager",
                        ProfileId.TRAFFIC_MANAGER,
                        Scaling.FIXED,
                        2,
                        draft.zoneCount() - 2);
        if (draft.platform() == Platform.EC2) {
            draft.nameNodes(trafficManager, "tm");
        }
    }

    static void surround(DesignDraft draft) {
        Parts.natGateways(draft);
        Parts.connectEndpoint(draft);
        draft.add(Parts.apimDatabase(draft));
        if (draft.platform() == Platform.EKS) {
            Parts.containerServices(draft);
        }
        Parts.awsServices(draft);
    }

    /// Control plane, traffic manager, gateway and key manager of 4.5 and later.
    static Design withKeyManager(StartingDesign request) {
        DesignDraft draft = new DesignDraft(request, 0);
        Parts.people(draft);
        ElementId controlPlane = controlPlane(draft);
        trafficManagers(draft);
        ElementId gateway =
                Parts.gateways(
                        draft,
                        "gateway",
                        draft.name(ProfileId.GATEWAY),
                        new Scaling.Elastic(draft.zoneCount(), 4),
                        "Default");
        ElementId keyManager = keyManagers(draft);
        Parts.publicBalancer(draft, Parts.apiRoutes(draft, "", gateway));
        Parts.internalBalancer(
                draft,
                List.of(
                        Parts.route(draft, "am", controlPlane, 9443, true),
                        Parts.route(draft, "km", keyManager, 9443, false)));
        surround(draft);
        return draft.build(
                "Four clusters: control plane, traffic manager, gateway and key manager",
                Parts.settings(request));
    }

    /// The chart of the key manager knows one node or two; machines may follow the load.
    static ElementId keyManagers(DesignDraft draft) {
        return draft.cluster(
                "key-manager",
                "Key Manager",
                ProfileId.KEY_MANAGER,
                draft.platform() == Platform.EKS ? Scaling.FIXED : new Scaling.Elastic(2, 4),
                2,
                0);
    }

    /// The six clusters of 2.x and 3.x, with the tools of the AWS reference architecture.
    ///
    /// @param managementZones how many zones have a management subnet
    static Design sixClusters(StartingDesign request, int managementZones) {
        DesignDraft draft = new DesignDraft(request, managementZones);
        Parts.people(draft);
        boolean store = draft.generation() == Generation.G2X;
        String portal = store ? "Store" : "Developer Portal";
        ElementId gateway =
                draft.cluster("gateway", "Gateway", ProfileId.GATEWAY, elastic(6), 2, 0);
        ElementId keyManager =
                draft.cluster(
                        "key-manager", "Key Manager", ProfileId.KEY_MANAGER, elastic(4), 2, 0);
        ElementId trafficManager =
                draft.cluster(
                        "traffic-manager",
                        "Traffic Manager",
                        ProfileId.TRAFFIC_MANAGER,
                        Scaling.FIXED,
                        2,
                        0);
        draft.nameNodes(trafficManager, "tm");
        ElementId publisher =
                draft.cluster("publisher", "Publisher", ProfileId.PUBLISHER, elastic(4), 2, 0);
        ElementId devPortal =
                draft.cluster(
                        store ? "store" : "developer-portal",
                        portal,
                        ProfileId.DEVELOPER_PORTAL,
                        elastic(4),
                        2,
                        0);
        ElementId dashboard = Parts.analytics(draft);
        Parts.publicBalancer(
                draft,
                List.of(
                        Parts.route(draft, "gw", gateway, 8243, false),
                        Parts.route(draft, store ? "store" : "devportal", devPortal, 9443, true)));
        List<ListenerRule> internal = new ArrayList<>();
        internal.add(Parts.route(draft, "publisher", publisher, 9443, true));
        internal.add(Parts.route(draft, "km", keyManager, 9443, true));
        // Policies are deployed to one node, and from 3.0 on the event hub answers any caller here.
        internal.add(Parts.route(draft, "tm", trafficManager, 9443, true));
        internal.add(Parts.route(draft, "gw-admin", gateway, 9443, true));
        internal.add(Parts.route(draft, "analytics", dashboard, 9643, true));
        Parts.internalBalancer(draft, internal);
        Parts.natGateways(draft);
        tools(draft, managementZones - 1);
        draft.add(Parts.apimDatabase(draft));
        draft.add(Parts.analyticsDatabase(draft));
        Parts.sharedFiles(draft, List.of(gateway, trafficManager));
        Parts.awsServices(draft);
        return draft.build(
                "Six clusters, each on its own: the AWS reference architecture of 2020",
                Parts.settings(request));
    }

    private static Scaling elastic(int max) {
        return new Scaling.Elastic(2, max);
    }

    private static void tools(DesignDraft draft, int updateZone) {
        draft.add(
                new Bastion(
                        new ElementId("bastion"),
                        "Bastion",
                        "t3.micro",
                        Placement.in(draft.subnet(Tier.PUBLIC, 0)),
                        List.of(Cidr.of("203.0.113.0/24"))));
        draft.serviceIn(ServiceNode.Kind.CONFIGURATION_MANAGEMENT, Tier.MANAGEMENT, 0);
        draft.serviceIn(ServiceNode.Kind.UPDATE_HOST, Tier.MANAGEMENT, updateZone);
    }
}
