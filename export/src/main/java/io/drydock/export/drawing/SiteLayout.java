package io.drydock.export.drawing;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One site in pixels: its frame, lanes, bands, subnets and cards, and the rows that lines cross.
final class SiteLayout {

    /// With the clearance of cards, lines stay clear of the edges of subnets and of their lane.
    private static final double EDGE = 16;

    private final SitePlan plan;
    private final TextMeasure measure;
    private final double cardWidth;
    private final List<Band> bands = new ArrayList<>();
    private final int columns;

    private final Map<ElementId, Box> boxes = new LinkedHashMap<>();
    private final Map<Tier, Box> tierBands = new EnumMap<>(Tier.class);
    private final List<Row> rows = new ArrayList<>();
    private final Map<ElementId, Integer> rowOf = new LinkedHashMap<>();
    private final List<ElementId> services = new ArrayList<>();
    private Box frame;
    private Box network;
    private double leftRail;
    private double rightRail;

    SiteLayout(SitePlan plan, TextMeasure measure, double cardWidth, double left, double top) {
        this.plan = plan;
        this.measure = measure;
        this.cardWidth = cardWidth;
        plan.tiers().forEach(tier -> bands.add(new Band(plan, tier)));
        this.columns = Columns.choose(bands, plan.site().zones().size(), cardWidth);
        this.frame = new Box(left, top, 0, 0);
        this.network = frame;
        arrange();
    }

    private void arrange() {
        Site site = plan.site();
        double networkLeft = frame.x() + Metrics.SITE_PADDING;
        double networkTop = frame.y() + Metrics.SITE_HEADER;
        double lanesTop = networkTop + Metrics.BAND_GAP;
        leftRail = networkLeft + Metrics.BAND_GAP + labelWidth();
        double x = leftRail + Metrics.RAIL;
        List<Box> lanes = new ArrayList<>();
        for (Zone zone : site.zones()) {
            double width = laneWidth(zone);
            lanes.add(new Box(x, lanesTop, width, 0));
            x += width + Metrics.LANE_GAP;
        }
        rightRail = site.zones().isEmpty() ? x : x - Metrics.LANE_GAP;
        double networkRight = rightRail + Metrics.RAIL + Metrics.BAND_GAP;
        addHeaderRows(lanes);
        double y = lanesTop + Metrics.LANE_HEADER;
        for (Band band : bands) {
            double height = band.subnetHeight(columns) + 2 * Metrics.BAND_PADDING;
            double left = networkLeft + Metrics.BAND_GAP;
            tierBands.put(
                    band.tier(), new Box(left, y, networkRight - Metrics.BAND_GAP - left, height));
            fill(band, lanes, y + Metrics.BAND_PADDING);
            y += height + Metrics.BAND_GAP;
        }
        double lanesBottom = bands.isEmpty() ? y + Metrics.CARD_HEIGHT : y;
        for (int lane = 0; lane < lanes.size(); lane++) {
            Box box = lanes.get(lane);
            boxes.put(
                    site.zones().get(lane).id(),
                    new Box(box.x(), box.y(), box.width(), lanesBottom - box.y()));
        }
        double bottom = lanesBottom + Metrics.BAND_GAP;
        network = new Box(networkLeft, networkTop, networkRight - networkLeft, bottom - networkTop);
        addServices();
    }

