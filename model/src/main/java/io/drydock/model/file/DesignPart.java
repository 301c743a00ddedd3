package io.drydock.model.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.Node;
import io.drydock.model.design.Site;
import io.drydock.model.design.Suppression;
import java.util.List;
import java.util.function.Function;

/// One of the lists of a design file.
///
/// @param name the list's name in the file
/// @param leftOutWhenEmpty whether an empty list is not written
/// @param elements the list in a design
/// @param encoder turns an element into JSON
record DesignPart<T>(
        String name,
        boolean leftOutWhenEmpty,
        Function<Design, List<T>> elements,
        Function<T, ObjectNode> encoder) {

    /// All lists, in the order of the file.
    static final List<DesignPart<?>> ALL =
            List.of(
                    new DesignPart<Site>("sites", false, Design::sites, DesignWriter::site),
                    new DesignPart<Cluster>(
                            "clusters", false, Design::clusters, DesignWriter::cluster),
                    new DesignPart<Node>("nodes", false, Design::nodes, NodeEncoder::encode),
                    new DesignPart<Connection>(
                            "connections", false, Design::connections, DesignWriter::connection),
                    new DesignPart<Suppression>(
                            "accepted", true, Design::suppressions, DesignWriter::suppression));

    /// The list of a design as JSON.
    ArrayNode encoded(Design design) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        elements.apply(design).forEach(element -> array.add(encoder.apply(element)));
        return array;
    }
}
