package io.drydock.model.design;

import java.util.List;

/// A database server: Amazon RDS or Aurora, or one in a data centre.
///
/// @param id the identifier
/// @param name the name people read
/// @param engine what it runs
/// @param engineVersion its version, such as `8.4.9`
/// @param instanceClass its size, such as `db.m5.large`
/// @param storageGib its disk in GiB
/// @param multiAz whether a standby in another zone takes over
/// @param backupDays how long automatic backups are kept, in days
/// @param placement the subnets it may stand in (RDS: the subnet group)
/// @param databases what it holds
/// @param admits networks that reach it besides the nodes that need it
public record Database(
        ElementId id,
        String name,
        Engine engine,
        String engineVersion,
        String instanceClass,
        int storageGib,
        boolean multiAz,
        int backupDays,
        Placement placement,
        List<LogicalDatabase> databases,
        List<Cidr> admits)
        implements Node {

    public Database {
        databases = List.copyOf(databases);
        admits = List.copyOf(admits);
    }

    @Override
    public Database withPlacement(Placement newPlacement) {
        return new Database(
                id,
                name,
                engine,
                engineVersion,
                instanceClass,
                storageGib,
                multiAz,
                backupDays,
                newPlacement,
                databases,
                admits);
    }

    @Override
    public Database withName(String newName) {
        return new Database(
                id,
                newName,
                engine,
                engineVersion,
                instanceClass,
                storageGib,
                multiAz,
                backupDays,
                placement,
                databases,
                admits);
    }

    /// The same server running another engine.
    public Database withEngine(Engine newEngine, String newVersion) {
        return new Database(
                id,
                name,
                newEngine,
                newVersion,
                instanceClass,
                storageGib,
                multiAz,
                backupDays,
                placement,
                databases,
                admits);
    }

    /// The same server with or without a standby.
    public Database withMultiAz(boolean newMultiAz) {
        return new Database(
                id,
                name,
                engine,
                engineVersion,
                instanceClass,
                storageGib,
                newMultiAz,
                backupDays,
                placement,
                databases,
                admits);
    }

    /// The same server of another instance class.
    public Database withInstanceClass(String newClass) {
        return new Database(
                id,
                name,
                engine,
                engineVersion,
                newClass,
                storageGib,
                multiAz,
                backupDays,
                placement,
                databases,
                admits);
    }

    /// The same server holding other databases.
    public Database withDatabases(List<LogicalDatabase> newDatabases) {
        return new Database(
                id,
                name,
                engine,
                engineVersion,
                instanceClass,
                storageGib,
                multiAz,
                backupDays,
                placement,
                newDatabases,
                admits);
    }

    /// The same server admitting other networks.
    public Database withAdmits(List<Cidr> newAdmits) {
        return new Database(
                id,
                name,
                engine,
                engineVersion,
                instanceClass,
                storageGib,
                multiAz,
                backupDays,
                placement,
                databases,
                newAdmits);
    }
}
