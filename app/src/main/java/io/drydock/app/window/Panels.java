package io.drydock.app.window;

import io.drydock.app.canvas.CanvasView;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/// Which panels show around the canvas.
final class Panels {

    private static final double PROBLEMS_SHARE = 0.74;

    private final BorderPane root;
    private final SplitPane middle;
    private final CanvasView view;
    private final Node left;
    private final Parent inspector;
    private final Parent problems;

    /// What has taken the inspector's place.
    private Optional<Parent> guest = Optional.empty();

    /// Whether the problems were folded to make room for it.
    private boolean problemsFolded;

    /// @param root the frame, whose left is the palette
    /// @param middle the canvas above the problems
    Panels(BorderPane root, SplitPane middle, CanvasView view, Parent inspector, Parent problems) {
        this.root = root;
        this.middle = middle;
        this.view = view;
        this.left = root.getLeft();
        this.inspector = inspector;
        this.problems = problems;
        root.setRight(inspector);
        middle.getItems().add(problems);
        SplitPane.setResizableWithParent(problems, false);
        middle.setDividerPositions(PROBLEMS_SHARE);
    }

    void togglePalette() {
        root.setLeft(root.getLeft() == null ? left : null);
    }

    void toggleInspector() {
        root.setRight(root.getRight() == null ? guest.orElse(inspector) : null);
    }

    void toggleProblems() {
        if (!middle.getItems().remove(problems)) {
            middle.getItems().add(problems);
            middle.setDividerPositions(PROBLEMS_SHARE);
        }
    }

    /// Unfolds the problems.
    void showProblems() {
        if (!middle.getItems().contains(problems)) {
            toggleProblems();
        }
    }

    /// Folds every panel, as for a projector.
    void showCanvasAlone() {
        root.setLeft(null);
        root.setRight(null);
        middle.getItems().remove(problems);
        refit();
    }

    void toggleCanvasAlone() {
        boolean alone = root.getLeft() == null && root.getRight() == null;
        if (!alone) {
            showCanvasAlone();
            return;
        }
        togglePalette();
        toggleInspector();
        showProblems();
        refit();
    }

    /// What has taken the inspector's place, if anything; it shows again when it was folded.
    Optional<Parent> guest() {
        guest.ifPresent(root::setRight);
        return guest;
    }

    /// Something takes the inspector's place until it is taken away.
    void take(Parent panel) {
        guest = Optional.of(panel);
        root.setRight(panel);
        problemsFolded = middle.getItems().remove(problems);
        refit();
    }

    /// The inspector gets its place back.
    void giveBack() {
        guest = Optional.empty();
        root.setRight(inspector);
        if (problemsFolded) {
            showProblems();
        }
        refit();
    }

    /// A new panel has no size before it is styled.
    private void refit() {
        root.applyCss();
        root.layout();
        view.fit();
    }
}
