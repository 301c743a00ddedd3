package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.configuration.SetupScript;
import io.drydock.export.language.Shell;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.List;

/// The machine that prepares the databases and then stops. The product's machines wait for it.
final class DatabaseSetupPart {

    static final ElementId ID = new ElementId("database-setup");
    private static final String TIMEOUT = "PT30M";

    private DatabaseSetupPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (ReplicaPart.originals(plan).isEmpty()) {
            return;
        }
        if (plan.machines().isEmpty()) {
            throw new UnsupportedDesignException(
                    plan.site().name()
                            + " has databases and no WSO2 node beside which they could be prepared:"
                            + " add a node, or take the databases out");
        }
        template.add(LogPart.group(template, Names.logGroup(ID), "database setup log"));
        RolePart.role(template, ID, "database setup", statements(plan));
        securityGroup(template, plan);
        launchTemplate(template, plan);
        ElementId subnet = plan.machines().getFirst().subnets().getFirst();
        String launchTemplate = Names.of(ID, "LaunchTemplate");
        template.add(
                Resource.of(
                                Names.DATABASE_SETUP,
                                "AWS::EC2::Instance",
                                fields().set(
                                                "LaunchTemplate",
                                                fields().set(
                                                                "LaunchTemplateId",
                                                                ref(launchTemplate))
                                                        .set(
                                                                "Version",
                                                                att(
                                                                        launchTemplate,
                                                                        "LatestVersionNumber")))
                                        .set("SubnetId", ref(Names.subnet(subnet)))
                                        .set("EbsOptimized", true)
                                        .set("Monitoring", true)
                                        .set("IamInstanceProfile", ref(Names.instanceProfile(ID)))
                                        .set("Tags", template.tags("database setup")))
                        .attribute(
                                "CreationPolicy",
                                fields().set(
                                                "ResourceSignal",
                                                fields().set("Count", 1).set("Timeout", TIMEOUT)))
                        .after(NetworkPart.wayOut(plan.network(), List.of(subnet)))
                        .after(RolePart.policy(ID)));
    }

    private static List<Fields> statements(DeploymentPlan plan) {
        List<Value> secrets = new ArrayList<>();
        for (Database database : ReplicaPart.originals(plan)) {
            secrets.add(att(Names.of(database.id()), "MasterUserSecret.SecretArn"));
            for (String user : KeyPart.users(plan, database)) {
                secrets.add(ref(Names.secret(database.id(), user)));
            }
        }
        List<Fields> statements = new ArrayList<>(KeyPart.readStatements(secrets));
        statements.add(RolePart.readArtefacts());
        statements.add(RolePart.writeLog(ID));
        statements.add(RolePart.signal());
        return statements;
    }

    private static void securityGroup(TemplateBuilder template, DeploymentPlan plan) {
        template.add(
                Names.securityGroup(ID),
                "AWS::EC2::SecurityGroup",
                fields().set("GroupDescription", "Database setup")
                        .set("VpcId", ref(Names.VPC))
                        .set("Tags", template.tags("database setup")));
        for (Database database : ReplicaPart.originals(plan)) {
            int port = database.engine().port();
            template.add(
                    Names.of(database.id()) + "From" + Names.of(ID) + "On" + port,
                    "AWS::EC2::SecurityGroupIngress",
                    fields().set("GroupId", att(Names.securityGroup(database.id()), "GroupId"))
                            .set("SourceSecurityGroupId", att(Names.securityGroup(ID), "GroupId"))
                            .set("IpProtocol", "tcp")
                            .set("FromPort", port)
                            .set("ToPort", port)
                            .set("Description", "make databases and accounts"));
        }
    }

    private static void launchTemplate(TemplateBuilder template, DeploymentPlan plan) {
        Shell script =
                new SetupScript(plan, new SubstitutedNames(plan)).userData(Names.DATABASE_SETUP);
        template.add(
                Names.of(ID, "LaunchTemplate"),
                "AWS::EC2::LaunchTemplate",
                fields().set(
                                "LaunchTemplateData",
                                HostTemplates.data(template, ID, "database setup")
                                        .set("UserData", new Value.Base64(sub(script.phrase()))))
                        .set(
                                "TagSpecifications",
                                list(
                                        ComputePart.tagsFor(
                                                "launch-template",
                                                template.tags("database setup")))));
    }
}
