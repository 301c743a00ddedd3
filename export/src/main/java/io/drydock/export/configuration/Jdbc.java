package io.drydock.export.configuration;

import io.drydock.export.plan.DatabaseLogin;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Database;

/// How products reach databases.
final class Jdbc {

    private Jdbc() {}

    static String driver(Database database) {
        return switch (database.engine()) {
            case MYSQL, AURORA_MYSQL -> "com.mysql.cj.jdbc.Driver";
            case POSTGRESQL, AURORA_POSTGRESQL -> "org.postgresql.Driver";
            case ORACLE, SQL_SERVER, H2 ->
                    throw new UnsupportedDesignException(
                            database.name() + ": only MySQL and PostgreSQL are exported");
        };
    }

    /// The server refuses connections without TLS, so the driver has to ask for it.
    static String url(DatabaseLogin login, DeploymentNames names) {
        Database database = login.database();
        String place =
                names.databaseAddress(database)
                        + ":"
                        + database.engine().port()
                        + "/"
                        + login.logical().name();
        return database.engine().speaksMySql()
                ? "jdbc:mysql://" + place + "?sslMode=REQUIRED"
                : "jdbc:postgresql://" + place + "?sslmode=require";
    }
}
