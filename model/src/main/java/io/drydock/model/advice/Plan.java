package io.drydock.model.advice;

import static io.drydock.model.advice.Capacity.GATEWAYS_PER_PAIR;

import io.drydock.model.advice.Needs.Wish;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.Blueprint;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The numbers of one pattern for certain needs: gateways, key managers, and what else it has.
///
/// @param pattern the pattern
/// @param needs what it is for
/// @param start its starting design, where there is one
/// @param gateways gateway clusters
/// @param gatewayMin the fewest gateways of each cluster
/// @param gatewayMax the most gateways of each cluster
/// @param keyManagerMin the fewest key managers of each site
/// @param keyManagerMax the most key managers of each site
/// @param trafficManagerPairs pairs of traffic managers at each site
record Plan(
        PatternKey pattern,
        Needs needs,
        Optional<Design> start,
        int gateways,
        int gatewayMin,
        int gatewayMax,
        int keyManagerMin,
        int keyManagerMax,
        int trafficManagerPairs) {

    /// Drydock's own line: tokens that live shorter are checked anew so often that remembering them
    /// saves little.
    static final int SHORT_TOKEN_SECONDS = 900;

    /// Gateways of each side while one pair of traffic managers serves both.
    private static final int HALF = GATEWAYS_PER_PAIR / 2;

    static Plan of(PatternKey pattern, Needs needs) {
        Optional<Design> start = start(pattern, needs);
        boolean split = pattern == PatternKey.INTERNAL_EXTERNAL;
        OptionalInt load = split ? half(needs.peakTps()) : needs.peakTps();
        int asked = Capacity.gateways(load, needs.messageKb());
        int clusters = split ? 1 : Capacity.clusters(asked);
        int min = Capacity.ceil(asked, clusters);
        int most = split ? Math.max(min, HALF) : Math.max(min, GATEWAYS_PER_PAIR);
        int max = Math.min(most, min * (needs.want(Wish.GROWTH) ? 3 : 2));
        int sides = split ? 2 : 1;
        boolean cached = !hasShortTokens(needs);
        return new Plan(
                pattern,
                needs,
                start,
                clusters * sides,
                min,
                max,
                Capacity.keyManagers(min * clusters * sides, cached),
                Capacity.keyManagers(max * clusters * sides, cached),
                Capacity.clusters(min * clusters * sides));
    }

    static boolean hasShortTokens(Needs needs) {
        return needs.tokenLifetimeSeconds().orElse(Integer.MAX_VALUE) < SHORT_TOKEN_SECONDS;
    }

    private static OptionalInt half(OptionalInt peak) {
        return peak.isEmpty() ? peak : OptionalInt.of(Capacity.ceil(peak.getAsInt(), 2));
    }

    private static Optional<Design> start(PatternKey pattern, Needs needs) {
        return StartingDesigns.isOffered(pattern, needs.version().generation(), needs.platform())
                ? Optional.of(
                        create(
                                pattern,
                                needs,
                                new ElementId("advised"),
                                AwsRegion.OFFERED.getFirst()))
                : Optional.empty();
    }

    static Design create(PatternKey pattern, Needs needs, ElementId name, AwsRegion region) {
        int zones = Math.min(3, region.zones().size());
        return StartingDesigns.create(
                new StartingDesign(
                        name, pattern, needs.version(), needs.platform(), region, zones));
    }

    boolean has(ProfileId profile) {
        return start.map(design -> design.clusters().stream().anyMatch(c -> c.profile() == profile))
                .orElseGet(() -> blueprint().has(profile));
    }

    private Blueprint blueprint() {
        PatternKey base =
                switch (pattern) {
                    case INTERNAL_EXTERNAL, HYBRID_CLOUD ->
                            Blueprint.bases(needs.version().generation()).getFirst();
                    case ALL_IN_ONE_SINGLE,
                            ALL_IN_ONE_HA,
                            ALL_IN_ONE_GATEWAY,
                            GATEWAY_KEY_MANAGER,
                            CONTROL_TRAFFIC_GATEWAY,
                            FULLY_DISTRIBUTED,
                            IDENTITY_SERVER ->
                            pattern;
                };
        return Blueprint.of(base, needs.version().generation());
    }

    /// The sites that each have these nodes.
    int sites() {
        if (pattern != PatternKey.HYBRID_CLOUD) {
            return 1;
        }
        return start.map(design -> Math.max(1, new DesignIndex(design).clusters(GATEWAY).size()))
                .orElse(2);
    }

    private static final ProfileId GATEWAY = ProfileId.GATEWAY;

    /// All gateways of one site at least.
    int allGateways() {
        return gateways * gatewayMin;
    }

    /// Whether the number of key managers can follow the load: the chart has no autoscaler.
    boolean isKeyManagerElastic() {
        return needs.platform() == Platform.EC2;
    }

    List<NodeCount> counts() {
        return start.map(this::ofDesign).orElseGet(this::ofBlueprint);
    }

    private List<NodeCount> ofDesign(Design design) {
        DesignIndex index = new DesignIndex(design);
        List<NodeCount> counts = new ArrayList<>();
        for (ProfileId profile : ProfileId.values()) {
            if (!index.clusters(profile).isEmpty()) {
                counts.add(
                        count(
                                profile,
                                index.minimum(profile),
                                index.maximum(profile),
                                index.clusters(profile).getFirst().size()));
            }
        }
        return counts;
    }

    private List<NodeCount> ofBlueprint() {
        List<NodeCount> counts = new ArrayList<>();
        for (Blueprint.Part part : blueprint().parts()) {
            ProfileId profile = part.profiles().getFirst();
            Optional<Profile> known = Catalogue.of(needs.version().generation()).profile(profile);
            if (part.min() > 0 && known.isPresent()) {
                int count = part.min() * sites();
                counts.add(count(profile, count, count, machine(known.get())));
            }
        }
        return counts;
    }

    /// Worker nodes need more than the two vCPU that one pod asks for.
    private String machine(Profile profile) {
        return needs.platform() == Platform.EKS ? "m5.xlarge" : profile.sizing().instanceType();
    }

    /// The count of a profile: what the load asks for, else what the pattern has.
    private NodeCount count(ProfileId profile, int min, int max, String machine) {
        String name =
                Catalogue.of(needs.version().generation())
                        .profile(profile)
                        .map(Profile::displayName)
                        .orElse(profile.key());
        return switch (profile) {
            case GATEWAY ->
                    new NodeCount(
                            profile,
                            name,
                            gateways * gatewayMin * sites(),
                            gateways * gatewayMax * sites(),
                            machine);
            case KEY_MANAGER ->
                    new NodeCount(
                            profile,
                            name,
                            (isKeyManagerElastic() ? keyManagerMin : keyManagerMax) * sites(),
                            keyManagerMax * sites(),
                            machine);
            case TRAFFIC_MANAGER -> {
                int nodes = 2 * trafficManagerPairs * sites();
                yield new NodeCount(profile, name, nodes, nodes, machine);
            }
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
                    new NodeCount(profile, name, min, max, machine);
        };
    }
}
