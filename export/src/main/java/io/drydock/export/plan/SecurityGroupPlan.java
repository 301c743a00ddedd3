package io.drydock.export.plan;

import io.drydock.model.design.Cidr;
import io.drydock.model.design.ElementId;
import java.util.List;

/// Who may open connections to an element.
///
/// @param id the element the group protects: a cluster, or a node that is not a profile node
/// @param description what it protects, in characters that AWS accepts
/// @param opensConnections whether the element itself opens connections; stores do not
/// @param rules who may connect, without repetition
public record SecurityGroupPlan(
        ElementId id, String description, boolean opensConnections, List<Rule> rules) {

    /// Who connects.
    public sealed interface Source {

        /// The machines of another group.
        ///
        /// @param id the element that the other group protects
        record Group(ElementId id) implements Source {}

        /// A network given in the design.
        ///
        /// @param cidr its addresses
        record Network(Cidr cidr) implements Source {}

        /// The networks from which staff and internal clients come: a parameter.
        record Staff() implements Source {}

        /// Everybody.
        record Internet() implements Source {}
    }

    /// A permission.
    ///
    /// @param from who connects
    /// @param port the TCP port
    /// @param purpose why, in characters that AWS accepts
    public record Rule(Source from, int port, String purpose) {}

    public SecurityGroupPlan {
        rules = List.copyOf(rules);
    }
}
