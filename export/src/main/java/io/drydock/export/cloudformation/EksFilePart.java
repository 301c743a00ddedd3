package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.ref;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.helm.InstallVariable;
import io.drydock.export.helm.InstallVariables;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import java.util.List;
import java.util.Optional;

/// The file systems that keep the indexes of pods, with an access point for each purpose of each
/// pod: two pods on one destroy each other's database. The driver mounts for the pods, without a
/// role of theirs; the security group says who may.
final class EksFilePart {

    private EksFilePart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        for (FileSystem files : plan.fileSystems()) {
            template.add(FilePart.fileSystem(template, files, policy()));
            FilePart.mountTargets(template, plan, files);
        }
        for (InstallVariable variable :
                InstallVariables.of(SiteDesigns.at(plan.design(), plan.site()))) {
            if (variable instanceof InstallVariable.AccessPoint point) {
                files(plan, point.cluster())
                        .ifPresent(files -> template.add(accessPoint(template, files, point)));
            }
        }
    }

    /// The file system that the pods of a cluster use.
    static Optional<FileSystem> files(DeploymentPlan plan, ElementId cluster) {
        return plan.fileSystems().stream()
                .filter(files -> files.mountedBy().contains(cluster))
                .findFirst();
    }

    private static Fields policy() {
        Value.Builder mount =
                Policies.statement(
                                "DriverMounts",
                                "Allow",
                                fields().set("AWS", "*").done(),
                                List.of(
                                        "elasticfilesystem:ClientMount",
                                        "elasticfilesystem:ClientWrite"))
                        .set(
                                "Condition",
                                fields().set(
                                                "Bool",
                                                fields().set(
                                                                "elasticfilesystem:AccessedViaMountTarget",
                                                                "true")));
        return Policies.document(mount.done(), FilePart.onlyTls());
    }

    private static Resource accessPoint(
            TemplateBuilder template, FileSystem files, InstallVariable.AccessPoint point) {
        String user = Integer.toString(FilePart.USER);
        return Resource.of(
                EksNames.accessPoint(point.release(), point.purpose()),
                "AWS::EFS::AccessPoint",
                fields().set("FileSystemId", ref(Names.of(files.id())))
                        .set("PosixUser", fields().set("Uid", user).set("Gid", user))
                        .set(
                                "RootDirectory",
                                fields().set("Path", "/" + point.release() + "-" + point.purpose())
                                        .set(
                                                "CreationInfo",
                                                fields().set("OwnerUid", user)
                                                        .set("OwnerGid", user)
                                                        .set("Permissions", "0750")))
                        .set(
                                "AccessPointTags",
                                template.tags(point.release() + " " + point.purpose())));
    }
}
