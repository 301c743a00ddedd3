package io.drydock.export.drawing;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ways that lines may take through a layout: channels from left to right between the rows of
/// cards, and gaps between the cards of a row.
final class Lattice {

    /// The channel above all sites.
    static final int ABOVE = 0;

    /// The channel below all sites.
    static final int BELOW = 1;

    /// How far a line stays away from a card beside it; elastic cards lie 6 deep.
    private static final double CARD_CLEARANCE = 12;

    private static final double TITLE_CLEARANCE = 8;

    /// How far lines stay away from the corners of a card.
    private static final double CORNER = 32;

    /// More on the right, where a card carries its badge.
    private static final double BADGE_CORNER = 64;

    /// Less for cards outside, so that more of their lines go straight down beside the titles.
    private static final double OUTSIDE_CORNER = 24;

    private static final double RAIL_CLEARANCE = 8;
    private static final double NARROW = 8;

    private final Layout layout;
    private final List<Row.Channel> channels = new ArrayList<>();
    private final List<Integer> firstChannel = new ArrayList<>();
    private final List<List<List<Row.Span>>> gaps = new ArrayList<>();
    private final Map<ElementId, Terminal> terminals = new HashMap<>();

    Lattice(Layout layout) {
        this.layout = layout;
        double top = layout.sitesTop();
        double bottom = layout.sitesBottom();
        channels.add(
                layout.outsideTop().isEmpty()
                        ? new Row.Channel(8, top - 8)
                        : new Row.Channel(top - Metrics.OUTSIDE_GAP + 20, top - 20));
        channels.add(
                layout.outsideBottom().isEmpty()
                        ? new Row.Channel(bottom + 8, bottom + Metrics.MARGIN - 8)
                        : new Row.Channel(bottom + 20, bottom + Metrics.OUTSIDE_GAP - 20));
        layout.sites().forEach(this::addSite);
    }

    private void addSite(SiteLayout site) {
        firstChannel.add(channels.size() - 1);
        List<List<Row.Span>> siteGaps = new ArrayList<>();
        for (int r = 0; r < site.rows().size(); r++) {
            Row row = site.rows().get(r);
            if (r > 0) {
                channels.add(usable(row.above()));
            }
            siteGaps.add(gaps(row, site.rails(), clearance(row)));
        }
        gaps.add(siteGaps);
    }

    /// Lines keep away from the cards above and below, so that corners and arrowheads have room.
    private static Row.Channel usable(Row.Channel whole) {
        double height = whole.bottom() - whole.top();
        double above = Math.min(10, height * 0.3);
        double below = Math.min(14, height * 0.4);
        return new Row.Channel(whole.top() + above, whole.bottom() - below);
    }

    private static double clearance(Row row) {
        return row.isTitle() ? TITLE_CLEARANCE : CARD_CLEARANCE;
    }

    private static List<Row.Span> gaps(Row row, Row.Span rails, double clearance) {
        List<Row.Span> free = new ArrayList<>();
        double from = rails.left() + RAIL_CLEARANCE;
        for (Row.Span span : row.blocked()) {
            if (span.left() - clearance >= from) {
                free.add(new Row.Span(from, span.left() - clearance));
            }
            from = Math.max(from, span.right() + clearance);
        }
        if (rails.right() - RAIL_CLEARANCE >= from) {
            free.add(new Row.Span(from, rails.right() - RAIL_CLEARANCE));
        }
        if (free.isEmpty()) {
            // Cards reach over both rails: a line then crosses at the right one, over a card.
            double last = rails.right() - RAIL_CLEARANCE;
            free.add(new Row.Span(last, last));
        }
        return free;
    }

    /// The channel above a row; the one below the last row for the number after it.
    int channel(int site, int row) {
        if (row == 0) {
            return ABOVE;
        }
        return row == rows(site) ? BELOW : firstChannel.get(site) + row;
    }

    int rows(int site) {
        return layout.sites().get(site).rows().size();
    }

    int sites() {
        return layout.sites().size();
    }

    int channels() {
        return channels.size();
    }

    Row.Channel channelAt(int channel) {
        return channels.get(channel);
    }

    /// Whether a channel has room for lines along it; between titles there is next to none.
    boolean isNarrow(int channel) {
        return channels.get(channel).bottom() - channels.get(channel).top() < NARROW;
    }

