package io.drydock.app.tool;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.palette.Connecting;
import java.util.List;
import java.util.Optional;

/// Draws a connection from one node to another.
///
/// | state  | press on a node | press elsewhere | move | release             | cancel |
/// |--------|-----------------|-----------------|------|---------------------|--------|
/// | at rest| line begins     | a reason        | –    | –                   | –      |
/// | a line | –               | –               | line | one edit or a reason| at rest|
public final class ConnectTool {

    private final Surface surface;
    private Optional<Line> line = Optional.empty();

    private record Line(Node from, Pointer start, Pointer at) {}

    /// A tool at rest.
    public ConnectTool(Surface surface) {
        this.surface = surface;
    }

    /// Answers an input with what to do.
    public List<Effect> on(Input input) {
        return switch (input) {
            case Input.Press press -> begin(press.at());
            case Input.Move move -> {
                line = line.map(drawn -> new Line(drawn.from(), drawn.start(), move.at()));
                yield List.of();
            }
            case Input.Release release -> end(release.at());
            case Input.Cancel _ -> {
                line = Optional.empty();
                yield List.of();
            }
        };
    }

    private List<Effect> begin(Pointer at) {
        line = nodeAt(at).map(node -> new Line(node, at, at));
        return line.isPresent()
                ? List.of()
                : List.of(new Effect.Explain("A connection begins at a node."));
    }

    private Optional<Node> nodeAt(Pointer at) {
        return surface.elementAt(at.x(), at.y()).flatMap(id -> surface.index().node(id));
    }

    /// Let go over nothing, or where it began, the line is dropped without a word.
    private List<Effect> end(Pointer at) {
        Optional<Node> from = line.map(Line::from);
        line = Optional.empty();
        Optional<Node> to = nodeAt(at);
        if (from.isEmpty() || to.isEmpty() || from.get().id().equals(to.get().id())) {
            return List.of();
        }
        return List.of(
                refusal(from.get(), to.get())
                        .<Effect>map(Effect.Explain::new)
                        .orElseGet(() ->
                                new Effect.Perform(
                                        Connecting.edit(from.get(), to.get(), surface.index()))));
    }

    private Optional<String> refusal(Node from, Node to) {
        return Connecting.refusal(from, to, surface.index());
    }

    /// What to show now.
    public Preview preview() {
        return line.<Preview>map(this::preview).orElse(Preview.NONE);
    }

    private Preview preview(Line drawn) {
        Optional<Node> to = nodeAt(drawn.at()).filter(node -> !node.id().equals(drawn.from().id()));
        Optional<ElementId> target = to.map(Node::id);
        return new Preview.Link(
                drawn.start(), drawn.at(), target, to.flatMap(node -> refusal(drawn.from(), node)));
    }

    /// True while a line is being drawn.
    public boolean isBusy() {
        return line.isPresent();
    }
}
