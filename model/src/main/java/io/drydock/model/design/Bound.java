package io.drydock.model.design;

import java.util.Locale;
import java.util.Optional;

/// Between which numbers a number of a design lies. No real deployment meets the upper ends; they
/// keep what counts with the numbers from running for ever, and sums of them from overflowing.
public enum Bound {
    /// A TCP port.
    PORT(1, 65_535, "a port"),
    /// A TCP port, or 0 where a port has no meaning.
    PORT_OR_NONE(0, 65_535, "a port, or 0 for none"),
    /// What is added to a port of the product.
    PORT_OFFSET(0, ProfileNode.MAX_PORT_OFFSET, "a port offset"),
    /// Machines or pods of one cluster: twice the nodes that Kubernetes is made for (5,000,
    /// "Considerations for large clusters").
    CLUSTER_SIZE(1, 10_000, "a number of machines or pods"),
    /// Seconds between signs of life; a day.
    HEARTBEAT_SECONDS(0, 86_400, "seconds"),
    /// Seconds that a quiet connection is kept; a day, more than any load balancer offers.
    IDLE_SECONDS(0, 86_400, "seconds"),
    /// The largest header of a request.
    HEADER_KB(0, 1024, "KB"),
    /// Aurora's largest volume is 256 TiB.
    STORAGE_GIB(0, 262_144, "GiB"),
    /// How long backups are kept; ten years, for servers that are not of RDS.
    BACKUP_DAYS(0, 3_660, "days"),
    /// Copies of a cache; ElastiCache has at most 500 nodes in a cluster.
    REPLICAS(0, 500, "a number of replicas"),
    /// API calls a second.
    PEAK_TPS(0, 1_000_000, "API calls a second"),
    /// The usual message.
    MESSAGE_KB(0, 1_000_000, "KB");

    private final int least;
    private final int most;
    private final String what;

    Bound(int least, int most, String what) {
        this.least = least;
        this.most = most;
        this.what = what;
    }

    /// The smallest number.
    public int least() {
        return least;
    }

    /// The largest number.
    public int most() {
        return most;
    }

    /// Why a number is refused, as a sentence without its point; empty when it is allowed.
    public Optional<String> refusal(int number) {
        return number >= least && number <= most
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "%d is not allowed here; write %s from %d to %d",
                                number,
                                what,
                                least,
                                most));
    }

    /// The number itself.
    ///
    /// @param property what it is, for the message
    /// @throws IllegalArgumentException with the limit when it is not allowed
    public int require(String property, int number) {
        refusal(number)
                .ifPresent(why -> {
                    throw new IllegalArgumentException(property + ": " + why);
                });
        return number;
    }
}
