package io.drydock.model.pattern;

import static io.drydock.model.catalogue.Generation.G2X;
import static io.drydock.model.catalogue.Generation.G3X;
import static io.drydock.model.catalogue.Generation.G4A;
import static io.drydock.model.catalogue.Generation.G4B;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Requirements;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Site;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Starting designs over two sites.
///
/// The AWS region comes first; the second site is the company's own data centre or, on Kubernetes,
/// another region. Each is a whole deployment.
final class HybridDesigns {

    private static final Cidr SECOND_NETWORK = Cidr.of("10.1.0.0/16");
    private static final String LINK_REMARK = "12 ms, two lines over different carriers";

    private static final String POSTGRESQL = "17.5";

    private HybridDesigns() {}

    static Design hybrid(StartingDesign request, Purpose purpose) {
        DesignDraft main = new DesignDraft(request, 0);
        people(main, purpose);
        fill(main);
        main.surroundings();
        DesignDraft second = main.second("dr", secondKind(request), SECOND_NETWORK);
        fill(second);
        second.surroundings();
        link(main, purpose);
        if (purpose == Purpose.DISASTER_RECOVERY) {
            replicate(main);
            useTestedEngine(main);
        }
        return main.build(description(purpose), Parts.settings(request))
                .withRequirements(
                        new Requirements(
                                OptionalInt.empty(), OptionalInt.empty(), Optional.of(purpose)));
    }

    private static Site.Kind secondKind(StartingDesign request) {
        return request.platform() == Platform.EKS ? Site.Kind.AWS_REGION : Site.Kind.DATA_CENTRE;
    }

    private static void fill(DesignDraft draft) {
        switch (draft.generation()) {
            case G2X, G3X, G4B -> GatewayKeyManagerDesigns.fill(draft);
            case G4A -> {
                ElementId aio = AllInOneDesigns.allInOne(draft, 2);
                ElementId gateway =
                        Parts.gateways(
                                draft,
                                "gateway",
                                draft.name(ProfileId.GATEWAY),
                                new Scaling.Elastic(draft.zoneCount(), 4),
                                draft.environment("Default"));
                Parts.publicBalancer(draft, Parts.apiRoutes(draft, "", gateway));
                Parts.internalBalancer(draft, List.of(Parts.route(draft, "am", aio, 9443, true)));
                draft.add(Parts.apimDatabase(draft));
            }
        }
    }

    private static void people(DesignDraft draft, Purpose purpose) {
        Parts.people(draft);
        switch (purpose) {
            case DISASTER_RECOVERY -> {
                // Clients come to the second site only when the first has failed.
            }
            case INTERNAL_EXTERNAL -> {
                draft.outside(
                        "internal-clients", "Internal applications", ExternalNode.Kind.API_CLIENT);
                draft.connect(
                        "applications-internal",
                        "internal-clients",
                        "dr-internal-alb",
                        Connection.Kind.EXPOSURE,
                        443);
            }
            case EXTRA_CAPACITY ->
                    draft.connect(
                            "clients-second",
                            "api-clients",
                            "dr-public-alb",
                            Connection.Kind.EXPOSURE,
                            443);
        }
    }

    private static void link(DesignDraft draft, Purpose purpose) {
        draft.connect(
                "site-link",
                "vpn",
                "dr-vpn",
                Connection.Kind.SITE_LINK,
                0,
                purpose == Purpose.EXTRA_CAPACITY ? LINK_REMARK : "");
    }

    private static void replicate(DesignDraft draft) {
        draft.connect(
                "replicate-apim",
                "apim-database",
                "dr-apim-database",
                Connection.Kind.REPLICATION,
                0);
        if (draft.generation().hasSeparatePortals()) {
            draft.connect(
                    "replicate-analytics",
                    "analytics-database",
                    "dr-analytics-database",
                    Connection.Kind.REPLICATION,
                    0);
            draft.connect(
                    "replicate-files",
                    "shared-files",
                    "dr-shared-files",
                    Connection.Kind.REPLICATION,
                    0);
        }
        draft.connect("failover", "dns", "dr-public-alb", Connection.Kind.FAILOVER, 0);
    }

    /// From 4.0 on WSO2 names the engines that it replicated between sites; MySQL is not among
    /// them.
    private static void useTestedEngine(DesignDraft draft) {
        if (!draft.generation().hasSeparatePortals()) {
            draft.changeDatabases(server -> server.withEngine(Engine.POSTGRESQL, POSTGRESQL));
        }
    }

    private static String description(Purpose purpose) {
        return switch (purpose) {
            case DISASTER_RECOVERY -> "Two sites: the second takes over when the first fails";
            case INTERNAL_EXTERNAL ->
                    "Two sites: one for clients from the internet, one for the inside";
            case EXTRA_CAPACITY -> "Two sites that share the load";
        };
    }
}
