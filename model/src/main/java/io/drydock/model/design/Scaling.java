package io.drydock.model.design;

/// How many machines or pods a cluster has.
public sealed interface Scaling {

    /// As many as there are nodes in the design, each one in its place.
    record Fixed() implements Scaling {}

    /// Between two numbers, following the load; the nodes of the design say in which subnets.
    ///
    /// @param min the fewest, at least 1
    /// @param max the most, at least `min`
    record Elastic(int min, int max) implements Scaling {
        public Elastic {
            if (min < 1 || max < min) {
                throw new IllegalArgumentException(
                        "an elastic cluster has 1 <= min <= max, not " + min + " and " + max);
            }
            Bound.CLUSTER_SIZE.require("max", max);
        }
    }

    /// As many as there are nodes.
    Scaling FIXED = new Fixed();
}
