package io.drydock.app.deploy.aws;

import io.drydock.export.cloudformation.CloudFormationExporter;
import io.drydock.export.cloudformation.Template;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignWriter;

/// A design as a stack is made from it.
///
/// @param design the design
/// @param plan the same, resolved
/// @param template the template
/// @param text the template as AWS is given it
public record StackSource(Design design, DeploymentPlan plan, Template template, String text) {

    /// Exports a design.
    ///
    /// @throws io.drydock.export.plan.UnsupportedDesignException when it cannot be exported
    public static StackSource of(Design design) {
        Template template = CloudFormationExporter.export(design, DesignWriter.write(design));
        return new StackSource(design, PlanCompiler.compile(design), template, template.toYaml());
    }
}
