package io.drydock.app.deploy.rehearsal;

import io.drydock.app.deploy.DeploymentException;
import io.drydock.export.cloudformation.CloudFormationExporter;
import io.drydock.export.cloudformation.Dependencies;
import io.drydock.export.cloudformation.DeploymentTemplates;
import io.drydock.export.cloudformation.ElementNames;
import io.drydock.export.cloudformation.Resource;
import io.drydock.export.cloudformation.Template;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.HelmRelease;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.Neighbours;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Site;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;

/// What the deployment of a design makes, and in which order: site by site the resources of the
/// template and on EKS the releases after them, then what an earlier stack needs of a later one.
final class RehearsalPlan {

    private static final SequencedSet<String> NONE = new LinkedHashSet<>();

    private final Design design;
    private final DesignIndex index;
    private final List<Site> sites;
    private final ElementNames elements;
    private final String json;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Task> updates = new ArrayList<>();

    private RehearsalPlan(Design design) {
        this.design = design;
        this.index = new DesignIndex(design);
        this.sites = Neighbours.deployed(index);
        this.elements = ElementNames.of(design);
        this.json = DesignWriter.write(design);
    }

    /// @throws DeploymentException when the design cannot be exported, and so not deployed either
    static List<Task> of(Design design) {
        RehearsalPlan plan = new RehearsalPlan(design);
        if (plan.sites.isEmpty()) {
            throw impossible("It has no site on AWS; add a region.");
        }
        try {
            plan.sites.forEach(plan::site);
            plan.addUpdates();
            return List.copyOf(plan.tasks);
        } catch (UnsupportedDesignException impossible) {
            throw new DeploymentException(
                    "This design cannot be deployed: " + impossible.getMessage(), impossible);
        }
    }

    /// The sites that are played, in their order.
    static List<Site> sites(Design design) {
        return Neighbours.deployed(new DesignIndex(design));
    }

    private static DeploymentException impossible(String reason) {
        return new DeploymentException("This design cannot be deployed: " + reason);
    }

    /// What something is called: with its site where there are several, as their stacks have the
    /// same names in them.
    private String name(Site site, String name) {
        return sites.size() == 1 ? name : site.id() + "/" + name;
    }

    private void site(Site site) {
        List<String> before = tasks.stream().map(Task::name).toList();
        int stage = sites.indexOf(site);
        tasks.addAll(resources(site, stage, before));
        if (design.platform() == Platform.EKS) {
            tasks.addAll(releases(site, stage, tasks.stream().map(Task::name).toList()));
        }
    }

    /// They come after everything else.
    private void addUpdates() {
        List<String> all = tasks.stream().map(Task::name).toList();
        for (Task update : updates) {
            List<String> after = new ArrayList<>(all);
            after.addAll(update.after());
            tasks.add(update.after(after));
        }
    }

    private List<Task> resources(Site site, int stage, List<String> before) {
        DeploymentPlan plan = PlanCompiler.compile(index, site);
        Template template = CloudFormationExporter.export(plan, json);
        SequencedMap<String, SequencedSet<String>> needs = Dependencies.of(template);
        List<Task> made = new ArrayList<>();
        for (Resource resource : template.resources().values()) {
            List<String> after = new ArrayList<>(before);
            needs.getOrDefault(resource.logicalId(), NONE)
                    .forEach(needed -> after.add(name(site, needed)));
            boolean later = DeploymentTemplates.waitsFor(plan, resource).isPresent();
            (later ? updates : made)
                    .add(
                            new Task(
                                    name(site, resource.logicalId()),
                                    resource.type(),
                                    elements.element(resource.logicalId()),
                                    TypicalDurations.of(resource.type()),
                                    after,
                                    resource.deletion(),
                                    later ? sites.size() + stage : stage));
        }
        return made;
    }

    /// The releases come after the cluster and, as the install script has them, in three waves.
    private List<Task> releases(Site site, int stage, List<String> resources) {
        Design there = SiteDesigns.at(design, site);
        HelmExporter.refusal(there)
                .ifPresent(reasons -> {
                    throw impossible(reasons);
                });
        SequencedMap<Integer, List<HelmRelease>> waves = new TreeMap<>();
        for (HelmRelease release : HelmExporter.export(there).releases()) {
            waves.computeIfAbsent(wave(release.profile()), n -> new ArrayList<>()).add(release);
        }
        List<Task> made = new ArrayList<>();
        List<String> before = resources;
        for (List<HelmRelease> wave : waves.values()) {
            for (HelmRelease release : wave) {
                made.add(
                        new Task(
                                name(site, release.name()),
                                "Helm release of " + release.chart(),
                                Optional.of(release.cluster()),
                                TypicalDurations.RELEASE,
                                before,
                                Resource.Deletion.DEFAULT,
                                stage));
            }
            before = wave.stream().map(release -> name(site, release.name())).toList();
        }
        return made;
    }

    private static int wave(ProfileId profile) {
        return switch (profile) {
            case ALL_IN_ONE, CONTROL_PLANE -> 0;
            case GATEWAY, MICRO_INTEGRATOR -> 2;
            case KEY_MANAGER,
                    TRAFFIC_MANAGER,
                    PUBLISHER,
                    DEVELOPER_PORTAL,
                    CORE,
                    ANALYTICS_WORKER,
                    ANALYTICS_DASHBOARD,
                    ENTERPRISE_INTEGRATOR,
                    EI_ANALYTICS_WORKER,
                    EI_ANALYTICS_DASHBOARD,
                    IDENTITY_SERVER ->
                    1;
        };
    }
}
