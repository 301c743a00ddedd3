package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import java.util.ArrayList;
import java.util.List;

/// The shared file systems with a mount target in each zone. An access point makes everybody the
/// product's user, whatever the machine says.
final class FilePart {

    /// The user that the product runs as, also in the official images.
    static final int USER = 802;

    private FilePart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        for (FileSystem files : plan.fileSystems()) {
            template.add(fileSystem(template, files, policy(plan, files)));
            mountTargets(template, plan, files);
            template.add(accessPoint(template, files));
        }
    }

    static void mountTargets(TemplateBuilder template, DeploymentPlan plan, FileSystem files) {
        for (ElementId subnet : mountSubnets(plan, files)) {
            template.add(
                    Names.mountTarget(files.id(), subnet),
                    "AWS::EFS::MountTarget",
                    fields().set("FileSystemId", ref(Names.of(files.id())))
                            .set("SubnetId", ref(Names.subnet(subnet)))
                            .set(
                                    "SecurityGroups",
                                    list(att(Names.securityGroup(files.id()), "GroupId"))));
        }
    }

    /// AWS accepts one mount target a zone.
    static List<ElementId> mountSubnets(DeploymentPlan plan, FileSystem files) {
        return plan.network().onePerZone(files.placement().subnetIds());
    }

    static List<String> mountTargets(DeploymentPlan plan, FileSystem files) {
        return mountSubnets(plan, files).stream()
                .map(subnet -> Names.mountTarget(files.id(), subnet))
                .toList();
    }

    static Resource fileSystem(TemplateBuilder template, FileSystem files, Fields policy) {
        return Resource.of(
                        Names.of(files.id()),
                        "AWS::EFS::FileSystem",
                        fields().set("Encrypted", true)
                                .set("KmsKeyId", att(Names.KEY, "Arn"))
                                .set("PerformanceMode", "generalPurpose")
                                .set("ThroughputMode", "elastic")
                                .set("BackupPolicy", fields().set("Status", "ENABLED"))
                                .set("FileSystemPolicy", policy)
                                .set("FileSystemTags", template.tags(files.name())))
                .deletion(Deletion.RETAIN_EXCEPT_ON_CREATE);
    }

    private static Fields policy(DeploymentPlan plan, FileSystem files) {
        List<Value> roles = new ArrayList<>();
        files.mountedBy().stream()
                .filter(cluster -> !plan.machines(cluster).isEmpty())
                .forEach(cluster -> roles.add(att(Names.role(cluster), "Arn")));
        List<Fields> statements = new ArrayList<>();
        if (!roles.isEmpty()) {
            statements.add(
                    Policies.statement(
                                    "ProductMounts",
                                    "Allow",
                                    fields().set("AWS", roles).done(),
                                    List.of(
                                            "elasticfilesystem:ClientMount",
                                            "elasticfilesystem:ClientWrite"))
                            .set(
                                    "Condition",
                                    fields().set(
                                                    "Bool",
                                                    fields().set(
                                                                    "elasticfilesystem:AccessedViaMountTarget",
                                                                    "true")))
                            .done());
        }
        statements.add(onlyTls());
        return Policies.document(statements);
    }

    static Fields onlyTls() {
        return Policies.statement("OnlyTls", "Deny", fields().set("AWS", "*").done(), List.of("*"))
                .set(
                        "Condition",
                        fields().set("Bool", fields().set("aws:SecureTransport", "false")))
                .done();
    }

    private static Resource accessPoint(TemplateBuilder template, FileSystem files) {
        String user = Integer.toString(USER);
        return Resource.of(
                Names.accessPoint(files.id()),
                "AWS::EFS::AccessPoint",
                fields().set("FileSystemId", ref(Names.of(files.id())))
                        .set("PosixUser", fields().set("Uid", user).set("Gid", user))
                        .set(
                                "RootDirectory",
                                fields().set("Path", "/wso2")
                                        .set(
                                                "CreationInfo",
                                                fields().set("OwnerUid", user)
                                                        .set("OwnerGid", user)
                                                        .set("Permissions", "0750")))
                        .set("AccessPointTags", template.tags(files.name())));
    }
}
