package io.drydock.model.file;

import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps the identifiers that a file defines and uses, and tells which do not fit.
final class References {

    /// What an identifier stands for.
    enum Kind {
        SITE("site"),
        ZONE("zone"),
        SUBNET("subnet"),
        CLUSTER("cluster"),
        NODE("node"),
        CONNECTION("connection"),
        /// Anything a connection may end at.
        END("node, cluster or site");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        boolean accepts(Kind other) {
            return this == other
                    || (this == END && (other == NODE || other == CLUSTER || other == SITE));
        }
    }

    private record Definition(Kind kind, Location location) {}

    private record Use(ElementId id, Kind kind, Location location) {}

    private final List<FormatProblem> problems;
    private final Map<ElementId, Definition> definitions = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final Map<ElementId, ElementId> siteOfSubnet = new HashMap<>();

    References(List<FormatProblem> problems) {
        this.problems = problems;
    }

    /// Takes the field `id` of an element.
    ElementId define(Fields fields, Kind kind) {
        ElementId id = fields.id("id");
        Location location = fields.locationOf("id");
        Definition first = definitions.putIfAbsent(id, new Definition(kind, location));
        if (first != null) {
            problems.add(
                    new FormatProblem(
                            location,
                            "The identifier \""
                                    + id
                                    + "\" is taken by the "
                                    + first.kind().title
                                    + " in line "
                                    + first.location().line()
                                    + "; choose another."));
        }
        return id;
    }

    /// Takes a field that refers to another element.
    ElementId use(Fields fields, String name, Kind kind) {
        ElementId id = fields.id(name);
        uses.add(new Use(id, kind, fields.locationOf(name)));
        return id;
    }

    /// Takes a value that refers to another element.
    ElementId use(Located value, Kind kind) {
        ElementId id = Fields.idOf(value);
        uses.add(new Use(id, kind, value.location()));
        return id;
    }

    void placeSubnet(ElementId subnet, ElementId site) {
        siteOfSubnet.putIfAbsent(subnet, site);
    }

    Optional<ElementId> siteOf(ElementId subnet) {
        return Optional.ofNullable(siteOfSubnet.get(subnet));
    }

    /// Reports references that lead nowhere, or to the wrong kind of element.
    void check() {
        for (Use use : uses) {
            Definition definition = definitions.get(use.id());
            if (definition == null) {
                problems.add(
                        new FormatProblem(
                                use.location(),
                                "There is no "
                                        + use.kind().title
                                        + " \""
                                        + use.id()
                                        + "\" in this design."));
            } else if (!use.kind().accepts(definition.kind())) {
                problems.add(
                        new FormatProblem(
                                use.location(),
                                "\""
                                        + use.id()
                                        + "\" is a "
                                        + definition.kind().title
                                        + "; a "
                                        + use.kind().title
                                        + " is needed here."));
            }
        }
    }
}
