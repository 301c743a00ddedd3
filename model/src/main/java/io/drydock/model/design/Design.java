package io.drydock.model.design;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A whole deployment design. It never changes; edits make the next one.
///
/// References between elements are not checked here: a file is checked when it is read, and every
/// edit keeps them whole.
///
/// @param name the short name, also used for stacks and releases
/// @param description what it is for; may be empty
/// @param version the version of API Manager
/// @param platform what the nodes run on
/// @param pattern the deployment pattern it declares to follow, if any
/// @param settings what holds for every node
/// @param requirements what it is asked to carry
/// @param sites the places, the main one first
/// @param clusters the groups of nodes that act as one
/// @param nodes the boxes, in drawing order
/// @param connections the connections that somebody drew
/// @param suppressions the findings that somebody accepted
public record Design(
        ElementId name,
        String description,
        ProductVersion version,
        Platform platform,
        Optional<PatternKey> pattern,
        Settings settings,
        Requirements requirements,
        List<Site> sites,
        List<Cluster> clusters,
        List<Node> nodes,
        List<Connection> connections,
        List<Suppression> suppressions) {

    public Design {
        TextGrammar.PROSE.requireOrEmpty("description", description);
        sites = List.copyOf(sites);
        clusters = List.copyOf(clusters);
        nodes = List.copyOf(nodes);
        connections = List.copyOf(connections);
        suppressions = List.copyOf(suppressions);
    }

    /// The product generation, which decides the profiles that exist.
    public Generation generation() {
        return version.generation();
    }

    /// The same design under another name.
    public Design withName(ElementId newName) {
        return with(it -> it.name = newName);
    }

    /// The same design with another description.
    public Design withDescription(String newDescription) {
        return with(it -> it.description = newDescription);
    }

    /// The same design for another product version.
    public Design withVersion(ProductVersion newVersion) {
        return with(it -> it.version = newVersion);
    }

    /// The same design declaring another pattern, or none.
    public Design withPattern(Optional<PatternKey> newPattern) {
        return with(it -> it.pattern = newPattern);
    }

    /// The same design with other settings.
    public Design withSettings(Settings newSettings) {
        return with(it -> it.settings = newSettings);
    }

    /// The same design asked to carry something else.
    public Design withRequirements(Requirements newRequirements) {
        return with(it -> it.requirements = newRequirements);
    }

    /// The same design with other sites.
    public Design withSites(List<Site> newSites) {
        return newSites == sites ? this : with(it -> it.sites = newSites);
    }

    /// The same design with other clusters.
    public Design withClusters(List<Cluster> newClusters) {
        return newClusters == clusters ? this : with(it -> it.clusters = newClusters);
    }

    /// The same design with other nodes.
    public Design withNodes(List<Node> newNodes) {
        return newNodes == nodes ? this : with(it -> it.nodes = newNodes);
    }

    /// The same design with other drawn connections.
    public Design withConnections(List<Connection> newConnections) {
        return newConnections == connections ? this : with(it -> it.connections = newConnections);
    }

    /// The same design with other accepted findings.
    public Design withSuppressions(List<Suppression> newSuppressions) {
        return newSuppressions == suppressions
                ? this
                : with(it -> it.suppressions = newSuppressions);
    }

    private Design with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /// A design being changed; a new component takes its place here once instead of in every method
    /// above.
    private static final class Draft {
        private ElementId name;
        private String description;
        private ProductVersion version;
        private final Platform platform;
        private Optional<PatternKey> pattern;
        private Settings settings;
        private Requirements requirements;
        private List<Site> sites;
        private List<Cluster> clusters;
        private List<Node> nodes;
        private List<Connection> connections;
        private List<Suppression> suppressions;

        Draft(Design from) {
            name = from.name;
            description = from.description;
            version = from.version;
            platform = from.platform;
            pattern = from.pattern;
            settings = from.settings;
            requirements = from.requirements;
            sites = from.sites;
            clusters = from.clusters;
            nodes = from.nodes;
            connections = from.connections;
            suppressions = from.suppressions;
        }

        Design done() {
            return new Design(
                    name,
                    description,
                    version,
                    platform,
                    pattern,
                    settings,
                    requirements,
                    sites,
                    clusters,
                    nodes,
                    connections,
                    suppressions);
        }
    }
}
