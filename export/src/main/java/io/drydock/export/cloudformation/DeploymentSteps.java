package io.drydock.export.cloudformation;

import io.drydock.export.cloudformation.DeploymentTemplates.SiteStack;
import io.drydock.export.language.Markdown;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.Site;
import java.util.ArrayList;
import java.util.List;

/// Says in which order the stacks of a design are made, and what is left to do by hand.
final class DeploymentSteps {

    private DeploymentSteps() {}

    static List<String> of(
            List<SiteStack> stacks, List<DeploymentPlan> plans, List<HandedOn> handedOn) {
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
                            + takes(handedOn, stack.site())
                            + ".");
        }
        for (HandedOn value : handedOn) {
            if (value.later()) {
                steps.add(
                        "Update the stack of "
                                + value.to().name()
                                + " with "
                                + value.parameter()
                                + ", "
                                + value.source()
                                + ".");
            }
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

    private static String takes(List<HandedOn> handedOn, Site site) {
        return handedOn.stream().anyMatch(it -> it.to().equals(site) && !it.later())
                ? "; some of its parameters are values of the stacks before, see below"
                : "";
    }

    static Markdown document(List<String> steps, List<HandedOn> handedOn) {
        Markdown text = Markdown.code("# How to deploy\n\n");
        for (int i = 0; i < steps.size(); i++) {
            text =
                    text.and(Markdown.number(i + 1))
                            .and(". ")
                            .and(Markdown.text(steps.get(i)))
                            .and("\n");
        }
        if (handedOn.isEmpty()) {
            return text;
        }
        text =
                text.and(
                        "\n## What the stacks hand on\n\n`drydock deploy` takes these values by"
                                + " itself from the stacks that are there.\n\n"
                                + "| stack of | parameter | value |\n|---|---|---|\n");
        for (HandedOn value : handedOn) {
            Markdown source = Markdown.text(value.source());
            text =
                    text.and(
                                    Markdown.row(
                                            Markdown.text(value.to().name()),
                                            Markdown.text(value.parameter()),
                                            value.later() ? source.and(", later") : source))
                            .and("\n");
        }
        return text;
    }
}
