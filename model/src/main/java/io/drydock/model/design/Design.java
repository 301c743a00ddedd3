package io.drydock.model.design;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import java.util.Optional;

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
        return new Design(
                newName,
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

    /// The same design with another description.
    public Design withDescription(String newDescription) {
        return new Design(
                name,
                newDescription,
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

    /// The same design for another product version.
    public Design withVersion(ProductVersion newVersion) {
        return new Design(
                name,
                description,
                newVersion,
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

    /// The same design declaring another pattern, or none.
    public Design withPattern(Optional<PatternKey> newPattern) {
        return new Design(
                name,
                description,
                version,
                platform,
                newPattern,
                settings,
                requirements,
                sites,
                clusters,
                nodes,
                connections,
                suppressions);
    }

    /// The same design with other settings.
    public Design withSettings(Settings newSettings) {
        return new Design(
                name,
                description,
                version,
                platform,
                pattern,
                newSettings,
                requirements,
                sites,
                clusters,
                nodes,
                connections,
                suppressions);
    }

    /// The same design asked to carry something else.
    public Design withRequirements(Requirements newRequirements) {
        return new Design(
                name,
                description,
                version,
                platform,
                pattern,
                settings,
                newRequirements,
                sites,
                clusters,
                nodes,
                connections,
                suppressions);
    }

    /// The same design with other sites.
    public Design withSites(List<Site> newSites) {
        return newSites == sites
                ? this
                : new Design(
                        name,
                        description,
                        version,
                        platform,
                        pattern,
                        settings,
                        requirements,
                        newSites,
                        clusters,
                        nodes,
                        connections,
                        suppressions);
    }

    /// The same design with other clusters.
    public Design withClusters(List<Cluster> newClusters) {
        return newClusters == clusters
                ? this
                : new Design(
                        name,
                        description,
                        version,
                        platform,
                        pattern,
                        settings,
                        requirements,
                        sites,
                        newClusters,
                        nodes,
                        connections,
                        suppressions);
    }

    /// The same design with other nodes.
    public Design withNodes(List<Node> newNodes) {
        return newNodes == nodes
                ? this
                : new Design(
                        name,
                        description,
                        version,
                        platform,
                        pattern,
                        settings,
                        requirements,
                        sites,
                        clusters,
                        newNodes,
                        connections,
                        suppressions);
    }

    /// The same design with other drawn connections.
    public Design withConnections(List<Connection> newConnections) {
        return newConnections == connections
                ? this
                : new Design(
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
                        newConnections,
                        suppressions);
    }

    /// The same design with other accepted findings.
    public Design withSuppressions(List<Suppression> newSuppressions) {
        return newSuppressions == suppressions
                ? this
                : new Design(
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
                        newSuppressions);
    }
}
