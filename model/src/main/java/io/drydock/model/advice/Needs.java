package io.drydock.model.advice;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Platform;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/// What somebody wants from a deployment that does not exist yet.
///
/// @param version the version of API Manager
/// @param platform what the nodes are to run on
/// @param peakTps the highest load in API calls a second, where known
/// @param messageKb the usual message size in KB, where known
/// @param tokenLifetimeSeconds how long an access token lives in seconds, where known
/// @param wishes what else matters
public record Needs(
        ProductVersion version,
        Platform platform,
        OptionalInt peakTps,
        OptionalInt messageKb,
        OptionalInt tokenLifetimeSeconds,
        Set<Wish> wishes) {

    /// Something that a pattern can grant or not.
    public enum Wish {
        /// Publisher and developer portal get so many users that they need machines of their own.
        SCALE_PORTALS,
        /// Internal APIs must not be reachable from the internet.
        INTERNAL_EXTERNAL,
        /// The loss of a whole region has to be survived.
        DISASTER_RECOVERY,
        /// A part stands in a data centre.
        ON_PREMISES,
        /// Several organisations share it.
        SEVERAL_TENANTS,
        /// The load will grow.
        GROWTH,
        /// WSO2 Identity Server manages identities already.
        IDENTITY_SERVER,
        /// It is for trying out: an outage does not matter.
        TRIAL
    }

    /// The highest load that advice is given for, in calls a second.
    public static final int MOST_TPS = 1_000_000;

    public Needs {
        requirePositive(peakTps, "the peak load");
        if (peakTps.orElse(0) > MOST_TPS) {
            throw new IllegalArgumentException(
                    "a peak load above "
                            + MOST_TPS
                            + " calls a second is beyond what patterns are made for");
        }
        requirePositive(messageKb, "the message size");
        requirePositive(tokenLifetimeSeconds, "the token lifetime");
        EnumSet<Wish> copy = EnumSet.noneOf(Wish.class);
        copy.addAll(wishes);
        wishes = java.util.Collections.unmodifiableSet(copy);
    }

    private static void requirePositive(OptionalInt value, String what) {
        if (value.isPresent() && value.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    what + " is a number above 0, not " + value.getAsInt());
        }
    }

    /// Needs of which nothing is known but version and platform.
    public static Needs of(ProductVersion version, Platform platform) {
        return new Needs(
                version,
                platform,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Set.of());
    }

    /// Whether this is wished for.
    public boolean want(Wish wish) {
        return wishes.contains(wish);
    }

    /// The same needs with another peak, in calls a second.
    public Needs withPeakTps(int tps) {
        return new Needs(
                version, platform, OptionalInt.of(tps), messageKb, tokenLifetimeSeconds, wishes);
    }

    /// The same needs with messages of another size, in KB.
    public Needs withMessageKb(int kb) {
        return new Needs(
                version, platform, peakTps, OptionalInt.of(kb), tokenLifetimeSeconds, wishes);
    }

    /// The same needs with tokens that live otherwise long, in seconds.
    public Needs withTokenLifetimeSeconds(int seconds) {
        return new Needs(version, platform, peakTps, messageKb, OptionalInt.of(seconds), wishes);
    }

    /// The same needs with one more wish.
    public Needs with(Wish wish) {
        EnumSet<Wish> more = EnumSet.of(wish);
        more.addAll(wishes);
        return new Needs(version, platform, peakTps, messageKb, tokenLifetimeSeconds, more);
    }
}
