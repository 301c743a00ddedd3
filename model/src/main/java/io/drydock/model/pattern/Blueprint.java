package io.drydock.model.pattern;

import static io.drydock.model.catalogue.ProfileId.ALL_IN_ONE;
import static io.drydock.model.catalogue.ProfileId.ANALYTICS_DASHBOARD;
import static io.drydock.model.catalogue.ProfileId.ANALYTICS_WORKER;
import static io.drydock.model.catalogue.ProfileId.CONTROL_PLANE;
import static io.drydock.model.catalogue.ProfileId.CORE;
import static io.drydock.model.catalogue.ProfileId.DEVELOPER_PORTAL;
import static io.drydock.model.catalogue.ProfileId.GATEWAY;
import static io.drydock.model.catalogue.ProfileId.IDENTITY_SERVER;
import static io.drydock.model.catalogue.ProfileId.KEY_MANAGER;
import static io.drydock.model.catalogue.ProfileId.PUBLISHER;
import static io.drydock.model.catalogue.ProfileId.TRAFFIC_MANAGER;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import java.util.ArrayList;
import java.util.List;

/// The nodes a pattern consists of in a product generation.
///
/// Source: the deployment pattern pages of the API Manager documentation for 3.x and 4.x and the
/// pattern examples of the official charts.
///
/// @param parts its kinds of nodes
public record Blueprint(List<Part> parts) {

    private static final int MANY = Integer.MAX_VALUE;

    /// One kind of nodes.
    ///
    /// @param profiles the profiles that play this part, the usual one first
    /// @param min the fewest nodes
    /// @param max the most nodes
    public record Part(List<ProfileId> profiles, int min, int max) {
        public Part {
            profiles = List.copyOf(profiles);
        }
    }

    public Blueprint {
        parts = List.copyOf(parts);
    }

    /// Whether the pattern exists in a generation. The Key Manager of 4.0 to 4.4 is deprecated, yet
    /// migrated deployments have one and have to be told what they are.
    public static boolean exists(PatternKey pattern, Generation generation) {
        return switch (pattern) {
            case ALL_IN_ONE_SINGLE,
                    ALL_IN_ONE_HA,
                    GATEWAY_KEY_MANAGER,
                    FULLY_DISTRIBUTED,
                    INTERNAL_EXTERNAL,
                    HYBRID_CLOUD ->
                    true;
            case ALL_IN_ONE_GATEWAY, CONTROL_TRAFFIC_GATEWAY -> !generation.hasSeparatePortals();
            case IDENTITY_SERVER -> generation == Generation.G4B;
        };
    }

    /// The patterns that a second gateway cluster turns into internal and external gateways.
    public static List<PatternKey> bases(Generation generation) {
        return generation.hasSeparatePortals()
                ? List.of(PatternKey.GATEWAY_KEY_MANAGER, PatternKey.FULLY_DISTRIBUTED)
                : List.of(
                        PatternKey.ALL_IN_ONE_GATEWAY,
                        PatternKey.GATEWAY_KEY_MANAGER,
                        PatternKey.CONTROL_TRAFFIC_GATEWAY,
                        PatternKey.FULLY_DISTRIBUTED);
    }

    /// What a pattern of one site and one gateway cluster consists of.
    ///
    /// @throws IllegalArgumentException for patterns that build on others
    public static Blueprint of(PatternKey pattern, Generation generation) {
        boolean old = generation.hasSeparatePortals();
        List<Part> parts = new ArrayList<>();
        switch (pattern) {
            case ALL_IN_ONE_SINGLE -> parts.add(part(1, 1, ALL_IN_ONE));
            case ALL_IN_ONE_HA -> parts.add(part(2, 2, ALL_IN_ONE));
            case IDENTITY_SERVER -> {
                parts.add(part(2, 2, ALL_IN_ONE));
                parts.add(part(2, MANY, IDENTITY_SERVER));
            }
            case ALL_IN_ONE_GATEWAY -> {
                parts.add(part(2, 2, ALL_IN_ONE));
                parts.add(part(2, MANY, GATEWAY));
            }
            case GATEWAY_KEY_MANAGER -> {
                parts.add(old ? part(2, 2, CORE, ALL_IN_ONE) : part(2, 2, ALL_IN_ONE));
                parts.add(part(2, MANY, GATEWAY));
                parts.add(part(2, MANY, KEY_MANAGER));
            }
            case CONTROL_TRAFFIC_GATEWAY -> {
                parts.add(part(2, 2, CONTROL_PLANE));
                parts.add(part(2, MANY, TRAFFIC_MANAGER));
                parts.add(part(2, MANY, GATEWAY));
            }
            case FULLY_DISTRIBUTED -> {
                if (old) {
                    parts.add(part(2, MANY, PUBLISHER));
                    parts.add(part(2, MANY, DEVELOPER_PORTAL));
                } else {
                    parts.add(part(2, 2, CONTROL_PLANE));
                }
                parts.add(part(2, MANY, TRAFFIC_MANAGER));
                parts.add(part(2, MANY, GATEWAY));
                parts.add(part(2, MANY, KEY_MANAGER));
            }
            case INTERNAL_EXTERNAL, HYBRID_CLOUD ->
                    throw new IllegalArgumentException(pattern.key() + " builds on others");
        }
        if (old) {
            boolean single = pattern == PatternKey.ALL_IN_ONE_SINGLE;
            parts.add(single ? part(0, 1, ANALYTICS_WORKER) : part(2, 2, ANALYTICS_WORKER));
            parts.add(part(single ? 0 : 1, MANY, ANALYTICS_DASHBOARD));
        }
        return new Blueprint(parts);
    }

    private static Part part(int min, int max, ProfileId... profiles) {
        return new Part(List.of(profiles), min, max);
    }

    /// Whether the pattern has nodes of this profile.
    public boolean has(ProfileId profile) {
        return parts.stream().anyMatch(part -> part.profiles().contains(profile));
    }
}
