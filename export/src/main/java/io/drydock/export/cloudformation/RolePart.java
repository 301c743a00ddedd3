package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.configuration.NodeScript;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DatabaseLogin;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.IdentityDatabase;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.List;

/// What the machines of a cluster may do: read their own secrets and the artefacts, write their own
/// log, and say that they have started.
final class RolePart {

    private RolePart() {}

    static String policy(ElementId cluster) {
        return Names.of(cluster, "Policy");
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        for (Cluster cluster : plan.clusters()) {
            role(template, cluster.id(), cluster.name(), statements(plan, cluster));
        }
    }

    static void role(TemplateBuilder template, ElementId id, String name, List<Fields> statements) {
        template.add(
                Names.role(id),
                "AWS::IAM::Role",
                fields().set("AssumeRolePolicyDocument", Policies.trust("ec2.amazonaws.com"))
                        .set("Tags", template.tags(name)));
        template.add(
                policy(id),
                "AWS::IAM::ManagedPolicy",
                fields().set("Description", "What machines of " + name + " may do")
                        .set("PolicyDocument", Policies.document(statements))
                        .set("Roles", list(ref(Names.role(id)))));
        template.add(
                Names.instanceProfile(id),
                "AWS::IAM::InstanceProfile",
                fields().set("Roles", list(ref(Names.role(id)))));
    }

    private static List<Fields> statements(DeploymentPlan plan, Cluster cluster) {
        List<Value> secrets = new ArrayList<>();
        secrets.add(ref(Names.ADMINISTRATOR_SECRET));
        secrets.add(ref(ParameterPart.KEYSTORE_SECRET));
        for (DatabaseLogin login : logins(plan, cluster)) {
            Value secret = ref(Names.secret(login.database().id(), login.logical().user()));
            if (!secrets.contains(secret)) {
                secrets.add(secret);
            }
        }
        secrets.addAll(ofMachines(plan, cluster));
        secrets.addAll(DirectoryPart.secrets(plan, cluster.id()));
        List<Fields> statements = new ArrayList<>(KeyPart.readStatements(secrets));
        statements.add(readArtefacts());
        statements.add(writeLog(cluster.id()));
        statements.add(signal());
        plan.machines(cluster.id()).stream()
                .filter(MachineGroup::instanceVolume)
                .findFirst()
                .ifPresent(_ -> statements.addAll(volumes(plan, cluster)));
        return statements;
    }

    /// Lets a machine write into the log group of the same identifier.
    static Fields writeLog(ElementId id) {
        return Policies.allow(
                "WriteOwnLog",
                List.of("logs:CreateLogStream", "logs:PutLogEvents"),
                list(att(Names.logGroup(id), "Arn")));
    }

    /// The database accounts of a cluster, with those of Identity Server that no design draws.
    static List<DatabaseLogin> logins(DeploymentPlan plan, Cluster cluster) {
        List<DatabaseLogin> logins = new ArrayList<>(plan.logins(cluster));
        if (cluster.profile() == ProfileId.IDENTITY_SERVER) {
            IdentityDatabase.of(plan).forEach(it -> logins.add(it.login()));
        }
        return logins;
    }

    private static List<Value> ofMachines(DeploymentPlan plan, Cluster cluster) {
        List<Value> secrets = new ArrayList<>();
        MachineGroup machines = plan.machines(cluster.id()).getFirst();
        if (NodeScript.usesEncryptionKey(plan, machines)) {
            secrets.add(ref(Names.ENCRYPTION_SECRET));
        }
        new NodeScript(plan, new SubstitutedNames(plan))
                .cache(machines)
                .ifPresent(cache -> secrets.add(ref(Names.cacheSecret(cache.id()))));
        return secrets;
    }

    static Fields readArtefacts() {
        return Policies.allow(
                "ReadArtefacts",
                "s3:GetObject",
                sub("arn:${AWS::Partition}:s3:::${ArtefactBucket}/${ArtefactPrefix}/*"));
    }

    static Fields signal() {
        return Policies.allow("SignalStart", "cloudformation:SignalResource", ref("AWS::StackId"));
    }

    /// The node's own volume follows it from machine to machine.
    private static List<Fields> volumes(DeploymentPlan plan, Cluster cluster) {
        List<Value> resources = new ArrayList<>();
        for (MachineGroup group : plan.machines(cluster.id())) {
            if (group.instanceVolume()) {
                resources.add(
                        sub(
                                Phrase.template(
                                                "arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:volume/")
                                        .plus(Phrase.reference(Names.volume(group.id())))));
            }
        }
        Fields machines =
                fields().set("Sid", "AttachToOwnMachines")
                        .set("Effect", "Allow")
                        .set("Action", list(text("ec2:AttachVolume")))
                        .set(
                                "Resource",
                                list(
                                        sub(
                                                "arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:instance/*")))
                        .set(
                                "Condition",
                                fields().set(
                                                "StringEquals",
                                                fields().set(
                                                                "aws:ResourceTag/drydock:design",
                                                                plan.design().name().value())))
                        .done();
        return List.of(
                Policies.allow(
                        "AttachOwnVolume", List.of("ec2:AttachVolume"), new Value.Items(resources)),
                machines,
                Policies.allow("LookAtVolumes", "ec2:DescribeVolumes", text("*")));
    }
}
