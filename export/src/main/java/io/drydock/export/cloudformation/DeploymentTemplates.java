package io.drydock.export.cloudformation;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.Neighbours;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Design;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All templates of a design: one stack for each site on AWS, in the order in which they are
/// deployed.
///
/// @param stacks the stacks
/// @param handedOn what one stack tells and another asks for, by the asking stack
/// @param steps how they are deployed, in words, one step each
public record DeploymentTemplates(
        List<SiteStack> stacks, List<HandedOn> handedOn, List<String> steps) {

    /// The stack of a site.
    ///
    /// @param site the site
    /// @param templates its templates
    public record SiteStack(Site site, StackTemplates templates) {}

    /// The name of the file with the steps, which is there when there is more than one template.
    public static final String STEPS = "deployment.md";

    private static final String SINGLE = "template";

    public DeploymentTemplates {
        stacks = List.copyOf(stacks);
        handedOn = List.copyOf(handedOn);
        steps = List.copyOf(steps);
    }

    /// Why a design has no templates, for people who are about to ask for them; empty when it has.
    /// Only that they are too large is found when they are written.
    public static Optional<String> refusal(Design design) {
        DesignIndex index = new DesignIndex(design);
        try {
            for (Site site : deployed(index)) {
                CloudFormationExporter.export(PlanCompiler.compile(index, site), "");
            }
            return Optional.empty();
        } catch (UnsupportedDesignException unsupported) {
            return Optional.of(String.valueOf(unsupported.getMessage()));
        }
    }

    private static List<Site> deployed(DesignIndex index) {
        List<Site> sites = Neighbours.deployed(index);
        if (sites.isEmpty()) {
            throw new UnsupportedDesignException("The design has no site on AWS; add a region");
        }
        return sites;
    }

    /// The templates of a design.
    ///
    /// @param designJson the design as it is written to a file; it travels inside each template
    /// @throws UnsupportedDesignException when the design holds something that cannot be exported,
    ///   or has no site on AWS
    public static DeploymentTemplates of(Design design, String designJson, SplitLimits limits) {
        DesignIndex index = new DesignIndex(design);
        List<Site> sites = deployed(index);
        List<SiteStack> stacks = new ArrayList<>();
        List<DeploymentPlan> plans = new ArrayList<>();
        for (Site site : sites) {
            DeploymentPlan plan = PlanCompiler.compile(index, site);
            Template template = CloudFormationExporter.export(plan, designJson);
            stacks.add(
                    new SiteStack(
                            site, StackTemplates.of(fileName(sites, site), template, limits)));
            plans.add(plan);
        }
        List<HandedOn> handedOn =
                plans.stream().flatMap(plan -> HandedOn.to(plan).stream()).toList();
        return new DeploymentTemplates(
                stacks, handedOn, DeploymentSteps.of(stacks, plans, handedOn));
    }

    /// The site of which the stack has to be there before a resource is made. Such a resource is
    /// made by an update, with a value of that other stack.
    ///
    /// @param plan the site that the resource belongs to
    /// @return empty for what is made with the stack itself
    public static Optional<Site> waitsFor(DeploymentPlan plan, Resource resource) {
        return SiteLinkPart.waitsFor(plan, resource);
    }

    private static String fileName(List<Site> sites, Site site) {
        return sites.size() == 1 ? SINGLE : SINGLE + "-" + site.id();
    }

    /// All files by name: the templates, roots before their parts, and the steps where there is
    /// more than one template.
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        stacks.forEach(stack -> files.putAll(stack.templates().texts()));
        if (files.size() > 1) {
            files.put(STEPS, DeploymentSteps.document(steps, handedOn).text());
        }
        return Collections.unmodifiableMap(files);
    }
}
