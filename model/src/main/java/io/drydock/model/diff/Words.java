package io.drydock.model.diff;

import io.drydock.model.design.Connection;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Names elements of one design as people know them.
final class Words {

    private final DesignIndex index;

    Words(DesignIndex index) {
        this.index = index;
    }

    /// The name of an element with its identifier where they differ much; the identifier alone
    /// where the design has no such element.
    String name(ElementId id) {
        return index.node(id)
                .map(Node::name)
                .or(() -> index.cluster(id).map(cluster -> cluster.name()))
                .or(() -> index.site(id).map(Site::name))
                .or(() -> index.subnet(id).map(place -> place.subnet().name()))
                .orElse(id.value());
    }

    String names(List<ElementId> ids) {
        return ids.isEmpty() ? "nobody" : String.join(", ", ids.stream().map(this::name).toList());
    }

    String place(Placement placement) {
        return switch (placement) {
            case Placement.Outside ignored -> "outside";
            case Placement.AtSite at -> "beside the network of " + name(at.site());
            case Placement.InSubnets in -> subnets(in);
        };
    }

    private String subnets(Placement.InSubnets placement) {
        List<String> places = new ArrayList<>();
        for (ElementId id : placement.subnets()) {
            places.add(
                    index.subnet(id)
                            .map(place -> place.subnet().name() + " (" + place.zone().name() + ")")
                            .orElse(id.value()));
        }
        return String.join(", ", places);
    }

    /// The names of the zones that these nodes stand in.
    String zones(List<? extends Node> nodes) {
        Set<String> zones = new LinkedHashSet<>();
        nodes.forEach(node -> index.places(node).forEach(place -> zones.add(place.zone().name())));
        return zones.isEmpty() ? "no zone" : String.join(", ", zones);
    }

    static String address(ListenerRule rule) {
        return (rule.host().isEmpty() ? "every host" : rule.host()) + " on " + rule.port();
    }

    String target(ListenerRule rule) {
        return name(rule.target()) + ":" + rule.targetPort();
    }

    String line(Connection connection) {
        return name(connection.from())
                + " -> "
                + name(connection.to())
                + " ("
                + connection.kind().key()
                + (connection.port() > 0 ? ", port " + connection.port() : "")
                + ")";
    }
}
