package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import java.util.ArrayList;
import java.util.List;

/// The database servers. RDS keeps the administrator's password and changes it every week; the
/// product never uses it, see [KeyPart].
final class DatabasePart {

    private static final String MONITORING_ROLE = "DatabaseMonitoringRole";
    static final int MONITORING_SECONDS = 60;
    private static final int STORAGE_GROWTH = 5;

    private DatabasePart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (plan.databases().isEmpty()) {
            return;
        }
        template.add(
                MONITORING_ROLE,
                "AWS::IAM::Role",
                fields().set(
                                "AssumeRolePolicyDocument",
                                Policies.trust("monitoring.rds.amazonaws.com"))
                        .set(
                                "ManagedPolicyArns",
                                list(
                                        sub(
                                                "arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole")))
                        .set("Tags", template.tags("database monitoring")));
        for (Database database : plan.databases()) {
            subnetGroup(template, database);
            if (database.engine().isAurora()) {
                AuroraPart.add(template, database, MONITORING_ROLE);
            } else {
                parameterGroup(template, database);
                template.add(ReplicaPart.asDrawn(plan, database, instance(template, database)));
            }
        }
    }

    /// The machines of a server: one, or those of an Aurora cluster.
    static List<String> instances(Database database) {
        return database.engine().isAurora()
                ? AuroraPart.instances(database)
                : List.of(Names.of(database.id()));
    }

    private static void subnetGroup(TemplateBuilder template, Database database) {
        template.add(
                Names.of(database.id(), "SubnetGroup"),
                "AWS::RDS::DBSubnetGroup",
                fields().set("DBSubnetGroupDescription", "Subnets of " + database.name())
                        .set("SubnetIds", NetworkPart.subnetRefs(database.placement().subnetIds()))
                        .set("Tags", template.tags(database.name())));
    }

    private static void parameterGroup(TemplateBuilder template, Database database) {
        template.add(
                Names.of(database.id(), "Parameters"),
                "AWS::RDS::DBParameterGroup",
                fields().set("Description", "Settings of " + database.name())
                        .set("Family", family(database))
                        .set("Parameters", parameters(database))
                        .set("Tags", template.tags(database.name())));
    }

    private static String family(Database database) {
        String[] version = database.engineVersion().split("\\.", -1);
        return database.engine() == Engine.MYSQL
                ? "mysql" + version[0] + "." + (version.length > 1 ? version[1] : "0")
                : "postgres" + version[0];
    }

    /// TLS is enforced by the server, so a mistake in a data source cannot send data in the clear.
    static Value.Builder parameters(Database database) {
        return database.engine().speaksMySql()
                ? fields().set("require_secure_transport", "ON")
                        .set("slow_query_log", "1")
                        .set("log_output", "FILE")
                : fields().set("rds.force_ssl", "1").set("log_min_duration_statement", "1000");
    }

    /// The name that RDS gives to an engine.
    private static String engine(Database database) {
        return switch (database.engine()) {
            case MYSQL -> "mysql";
            case POSTGRESQL -> "postgres";
            case AURORA_MYSQL, AURORA_POSTGRESQL, ORACLE, SQL_SERVER, H2 ->
                    throw new UnsupportedDesignException(
                            database.name()
                                    + " runs "
                                    + database.engine().title()
                                    + ": its databases and accounts are made by a client that"
                                    + " Amazon Linux does not offer, so it is not exported; use"
                                    + " MySQL or PostgreSQL, also as Aurora");
        };
    }

    private static Resource instance(TemplateBuilder template, Database database) {
        Value.Builder properties =
                fields().set("Engine", engine(database))
                        .set("EngineVersion", database.engineVersion())
                        .set("DBInstanceClass", database.instanceClass())
                        .set("Port", Integer.toString(database.engine().port()))
                        .set("AllocatedStorage", Integer.toString(database.storageGib()))
                        .set("MaxAllocatedStorage", (long) database.storageGib() * STORAGE_GROWTH)
                        .set("StorageType", "gp3")
                        .set("StorageEncrypted", true)
                        .set("KmsKeyId", att(Names.KEY, "Arn"))
                        .set("MultiAZ", database.multiAz())
                        .set("MasterUsername", "dbadmin")
                        .set("ManageMasterUserPassword", true)
                        .set("MasterUserSecret", fields().set("KmsKeyId", att(Names.KEY, "Arn")))
                        .set("DBSubnetGroupName", ref(Names.of(database.id(), "SubnetGroup")))
                        .set("DBParameterGroupName", ref(Names.of(database.id(), "Parameters")))
                        .set(
                                "VPCSecurityGroups",
                                list(att(Names.securityGroup(database.id()), "GroupId")))
                        .set("PubliclyAccessible", false)
                        .set("BackupRetentionPeriod", database.backupDays())
                        .set("PreferredBackupWindow", "02:00-03:00")
                        .set("PreferredMaintenanceWindow", "sun:03:30-sun:04:30")
                        .set("CopyTagsToSnapshot", true)
                        .set("DeleteAutomatedBackups", false)
                        .set("DeletionProtection", true)
                        .set("AutoMinorVersionUpgrade", true)
                        .set(
                                "EnableCloudwatchLogsExports",
                                database.engine() == Engine.MYSQL
                                        ? texts("error", "slowquery")
                                        : texts("postgresql", "upgrade"))
                        .set("MonitoringInterval", MONITORING_SECONDS)
                        .set("MonitoringRoleArn", att(MONITORING_ROLE, "Arn"))
                        .set("Tags", template.tags(database.name()));
        Resource resource =
                Resource.of(Names.of(database.id()), "AWS::RDS::DBInstance", properties)
                        .deletion(Deletion.SNAPSHOT);
        List<String> exceptions = new ArrayList<>();
        if (!database.multiAz()) {
            exceptions.add("RDS_MULTI_AZ_SUPPORT");
        }
        if (database.backupDays() == 0) {
            exceptions.add("DB_INSTANCE_BACKUP_ENABLED");
        }
        return exceptions.isEmpty()
                ? resource
                : resource.attribute(
                        "Metadata", Exceptions.guard(exceptions, "The design says so."));
    }
}
