package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the program that prepares databases of Oracle and SQL Server, as the machine does, on
/// scripts of the shapes that the product ships.
class PrepareTest {

    private static final String ORACLE_SCRIPT =
            """
            -- a remark; with a semicolon
            CREATE TABLE ONE (
              ID INTEGER,
              PRIMARY KEY (ID))
            /
            CREATE OR REPLACE TRIGGER ONE_TRIGGER
              BEFORE INSERT ON ONE
              FOR EACH ROW
              BEGIN
                SELECT ONE_SEQUENCE.nextval INTO :NEW.ID FROM dual;
              END;
            /\t
            /
            CREATE INDEX FIRST_INDEX ON ONE (ID);
             /
            INSERT INTO ONE VALUES (1);
            INSERT INTO ONE VALUES (2);
            COMMIT;
            """;

    private static final String SQL_SERVER_SCRIPT =
            """
            IF NOT EXISTS (SELECT * FROM SYS.OBJECTS)
            CREATE TABLE ONE (ID INTEGER);

            GO
            -- the trigger has to be alone
            CREATE TRIGGER ONE_TRIGGER ON ONE INSTEAD OF DELETE AS BEGIN DELETE FROM TWO END;

            go
            CREATE INDEX FIRST_INDEX ON ONE (ID);
            """;

    @TempDir private Path folder;

    @BeforeEach
    void files() throws Exception {
        write("Prepare.java", ScriptParts.text("Prepare.java.txt").text());
        write("META-INF/services/java.sql.Driver", RecordingDriver.class.getName());
        write("scripts/apimgt/oracle.sql", ORACLE_SCRIPT);
        write("scripts/apimgt/mssql.sql", SQL_SERVER_SCRIPT);
    }

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> run(String dialect, String url, Map<String, String> answers)
            throws Exception {
        Path classes =
                Path.of(
                        RecordingDriver.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        Path output = folder.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes + java.io.File.pathSeparator + folder,
                        folder.resolve("Prepare.java").toString(),
                        dialect,
                        url,
                        "apim_db",
                        folder.resolve("scripts").toString(),
                        "apimgt");
        builder.environment()
                .putAll(
                        Map.of(
                                "ADMINISTRATOR",
                                "dbadmin",
                                "ADMINISTRATOR_PASSWORD",
                                "a",
                                "ACCOUNT",
                                "apim_user",
                                "ACCOUNT_PASSWORD",
                                "Secret1"));
        builder.environment().putAll(answers);
        Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }

    private List<String> oracle(Map<String, String> answers) throws Exception {
        return run("oracle", "jdbc:oracle:thin:@//server:1521/ORCL", answers);
    }

    private List<String> sqlServer(Map<String, String> answers) throws Exception {
        return run("mssql", "jdbc:sqlserver://server:1433;encrypt=true", answers);
    }

    @Test
    void anAccountOfOracleLoadsItsOwnTablesStatementByStatement() throws Exception {
        assertThat(oracle(Map.of(RecordingDriver.COUNT, "0")))
                .containsSubsequence(
                        "dbadmin: CREATE PROFILE wso2 LIMIT PASSWORD_LIFE_TIME UNLIMITED",
                        "dbadmin: CREATE USER \"APIM_USER\" IDENTIFIED BY \"Secret1\" DEFAULT"
                                + " TABLESPACE users QUOTA UNLIMITED ON users PROFILE wso2",
                        "apim_user: CREATE TABLE ONE ( ID INTEGER, PRIMARY KEY (ID))",
                        "apim_user: CREATE OR REPLACE TRIGGER ONE_TRIGGER BEFORE INSERT ON ONE FOR"
                                + " EACH ROW BEGIN SELECT ONE_SEQUENCE.nextval INTO :NEW.ID FROM"
                                + " dual; END;",
                        "apim_user: CREATE INDEX FIRST_INDEX ON ONE (ID)",
                        "apim_user: INSERT INTO ONE VALUES (1)",
                        "apim_user: INSERT INTO ONE VALUES (2)",
                        "apim_user: COMMIT",
                        "apim_db is ready")
                .noneMatch(line -> line.contains("a remark"));
    }

    @Test
    void whatIsThereInOracleStays() throws Exception {
        assertThat(oracle(Map.of(RecordingDriver.COUNT, "1")))
                .contains("apim_db is ready")
                .noneMatch(line -> line.contains("CREATE TABLE ONE") || line.contains("DROP"))
                .noneMatch(line -> line.contains("CREATE USER") || line.contains("ALTER USER"));
    }

    /// Half of the tables would pass for all of them the next time.
    @Test
    void halfASchemaOfOracleIsTakenBack() throws Exception {
        Map<String, String> answers =
                Map.of(RecordingDriver.COUNT, "0", RecordingDriver.FAILING, "FIRST_INDEX");
        assertThat(oracle(answers))
                .contains("dbadmin: DROP USER \"APIM_USER\" CASCADE")
                .noneMatch(line -> line.contains("is ready"))
                .anyMatch(line -> line.contains("refused: FIRST_INDEX"));
    }

    /// A server that does not let the account in must never cost the account its tables.
    @Test
    void anAccountIsOnlyDroppedWhenItsTablesWereBeingMade() throws Exception {
        Map<String, String> answers =
                Map.of(RecordingDriver.COUNT, "0", RecordingDriver.FAILING, "GRANT CREATE");
        assertThat(oracle(answers)).noneMatch(line -> line.contains("DROP"));
    }

    @Test
    void theTablesOfSqlServerAreThereAllOrNone() throws Exception {
        assertThat(sqlServer(Map.of(RecordingDriver.COUNT, "0")))
                .containsSubsequence(
                        "dbadmin: IF DB_ID(N'apim_db') IS NULL CREATE DATABASE [apim_db] COLLATE"
                                + " SQL_Latin1_General_CP1_CS_AS",
                        "dbadmin: CREATE LOGIN [apim_user] WITH PASSWORD = N'Secret1',"
                                + " CHECK_EXPIRATION = OFF",
                        "dbadmin: connects to jdbc:sqlserver://server:1433;encrypt=true"
                                + ";databaseName=apim_db",
                        "dbadmin: ALTER ROLE db_ddladmin ADD MEMBER [apim_user]",
                        "dbadmin: IF NOT EXISTS (SELECT * FROM SYS.OBJECTS) CREATE TABLE ONE (ID"
                                + " INTEGER);",
                        "dbadmin: CREATE INDEX FIRST_INDEX ON ONE (ID);",
                        "dbadmin: commit",
                        "apim_db is ready");
        Map<String, String> failing =
                Map.of(RecordingDriver.COUNT, "0", RecordingDriver.FAILING, "FIRST_INDEX");
        assertThat(sqlServer(failing)).doesNotContain("dbadmin: commit", "apim_db is ready");
    }
}
