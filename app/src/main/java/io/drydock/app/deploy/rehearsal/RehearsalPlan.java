package io.drydock.app.deploy.rehearsal;

import io.drydock.app.deploy.DeploymentException;
import io.drydock.export.cloudformation.CloudFormationExporter;
import io.drydock.export.cloudformation.Dependencies;
import io.drydock.export.cloudformation.ElementNames;
import io.drydock.export.cloudformation.Resource;
import io.drydock.export.cloudformation.Template;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.HelmRelease;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Site;
import io.drydock.model.file.DesignWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;

/// What the deployment of a design makes, and in which order: the resources of its template, and on
/// EKS the releases after them.
final class RehearsalPlan {

    private static final SequencedSet<String> NONE = new LinkedHashSet<>();

    private RehearsalPlan() {}

    /// @throws DeploymentException when the design cannot be exported, and so not deployed either
    static List<Task> of(Design design) {
        try {
            List<Task> tasks = new ArrayList<>(resources(design));
            if (design.platform() == Platform.EKS) {
                tasks.addAll(
                        releases(atFirstSite(design), tasks.stream().map(Task::name).toList()));
            }
            return tasks;
        } catch (UnsupportedDesignException impossible) {
            throw new DeploymentException(
                    "This design cannot be deployed: " + impossible.getMessage(), impossible);
        }
    }

    private static List<Task> resources(Design design) {
        Template template = CloudFormationExporter.export(design, DesignWriter.write(design));
        ElementNames elements = ElementNames.of(design);
        SequencedMap<String, SequencedSet<String>> needs = Dependencies.of(template);
        List<Task> tasks = new ArrayList<>();
        for (Resource resource : template.resources().values()) {
            tasks.add(
                    new Task(
                            resource.logicalId(),
                            resource.type(),
                            elements.element(resource.logicalId()),
                            TypicalDurations.of(resource.type()),
                            List.copyOf(needs.getOrDefault(resource.logicalId(), NONE))));
        }
        return tasks;
    }

    /// The template is that of the first site on AWS, and so are the releases.
    private static Design atFirstSite(Design design) {
        return SiteDesigns.sites(design).stream()
                .filter(site -> site.kind() == Site.Kind.AWS_REGION)
                .findFirst()
                .map(site -> SiteDesigns.at(design, site))
                .orElse(design);
    }

    /// The releases come after the cluster and, as the install script has them, in three waves.
    private static List<Task> releases(Design design, List<String> resources) {
        HelmExporter.refusal(design)
                .ifPresent(reasons -> {
                    throw new DeploymentException("This design cannot be deployed: " + reasons);
                });
        SequencedMap<Integer, List<HelmRelease>> waves = new TreeMap<>();
        for (HelmRelease release : HelmExporter.export(design).releases()) {
            waves.computeIfAbsent(wave(release.profile()), n -> new ArrayList<>()).add(release);
        }
        List<Task> tasks = new ArrayList<>();
        List<String> before = resources;
        for (List<HelmRelease> wave : waves.values()) {
            for (HelmRelease release : wave) {
                tasks.add(
                        new Task(
                                release.name(),
                                "Helm release of " + release.chart(),
                                Optional.of(release.cluster()),
                                TypicalDurations.RELEASE,
                                before));
            }
            before = wave.stream().map(HelmRelease::name).toList();
        }
        return tasks;
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
