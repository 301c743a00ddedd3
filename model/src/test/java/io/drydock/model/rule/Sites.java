package io.drydock.model.rule;

import static io.drydock.model.rule.Designs.id;

import io.drydock.model.design.Cidr;
import io.drydock.model.design.Design;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.design.Zone;
import io.drydock.model.edit.Edit;
import java.util.List;

/// Designs for tests with another site, or another network.
public final class Sites {

    private Sites() {}

    /// The design with a data centre of one room as a second site.
    public static Design dataCentre(Design design) {
        return dataCentre(design, "172.16.0.0/16");
    }

    /// The design with a data centre with this network as a second site.
    public static Design dataCentre(Design design, String network) {
        Cidr cidr = Cidr.of(network);
        Site site =
                new Site(
                        id("office"),
                        "Office",
                        Site.Kind.DATA_CENTRE,
                        "Colombo",
                        cidr,
                        List.of(new Zone(id("room-1"), "Room 1")),
                        List.of(
                                new Subnet(
                                        id("room-1-nodes"),
                                        "Nodes",
                                        id("room-1"),
                                        Tier.APPLICATION,
                                        cidr.part(0, 24))));
        return new Edit.AddSite(site).apply(design);
    }

    /// The design with another network of its first site; its subnets stay as they are.
    public static Design network(Design design, String network) {
        Site old = design.sites().getFirst();
        return new Edit.ReplaceSite(
                        new Site(
                                old.id(),
                                old.name(),
                                old.kind(),
                                old.region(),
                                Cidr.of(network),
                                old.zones(),
                                old.subnets()))
                .apply(design);
    }
}
