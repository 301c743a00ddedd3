package io.drydock.app.deployer;

import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.Place;
import io.drydock.app.deploy.rehearsal.Rehearsal;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Asks how fast a rehearsal goes and what fails in it.
public final class RehearsalForm implements TargetForm {

    static final String SPEED = "speed";
    static final String FAILING = "failing";
    static final String NOTHING_FAILS = "Nothing fails";

    private static final SequencedMap<String, Integer> SPEEDS = speeds();

    private static SequencedMap<String, Integer> speeds() {
        SequencedMap<String, Integer> speeds = new LinkedHashMap<>();
        speeds.put("A minute in a second", 60);
        speeds.put("Five minutes in a second", 300);
        speeds.put("Ten seconds in a second", 10);
        speeds.put("As long as it takes", 1);
        return speeds;
    }

    @Override
    public Place.Target target() {
        return Place.Target.REHEARSAL;
    }

    @Override
    public Optional<String> refusal(Design design) {
        return Optional.empty();
    }

    @Override
    public List<FormField> fields(Design design) {
        return List.of(
                FormField.choice(SPEED, "Pace", List.copyOf(SPEEDS.keySet()), ""),
                FormField.choice(
                        FAILING,
                        "What fails",
                        List.copyOf(breakable(design).keySet()),
                        "To show how a failure is taken back."));
    }

    @Override
    public Deployment open(Design design, Map<String, String> values) {
        String failing = values.getOrDefault(FAILING, NOTHING_FAILS);
        return new Rehearsal(
                design,
                SPEEDS.getOrDefault(values.getOrDefault(SPEED, ""), 60),
                breakable(design).getOrDefault(failing, Optional.empty()));
    }

    /// The elements for which a deployment makes something that can fail, by what a person calls
    /// them.
    private static SequencedMap<String, Optional<ElementId>> breakable(Design design) {
        SequencedMap<String, Optional<ElementId>> all = new LinkedHashMap<>();
        all.put(NOTHING_FAILS, Optional.empty());
        for (Cluster cluster : design.clusters()) {
            if (cluster.scaling() instanceof Scaling.Elastic) {
                all.put(cluster.name(), Optional.of(cluster.id()));
            }
        }
        for (Node node : design.nodes()) {
            if (node instanceof Database || node instanceof LoadBalancer) {
                all.put(node.name(), Optional.of(node.id()));
            } else if (node instanceof ProfileNode member && isFixed(design, member)) {
                all.put(node.name(), Optional.of(node.id()));
            }
        }
        return all;
    }

    private static boolean isFixed(Design design, ProfileNode node) {
        return design.clusters().stream()
                .filter(cluster -> cluster.id().equals(node.cluster()))
                .anyMatch(cluster -> cluster.scaling() instanceof Scaling.Fixed);
    }
}
