package io.drydock.model.pattern;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Scaling;
import java.util.ArrayList;
import java.util.List;

/// Starting designs around all-in-one nodes.
final class AllInOneDesigns {

    private AllInOneDesigns() {}

    static Design single(StartingDesign request) {
        DesignDraft draft = new DesignDraft(request, 0);
        Parts.people(draft);
        ElementId aio = allInOne(draft, 1);
        Parts.publicBalancer(draft, Parts.apiRoutes(draft, "", aio));
        Parts.internalBalancer(draft, List.of(portals(draft, aio)));
        surround(draft, List.of(aio));
        return draft.build(
                "One all-in-one node, to try out and develop with",
                Parts.settings(request).withProduction(false));
    }

    static Design highlyAvailable(StartingDesign request) {
        DesignDraft draft = new DesignDraft(request, 0);
        boolean analytics = draft.generation().hasSeparatePortals();
        Parts.people(draft);
        ElementId aio = allInOne(draft, 2);
        Parts.publicBalancer(draft, Parts.apiRoutes(draft, "", aio));
        List<ListenerRule> internal = new ArrayList<>(List.of(portals(draft, aio)));
        if (analytics) {
            ElementId dashboard = Parts.analytics(draft);
            internal.add(Parts.route(draft, "analytics", dashboard, 9643, true));
        }
        Parts.internalBalancer(draft, internal);
        surround(draft, List.of(aio));
        return draft.build(
                "Two all-in-one nodes, active/active" + (analytics ? ", with analytics" : ""),
                Parts.settings(request));
    }

    static Design withGateways(StartingDesign request) {
        DesignDraft draft = new DesignDraft(request, 0);
        Parts.people(draft);
        ElementId aio = allInOne(draft, 2);
        ElementId gateway =
                Parts.gateways(
                        draft,
                        "gateway",
                        draft.name(ProfileId.GATEWAY),
                        new Scaling.Elastic(draft.zoneCount(), 6),
                        "Default");
        Parts.publicBalancer(draft, Parts.apiRoutes(draft, "", gateway));
        Parts.internalBalancer(draft, List.of(portals(draft, aio)));
        surround(draft, List.of());
        return draft.build(
                "Two all-in-one nodes as control plane, and gateways that follow the load",
                Parts.settings(request));
    }

    static Design withIdentityServer(StartingDesign request) {
        DesignDraft draft = new DesignDraft(request, 0);
        Parts.people(draft);
        ElementId aio = allInOne(draft, 2);
        ElementId identity =
                draft.cluster(
                        "identity-server",
                        "Identity Server",
                        ProfileId.IDENTITY_SERVER,
                        Scaling.FIXED,
                        2,
                        0);
        Parts.publicBalancer(draft, Parts.apiRoutes(draft, "", aio));
        Parts.internalBalancer(
                draft,
                List.of(portals(draft, aio), Parts.route(draft, "is", identity, 9443, true)));
        surround(draft, List.of());
        return draft.build(
                "Two all-in-one nodes, with Identity Server 7 as key manager",
                Parts.settings(request));
    }

    static ElementId allInOne(DesignDraft draft, int count) {
        return draft.cluster(
                "all-in-one", "All-in-one", ProfileId.ALL_IN_ONE, Scaling.FIXED, count, 0);
    }

    private static ListenerRule portals(DesignDraft draft, ElementId aio) {
        return Parts.route(draft, "am", aio, 9443, true);
    }

    private static void surround(DesignDraft draft, List<ElementId> sharing) {
        Parts.natGateways(draft);
        Parts.connectEndpoint(draft);
        draft.add(Parts.apimDatabase(draft));
        if (draft.has(ProfileId.ANALYTICS_WORKER)) {
            draft.add(Parts.analyticsDatabase(draft));
        }
        if (draft.generation().hasSeparatePortals() && !sharing.isEmpty()) {
            Parts.sharedFiles(draft, sharing);
        }
        if (draft.platform() == Platform.EKS) {
            Parts.containerServices(draft);
        }
        Parts.awsServices(draft);
    }
}
