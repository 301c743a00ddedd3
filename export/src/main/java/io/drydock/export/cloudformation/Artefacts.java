package io.drydock.export.cloudformation;

import io.drydock.export.configuration.NodeScript;
import io.drydock.export.configuration.SetupScript;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.design.Platform;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What has to lie in the artefact bucket before a stack is made: machines fetch it when they boot.
public final class Artefacts {

    private static final Pattern PARAMETER = Pattern.compile("\\$\\{(\\w+)}");

    private Artefacts() {}

    /// The keys under the artefacts' folder, each once, in the order in which they are fetched.
    ///
    /// @param values the value of each parameter of the template
    public static SequencedSet<String> of(DeploymentPlan plan, UnaryOperator<String> values) {
        SubstitutedNames names = new SubstitutedNames(plan);
        SequencedSet<String> keys = new LinkedHashSet<>();
        if (!ReplicaPart.originals(plan).isEmpty()) {
            new SetupScript(plan, names).artefacts().forEach(key -> keys.add(filled(key, values)));
        }
        if (plan.design().platform() == Platform.EC2) {
            NodeScript scripts = new NodeScript(plan, names);
            for (MachineGroup group : plan.machines()) {
                scripts.artefacts(group).forEach(key -> keys.add(filled(key, values)));
            }
        }
        return keys;
    }

    private static String filled(String marked, UnaryOperator<String> values) {
        Matcher parameters = PARAMETER.matcher(Phrase.of(marked, true).substituted());
        return parameters.replaceAll(
                found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }
}
