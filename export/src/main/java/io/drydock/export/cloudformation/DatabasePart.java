package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;
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
                LicensedEngine.options(template, database);
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

    private static Value.Builder mySql(String secureTransport) {
        return fields().set("require_secure_transport", secureTransport)
                .set("slow_query_log", "1")
                .set("log_output", "FILE");
    }

    private static Value family(Database database) {
        if (LicensedEngine.is(database)) {
            return LicensedEngine.family(database);
        }
        String[] version = database.engineVersion().split("\\.", -1);
        return text(
                database.engine() == Engine.MYSQL
                        ? "mysql" + version[0] + "." + (version.length > 1 ? version[1] : "0")
                        : "postgres" + version[0]);
    }

    /// TLS is enforced by the server, so a mistake in a data source cannot send data in the clear.
    static Value.Builder parameters(Database database) {
        return switch (database.engine()) {
            // The same switch has other values in the two: see "Requiring SSL/TLS" in the guides of
            // RDS and of Aurora.
            case MYSQL -> mySql("1");
            case AURORA_MYSQL -> mySql("ON");
            case POSTGRESQL, AURORA_POSTGRESQL ->
                    fields().set("rds.force_ssl", "1").set("log_min_duration_statement", "1000");
            case SQL_SERVER -> fields().set("rds.force_ssl", "1");
            // Connections are encrypted by an option instead. Registry and token queries keep more
            // cursors open on a connection than the 300 that are preset.
            case ORACLE -> fields().set("open_cursors", "1000");
            case H2 -> throw embedded(database);
        };
    }

    /// The name that RDS gives to an engine.
    private static Value engine(Database database) {
        return switch (database.engine()) {
            case MYSQL -> text("mysql");
            case POSTGRESQL -> text("postgres");
            case ORACLE, SQL_SERVER -> ref(LicensedEngine.edition(database));
            case AURORA_MYSQL, AURORA_POSTGRESQL ->
                    throw new IllegalArgumentException(database.name() + " is a cluster");
            case H2 -> throw embedded(database);
        };
    }

    private static UnsupportedDesignException embedded(Database database) {
        return new UnsupportedDesignException(
                database.name() + " is embedded in the product, which several nodes cannot share");
    }

    private static Value.Items logs(Database database) {
        if (LicensedEngine.is(database)) {
            return LicensedEngine.logs(database);
        }
        return database.engine() == Engine.MYSQL
                ? texts("error", "slowquery")
                : texts("postgresql", "upgrade");
    }

    /// The availability groups behind the standby of SQL Server need backups.
    private static int backupDays(Database database) {
        boolean needed = database.engine() == Engine.SQL_SERVER && database.multiAz();
        return needed ? Math.max(1, database.backupDays()) : database.backupDays();
    }

    private static long growth(Database database) {
        return Math.min(
                (long) database.storageGib() * STORAGE_GROWTH,
                LicensedEngine.storageLimit(database));
    }

    private static Resource instance(TemplateBuilder template, Database database) {
        Value.Builder properties =
                fields().set("Engine", engine(database))
                        .set(
                                "EngineVersion",
                                LicensedEngine.is(database)
                                        ? LicensedEngine.version(database)
                                        : database.engineVersion())
                        .set("DBInstanceClass", database.instanceClass())
                        .set("Port", Integer.toString(database.engine().port()))
                        .set("AllocatedStorage", Integer.toString(database.storageGib()))
                        .set("MaxAllocatedStorage", growth(database))
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
                        .set("BackupRetentionPeriod", backupDays(database))
                        .set("PreferredBackupWindow", "02:00-03:00")
                        .set("PreferredMaintenanceWindow", "sun:03:30-sun:04:30")
                        .set("CopyTagsToSnapshot", true)
                        .set("DeleteAutomatedBackups", false)
                        .set("DeletionProtection", Protection.value())
                        .set("AutoMinorVersionUpgrade", true)
                        .set("EnableCloudwatchLogsExports", logs(database))
                        .set("MonitoringInterval", MONITORING_SECONDS)
                        .set("MonitoringRoleArn", att(MONITORING_ROLE, "Arn"))
                        .set("Tags", template.tags(database.name()));
        LicensedEngine.complete(properties, database);
        Resource resource =
                Resource.of(Names.of(database.id()), "AWS::RDS::DBInstance", properties)
                        .deletion(Deletion.SNAPSHOT);
        List<String> exceptions = new ArrayList<>();
        exceptions.add("RDS_INSTANCE_DELETION_PROTECTION_ENABLED");
        if (!database.multiAz()) {
            exceptions.add("RDS_MULTI_AZ_SUPPORT");
        }
        if (backupDays(database) == 0) {
            exceptions.add("DB_INSTANCE_BACKUP_ENABLED");
        }
        return resource.attribute(
                "Metadata",
                Exceptions.guard(
                        exceptions,
                        exceptions.size() == 1
                                ? Protection.REASON
                                : Protection.REASON + " The rest is as the design says."));
    }
}
