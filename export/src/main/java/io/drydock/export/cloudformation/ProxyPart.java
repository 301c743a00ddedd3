package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ServiceNode;
import java.util.ArrayList;
import java.util.List;

/// Proxies before database servers: they keep connections over a change of the primary. Each knows
/// the accounts of the products, not the administrator's.
final class ProxyPart {

    private static final String ROLE = "DatabaseProxyRole";
    private static final String POLICY = "DatabaseProxyPolicy";
    private static final int IDLE_SECONDS = 1800;

    private ProxyPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (!plan.has(ServiceNode.Kind.DATABASE_PROXY) || plan.databases().isEmpty()) {
            return;
        }
        role(template, plan);
        for (Database database : plan.databases()) {
            plan.proxyOf(database).ifPresent(proxy -> proxy(template, plan, proxy, database));
        }
    }

    private static void role(TemplateBuilder template, DeploymentPlan plan) {
        List<Value> secrets = new ArrayList<>();
        for (Database database : plan.databases()) {
            for (String user : KeyPart.users(plan, database)) {
                secrets.add(ref(Names.secret(database.id(), user)));
            }
        }
        template.add(
                ROLE,
                "AWS::IAM::Role",
                fields().set("AssumeRolePolicyDocument", Policies.trust("rds.amazonaws.com"))
                        .set("Tags", template.tags("database proxy")));
        template.add(
                POLICY,
                "AWS::IAM::ManagedPolicy",
                fields().set("Description", "Reads the accounts of the databases")
                        .set("PolicyDocument", Policies.document(KeyPart.readStatements(secrets)))
                        .set("Roles", list(ref(ROLE))));
    }

    private static void proxy(
            TemplateBuilder template, DeploymentPlan plan, ServiceNode proxy, Database database) {
        String name = Names.proxy(proxy.id(), database.id());
        List<ElementId> subnets = plan.network().onePerZone(proxy.placement().subnetIds());
        template.add(
                Resource.of(
                                name,
                                "AWS::RDS::DBProxy",
                                fields().set("DBProxyName", name(name))
                                        .set("EngineFamily", family(database))
                                        .set("RoleArn", att(ROLE, "Arn"))
                                        .set("VpcSubnetIds", NetworkPart.subnetRefs(subnets))
                                        .set(
                                                "VpcSecurityGroupIds",
                                                list(
                                                        att(
                                                                Names.securityGroup(proxy.id()),
                                                                "GroupId")))
                                        .set("RequireTLS", true)
                                        .set("IdleClientTimeout", IDLE_SECONDS)
                                        .set("Auth", accounts(plan, database))
                                        .set("Tags", template.tags(proxy.name())))
                        .after(POLICY));
        Value.Builder target =
                fields().set("DBProxyName", ref(name)).set("TargetGroupName", "default");
        target.set(
                database.engine().isAurora() ? "DBClusterIdentifiers" : "DBInstanceIdentifiers",
                list(ref(Names.of(database.id()))));
        Resource group = Resource.of(name + "Targets", "AWS::RDS::DBProxyTargetGroup", target);
        template.add(
                database.engine().isAurora()
                        ? group.after(DatabasePart.instances(database))
                        : group);
    }

    private static String family(Database database) {
        return switch (database.engine()) {
            case MYSQL, AURORA_MYSQL -> "MYSQL";
            case POSTGRESQL, AURORA_POSTGRESQL -> "POSTGRESQL";
            case SQL_SERVER -> "SQLSERVER";
            case ORACLE, H2 ->
                    throw new UnsupportedDesignException(
                            database.name() + ": RDS Proxy does not serve this engine");
        };
    }

    /// A name is required. The part of the stack's ARN that no two stacks share keeps it unique.
    private static Value name(String logicalId) {
        return new Value.Join(
                "-",
                list(
                        text(logicalId.length() > 26 ? logicalId.substring(0, 26) : logicalId),
                        new Value.Select(2, new Value.Split("/", ref("AWS::StackId")))));
    }

    private static List<Fields> accounts(DeploymentPlan plan, Database database) {
        List<Fields> accounts = new ArrayList<>();
        for (String user : KeyPart.users(plan, database)) {
            accounts.add(
                    fields().set("AuthScheme", "SECRETS")
                            .set("IAMAuth", "DISABLED")
                            .set("SecretArn", ref(Names.secret(database.id(), user)))
                            .done());
        }
        return accounts;
    }
}
