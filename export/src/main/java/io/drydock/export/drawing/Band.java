package io.drydock.export.drawing;

import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One tier of a site: how its cards and bars are arranged, in rows and columns but not yet pixels.
final class Band {

    private final Tier tier;

    /// One for each position in a crossing: the first subnets of all lanes share one, and so on.
    private final List<Slots> slots = new ArrayList<>();

    private final List<List<SitePlan.Spanning>> topBars = new ArrayList<>();
    private final List<List<SitePlan.Spanning>> bottomBars = new ArrayList<>();
    private boolean empty = true;

    Band(SitePlan plan, Tier tier) {
        this.tier = tier;
        arrangeCells(plan);
        arrangeBars(plan);
    }

    private void arrangeCells(SitePlan plan) {
        int widest = 0;
        for (Zone zone : plan.site().zones()) {
            widest = Math.max(widest, plan.crossing(zone.id(), tier).size());
        }
        for (int position = 0; position < widest; position++) {
            List<List<Node>> lanes = new ArrayList<>();
            for (Zone zone : plan.site().zones()) {
                List<Subnet> crossing = plan.crossing(zone.id(), tier);
                lanes.add(
                        position < crossing.size()
                                ? plan.cells(crossing.get(position))
                                : List.of());
            }
            Slots arranged = new Slots(lanes);
            empty &= arranged.count() == 0;
            slots.add(arranged);
        }
    }

    /// Bars that share no lane share a strip.
    private void arrangeBars(SitePlan plan) {
        Map<ElementId, Integer> order = new HashMap<>();
        for (Zone zone : plan.site().zones()) {
            plan.crossing(zone.id(), tier).forEach(s -> order.put(s.id(), order.size()));
        }
        List<SitePlan.Spanning> bars = new ArrayList<>(plan.spanning(tier));
        bars.sort(Comparator.comparingInt(bar -> rank(bar.node())));
        List<List<int[]>> topTaken = new ArrayList<>();
        List<List<int[]>> bottomTaken = new ArrayList<>();
        for (SitePlan.Spanning bar : bars) {
            int[] range = range(bar, order);
            if (rank(bar.node()) == 0) {
                place(bar, range, topBars, topTaken);
            } else {
                place(bar, range, bottomBars, bottomTaken);
            }
        }
    }

    private static int[] range(SitePlan.Spanning bar, Map<ElementId, Integer> order) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (ElementId subnet : bar.subnets()) {
            first = Math.min(first, order.getOrDefault(subnet, 0));
            last = Math.max(last, order.getOrDefault(subnet, 0));
        }
        return new int[] {first, last};
    }

    private static void place(
            SitePlan.Spanning bar,
            int[] range,
            List<List<SitePlan.Spanning>> strips,
            List<List<int[]>> taken) {
        int strip = 0;
        while (strip < taken.size() && taken.get(strip).stream().anyMatch(t -> meet(t, range))) {
            strip++;
        }
        if (strip == strips.size()) {
            strips.add(new ArrayList<>());
            taken.add(new ArrayList<>());
        }
        strips.get(strip).add(bar);
        taken.get(strip).add(range);
    }

    private static boolean meet(int[] a, int[] b) {
        return a[0] <= b[1] && b[0] <= a[1];
    }

    /// Load balancers and compute stand above what they serve, stores below what uses them.
    private static int rank(Node node) {
        return switch (node) {
            case LoadBalancer ignored -> 0;
            case ProfileNode ignored -> 0;
            case Bastion ignored -> 0;
            case ExternalNode ignored -> 0;
            case ServiceNode service -> service.kind() == ServiceNode.Kind.DATABASE_PROXY ? 1 : 2;
            case Cache ignored -> 2;
            case FileSystem ignored -> 2;
            case Database ignored -> 2;
        };
    }

    Tier tier() {
        return tier;
    }

    Slots slots(int position) {
        return slots.get(position);
    }

    /// The most places of any of its subnets.
    int places() {
        int most = 0;
        for (Slots arranged : slots) {
            most = Math.max(most, arranged.count());
        }
        return most;
    }

    List<List<SitePlan.Spanning>> topBars() {
        return topBars;
    }

    List<List<SitePlan.Spanning>> bottomBars() {
        return bottomBars;
    }

    /// How many columns a position of its crossings uses.
    int columns(int position, int most) {
        return Math.clamp(slots.get(position).count(), 1, most);
    }

    /// How many rows of cards it has: none where only bars stand in it.
    int rows(int mostColumns) {
        boolean barsOnly = empty && !(topBars.isEmpty() && bottomBars.isEmpty());
        int rows = barsOnly ? 0 : 1;
        for (int position = 0; position < slots.size(); position++) {
            int columns = columns(position, mostColumns);
            rows = Math.max(rows, (slots.get(position).count() + columns - 1) / columns);
        }
        return rows;
    }

    /// The height of its subnets.
    double subnetHeight(int mostColumns) {
        int cards = rows(mostColumns);
        int bars = topBars.size() + bottomBars.size();
        return Metrics.SUBNET_HEADER
                + cards * Metrics.CARD_HEIGHT
                + bars * Metrics.BAR_HEIGHT
                + (cards + bars) * Metrics.ROW_GUTTER
                + Metrics.SUBNET_PADDING;
    }
}
