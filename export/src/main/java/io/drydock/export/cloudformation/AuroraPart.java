package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Database;
import java.util.List;

/// Aurora: the storage is the cluster's, the machines only compute. A second machine takes over
/// when the first is lost.
final class AuroraPart {

    private static final String STORAGE_RULE = "RDS_STORAGE_ENCRYPTED";

    private AuroraPart() {}

    static List<String> instances(Database database) {
        String first = Names.of(database.id(), "First");
        return database.multiAz()
                ? List.of(first, Names.of(database.id(), "Second"))
                : List.of(first);
    }

    /// @throws UnsupportedDesignException when Aurora does not run on machines of the class
    static void add(TemplateBuilder template, Database database, String monitoringRole) {
        if (database.instanceClass().startsWith("db.m")) {
            throw new UnsupportedDesignException(
                    database.name()
                            + ": Aurora does not run on "
                            + database.instanceClass()
                            + "; choose a class such as db.r6g.large");
        }
        template.add(
                Resource.of(
                                Names.of(database.id(), "Parameters"),
                                "AWS::RDS::DBClusterParameterGroup",
                                fields().set("Description", "Settings of " + database.name())
                                        .set("Family", family(database))
                                        .set("Parameters", DatabasePart.parameters(database))
                                        .set("Tags", template.tags(database.name())))
                        .attribute(
                                "Metadata",
                                Exceptions.guard(
                                        STORAGE_RULE, "A group of settings has no storage.")));
        template.add(cluster(template, database));
        for (String instance : instances(database)) {
            template.add(instance(template, database, instance, monitoringRole));
        }
    }

    private static String engine(Database database) {
        return database.engine().speaksMySql() ? "aurora-mysql" : "aurora-postgresql";
    }

    private static String family(Database database) {
        String[] version = database.engineVersion().split("\\.", -1);
        return database.engine().speaksMySql()
                ? "aurora-mysql" + version[0] + "." + (version.length > 1 ? version[1] : "0")
                : "aurora-postgresql" + version[0];
    }

    private static Resource cluster(TemplateBuilder template, Database database) {
        return Resource.of(
                        Names.of(database.id()),
                        "AWS::RDS::DBCluster",
                        fields().set("Engine", engine(database))
                                .set("EngineVersion", database.engineVersion())
                                .set("Port", database.engine().port())
                                .set("StorageEncrypted", true)
                                .set("KmsKeyId", att(Names.KEY, "Arn"))
                                .set("MasterUsername", "dbadmin")
                                .set("ManageMasterUserPassword", true)
                                .set(
                                        "MasterUserSecret",
                                        fields().set("KmsKeyId", att(Names.KEY, "Arn")))
                                .set(
                                        "DBSubnetGroupName",
                                        ref(Names.of(database.id(), "SubnetGroup")))
                                .set(
                                        "DBClusterParameterGroupName",
                                        ref(Names.of(database.id(), "Parameters")))
                                .set(
                                        "VpcSecurityGroupIds",
                                        list(att(Names.securityGroup(database.id()), "GroupId")))
                                .set("BackupRetentionPeriod", Math.max(1, database.backupDays()))
                                .set("PreferredBackupWindow", "02:00-03:00")
                                .set("PreferredMaintenanceWindow", "sun:03:30-sun:04:30")
                                .set("CopyTagsToSnapshot", true)
                                .set("DeletionProtection", Protection.value())
                                .set(
                                        "EnableCloudwatchLogsExports",
                                        database.engine().speaksMySql()
                                                ? texts("error", "slowquery")
                                                : texts("postgresql"))
                                .set("Tags", template.tags(database.name())))
                .deletion(Deletion.SNAPSHOT);
    }

    /// A machine holds no data: it can be deleted without a snapshot.
    private static Resource instance(
            TemplateBuilder template, Database database, String name, String monitoringRole) {
        return Resource.of(
                        name,
                        "AWS::RDS::DBInstance",
                        fields().set("DBClusterIdentifier", ref(Names.of(database.id())))
                                .set("Engine", engine(database))
                                .set("DBInstanceClass", database.instanceClass())
                                .set("PubliclyAccessible", false)
                                .set("AutoMinorVersionUpgrade", true)
                                .set("MonitoringInterval", DatabasePart.MONITORING_SECONDS)
                                .set("MonitoringRoleArn", att(monitoringRole, "Arn"))
                                .set("Tags", template.tags(database.name())))
                .attribute(
                        "Metadata",
                        Exceptions.guard(
                                List.of(
                                        STORAGE_RULE,
                                        "RDS_INSTANCE_LOGGING_ENABLED",
                                        "DB_INSTANCE_BACKUP_ENABLED",
                                        "RDS_INSTANCE_DELETION_PROTECTION_ENABLED",
                                        "RDS_MULTI_AZ_SUPPORT"),
                                "An instance of a cluster only computes: the cluster encrypts,"
                                        + " keeps backups, exports logs, is protected and spans"
                                        + " the zones."))
                .deletion(Deletion.DELETE);
    }
}
