package io.drydock.export.drawing;

import io.drydock.model.catalogue.LinkKind;
import io.drydock.model.design.ElementId;
import java.util.List;
import java.util.Set;

/// Connections that are drawn as one branching line: every card of `from` talks to every card of
/// `to`.
///
/// @param id the name of its group in the drawing
/// @param kind what it carries
/// @param from the cards (or sites) that open it
/// @param to the cards (or sites) that accept it
/// @param title what a tool tip says
/// @param label the ports, shown with the line; may be empty
/// @param drawn whether somebody drew it, rather than the connection matrix asking for it
record Net(
        String id,
        LinkKind kind,
        Set<ElementId> from,
        Set<ElementId> to,
        String title,
        String label,
        boolean drawn) {

    /// Whether it leads from one card only to itself, or nowhere.
    boolean isPointless() {
        return from.isEmpty() || to.isEmpty() || (from.size() == 1 && from.equals(to));
    }

    /// Whether the other one runs the same way where the same cards stand in the same places: all
    /// but the title counts, and the order of the ends does.
    boolean runsLike(Net other) {
        return id.equals(other.id)
                && kind == other.kind
                && label.equals(other.label)
                && List.copyOf(from).equals(List.copyOf(other.from))
                && List.copyOf(to).equals(List.copyOf(other.to));
    }

    /// The pairs that make every end appear once: the first opener with the first that accepts,
    /// then every other opener, then every other one that accepts.
    void forEachBranch(BranchVisitor visitor) {
        List<ElementId> openers = List.copyOf(from);
        List<ElementId> acceptors = List.copyOf(to);
        ElementId first = firstOther(acceptors, openers.getFirst());
        for (ElementId opener : openers) {
            ElementId acceptor = firstOther(acceptors, opener);
            if (!acceptor.equals(opener)) {
                visitor.visit(opener, acceptor, false);
            }
        }
        for (ElementId acceptor : acceptors) {
            ElementId opener = firstOther(openers, acceptor);
            if (!acceptor.equals(first) && !acceptor.equals(opener)) {
                visitor.visit(opener, acceptor, true);
            }
        }
    }

    private static ElementId firstOther(List<ElementId> list, ElementId self) {
        return list.size() > 1 && list.getFirst().equals(self) ? list.get(1) : list.getFirst();
    }

    /// Takes the branches of a net.
    interface BranchVisitor {
        /// Takes one branch.
        ///
        /// @param opener who opens it
        /// @param acceptor who accepts it
        /// @param fanOut whether it only adds an end to a line that is there already
        void visit(ElementId opener, ElementId acceptor, boolean fanOut);
    }
}
