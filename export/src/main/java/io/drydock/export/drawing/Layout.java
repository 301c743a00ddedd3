package io.drydock.export.drawing;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Site;
import io.drydock.model.design.Tier;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where everything of a design stands. Positions follow from the design's structure and order
/// alone: nobody stores coordinates, and what the links do moves nothing.
///
/// All boxes lie on a grid of 8 pixels. Time is linear in the size of the design.
public final class Layout {

    private final List<SiteLayout> sites = new ArrayList<>();
    private final Map<ElementId, Box> boxes = new LinkedHashMap<>();
    private final Map<ElementId, Node> nodes = new LinkedHashMap<>();
    private final List<ElementId> outsideTop = new ArrayList<>();
    private final List<ElementId> outsideBottom = new ArrayList<>();
    private double width;
    private double height;
    private double sitesTop;
    private double sitesBottom;

    private Layout() {}

    /// Lays out a design whose references are whole.
    public static Layout of(DesignIndex index, TextMeasure measure) {
        Layout layout = new Layout();
        layout.arrange(index, measure);
        return layout;
    }

    private void arrange(DesignIndex index, TextMeasure measure) {
        Map<ElementId, SitePlan> plans = new LinkedHashMap<>();
        for (Site site : index.design().sites()) {
            plans.put(site.id(), new SitePlan(site));
        }
        for (Node node : index.design().nodes()) {
            nodes.put(node.id(), node);
            plan(node, index, plans);
        }
        double cardWidth = CardWidth.of(index, measure);
        double top = Metrics.MARGIN;
        sitesTop = outsideTop.isEmpty() ? top : top + Metrics.CARD_HEIGHT + Metrics.OUTSIDE_GAP;
        double left = Metrics.MARGIN;
        sitesBottom = sitesTop;
        for (SitePlan plan : plans.values()) {
            SiteLayout site = new SiteLayout(plan, measure, cardWidth, left, sitesTop);
            sites.add(site);
            boxes.putAll(site.boxes());
            sitesBottom = Math.max(sitesBottom, site.frame().bottom());
            left = site.frame().right() + Metrics.SITE_GAP;
        }
        double right = sites.isEmpty() ? left : left - Metrics.SITE_GAP;
        double bottom = sitesBottom;
        right = Math.max(right, addOutside(outsideTop, top, cardWidth));
        if (!outsideBottom.isEmpty()) {
            bottom += Metrics.OUTSIDE_GAP;
            right = Math.max(right, addOutside(outsideBottom, bottom, cardWidth));
            bottom += Metrics.CARD_HEIGHT;
        }
        width = right + Metrics.MARGIN;
        height = bottom + Metrics.MARGIN;
    }

    private void plan(Node node, DesignIndex index, Map<ElementId, SitePlan> plans) {
        switch (node.placement()) {
            case Placement.InSubnets ignored -> {
                List<DesignIndex.SubnetPlace> places = index.places(node);
                SitePlan plan = places.isEmpty() ? null : plans.get(places.getFirst().site().id());
                if (plan == null) {
                    outside(node);
                } else {
                    plan.add(node, places);
                }
            }
            case Placement.AtSite placement -> {
                SitePlan plan = plans.get(placement.site());
                if (plan == null) {
                    outside(node);
                } else {
                    plan.addService(node);
                }
            }
            case Placement.Outside ignored -> outside(node);
        }
    }

    /// Who calls stands above, what is called below.
    private void outside(Node node) {
        boolean caller =
                node instanceof ExternalNode external
                        && switch (external.kind()) {
                            case API_CLIENT, STAFF -> true;
                            case BACKEND, IDENTITY_PROVIDER, WSO2_CLOUD -> false;
                        };
        (caller ? outsideTop : outsideBottom).add(node.id());
    }

    private double addOutside(List<ElementId> ids, double y, double cardWidth) {
        double start =
                sites.isEmpty()
                        ? Metrics.MARGIN
                        : sites.getFirst().rails().left()
                                + Metrics.RAIL
                                + Metrics.LANE_PADDING
                                + Metrics.SUBNET_PADDING;
        double x = start;
        for (ElementId id : ids) {
            boxes.put(id, new Box(x, y, cardWidth, Metrics.CARD_HEIGHT));
            x += cardWidth + Metrics.GUTTER;
        }
        return x - Metrics.GUTTER;
    }

    /// The width of the picture.
    public double width() {
        return width;
    }

    /// The height of the picture.
    public double height() {
        return height;
    }

    /// Where a site, zone, subnet or node stands; empty for everything else.
    public Optional<Box> box(ElementId id) {
        return Optional.ofNullable(boxes.get(id));
    }

