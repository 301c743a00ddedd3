package io.drydock.app.workspace;

import io.drydock.app.Designs;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Subnet;
import io.drydock.model.edit.Edit;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What a person does in one run, chosen by a seed: edits, undoing, saving, also while the next
/// edit is made, and other designs in the place of the open one. The same seed gives the same
/// course, be it played by a process that is killed or by the test that knows what must be left.
final class Course {

    static final List<String> FILES = List.of("a", "b", "c");

    /// Where a course is played.
    interface Desk {
        /// The open design, if one is.
        Optional<Workspace> open();

        /// Opens a design's file in the place of what is open.
        void open(String file);

        /// Opens a design that no file holds.
        void make(Design design);

        /// Leaves the open design without saving it.
        void leave();

        /// Saves, and makes an edit before that is over.
        void save(String file, Optional<Edit> meanwhile);

        /// The file of the open design, if it has one.
        Optional<String> file();
    }

    private final Random random;
    private final long seed;
    private int steps;

    Course(long seed) {
        this.seed = seed;
        random = new Random(seed);
    }

    /// What the files hold before the first step; every fourth course is about large designs.
    static Design first(String file, long seed) {
        Design start =
                switch (file) {
                    case "a" -> seed % 4 == 0 ? Designs.large(2_000) : Designs.distributed();
                    case "b" -> Designs.onKubernetes();
                    default -> Designs.gatewaysInOneZone();
                };
        return start.withName(new ElementId("design-" + file));
    }

    /// Does the next thing.
    void step(Desk desk) {
        steps++;
        if (desk.open().isEmpty()) {
            replace(desk);
            return;
        }
        Workspace workspace = desk.open().get();
        int dice = random.nextInt(100);
        if (dice < 70) {
            workspace.perform(edit(workspace.state().design()));
        } else if (dice < 76) {
            workspace.undo();
        } else if (dice < 79) {
            workspace.redo();
        } else if (dice < 86) {
            desk.save(desk.file().orElse("c"), Optional.empty());
        } else if (dice < 91) {
            desk.save(desk.file().orElse("c"), Optional.of(edit(workspace.state().design())));
        } else if (dice < 94) {
            desk.leave();
        } else {
            replace(desk);
        }
    }

    private void replace(Desk desk) {
        if (random.nextInt(3) == 0) {
            desk.make(Designs.distributed().withName(new ElementId("new-" + steps)));
        } else {
            desk.open(seed % 4 == 0 ? "a" : FILES.get(random.nextInt(FILES.size())));
        }
    }

    private Edit edit(Design design) {
        List<Subnet> subnets =
                design.sites().stream().flatMap(site -> site.subnets().stream()).toList();
        if (design.nodes().isEmpty() || subnets.isEmpty()) {
            return new Edit.Rename(design.name(), "step " + steps);
        }
        Node node = design.nodes().get(random.nextInt(design.nodes().size()));
        return switch (random.nextInt(7)) {
            case 0 -> new Edit.Rename(design.name(), "step " + steps + " \"ü\" \n \\");
            case 1, 2 -> new Edit.ReplaceNode(node.withName("Node of step " + steps));
            case 3 -> new Edit.RemoveNode(node.id());
            case 4 -> add(design, subnets);
            case 5 -> new Edit.ChooseVersion(ProductVersion.OFFERED.get(steps % 2));
            default ->
                    node.placement().subnetIds().isEmpty()
                            ? new Edit.Rename(design.name(), "step " + steps)
                            : new Edit.MoveNode(
                                    node.id(),
                                    Placement.in(subnets.get(random.nextInt(subnets.size())).id()));
        };
    }

    private Edit add(Design design, List<Subnet> subnets) {
        if (design.clusters().isEmpty()) {
            return new Edit.Rename(design.name(), "step " + steps);
        }
        return new Edit.AddNode(
                new ProfileNode(
                        new ElementId("added-" + steps),
                        "Added " + steps,
                        design.clusters().getFirst().id(),
                        Placement.in(subnets.get(random.nextInt(subnets.size())).id())));
    }
}
