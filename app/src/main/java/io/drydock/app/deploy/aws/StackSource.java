package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
import io.drydock.export.cloudformation.CloudFormationExporter;
import io.drydock.export.cloudformation.HandedOn;
import io.drydock.export.cloudformation.SplitLimits;
import io.drydock.export.cloudformation.StackTemplates;
import io.drydock.export.cloudformation.Template;
import io.drydock.export.cloudformation.TemplatePart;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.Neighbours;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.model.design.Design;
import io.drydock.model.design.Site;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A site of a design as a stack is made from it.
///
/// @param design the design
/// @param plan the site, resolved
/// @param template the template of the whole site, undivided
/// @param templates the same as AWS is given it: a root, and the nested templates of a large one
public record StackSource(
        Design design, DeploymentPlan plan, Template template, StackTemplates templates) {

    /// Exports the first site on AWS.
    ///
    /// @throws io.drydock.export.plan.UnsupportedDesignException when it cannot be exported
    public static StackSource of(Design design) {
        return of(
                design,
                sites(design).stream()
                        .findFirst()
                        .orElseThrow(() ->
                                new DeploymentException(
                                        "The design has no site on AWS; add a region.")));
    }

    /// Exports a site.
    ///
    /// @param site one of [#sites]
    /// @throws io.drydock.export.plan.UnsupportedDesignException when it cannot be exported
    public static StackSource of(Design design, Site site) {
        return of(design, site, SplitLimits.USUAL);
    }

    static StackSource of(Design design, Site site, SplitLimits limits) {
        DeploymentPlan plan = PlanCompiler.compile(new DesignIndex(design), site);
        Template template = CloudFormationExporter.export(plan, DesignWriter.write(design));
        return new StackSource(
                design, plan, template, StackTemplates.of("template", template, limits));
    }

    /// The sites that become stacks, in the order in which they are deployed.
    public static List<Site> sites(Design design) {
        return Neighbours.deployed(new DesignIndex(design));
    }

    /// What a site's stack is called where nobody says otherwise: as the design and, of several
    /// sites, the site.
    public static String name(Design design, Site site) {
        String name = design.name().value();
        return sites(design).size() == 1 ? name : name + "-" + site.id();
    }

    /// What this stack takes from those of other sites.
    public List<HandedOn> handedOn() {
        return HandedOn.to(plan);
    }

    /// The nested template that a resource of the root stands for; empty for any other resource.
    Optional<TemplatePart> part(String logicalId) {
        return templates.parts().stream()
                .filter(part -> part.logicalId().equals(logicalId))
                .findFirst();
    }

    /// The nested templates by the names of their files.
    Map<String, String> partTexts() {
        Map<String, String> texts = new LinkedHashMap<>(templates.texts());
        texts.remove(templates.file());
        return texts;
    }

    /// The names of everything that the templates make, in their order.
    List<String> order() {
        if (!templates.isNested()) {
            return List.copyOf(template.resources().keySet());
        }
        List<String> names = new ArrayList<>();
        for (TemplatePart part : templates.parts()) {
            names.add(part.logicalId());
            names.addAll(part.template().resources().keySet());
        }
        return names;
    }
}
