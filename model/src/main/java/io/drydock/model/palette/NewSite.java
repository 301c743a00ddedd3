package io.drydock.model.palette;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Adds a site with two zones and a subnet for each tier in both, on addresses that no other site
/// of the design has.
public final class NewSite {

    private static final int ZONES = 2;
    private static final int SMALL_PREFIX = 24;
    private static final int LARGE_PREFIX = 20;
    private static final int FIRST_APPLICATION_PART = 2;
    private static final int FIRST_DATABASE_PART = 16;

    private NewSite() {}

    /// Adds an AWS region: the first one offered that the design does not use.
    ///
    /// @throws IllegalArgumentException when the design uses all regions, or no addresses are left
    public static Edit region(Design design) {
        AwsRegion region =
                AwsRegion.OFFERED.stream()
                        .filter(offered ->
                                design.sites().stream()
                                        .noneMatch(site -> site.region().equals(offered.code())))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "The design uses every region that is offered."));
        return new Edit.AddSite(
                site(
                        design,
                        "AWS " + region.title(),
                        Site.Kind.AWS_REGION,
                        region.code(),
                        region.zoneNames(ZONES)));
    }

    /// Adds a data centre.
    ///
    /// @throws IllegalArgumentException when no addresses are left
    public static Edit dataCentre(Design design) {
        long others =
                design.sites().stream()
                        .filter(site -> site.kind() == Site.Kind.DATA_CENTRE)
                        .count();
        String name = others == 0 ? "Data centre" : "Data centre " + (others + 1);
        return new Edit.AddSite(
                site(
                        design,
                        name,
                        Site.Kind.DATA_CENTRE,
                        "on premises",
                        List.of("Room A", "Room B")));
    }

    private static Site site(
            Design design, String name, Site.Kind kind, String region, List<String> zoneNames) {
        Set<ElementId> taken = new HashSet<>(Ids.all(design));
        ElementId id = take(taken, name);
        Cidr network = freeNetwork(design);
        List<Zone> zones = new ArrayList<>();
        for (String zoneName : zoneNames) {
            zones.add(new Zone(take(taken, zoneName), zoneName));
        }
        List<Subnet> subnets = new ArrayList<>();
        for (Tier tier : List.of(Tier.PUBLIC, Tier.APPLICATION, Tier.DATABASE)) {
            for (int n = 0; n < zones.size(); n++) {
                String title = tier.title() + " " + (char) ('a' + n);
                subnets.add(
                        new Subnet(
                                take(taken, id + "-" + title),
                                title,
                                zones.get(n).id(),
                                tier,
                                part(network, tier, n)));
            }
        }
        return new Site(id, name, kind, region, network, zones, subnets);
    }

    private static ElementId take(Set<ElementId> taken, String text) {
        ElementId id = Ids.free(taken, text);
        taken.add(id);
        return id;
    }

    private static Cidr part(Cidr network, Tier tier, int zone) {
        return switch (tier) {
            case PUBLIC, MANAGEMENT -> network.part(zone, SMALL_PREFIX);
            case APPLICATION -> network.part(zone + FIRST_APPLICATION_PART, LARGE_PREFIX);
            case DATABASE -> network.part(zone + FIRST_DATABASE_PART, SMALL_PREFIX);
        };
    }

    /// The first of 10.0.0.0/16 to 10.255.0.0/16 that overlaps no site: linked sites must not share
    /// addresses.
    private static Cidr freeNetwork(Design design) {
        return IntStream.range(0, 256)
                .mapToObj(n -> Cidr.of("10." + n + ".0.0/16"))
                .filter(network ->
                        design.sites().stream().noneMatch(site -> site.cidr().overlaps(network)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("No network of 10.0.0.0/8 is free."));
    }
}
