package io.drydock.export.cloudformation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The order in which units are dealt out to stacks. What holds data comes first with all it needs:
/// it stays in its stack however much the design grows. The rest follows machine by machine, each
/// after what it needs and before the next, so that few values cross from stack to stack.
final class SplitOrder {

    private final List<Set<Integer>> needs;
    private final List<Set<Integer>> neededBy = new ArrayList<>();
    private final int[] height;
    private final boolean[] begun;
    private final boolean[] done;
    private final List<Integer> order = new ArrayList<>();

    /// @param units the order, as positions in the list of units
    /// @param foundation how many of them hold data or are needed by such
    record Ordered(List<Integer> units, int foundation) {}

    private SplitOrder(List<Set<Integer>> needs) {
        this.needs = needs;
        this.height = new int[needs.size()];
        this.begun = new boolean[needs.size()];
        this.done = new boolean[needs.size()];
        needs.forEach(_ -> neededBy.add(new TreeSet<>()));
        for (int unit = 0; unit < needs.size(); unit++) {
            for (int need : needs.get(unit)) {
                neededBy.get(need).add(unit);
                height[unit] = Math.max(height[unit], height[need] + 1);
            }
        }
    }

    /// Orders units.
    ///
    /// @param needs what each unit needs: earlier units only
    /// @param data the units that hold data
    static Ordered of(List<Set<Integer>> needs, List<Integer> data) {
        SplitOrder search = new SplitOrder(needs);
        data.forEach(unit -> search.place(unit, false));
        int foundation = search.order.size();
        List<Integer> byHeight = new ArrayList<>();
        for (int unit = 0; unit < needs.size(); unit++) {
            byHeight.add(unit);
        }
        byHeight.sort(
                Comparator.<Integer>comparingInt(unit -> -search.height[unit])
                        .thenComparingInt(unit -> unit));
        byHeight.forEach(unit -> search.place(unit, true));
        return new Ordered(search.order, foundation);
    }

    /// Places a unit after what it needs, and behind it what nobody needs and is complete with it,
    /// such as a rule between two groups.
    private void place(int unit, boolean followed) {
        if (begun[unit]) {
            return;
        }
        begun[unit] = true;
        needs.get(unit).forEach(need -> place(need, followed));
        order.add(unit);
        done[unit] = true;
        if (followed) {
            for (int next : neededBy.get(unit)) {
                if (!begun[next]
                        && neededBy.get(next).isEmpty()
                        && needs.get(next).stream().allMatch(need -> done[need])) {
                    place(next, true);
                }
            }
        }
    }
}
