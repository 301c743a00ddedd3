package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.Tool;
import io.drydock.export.language.Shell;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.pattern.PatternKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the set-up machine does to real servers: tables are made once, a second run does no harm, a
/// run that broke half-way is repaired, and what is not whole is not taken for whole.
class DatabaseSetupTest {

    private static final String REQUIRED = "DRYDOCK_REQUIRE_DATABASES";
    private static final Tool BASH = new Tool("bash", REQUIRED);

    private static final String TABLES =
            """
            CREATE TABLE IF NOT EXISTS AM_API (
              API_ID INTEGER, NAME VARCHAR(60) UNIQUE);
            CREATE TABLE AM_POLICY (
              POLICY_ID INTEGER);
            """;

    @TempDir private Path folder;

    @BeforeEach
    void lay() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.createDirectories(folder.resolve("dbscripts/apimgt"));
        scripts(TABLES);
    }

    private void scripts(String text) throws IOException {
        Files.writeString(folder.resolve("dbscripts/apimgt/mysql.sql"), text);
        Files.writeString(folder.resolve("dbscripts/apimgt/postgresql.sql"), text);
    }

    @AfterEach
    void stop() throws Exception {
        BASH.run(
                folder,
                List.of(
                        "-c",
                        "for f in data/*.pid data/postmaster.pid; do"
                                + " [ -e \"$f\" ] && kill -9 \"$(head -1 \"$f\")\"; done; true"));
    }

    private Tool.Outcome bash(String script) throws Exception {
        Files.writeString(folder.resolve("script.sh"), script);
        return BASH.run(folder, List.of("script.sh"));
    }

    /// The functions that a machine works with, the secrets stubbed, and one call.
    private Tool.Outcome prepare(String client, String server) throws Exception {
        return bash(
                "set -euo pipefail\n"
                        + functions()
                        + "\n"
                        + "read_secret() { echo '{\"username\": \"apim_user\", \"password\":"
                        + " \"it'\"'\"'s \\\\\\\\ secret\"}'; }\n"
                        + client
                        + "\n"
                        + server
                        + "\nscripts=$PWD/dbscripts\nprepare apim_db secret apimgt\n");
    }

    private static String functions() {
        String setup = ScriptParts.text("setup.sh").text();
        return setup.substring(setup.indexOf("read_secret()"));
    }

    private String mySql() throws Exception {
        for (String program : List.of("mariadbd", "mariadb-install-db", "mysql", "jq")) {
            new Tool(program, REQUIRED).need();
        }
        Tool.Outcome started =
                bash(
                        """
                        set -e
                        mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$PWD/data" \
                          --auth-root-authentication-method=normal > install.log 2>&1
                        (setsid mariadbd --no-defaults --user="$(id -un)" --datadir="$PWD/data" \
                          --socket="$PWD/s" --skip-networking --pid-file="$PWD/data/server.pid" \
                          > server.log 2>&1 < /dev/null &)
                        for i in $(seq 1200); do
                          mysql --no-defaults --socket="$PWD/s" -uroot -e 'SELECT 1' > /dev/null 2>&1 && exit 0
                          sleep 0.1
                        done
                        cat install.log server.log
                        exit 1
                        """);
        assertThat(started.status()).as(started.output()).isZero();
        return "host=unused administrator_name=root\n"
                + "mysql() { shift 3; command mysql --no-defaults --socket=\"$PWD/s\" -uroot"
                + " \"$@\"; }";
    }

    private String characters(ProductVersion version) {
        String script =
                new SetupScript(
                                PlanCompiler.compile(
                                        Examples.design(
                                                PatternKey.ALL_IN_ONE_HA, version, "us-east-1", 2)),
                                new TestNames())
                        .userData("Setup")
                        .toString();
        return script.lines()
                .filter(line -> line.matches("(character_set|collation)=.*"))
                .reduce("", (a, b) -> a + b + "\n");
    }

    private String client(ProductVersion version) {
        return characters(version) + ScriptParts.text("setup-mysql.sh").text();
    }

    private String ask(String sql) throws Exception {
        return bash("mysql --no-defaults --socket=\"$PWD/s\" -uroot -N -e "
                        + Shell.word(sql).text())
                .output();
    }

    @Test
    void mySqlTablesAreMadeOnceAndTellNamesApartByCase() throws Exception {
        String server = mySql();
        String client = client(new ProductVersion(4, 6, 0));
        Tool.Outcome first = prepare(client, server);
        assertThat(first.output()).endsWith("apim_db is ready\n");
        assertThat(ask("INSERT INTO apim_db.AM_API VALUES (1, 'pizza'), (2, 'Pizza')")).isEmpty();

        Tool.Outcome second = prepare(client, server);
        assertThat(second.output()).isEqualTo("apim_db is ready\n");
        assertThat(ask("SELECT COUNT(*) FROM apim_db.AM_API")).isEqualTo("2\n");
        assertThat(ask("SHOW TABLES IN apim_db")).isEqualTo("AM_API\nAM_POLICY\n");
        assertThat(
                        ask(
                                "SELECT default_collation_name FROM information_schema.schemata"
                                        + " WHERE schema_name = 'apim_db'"))
                .isEqualTo("latin1_bin\n");
    }

    @Test
    void mySqlOf47HoldsEveryLetter() throws Exception {
        prepare(client(new ProductVersion(4, 7, 0)), mySql());
        assertThat(
                        ask(
                                "SELECT default_collation_name FROM information_schema.schemata"
                                        + " WHERE schema_name = 'apim_db'"))
                .isEqualTo("utf8mb4_bin\n");
    }

    @Test
    void mySqlRunThatBrokeIsRepaired() throws Exception {
        String server = mySql();
        String client = client(new ProductVersion(4, 6, 0));
        scripts(TABLES.replace("CREATE TABLE AM_POLICY", "BROKEN; CREATE TABLE AM_POLICY"));
        assertThat(prepare(client, server).status()).isNotZero();
        assertThat(ask("SHOW TABLES IN apim_db")).contains("AM_API").doesNotContain("AM_POLICY");

        scripts(TABLES);
        Tool.Outcome again = prepare(client, server);
        assertThat(again.output()).endsWith("apim_db is ready\n");
        assertThat(ask("SHOW TABLES IN apim_db")).isEqualTo("AM_API\nAM_POLICY\n");
    }

    @Test
    void mySqlTablesOfAnotherVersionAreNotTakenForWhole() throws Exception {
        String server = mySql();
        String client = client(new ProductVersion(4, 6, 0));
        prepare(client, server);
        ask("INSERT INTO apim_db.AM_API VALUES (1, 'pizza')");
        scripts(TABLES + "CREATE TABLE IF NOT EXISTS `AM_NEW` (\n  ID INTEGER);\n");

        Tool.Outcome newer = prepare(client, server);
        assertThat(newer.status()).isNotZero();
        assertThat(newer.output()).contains("apim_db lacks tables of this version: am_new");
        assertThat(ask("SELECT COUNT(*) FROM apim_db.AM_API")).isEqualTo("1\n");
    }

    private String postgreSql() throws Exception {
        new Tool("psql", REQUIRED).need();
        new Tool("jq", REQUIRED).need();
        Tool.Outcome started =
                bash(
                        """
                        set -e
                        bin=$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | tail -1)
                        [ -n "$bin" ] || exit 77
                        as() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
                        mkdir data
                        chmod 777 data
                        as mkdir data/pg
                        as "$bin/initdb" -D "$PWD/data/pg" -A trust -U master > install.log 2>&1
                        as "$bin/pg_ctl" -D "$PWD/data/pg" -w -t 120 -l "$PWD/data/pg/log" \
                          -o "-c listen_addresses= -k $PWD/data" start > start.log 2>&1 \
                          || { cat start.log data/pg/log; exit 1; }
                        cp data/pg/postmaster.pid data/server.pid
                        """);
        if (started.status() == 77) {
            new Tool("postgres", REQUIRED).need();
        }
        assertThat(started.status()).as(started.output()).isZero();
        return "export PGHOST=$PWD/data PGUSER=master";
    }

    private String query(String sql) throws Exception {
        return bash("PGHOST=$PWD/data PGUSER=master psql -X -A -t -d apim_db -c "
                        + Shell.word(sql).text())
                .output();
    }

    private static final String NAMES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER"
                    + " BY 1";

    @Test
    void postgreSqlTablesAreMadeOnceAndBrokenRunsRepaired() throws Exception {
        String server = postgreSql();
        String client = ScriptParts.text("setup-postgresql.sh").text();
        scripts(TABLES.replace("CREATE TABLE AM_POLICY", "BROKEN; CREATE TABLE AM_POLICY"));
        assertThat(prepare(client, server).status()).isNotZero();
        assertThat(query(NAMES)).isEqualTo("am_api\ndrydock_unfinished\n");

        scripts(TABLES);
        Tool.Outcome again = prepare(client, server);
        assertThat(again.output()).endsWith("apim_db is ready\n");
        assertThat(query(NAMES)).isEqualTo("am_api\nam_policy\n");
        query("INSERT INTO am_api VALUES (1, 'pizza'), (2, 'Pizza')");

        assertThat(prepare(client, server).output()).endsWith("apim_db is ready\n");
        assertThat(query("SELECT COUNT(*) FROM am_api")).isEqualTo("2\n");
        assertThat(query("SELECT tableowner FROM pg_tables WHERE tablename = 'am_api'"))
                .isEqualTo("apim_user\n");

        scripts(TABLES + "CREATE TABLE AM_NEW (\n  ID INTEGER);\n");
        Tool.Outcome newer = prepare(client, server);
        assertThat(newer.status()).isNotZero();
        assertThat(newer.output()).contains("apim_db lacks tables of this version: am_new");
    }
}
