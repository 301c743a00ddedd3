package io.drydock.export.drawing;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Paints where things stand: sites with their network, tier bands, zone lanes and subnets.
final class PlacePainter {

    private static final double SITE_RADIUS = 12;
    private static final double RADIUS = 8;

    private final Layout layout;
    private final TextMeasure measure;
    private final List<Shape> shapes;

    PlacePainter(Layout layout, TextMeasure measure, List<Shape> shapes) {
        this.layout = layout;
        this.measure = measure;
        this.shapes = shapes;
    }

    void paint() {
        for (SiteLayout site : layout.sites()) {
            paintSite(site);
            site.tierBands().forEach((tier, box) -> paintBand(site.site(), tier, box));
            site.site().zones().forEach(zone -> paintZone(zone));
            site.site().subnets().forEach(subnet -> paintSubnet(site, subnet));
        }
    }

    private void paintSite(SiteLayout layoutOfSite) {
        Site site = layoutOfSite.site();
        Box frame = layoutOfSite.frame();
        Box network = layoutOfSite.network();
        SiteTitle title = SiteTitle.of(site);
        double x = frame.x() + Metrics.SITE_PADDING;
        double baseline = frame.y() + 31;
        List<Shape> parts = new ArrayList<>();
        parts.add(
                frame(
                        frame,
                        SITE_RADIUS,
                        Token.CANVAS,
                        Shape.Stroke.solid(Token.SITE_BORDER, 1.5)));
        parts.add(start(x, baseline, title.name(), TextStyle.TITLE, Token.TEXT));
        parts.add(
                start(
                        x + title.detailOffset(measure),
                        baseline,
                        title.detail(),
                        TextStyle.BODY,
                        Token.TEXT_MUTED));
        add(site.id().value(), Shape.Role.SITE, site.name(), frame, parts);

        String word = site.kind() == Site.Kind.AWS_REGION ? "VPC" : "Network";
        double left = network.x() + Metrics.BAND_GAP + Metrics.CARD_PADDING;
        List<Shape> inner = new ArrayList<>();
        inner.add(
                new Shape.Rectangle(
                        network,
                        RADIUS,
                        Optional.empty(),
                        Optional.of(Shape.Stroke.solid(Token.SITE_BORDER, 1))));
        inner.add(start(left, network.y() + 24, word, TextStyle.SMALL_STRONG, Token.TEXT));
        inner.add(
                start(
                        left,
                        network.y() + 40,
                        site.cidr().toString(),
                        TextStyle.SMALL,
                        Token.TEXT_MUTED));
        String name = word + " " + site.cidr();
        add("network:" + site.id(), Shape.Role.SITE, name, network, inner);
        paintServicesTitle(layoutOfSite);
    }

    private void paintServicesTitle(SiteLayout site) {
        if (site.services().isEmpty()) {
            return;
        }
        Box first = layout.boxOf(site.services().getFirst());
        String text = "Regional services";
        double top = site.network().y();
        Box bounds =
                new Box(
                        first.x(),
                        top,
                        measure.width(text, TextStyle.SMALL_STRONG),
                        first.y() - top);
        add(
                "services:" + site.site().id(),
                Shape.Role.SITE,
                text,
                bounds,
                List.of(
                        start(
                                first.x(),
                                top + 24,
                                text,
                                TextStyle.SMALL_STRONG,
                                Token.TEXT_MUTED)));
    }

    private void paintBand(Site site, Tier tier, Box box) {
        List<Shape> parts =
                List.of(
                        new Shape.Rectangle(box, RADIUS, Optional.of(tint(tier)), Optional.empty()),
                        start(
                                box.x() + Metrics.CARD_PADDING,
                                box.y() + Metrics.BAND_PADDING + 16,
                                tier.title(),
                                TextStyle.SMALL_STRONG,
                                Token.TEXT_MUTED));
        add("tier:" + site.id() + ":" + tier.key(), Shape.Role.TIER, tier.title(), box, parts);
    }

    private static Token tint(Tier tier) {
        return switch (tier) {
            case PUBLIC -> Token.TIER_PUBLIC;
            case APPLICATION -> Token.TIER_APPLICATION;
            case DATABASE -> Token.TIER_DATABASE;
            case MANAGEMENT -> Token.TIER_MANAGEMENT;
        };
    }

    private void paintZone(Zone zone) {
        Box box = layout.boxOf(zone.id());
        List<Shape> parts =
                List.of(
                        new Shape.Rectangle(
                                box,
                                RADIUS,
                                Optional.empty(),
                                Optional.of(Shape.Stroke.dashed(Token.ZONE_BORDER, 1))),
                        start(
                                box.x() + Metrics.LANE_PADDING,
                                box.y() + 25,
                                zone.name(),
                                TextStyle.BODY_STRONG,
                                Token.TEXT));
        add(zone.id().value(), Shape.Role.ZONE, zone.name(), box, parts);
    }

    private void paintSubnet(SiteLayout site, Subnet subnet) {
        Optional<Box> place = layout.box(subnet.id());
        if (place.isEmpty()) {
            return;
        }
        Box box = place.get();
        List<Shape> parts = new ArrayList<>();
        parts.add(
                frame(box, RADIUS, Token.SUBNET_FILL, Shape.Stroke.solid(Token.SUBNET_BORDER, 1)));
        double baseline = box.y() + 20;
        parts.add(
                start(
                        box.x() + Metrics.SUBNET_PADDING,
                        baseline,
                        subnet.name(),
                        TextStyle.SMALL_STRONG,
                        Token.TEXT));
        parts.add(
                new Shape.Text(
                        box.right() - Metrics.SUBNET_PADDING,
                        baseline,
                        subnet.cidr().toString(),
                        TextStyle.SMALL,
                        Shape.Anchor.END,
                        Token.TEXT_MUTED));
        if (isEmpty(site, subnet)) {
            parts.add(
                    new Shape.Text(
                            box.centerX(),
                            box.centerY() + Metrics.SUBNET_HEADER / 2 + 4,
                            "empty",
                            TextStyle.SMALL,
                            Shape.Anchor.MIDDLE,
                            Token.TEXT_MUTED));
        }
        String title = subnet.name() + ", " + subnet.cidr();
        add(subnet.id().value(), Shape.Role.SUBNET, title, box, parts);
    }

    private static boolean isEmpty(SiteLayout site, Subnet subnet) {
        if (!site.plan().cells(subnet).isEmpty()) {
            return false;
        }
        ElementId id = subnet.id();
        return site.plan().spanning(subnet.tier()).stream()
                .noneMatch(bar -> bar.subnets().contains(id));
    }

    private static Shape frame(Box box, double radius, Token fill, Shape.Stroke stroke) {
        return new Shape.Rectangle(box, radius, Optional.of(fill), Optional.of(stroke));
    }

    private static Shape start(
            double x, double baseline, String text, TextStyle style, Token paint) {
        return new Shape.Text(x, baseline, text, style, Shape.Anchor.START, paint);
    }

    private void add(String id, Shape.Role role, String title, Box bounds, List<Shape> parts) {
        shapes.add(new Shape.Group(id, role, title, bounds, parts));
    }
}
