package io.drydock.export.cloudformation;

import io.drydock.export.plan.UnsupportedDesignException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Cuts a row of units into stretches that fit into a template each. A stretch is as long as its
/// resources, its size and the values it takes allow, and ends where it has few enough values to
/// hand on.
final class SplitCuts {

    /// What a unit weighs.
    ///
    /// @param resources how many resources it has
    /// @param bytes their size
    /// @param uses the values it uses: of resources and of parameters
    /// @param makes the values of it that anybody uses
    record Weight(int resources, int bytes, Set<Reference> uses, Set<Reference> makes) {}

    /// What a parameter or output takes in a template, generously.
    private static final int VALUE_BYTES = 400;

    private final List<Weight> row;
    private final SplitLimits limits;
    private final Map<Reference, Integer> madeAt = new HashMap<>();
    private final Map<Reference, Integer> lastUse = new HashMap<>();
    private final List<Set<Reference>> endsAt = new ArrayList<>();

    private SplitCuts(List<Weight> row, Set<Reference> usedByAll, SplitLimits limits) {
        this.row = row;
        this.limits = limits;
        for (int i = 0; i < row.size(); i++) {
            endsAt.add(new LinkedHashSet<>());
            for (Reference value : row.get(i).makes()) {
                madeAt.put(value, i);
            }
            for (Reference value : row.get(i).uses()) {
                lastUse.put(value, i);
            }
        }
        usedByAll.forEach(value -> lastUse.put(value, row.size()));
        lastUse.forEach((value, last) -> {
            if (last < row.size()) {
                endsAt.get(last).add(value);
            }
        });
    }

    /// The ends of the stretches, each one past its last unit.
    ///
    /// @param usedByAll the values that the outputs of the whole use
    /// @param foundation where a stretch has to end in any case
    static List<Integer> of(
            List<Weight> row, Set<Reference> usedByAll, int foundation, SplitLimits limits) {
        SplitCuts search = new SplitCuts(row, usedByAll, limits);
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        while (start < row.size()) {
            start = search.end(start, start < foundation ? foundation : row.size());
            ends.add(start);
        }
        return ends;
    }

    private int end(int start, int latest) {
        int resources = 0;
        int bytes = 0;
        int handedOn = 0;
        int best = start;
        Set<Reference> taken = new LinkedHashSet<>();
        for (int i = start; i < latest; i++) {
            Weight unit = row.get(i);
            resources += unit.resources();
            bytes += unit.bytes();
            for (Reference value : unit.uses()) {
                if (madeAt.getOrDefault(value, -1) < start) {
                    taken.add(value);
                }
            }
            int size = bytes + (taken.size() + handedOn) * VALUE_BYTES;
            if (resources > limits.resources()
                    || size > limits.bytes()
                    || taken.size() > limits.values()) {
                break;
            }
            handedOn += change(start, i);
            if (handedOn <= limits.values()) {
                best = i + 1;
            }
        }
        if (best == start) {
            throw new UnsupportedDesignException(
                    "The design cannot be divided into templates that CloudFormation accepts: some"
                            + " resources that belong together take "
                            + row.get(start).bytes()
                            + " bytes and "
                            + row.get(start).uses().size()
                            + " values of others, and a template has room for "
                            + limits.bytes()
                            + " and "
                            + limits.values());
        }
        return best;
    }

    /// How many more values a stretch hands on when it is extended by a unit.
    private int change(int start, int unit) {
        int change = 0;
        for (Reference value : row.get(unit).makes()) {
            change += lastUse.getOrDefault(value, -1) > unit ? 1 : 0;
        }
        for (Reference value : endsAt.get(unit)) {
            int made = madeAt.getOrDefault(value, -1);
            change -= made >= start && made < unit ? 1 : 0;
        }
        return change;
    }
}
