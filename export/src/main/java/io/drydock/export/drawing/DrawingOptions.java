package io.drydock.export.drawing;

import io.drydock.model.design.ElementId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What a drawing shows besides the design's places and nodes.
///
/// @param links which connections
/// @param labels whether connections carry their ports
/// @param legend whether a legend stands below the picture
/// @param titleBlock whether a title block stands below the picture
public record DrawingOptions(LinkChoice links, boolean labels, boolean legend, boolean titleBlock) {

    /// For the screen: the essential connections, nothing else.
    public static final DrawingOptions SCREEN =
            new DrawingOptions(LinkChoice.Fixed.ESSENTIAL, false, false, false);

    /// For a document: the essential connections with their ports, legend and title block.
    public static final DrawingOptions DOCUMENT =
            new DrawingOptions(LinkChoice.Fixed.ESSENTIAL, true, true, true);

    /// Which connections are drawn.
    public sealed interface LinkChoice {

        /// A choice that needs no element.
        enum Fixed implements LinkChoice {
            /// Every connection.
            ALL,
            /// Client traffic and calls between components; see decision 0002.
            ESSENTIAL,
            /// None.
            NONE
        }

        /// Every connection of these nodes, whatever it carries.
        ///
        /// @param elements nodes or clusters
        record Of(Set<ElementId> elements) implements LinkChoice {
            public Of {
                elements = Collections.unmodifiableSet(new TreeSet<>(elements));
            }
        }
    }

    /// The same options with other connections.
    public DrawingOptions withLinks(LinkChoice newLinks) {
        return new DrawingOptions(newLinks, labels, legend, titleBlock);
    }

    /// The same options with or without ports at the connections.
    public DrawingOptions withLabels(boolean newLabels) {
        return new DrawingOptions(links, newLabels, legend, titleBlock);
    }
}
