package io.drydock.model.design;

import java.util.List;
import java.util.function.Consumer;

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
        TextGrammar.LINE.require("name", name);
        TextGrammar.VERSION.require("engineVersion", engineVersion);
        TextGrammar.MACHINE_SIZE.require("instanceClass", instanceClass);
        Bound.STORAGE_GIB.require("storageGib", storageGib);
        Bound.BACKUP_DAYS.require("backupDays", backupDays);
        databases = List.copyOf(databases);
        admits = List.copyOf(admits);
    }

    @Override
    public Database withPlacement(Placement newPlacement) {
        return with(it -> it.placement = newPlacement);
    }

    @Override
    public Database withName(String newName) {
        return with(it -> it.name = newName);
    }

    /// The same server running another engine.
    public Database withEngine(Engine newEngine, String newVersion) {
        return with(it -> {
            it.engine = newEngine;
            it.engineVersion = newVersion;
        });
    }

    /// The same server with or without a standby.
    public Database withMultiAz(boolean newMultiAz) {
        return with(it -> it.multiAz = newMultiAz);
    }

    /// The same server of another instance class.
    public Database withInstanceClass(String newClass) {
        return with(it -> it.instanceClass = newClass);
    }

    /// The same server holding other databases.
    public Database withDatabases(List<LogicalDatabase> newDatabases) {
        return with(it -> it.databases = newDatabases);
    }

    /// The same server admitting other networks.
    public Database withAdmits(List<Cidr> newAdmits) {
        return with(it -> it.admits = newAdmits);
    }

    private Database with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /// A server being changed; a new component takes its place here once instead of in every method
    /// above.
    private static final class Draft {
        private final ElementId id;
        private String name;
        private Engine engine;
        private String engineVersion;
        private String instanceClass;
        private final int storageGib;
        private boolean multiAz;
        private final int backupDays;
        private Placement placement;
        private List<LogicalDatabase> databases;
        private List<Cidr> admits;

        Draft(Database from) {
            id = from.id;
            name = from.name;
            engine = from.engine;
            engineVersion = from.engineVersion;
            instanceClass = from.instanceClass;
            storageGib = from.storageGib;
            multiAz = from.multiAz;
            backupDays = from.backupDays;
            placement = from.placement;
            databases = from.databases;
            admits = from.admits;
        }

        Database done() {
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
                    admits);
        }
    }
}
