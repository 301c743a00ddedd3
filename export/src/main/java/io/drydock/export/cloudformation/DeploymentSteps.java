package io.drydock.export.cloudformation;

import io.drydock.export.cloudformation.DeploymentTemplates.SiteStack;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.Neighbours;
import io.drydock.model.design.Site;
import java.util.ArrayList;
import java.util.List;

/// Says in which order the stacks of a design are made, and what is left to do by hand.
final class DeploymentSteps {

    private DeploymentSteps() {}

    static List<String> of(List<SiteStack> stacks, List<DeploymentPlan> plans) {
        List<String> steps = new ArrayList<>();
        for (SiteStack stack : stacks) {
            if (stack.templates().isNested()) {
                steps.add(
                        "Put the files "
                                + stack.templates().parts().getFirst().file()
                                + " to "
                                + stack.templates().parts().getLast().file()
                                + " into an S3 bucket in "
                                + stack.site().region()
                                + "; "
                                + stack.templates().file()
                                + " asks for the bucket and the folder.");
            }
            steps.add(
                    "Make the stack of "
                            + stack.site().name()
                            + " in "
                            + stack.site().region()
                            + " from "
                            + stack.templates().file()
                            + takes(plans.get(stacks.indexOf(stack)))
                            + ".");
        }
        for (DeploymentPlan plan : plans) {
            later(steps, plan);
        }
        for (DeploymentPlan plan : plans) {
            ByHand.of(plan)
                    .forEach(step -> {
                        if (!steps.contains(step)) {
                            steps.add(step);
                        }
                    });
        }
        return steps;
    }

    private static String takes(DeploymentPlan plan) {
        Neighbours neighbours = Neighbours.of(plan);
        boolean takes =
                neighbours.linked().stream()
                                .anyMatch(other ->
                                        other.kind() == Site.Kind.AWS_REGION
                                                && neighbours.isEarlier(other))
                        || plan.databases().stream()
                                .anyMatch(it -> neighbours.sourceOf(it).isPresent());
        return takes
                ? "; the parameters under \"Other sites\" are outputs of the stacks before"
                : "";
    }

    private static void later(List<String> steps, DeploymentPlan plan) {
        Neighbours neighbours = Neighbours.of(plan);
        for (Site other : neighbours.linked()) {
            if (other.kind() == Site.Kind.AWS_REGION && !neighbours.isEarlier(other)) {
                steps.add(
                        "Update the stack of "
                                + plan.site().name()
                                + " with "
                                + SiteLinkPart.peering(other)
                                + ", the output "
                                + SiteLinkPart.peering(plan.site())
                                + " of the stack of "
                                + other.name()
                                + ".");
            }
        }
    }

    static String document(List<String> steps) {
        StringBuilder text = new StringBuilder("# How to deploy\n\n");
        for (int i = 0; i < steps.size(); i++) {
            text.append(i + 1).append(". ").append(steps.get(i)).append('\n');
        }
        return text.toString();
    }
}