    /// The title of the site, and the names of the zones, are rows that lines pass beside.
    private void addHeaderRows(List<Box> lanes) {
        Site site = plan.site();
        double title = frame.x() + Metrics.SITE_PADDING;
        rows.add(
                new Row(
                        frame.y(),
                        frame.y() + Metrics.SITE_HEADER,
                        List.of(new Row.Span(title, title + SiteTitle.of(site).width(measure))),
                        new Row.Channel(frame.y(), frame.y()),
                        true));
        double top = frame.y() + Metrics.SITE_HEADER + Metrics.BAND_GAP;
        List<Row.Span> names = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            Zone zone = site.zones().get(lane);
            double x = lanes.get(lane).x() + Metrics.LANE_PADDING;
            names.add(new Row.Span(x, x + measure.width(zone.name(), TextStyle.BODY_STRONG)));
        }
        rows.add(
                new Row(
                        top,
                        top + Metrics.LANE_HEADER,
                        names,
                        new Row.Channel(top - Metrics.BAND_GAP, top),
                        true));
    }

    private double labelWidth() {
        double width = measure.width("Network", TextStyle.SMALL_STRONG);
        for (Tier tier : plan.tiers()) {
            width = Math.max(width, measure.width(tier.title(), TextStyle.SMALL_STRONG));
        }
        width = Math.max(width, measure.width(plan.site().cidr().toString(), TextStyle.SMALL));
        return Metrics.up(width + 2 * Metrics.CARD_PADDING);
    }

    private double laneWidth(Zone zone) {
        double width =
                Math.max(
                        Metrics.SUBNET_MIN_WIDTH,
                        Metrics.up(measure.width(zone.name(), TextStyle.BODY_STRONG)));
        for (Band band : bands) {
            List<Subnet> crossing = plan.crossing(zone.id(), band.tier());
            double needed = (crossing.size() - 1) * Metrics.SUBNET_GAP;
            for (int position = 0; position < crossing.size(); position++) {
                needed += subnetWidth(crossing.get(position), band.columns(position, columns));
            }
            width = Math.max(width, needed);
        }
        return width + 2 * Metrics.LANE_PADDING;
    }

    private double subnetWidth(Subnet subnet, int cardColumns) {
        double cards = cardColumns * cardWidth + (cardColumns - 1) * Metrics.GUTTER;
        double title =
                measure.width(subnet.name(), TextStyle.SMALL_STRONG)
                        + Metrics.GUTTER
                        + measure.width(subnet.cidr().toString(), TextStyle.SMALL);
        return Metrics.up(Math.max(cards, title)) + 2 * Metrics.SUBNET_PADDING;
    }

    private void fill(Band band, List<Box> lanes, double top) {
        double height = band.subnetHeight(columns);
        double y = top + Metrics.SUBNET_HEADER + Metrics.ROW_GUTTER;
        addSubnets(band, lanes, top, height);
        for (List<SitePlan.Spanning> strip : band.topBars()) {
            addBars(band, strip, y);
            y += Metrics.BAR_HEIGHT + Metrics.ROW_GUTTER;
        }
        int cardRows = band.rows(columns);
        addCards(band, y, cardRows);
        y += cardRows * (Metrics.CARD_HEIGHT + Metrics.ROW_GUTTER);
        for (List<SitePlan.Spanning> strip : band.bottomBars()) {
            addBars(band, strip, y);
            y += Metrics.BAR_HEIGHT + Metrics.ROW_GUTTER;
        }
    }

    private void addSubnets(Band band, List<Box> lanes, double top, double height) {
        List<Row.Span> titles = new ArrayList<>();
        for (int n = 0; n < lanes.size(); n++) {
            Zone zone = plan.site().zones().get(n);
            Box lane = lanes.get(n);
            List<Subnet> crossing = plan.crossing(zone.id(), band.tier());
            double x = lane.x() + Metrics.LANE_PADDING;
            for (int position = 0; position < crossing.size(); position++) {
                Subnet subnet = crossing.get(position);
                boolean last = position == crossing.size() - 1;
                double width =
                        last
                                ? lane.right() - Metrics.LANE_PADDING - x
                                : subnetWidth(subnet, band.columns(position, columns));
                Box box = new Box(x, top, width, height);
                boxes.put(subnet.id(), box);
                addTitle(subnet, box, titles);
                x += width + Metrics.SUBNET_GAP;
            }
        }
        double above = top - 2 * Metrics.BAND_PADDING - Metrics.BAND_GAP;
        rows.add(
                new Row(
                        top,
                        top + Metrics.SUBNET_HEADER,
                        titles,
                        new Row.Channel(rows.size() == 2 ? top - Metrics.BAND_PADDING : above, top),
                        true));
    }

    private void addTitle(Subnet subnet, Box box, List<Row.Span> titles) {
        double left = box.x() + Metrics.SUBNET_PADDING;
        double right = box.right() - Metrics.SUBNET_PADDING;
        titles.add(new Row.Span(left, left + measure.width(subnet.name(), TextStyle.SMALL_STRONG)));
        titles.add(
                new Row.Span(
                        right - measure.width(subnet.cidr().toString(), TextStyle.SMALL), right));
    }

    private void addBars(Band band, List<SitePlan.Spanning> strip, double y) {
        List<Row.Span> spans = new ArrayList<>();
        for (SitePlan.Spanning bar : strip) {
            double left = Double.MAX_VALUE;
            double right = 0;
            for (ElementId subnet : bar.subnets()) {
                Box box = boxes.getOrDefault(subnet, frame);
                left = Math.min(left, box.x() + Metrics.SUBNET_PADDING);
                right = Math.max(right, box.right() - Metrics.SUBNET_PADDING);
            }
            boxes.put(bar.node().id(), new Box(left, y, right - left, Metrics.BAR_HEIGHT));
            rowOf.put(bar.node().id(), rows.size());
            spans.add(new Row.Span(left, right));
        }
        addRow(y, Metrics.BAR_HEIGHT, spans, band);
    }

    /// Lines keep to the ways between subnets and between cards: the edges of subnets are none.
    private void addRow(double y, double height, List<Row.Span> spans, Band band) {
        for (Zone zone : plan.site().zones()) {
            for (Subnet subnet : plan.crossing(zone.id(), band.tier())) {
                Box box = boxes.getOrDefault(subnet.id(), frame);
                spans.add(new Row.Span(box.x() - EDGE, box.x() + EDGE));
                spans.add(new Row.Span(box.right() - EDGE, box.right() + EDGE));
            }
        }
        spans.sort(Comparator.comparingDouble(Row.Span::left));
        rows.add(new Row(y, y + height, spans, new Row.Channel(y - Metrics.ROW_GUTTER, y), false));
    }

    private void addCards(Band band, double top, int cardRows) {
        List<List<Row.Span>> spans = new ArrayList<>();
        for (int row = 0; row < cardRows; row++) {
            spans.add(new ArrayList<>());
        }
        for (Zone zone : plan.site().zones()) {
            List<Subnet> crossing = plan.crossing(zone.id(), band.tier());
            for (int position = 0; position < crossing.size(); position++) {
                Subnet subnet = crossing.get(position);
                int cardColumns = band.columns(position, columns);
                Box box = boxes.getOrDefault(subnet.id(), frame);
                for (Node node : plan.cells(subnet)) {
                    int place = band.slots(position).of(node.id());
                    int row = place / cardColumns;
                    double x =
                            box.x()
                                    + Metrics.SUBNET_PADDING
                                    + (place % cardColumns) * (cardWidth + Metrics.GUTTER);
                    double y = top + row * (Metrics.CARD_HEIGHT + Metrics.ROW_GUTTER);
                    boxes.put(node.id(), new Box(x, y, cardWidth, Metrics.CARD_HEIGHT));
                    rowOf.put(node.id(), rows.size() + row);
                    spans.get(row).add(new Row.Span(x, x + cardWidth));
                }
            }
        }
        for (int row = 0; row < cardRows; row++) {
            addRow(
                    top + row * (Metrics.CARD_HEIGHT + Metrics.ROW_GUTTER),
                    Metrics.CARD_HEIGHT,
                    spans.get(row),
                    band);
        }
    }

    /// Regional services stand in columns beside the network, as high as the network at most.
    private void addServices() {
        double step = Metrics.CARD_HEIGHT + Metrics.SERVICE_GAP;
        double top = network.y() + Metrics.LANE_HEADER + Metrics.BAND_GAP;
        int fitting = Math.max(1, (int) ((network.bottom() - top + Metrics.SERVICE_GAP) / step));
        List<Node> nodes = plan.services();
        int serviceColumns = (nodes.size() + fitting - 1) / fitting;
        int perColumn =
                serviceColumns == 0 ? 1 : (nodes.size() + serviceColumns - 1) / serviceColumns;
        double x = network.right() + Metrics.GUTTER;
        for (int n = 0; n < nodes.size(); n++) {
            int column = n / perColumn;
            Box box =
                    new Box(
                            x + column * (cardWidth + Metrics.GUTTER),
                            top + (n % perColumn) * step,
                            cardWidth,
                            Metrics.CARD_HEIGHT);
            boxes.put(nodes.get(n).id(), box);
            services.add(nodes.get(n).id());
        }
        double right = network.right();
        if (serviceColumns > 0) {
            right = x + serviceColumns * (cardWidth + Metrics.GUTTER) - Metrics.GUTTER;
        }
        double title = SiteTitle.of(plan.site()).width(measure) + Metrics.SITE_PADDING;
        right = Math.max(right, frame.x() + Metrics.up(title));
        frame =
                new Box(
                        frame.x(),
                        frame.y(),
                        right + Metrics.SITE_PADDING - frame.x(),
                        network.bottom() + Metrics.SITE_PADDING - frame.y());
        boxes.put(plan.site().id(), frame);
    }

    /// Whether the rows, with all that stands in them, and the ways around them are the same.
    boolean standsLike(SiteLayout other) {
        return site().id().equals(other.site().id())
                && network.equals(other.network)
                && rails().equals(other.rails())
                && services.equals(other.services)
                && rowOf.equals(other.rowOf)
                && rows.equals(other.rows);
    }

    Site site() {
        return plan.site();
    }

    SitePlan plan() {
        return plan;
    }

    Box frame() {
        return frame;
    }

    /// The frame of the VPC, or of the data centre's network.
    Box network() {
        return network;
    }

    Map<ElementId, Box> boxes() {
        return boxes;
    }

    Map<Tier, Box> tierBands() {
        return tierBands;
    }

    /// From top to bottom.
    List<Row> rows() {
        return rows;
    }

    /// The row of a card or bar in a subnet.
    Map<ElementId, Integer> rowOf() {
        return rowOf;
    }

    List<ElementId> services() {
        return services;
    }

    /// Where lines may cross rows: the left edge of the left rail, the right edge of the right one.
    Row.Span rails() {
        return new Row.Span(leftRail, rightRail + Metrics.RAIL);
    }

    double railStart() {
        return rightRail;
    }
}
