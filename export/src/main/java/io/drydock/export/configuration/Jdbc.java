package io.drydock.export.configuration;

import io.drydock.export.plan.DatabaseLogin;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;

/// How products reach databases.
///
/// Source: the pages about changing the default databases of the API Manager documentation, and the
/// manuals of the drivers.
public final class Jdbc {

    /// The one database of an Oracle server, in which each account has tables of its own.
    public static final String ORACLE_SERVICE = "ORCL";

    private Jdbc() {}

    /// What the product calls the engine.
    static String type(Database database) {
        return switch (database.engine()) {
            case MYSQL, AURORA_MYSQL -> "mysql";
            case POSTGRESQL, AURORA_POSTGRESQL -> "postgre";
            case ORACLE -> "oracle";
            case SQL_SERVER -> "mssql";
            case H2 -> throw embedded(database);
        };
    }

    static String driver(Database database) {
        return switch (database.engine()) {
            case MYSQL, AURORA_MYSQL -> "com.mysql.cj.jdbc.Driver";
            case POSTGRESQL, AURORA_POSTGRESQL -> "org.postgresql.Driver";
            case ORACLE -> "oracle.jdbc.OracleDriver";
            case SQL_SERVER -> "com.microsoft.sqlserver.jdbc.SQLServerDriver";
            case H2 -> throw embedded(database);
        };
    }

    /// The file of the driver among the artefacts. Those of Oracle and Microsoft come in one file
    /// for each release of Java, so they are asked for.
    static String driverFile(Engine engine, DeploymentNames names) {
        return switch (engine) {
            case MYSQL, AURORA_MYSQL -> "mysql-connector-j.jar";
            case POSTGRESQL, AURORA_POSTGRESQL, H2 -> "postgresql.jar";
            case ORACLE, SQL_SERVER -> names.driver(engine);
        };
    }

    /// A statement that finds out whether a connection still works.
    static String validationQuery(Database database) {
        return database.engine() == Engine.ORACLE ? "SELECT 1 FROM DUAL" : "SELECT 1";
    }

    /// The server refuses connections that are not encrypted. Drivers have to ask for it, but for
    /// that of Oracle, which follows the server.
    static String url(DatabaseLogin login, DeploymentNames names) {
        return url(
                login.database(), names.databaseAddress(login.database()), login.logical().name());
    }

    /// @param address the address of the server or of the proxy before it
    /// @param name the database
    static String url(Database database, String address, String name) {
        String place = address + ":" + database.engine().port();
        return switch (database.engine()) {
            case MYSQL, AURORA_MYSQL -> "jdbc:mysql://" + place + "/" + name + "?sslMode=REQUIRED";
            case POSTGRESQL, AURORA_POSTGRESQL ->
                    "jdbc:postgresql://" + place + "/" + name + "?sslmode=require";
            case ORACLE -> "jdbc:oracle:thin:@//" + place + "/" + ORACLE_SERVICE;
            case SQL_SERVER ->
                    "jdbc:sqlserver://"
                            + place
                            + ";databaseName="
                            + name
                            + ";encrypt=true;trustServerCertificate=true"
                            + ";sendStringParametersAsUnicode=false";
            case H2 -> throw embedded(database);
        };
    }

    private static UnsupportedDesignException embedded(Database database) {
        return new UnsupportedDesignException(
                database.name() + ": an embedded database serves one process only");
    }
}
