package io.drydock.model.pattern;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Scaling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Starting designs with gateways, and mostly key managers, beside a core: alone, with gateways for
/// inside and outside, and over two sites.
final class GatewayKeyManagerDesigns {

    private GatewayKeyManagerDesigns() {}

    static Design separated(StartingDesign request) {
        DesignDraft draft = new DesignDraft(request, 0);
        Parts.people(draft);
        fill(draft);
        surround(draft);
        return draft.build(
                "Gateways and key managers that follow the load, beside "
                        + (draft.generation().hasSeparatePortals()
                                ? "two core nodes and analytics"
                                : "two all-in-one nodes"),
                Parts.settings(request));
    }

    /// The clusters, load balancers and stores of one site.
    static void fill(DesignDraft draft) {
        boolean old = draft.generation().hasSeparatePortals();
        ElementId core = old ? core(draft) : AllInOneDesigns.allInOne(draft, 2);
        ElementId gateway =
                Parts.gateways(
                        draft,
                        "gateway",
                        draft.name(ProfileId.GATEWAY),
                        new Scaling.Elastic(draft.zoneCount(), 4),
                        draft.environment("Default"));
        ElementId keyManager = DistributedDesigns.keyManagers(draft);
        Parts.publicBalancer(draft, Parts.apiRoutes(draft, "", gateway));
        List<ListenerRule> internal = new ArrayList<>();
        internal.add(Parts.route(draft, "am", core, 9443, true));
        internal.add(Parts.route(draft, "km", keyManager, 9443, old));
        if (old) {
            internal.add(Parts.route(draft, "gw-admin", gateway, 9443, true));
            ElementId dashboard = Parts.analytics(draft);
            internal.add(Parts.route(draft, "analytics", dashboard, 9643, true));
        }
        Parts.internalBalancer(draft, internal);
        draft.add(Parts.apimDatabase(draft));
        if (old) {
            draft.add(Parts.analyticsDatabase(draft));
            Parts.sharedFiles(draft, List.of(core, gateway));
        }
    }

    private static ElementId core(DesignDraft draft) {
        ElementId core = draft.cluster("core", "Core", ProfileId.CORE, Scaling.FIXED, 2, 0);
        draft.nameNodes(core, "core");
        return core;
    }

    private static void surround(DesignDraft draft) {
        Parts.natGateways(draft);
        Parts.connectEndpoint(draft);
        if (draft.platform() == Platform.EKS) {
            Parts.containerServices(draft);
        }
        Parts.awsServices(draft);
    }

    /// Two gateway clusters, one for the internet and one for the inside. Up to 3.x beside core and
    /// key managers, as the pattern was drawn; from 4.0 on beside the control plane and traffic
    /// managers that WSO2 recommends.
    static Design internalExternal(StartingDesign request) {
        DesignDraft draft = new DesignDraft(request, 0);
        boolean old = draft.generation().hasSeparatePortals();
        Parts.people(draft);
        draft.outside("internal-clients", "Internal applications", ExternalNode.Kind.API_CLIENT);
        draft.connect(
                "applications-internal",
                "internal-clients",
                "internal-alb",
                Connection.Kind.EXPOSURE,
                443);
        ElementId core = old ? core(draft) : DistributedDesigns.controlPlane(draft);
        ElementId external = gateways(draft, "external");
        ElementId internal = gateways(draft, "internal");
        Parts.publicBalancer(draft, Parts.apiRoutes(draft, "", external));
        List<ListenerRule> inside = new ArrayList<>(Parts.apiRoutes(draft, "-internal", internal));
        inside.add(Parts.route(draft, "am", core, 9443, true));
        if (old) {
            inside.addAll(olderParts(draft, external, internal));
            Parts.sharedFiles(draft, List.of(core, external, internal));
        } else {
            DistributedDesigns.trafficManagers(draft);
        }
        Parts.internalBalancer(draft, inside);
        draft.add(Parts.apimDatabase(draft));
        if (old) {
            draft.add(Parts.analyticsDatabase(draft));
        }
        surround(draft);
        return draft.build(
                "Two gateway clusters: one for the internet, one for the inside",
                Parts.settings(request));
    }

    private static ElementId gateways(DesignDraft draft, String side) {
        String title = side.substring(0, 1).toUpperCase(Locale.ROOT) + side.substring(1);
        return Parts.gateways(
                draft,
                side + "-gateway",
                title + " gateway",
                new Scaling.Elastic(draft.zoneCount(), 4),
                title);
    }

    private static List<ListenerRule> olderParts(
            DesignDraft draft, ElementId external, ElementId internal) {
        ElementId keyManager = DistributedDesigns.keyManagers(draft);
        ElementId dashboard = Parts.analytics(draft);
        return List.of(
                Parts.route(draft, "km", keyManager, 9443, true),
                Parts.route(draft, "gw-admin", external, 9443, true),
                Parts.route(draft, "gw-internal-admin", internal, 9443, true),
                Parts.route(draft, "analytics", dashboard, 9643, true));
    }
}
