package io.drydock.model.edit;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Requirements;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Suppression;
import io.drydock.model.design.Zone;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import java.util.Optional;

/// A change of a design, as data. Every change anybody makes is one of these, so that all of them
/// can be undone, recorded and shown.
///
/// An edit keeps references whole: what pointed at a removed element is removed or shortened too.
public sealed interface Edit {

    /// Adds a node after the others.
    record AddNode(Node node) implements Edit {}

    /// Puts a node in the place of the one with the same identifier.
    record ReplaceNode(Node node) implements Edit {}

    /// Moves a node to another place.
    record MoveNode(ElementId node, Placement placement) implements Edit {}

    /// Removes a node, and its cluster when it was the last of it.
    record RemoveNode(ElementId node) implements Edit {}

    /// Adds a cluster; its nodes follow with edits of their own.
    record AddCluster(Cluster cluster) implements Edit {}

    /// Puts a cluster in the place of the one with the same identifier.
    record ReplaceCluster(Cluster cluster) implements Edit {}

    /// Removes a cluster with its nodes.
    record RemoveCluster(ElementId cluster) implements Edit {}

    /// Adds a site after the others.
    record AddSite(Site site) implements Edit {}

    /// Puts a site in the place of the one with the same identifier. Nodes in subnets that are gone
    /// are removed.
    record ReplaceSite(Site site) implements Edit {}

    /// Removes a site with all that stands in it.
    record RemoveSite(ElementId site) implements Edit {}

    /// Adds a zone to the right of the others.
    record AddZone(ElementId site, Zone zone) implements Edit {}

    /// Removes a zone with its subnets and all that stands only in them.
    record RemoveZone(ElementId zone) implements Edit {}

    /// Adds a subnet after the others of a site.
    record AddSubnet(ElementId site, Subnet subnet) implements Edit {}

    /// Puts a subnet in the place of the one with the same identifier.
    record ReplaceSubnet(Subnet subnet) implements Edit {}

    /// Removes a subnet and all that stands only in it.
    record RemoveSubnet(ElementId subnet) implements Edit {}

    /// Draws a connection.
    record AddConnection(Connection connection) implements Edit {}

    /// Puts a connection in the place of the one with the same identifier.
    record ReplaceConnection(Connection connection) implements Edit {}

    /// Removes a drawn connection.
    record RemoveConnection(ElementId connection) implements Edit {}

    /// Renames the design.
    record Rename(ElementId name, String description) implements Edit {}

    /// Chooses another product version. It changes nothing else.
    record ChooseVersion(ProductVersion version) implements Edit {}

    /// Declares a deployment pattern, or none.
    record DeclarePattern(Optional<PatternKey> pattern) implements Edit {}

    /// Changes what holds for every node.
    record ChangeSettings(Settings settings) implements Edit {}

    /// Changes what the design is asked to carry.
    record ChangeRequirements(Requirements requirements) implements Edit {}

    /// Accepts a finding; an earlier acceptance of the same one is replaced.
    record AcceptFinding(Suppression suppression) implements Edit {}

    /// Raises an accepted finding again.
    record WithdrawAcceptance(String rule, String element) implements Edit {}

    /// Several changes that are made, and undone, as one.
    ///
    /// @param title what a person did, such as `Add a gateway in us-east-1b`
    /// @param edits the changes, in order
    record All(String title, List<Edit> edits) implements Edit {
        public All {
            edits = List.copyOf(edits);
        }
    }

    /// Several changes under one name.
    static Edit all(String title, Edit... edits) {
        return new All(title, List.of(edits));
    }

    /// What was done, as the Undo menu shows it.
    default String label() {
        return EditLabels.of(this);
    }

    /// The next design.
    ///
    /// @throws IllegalArgumentException when the edit names an element that is not there, or adds
    ///   one under an identifier that is taken
    default Design apply(Design design) {
        return Edits.apply(this, design);
    }
}
