package io.drydock.model.advice;

import java.util.OptionalInt;

/// What nodes carry, by WSO2's figures.
///
/// Source: the deployment patterns (calls a second of an all-in-one pair), performance and capacity
/// planning (gateways and key managers), scaling the gateway (gateways of a traffic manager pair).
public final class Capacity {

    /// Message sizes in KB that WSO2 gives figures for.
    public static final int SMALL_KB = 10;

    public static final int LARGE_KB = 100;

    /// Calls a second of an all-in-one pair with messages of [#SMALL_KB].
    public static final int PAIR_SMALL_TPS = 1500;

    /// Calls a second of an all-in-one pair with messages of [#LARGE_KB].
    public static final int PAIR_LARGE_TPS = 700;

    /// Calls a second of a gateway.
    public static final int GATEWAY_TPS = 3000;

    /// Keys that a key manager validates in a second.
    public static final int KEY_MANAGER_TPS = 500;

    /// Gateways that a pair of traffic managers serves, a soft limit.
    public static final int GATEWAYS_PER_PAIR = 10;

    /// Gateways for each key manager while gateways remember validated tokens.
    public static final int GATEWAYS_PER_KEY_MANAGER = 2;

    private static final int PAIR = 2;

    private Capacity() {}

    /// Calls a second that an all-in-one pair carries: on a straight line between the two figures,
    /// the nearer one outside of them. Without a size it is that for [#SMALL_KB].
    public static int pairTps(OptionalInt messageKb) {
        int size = Math.clamp(messageKb.orElse(SMALL_KB), SMALL_KB, LARGE_KB);
        return PAIR_SMALL_TPS
                - (size - SMALL_KB) * (PAIR_SMALL_TPS - PAIR_LARGE_TPS) / (LARGE_KB - SMALL_KB);
    }

    /// Calls a second that one gateway carries. WSO2 gives one figure without a message size; for
    /// larger messages it shrinks here as that of the pair does.
    public static int gatewayTps(OptionalInt messageKb) {
        return GATEWAY_TPS * pairTps(messageKb) / PAIR_SMALL_TPS;
    }

    /// Gateways for a load: enough for the peak and one more, so that one may fail; two where
    /// nothing is known.
    public static int gateways(OptionalInt peakTps, OptionalInt messageKb) {
        return peakTps.isEmpty()
                ? PAIR
                : Math.max(PAIR, ceil(peakTps.getAsInt(), gatewayTps(messageKb)) + 1);
    }

    /// Key managers for so many gateways.
    ///
    /// @param cached whether gateways remember tokens long enough for it to count
    public static int keyManagers(int gateways, boolean cached) {
        return Math.max(PAIR, cached ? ceil(gateways, GATEWAYS_PER_KEY_MANAGER) : gateways);
    }

    /// Gateway clusters, each with a pair of traffic managers, for so many gateways.
    public static int clusters(int gateways) {
        return Math.max(1, ceil(gateways, GATEWAYS_PER_PAIR));
    }

    static int ceil(int dividend, int divisor) {
        return (int) Math.ceilDiv((long) dividend, divisor);
    }
}
