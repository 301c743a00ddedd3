package io.drydock.export.helm;

import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;
import java.util.Optional;

/// How the product reaches a database over JDBC, always encrypted.
///
/// Source: the database pages of the API Manager documentation, and the drivers' manuals.
///
/// @param type what the product calls the engine
/// @param driver the driver's class; its archive belongs into the image
/// @param url the address; the host is the service of our own that stands for the server
/// @param validationQuery a statement that the engine needs to test a connection, where the
///   product's own does not serve
record JdbcAddress(String type, String driver, String url, Optional<String> validationQuery) {

    static JdbcAddress of(Database server, LogicalDatabase database) {
        String place = server.id() + ":" + server.engine().port();
        String name = database.name();
        return switch (server.engine()) {
            case MYSQL, AURORA_MYSQL ->
                    new JdbcAddress(
                            "mysql",
                            "com.mysql.cj.jdbc.Driver",
                            "jdbc:mysql://" + place + "/" + name + "?sslMode=REQUIRED",
                            Optional.empty());
            case POSTGRESQL, AURORA_POSTGRESQL ->
                    new JdbcAddress(
                            "postgre",
                            "org.postgresql.Driver",
                            "jdbc:postgresql://" + place + "/" + name + "?sslmode=require",
                            Optional.empty());
            case ORACLE ->
                    new JdbcAddress(
                            "oracle",
                            "oracle.jdbc.OracleDriver",
                            "jdbc:oracle:thin:@//" + place + "/" + name,
                            Optional.of("SELECT 1 FROM DUAL"));
            case SQL_SERVER ->
                    new JdbcAddress(
                            "mssql",
                            "com.microsoft.sqlserver.jdbc.SQLServerDriver",
                            "jdbc:sqlserver://"
                                    + place
                                    + ";databaseName="
                                    + name
                                    + ";encrypt=true;trustServerCertificate=true",
                            Optional.empty());
            case H2 -> throw new IllegalArgumentException("pods cannot share an embedded database");
        };
    }
}