    /// The band of a tier in a site; empty where the site has no subnet of that tier.
    public Optional<Box> tierBand(ElementId site, Tier tier) {
        return site(site).map(s -> s.tierBands().get(tier));
    }

    /// The frame of a site's network.
    public Optional<Box> network(ElementId site) {
        return site(site).map(SiteLayout::network);
    }

    /// The topmost element at a point: a node before its subnet, a subnet before its zone, a zone
    /// before its site.
    public Optional<ElementId> elementAt(double x, double y) {
        return nodeAt(x, y).or(() -> subnetAt(x, y)).or(() -> zoneAt(x, y)).or(() -> siteAt(x, y));
    }

    /// The node at a point.
    public Optional<ElementId> nodeAt(double x, double y) {
        for (ElementId id : nodes.keySet()) {
            if (boxOf(id).contains(x, y)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /// The subnet at a point, whether or not a node covers it.
    public Optional<ElementId> subnetAt(double x, double y) {
        return siteLayoutAt(x, y)
                .flatMap(site ->
                        site.site().subnets().stream()
                                .map(subnet -> subnet.id())
                                .filter(id -> covers(id, x, y))
                                .findFirst());
    }

    /// The zone at a point.
    public Optional<ElementId> zoneAt(double x, double y) {
        return siteLayoutAt(x, y)
                .flatMap(site ->
                        site.site().zones().stream()
                                .map(zone -> zone.id())
                                .filter(id -> covers(id, x, y))
                                .findFirst());
    }

    /// The site at a point.
    public Optional<ElementId> siteAt(double x, double y) {
        return siteLayoutAt(x, y).map(site -> site.site().id());
    }

    /// The tier whose band is at a point.
    public Optional<Tier> tierAt(double x, double y) {
        return siteLayoutAt(x, y)
                .flatMap(site ->
                        site.tierBands().entrySet().stream()
                                .filter(band -> band.getValue().contains(x, y))
                                .map(Map.Entry::getKey)
                                .findFirst());
    }

    /// The nodes that an area touches, in the order of the design.
    public List<ElementId> nodesIn(Box area) {
        List<ElementId> found = new ArrayList<>();
        for (ElementId id : nodes.keySet()) {
            if (boxOf(id).overlaps(area)) {
                found.add(id);
            }
        }
        return found;
    }

    /// The subnets that an area touches, in the order of the design.
    public List<ElementId> subnetsIn(Box area) {
        List<ElementId> found = new ArrayList<>();
        for (SiteLayout site : sites) {
            site.site().subnets().stream()
                    .map(subnet -> subnet.id())
                    .filter(id -> boxes.containsKey(id) && boxOf(id).overlaps(area))
                    .forEach(found::add);
        }
        return found;
    }

    private boolean covers(ElementId id, double x, double y) {
        return boxes.containsKey(id) && boxOf(id).contains(x, y);
    }

    private Optional<SiteLayout> siteLayoutAt(double x, double y) {
        return sites.stream().filter(site -> site.frame().contains(x, y)).findFirst();
    }

    private Optional<SiteLayout> site(ElementId id) {
        return sites.stream().filter(site -> site.site().id().equals(id)).findFirst();
    }

    /// Whether everything that lines run to, between or around stands in the same places.
    boolean standsLike(Layout other) {
        if (width != other.width
                || height != other.height
                || sitesTop != other.sitesTop
                || sitesBottom != other.sitesBottom
                || sites.size() != other.sites.size()
                || !outsideTop.equals(other.outsideTop)
                || !outsideBottom.equals(other.outsideBottom)
                || !boxes.equals(other.boxes)) {
            return false;
        }
        for (int n = 0; n < sites.size(); n++) {
            if (!sites.get(n).standsLike(other.sites.get(n))) {
                return false;
            }
        }
        return true;
    }

    /// The box of something that is known to have one.
    Box boxOf(ElementId id) {
        Box box = boxes.get(id);
        if (box == null) {
            throw new IllegalArgumentException("nothing of this layout is called " + id);
        }
        return box;
    }

    List<SiteLayout> sites() {
        return Collections.unmodifiableList(sites);
    }

    List<ElementId> outsideTop() {
        return Collections.unmodifiableList(outsideTop);
    }

    List<ElementId> outsideBottom() {
        return Collections.unmodifiableList(outsideBottom);
    }

    /// The upper edge of the sites.
    double sitesTop() {
        return sitesTop;
    }

    /// The lower edge of the deepest site.
    double sitesBottom() {
        return sitesBottom;
    }
}
