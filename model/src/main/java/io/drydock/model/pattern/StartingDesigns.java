package io.drydock.model.pattern;

import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_GATEWAY;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_HA;
import static io.drydock.model.pattern.PatternKey.ALL_IN_ONE_SINGLE;
import static io.drydock.model.pattern.PatternKey.CONTROL_TRAFFIC_GATEWAY;
import static io.drydock.model.pattern.PatternKey.FULLY_DISTRIBUTED;
import static io.drydock.model.pattern.PatternKey.GATEWAY_KEY_MANAGER;
import static io.drydock.model.pattern.PatternKey.HYBRID_CLOUD;
import static io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Requirements.Purpose;

/// The designs that a pattern starts with: complete, without an error, and without a warning that
/// the design does not explain.
public final class StartingDesigns {

    private StartingDesigns() {}

    /// Whether there is a starting design for these choices: the generation has the pattern and, on
    /// Kubernetes, official charts for its profiles.
    public static boolean isOffered(PatternKey pattern, Generation generation, Platform platform) {
        boolean old = generation.hasSeparatePortals();
        if (platform == Platform.EKS && !hasCharts(pattern, generation)) {
            return false;
        }
        return switch (pattern) {
            case ALL_IN_ONE_SINGLE, ALL_IN_ONE_HA, INTERNAL_EXTERNAL, HYBRID_CLOUD -> true;
            case ALL_IN_ONE_GATEWAY, CONTROL_TRAFFIC_GATEWAY -> !old;
            // A key manager of its own is deprecated in 4.0 to 4.4.
            case GATEWAY_KEY_MANAGER, FULLY_DISTRIBUTED -> generation != Generation.G4A;
            case IDENTITY_SERVER -> generation == Generation.G4B;
        };
    }

    /// Up to 3.x the charts lack portals and key managers, up to 4.4 the all-in-one one makes a
    /// single node; and none installs Identity Server.
    private static boolean hasCharts(PatternKey pattern, Generation generation) {
        boolean pairs = generation == Generation.G4B;
        return switch (pattern) {
            case ALL_IN_ONE_SINGLE, INTERNAL_EXTERNAL, CONTROL_TRAFFIC_GATEWAY, FULLY_DISTRIBUTED ->
                    !generation.hasSeparatePortals();
            case ALL_IN_ONE_HA, ALL_IN_ONE_GATEWAY, GATEWAY_KEY_MANAGER, HYBRID_CLOUD -> pairs;
            case IDENTITY_SERVER -> false;
        };
    }

    /// The starting design for these choices; a hybrid deployment is one for disaster recovery.
    ///
    /// @throws IllegalArgumentException when the pattern has none for that version and platform
    public static Design create(StartingDesign request) {
        return create(request, Purpose.DISASTER_RECOVERY);
    }

    /// The starting design for these choices.
    ///
    /// @param purpose what the second site of a hybrid deployment is for; other patterns ignore it
    /// @throws IllegalArgumentException when the pattern has none for that version and platform
    public static Design create(StartingDesign request, Purpose purpose) {
        Generation generation = request.version().generation();
        if (!isOffered(request.pattern(), generation, request.platform())) {
            throw new IllegalArgumentException(
                    "there is no starting design of pattern "
                            + request.pattern().key()
                            + " for API Manager "
                            + request.version()
                            + " on "
                            + request.platform().title());
        }
        return Explanations.explain(draw(request, purpose));
    }

    private static Design draw(StartingDesign request, Purpose purpose) {
        Generation generation = request.version().generation();
        return switch (request.pattern()) {
            case ALL_IN_ONE_SINGLE -> AllInOneDesigns.single(request);
            case ALL_IN_ONE_HA -> AllInOneDesigns.highlyAvailable(request);
            case ALL_IN_ONE_GATEWAY -> AllInOneDesigns.withGateways(request);
            case GATEWAY_KEY_MANAGER -> GatewayKeyManagerDesigns.separated(request);
            case CONTROL_TRAFFIC_GATEWAY -> DistributedDesigns.controlTrafficGateway(request);
            case FULLY_DISTRIBUTED ->
                    generation.hasSeparatePortals()
                            ? DistributedDesigns.sixClusters(request, 1)
                            : DistributedDesigns.withKeyManager(request);
            case INTERNAL_EXTERNAL -> GatewayKeyManagerDesigns.internalExternal(request);
            case HYBRID_CLOUD -> HybridDesigns.hybrid(request, purpose);
            case IDENTITY_SERVER -> AllInOneDesigns.withIdentityServer(request);
        };
    }
}