    double width() {
        return layout.width();
    }

    /// Whether a line may cross a row at a position.
    boolean isFree(int site, int row, double x) {
        Row.Span gap = nearestGap(site, row, x);
        return x >= gap.left() && x <= gap.right();
    }

    /// Whether a line may cross all of these rows at a position.
    boolean isFree(List<Way.Crossing> rows, double x) {
        for (Way.Crossing row : rows) {
            if (!isFree(row.site(), row.row(), x)) {
                return false;
            }
        }
        return true;
    }

    /// The position nearest to the given one where a line may cross a row.
    double nearest(int site, int row, double x) {
        Row.Span gap = nearestGap(site, row, x);
        return Math.clamp(x, gap.left(), gap.right());
    }

    double leftRail(int site) {
        Row.Span rails = layout.sites().get(site).rails();
        return rails.left() + Metrics.RAIL - 2 * RAIL_CLEARANCE;
    }

    double rightRail(int site) {
        return layout.sites().get(site).railStart() + 2 * RAIL_CLEARANCE;
    }

    private Row.Span nearestGap(int site, int row, double x) {
        List<Row.Span> free = gaps.get(site).get(row);
        int low = 0;
        int high = free.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (free.get(middle).left() <= x) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Row.Span before = free.get(low);
        if (x <= before.right() || low + 1 == free.size()) {
            return before;
        }
        Row.Span after = free.get(low + 1);
        return x - before.right() <= after.left() - x ? before : after;
    }

    /// Where lines are fixed to an element; empty for what has no card.
    Optional<Terminal> terminal(ElementId id) {
        Terminal known = terminals.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Terminal> found = find(id);
        found.ifPresent(terminal -> terminals.put(id, terminal));
        return found;
    }

    private Optional<Terminal> find(ElementId id) {
        for (int s = 0; s < layout.sites().size(); s++) {
            SiteLayout site = layout.sites().get(s);
            Integer row = site.rowOf().get(id);
            if (row != null) {
                return Optional.of(inRow(s, row, layout.boxOf(id)));
            }
            if (site.services().contains(id)) {
                return Optional.of(service(s, site, layout.boxOf(id)));
            }
            if (site.site().id().equals(id)) {
                return Optional.of(wholeSite(s, site.site()));
            }
        }
        boolean outside = layout.outsideTop().contains(id) || layout.outsideBottom().contains(id);
        return outside ? Optional.of(outside(id, layout.boxOf(id))) : Optional.empty();
    }

    private static Terminal inRow(int site, int row, Box box) {
        double left = box.x() + CORNER;
        return new Terminal(
                Terminal.At.ROW,
                site,
                row,
                left,
                box.right() - BADGE_CORNER,
                box.y(),
                box.bottom(),
                left);
    }

    private Terminal outside(ElementId id, Box box) {
        Terminal.At at = layout.outsideTop().contains(id) ? Terminal.At.ABOVE : Terminal.At.BELOW;
        double edge = at == Terminal.At.ABOVE ? box.bottom() : box.y();
        double left = box.x() + OUTSIDE_CORNER;
        return new Terminal(at, 0, 0, left, box.right() - OUTSIDE_CORNER, edge, edge, left);
    }

    private Terminal wholeSite(int number, Site site) {
        Box frame = layout.boxOf(site.id());
        double middle = frame.centerX();
        return new Terminal(
                Terminal.At.ABOVE,
                number,
                0,
                middle,
                frame.right() - CORNER,
                frame.y(),
                frame.y(),
                middle);
    }

    /// Services of the first column lead to the rail beside the lanes, others to the channel above.
    private Terminal service(int number, SiteLayout site, Box box) {
        double y = box.centerY();
        if (box.x() > site.network().right() + Metrics.GUTTER) {
            double x = box.x() - Metrics.GUTTER / 2;
            return new Terminal(Terminal.At.ABOVE, number, 0, x - 4, x + 4, y, y, box.x());
        }
        int row = 0;
        while (row < site.rows().size() - 1 && site.rows().get(row).bottom() < y) {
            row++;
        }
        return new Terminal(
                Terminal.At.ROW,
                number,
                row,
                site.railStart() + RAIL_CLEARANCE,
                site.rails().right() - RAIL_CLEARANCE,
                y,
                y,
                box.x());
    }
}
