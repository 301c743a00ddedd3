package io.drydock.export.configuration;

import io.drydock.export.language.Shell;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;

/// With what the databases of a server are prepared.
enum Client {
    MYSQL(Engine.MYSQL, "mariadb105", "mysql"),
    POSTGRESQL(Engine.POSTGRESQL, "postgresql16", "postgresql"),
    ORACLE(Engine.ORACLE, "java-21-amazon-corretto-devel", "oracle"),
    SQL_SERVER(Engine.SQL_SERVER, "java-21-amazon-corretto-devel", "mssql");

    private final Engine engine;
    private final String packageName;
    private final String dialect;

    Client(Engine engine, String packageName, String dialect) {
        this.engine = engine;
        this.packageName = packageName;
        this.dialect = dialect;
    }

    /// @throws UnsupportedDesignException when the engine is embedded in the product
    static Client of(Database database) {
        return switch (database.engine()) {
            case MYSQL, AURORA_MYSQL -> MYSQL;
            case POSTGRESQL, AURORA_POSTGRESQL -> POSTGRESQL;
            case ORACLE -> ORACLE;
            case SQL_SERVER -> SQL_SERVER;
            case H2 ->
                    throw new UnsupportedDesignException(
                            database.name() + ": an embedded database needs no preparation");
        };
    }

    Engine engine() {
        return engine;
    }

    /// The package of Amazon Linux that brings the client, or what runs it.
    String packageName() {
        return packageName;
    }

    /// The part of the script that uses it.
    Shell script() {
        return switch (this) {
            case MYSQL -> ScriptParts.text("setup-mysql.sh");
            case POSTGRESQL -> ScriptParts.text("setup-postgresql.sh");
            case ORACLE, SQL_SERVER -> ScriptParts.text("setup-jdbc.sh");
        };
    }

    /// What the product's scripts for these servers are called.
    String dialect() {
        return dialect;
    }

    /// Whether it is the product's JDBC driver rather than a client of the engine.
    boolean needsDriver() {
        return this == ORACLE || this == SQL_SERVER;
    }

    /// How the script names a server: its address, or for a driver the URL of no database in
    /// particular.
    String place(Database database, DeploymentNames names) {
        String address = names.databaseServer(database);
        return switch (this) {
            case MYSQL, POSTGRESQL -> address;
            case ORACLE -> Jdbc.url(database, address, "");
            case SQL_SERVER ->
                    "jdbc:sqlserver://"
                            + address
                            + ":"
                            + database.engine().port()
                            + ";encrypt=true;trustServerCertificate=true";
        };
    }
}
