package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.drydock.export.Examples;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// How products of each generation reach servers of Oracle and SQL Server.
class JdbcTest {

    private static final ProductVersion OLD = new ProductVersion(2, 6, 0);
    private static final ProductVersion THREE = new ProductVersion(3, 2, 0);
    private static final ProductVersion FOUR = new ProductVersion(4, 6, 0);

    private static String configuration(Design design, String machine) {
        DeploymentPlan plan = PlanCompiler.compile(design);
        return String.join(
                "\n",
                new NodeScript(plan, new TestNames()).configuration(group(plan, machine)).values());
    }

    private static MachineGroup group(DeploymentPlan plan, String machine) {
        return plan.machines().stream()
                .filter(it -> it.id().value().equals(machine))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode toml(Design design) throws Exception {
        return new TomlMapper().readTree(configuration(design, "all-in-one-1")).get("database");
    }

    static Stream<ProductVersion> withToml() {
        return Stream.of(THREE, FOUR);
    }

    @ParameterizedTest
    @MethodSource("withToml")
    void oracleIsOneServiceWithAnAccountForEachDatabase(ProductVersion version) throws Exception {
        JsonNode databases = toml(Examples.oracle(version));
        for (String name : List.of("apim_db", "shared_db")) {
            JsonNode database = databases.get(name);
            assertThat(database.get("type").asText()).isEqualTo("oracle");
            assertThat(database.get("driver").asText()).isEqualTo("oracle.jdbc.OracleDriver");
            assertThat(database.get("url").asText())
                    .isEqualTo("jdbc:oracle:thin:@//${test.database.apim-database}:1521/ORCL");
            assertThat(database.at("/pool_options/validationQuery").asText())
                    .isEqualTo("SELECT 1 FROM DUAL");
        }
        assertThat(databases.at("/apim_db/username").asText()).isEqualTo("$env{APIM_DB_USERNAME}");
        assertThat(databases.at("/shared_db/username").asText())
                .isEqualTo("$env{SHARED_DB_USERNAME}");
    }

    @ParameterizedTest
    @MethodSource("withToml")
    void connectionsToSqlServerAreEncrypted(ProductVersion version) throws Exception {
        JsonNode database = toml(Examples.sqlServer(version)).get("apim_db");
        assertThat(database.get("type").asText()).isEqualTo("mssql");
        assertThat(database.get("driver").asText())
                .isEqualTo("com.microsoft.sqlserver.jdbc.SQLServerDriver");
        assertThat(database.get("url").asText())
                .startsWith(
                        "jdbc:sqlserver://${test.database.apim-database}:1433"
                                + ";databaseName=apim_db;encrypt=true");
        assertThat(database.at("/pool_options/validationQuery").asText()).isEqualTo("SELECT 1");
    }

    /// The shipped sources test connections with a statement that Oracle does not know.
    @Test
    void everySourceOf2xTestsConnectionsInTheWordsOfItsEngine() {
        String oracle = configuration(Examples.oracle(OLD), "all-in-one-1");
        assertThat(oracle)
                .contains("<driverClassName>oracle.jdbc.OracleDriver</driverClassName>")
                .doesNotContain("SELECT 1<");
        assertThat(oracle.split("SELECT 1 FROM DUAL", -1)).hasSize(3);
        assertThat(configuration(Examples.sqlServer(OLD), "all-in-one-1"))
                .contains(";databaseName=shared_db;", "SQLServerDriver")
                .doesNotContain("DUAL");
    }

    @Test
    void analyticsTestsConnectionsInTheWordsOfItsEngine() {
        assertThat(configuration(Examples.oracle(THREE), "analytics-worker-1"))
                .contains("connectionTestQuery: SELECT 1 FROM DUAL", "@CLUSTER_DB_USERNAME@")
                .doesNotContain("SELECT 1\n");
        assertThat(configuration(Examples.sqlServer(THREE), "analytics-worker-1"))
                .contains("connectionTestQuery: SELECT 1\n", ";databaseName=cluster_db;");
    }

    @Test
    void eachMachineGetsTheDriversOfItsServers() {
        DeploymentPlan plan = PlanCompiler.compile(Examples.mixed());
        NodeScript scripts = new NodeScript(plan, new TestNames());
        assertThat(scripts.userData(group(plan, "all-in-one-1")).toString())
                .contains("driver='mysql-connector-j.jar'")
                .doesNotContain("test.driver");
        assertThat(scripts.userData(group(plan, "analytics-worker-1")).toString())
                .contains("driver='${test.driver.sqlserver}'")
                .doesNotContain("mysql-connector");
    }

    @Test
    void serversOfSeveralEnginesArePreparedEachByItsClient() {
        String script =
                new SetupScript(PlanCompiler.compile(Examples.mixed()), new TestNames())
                        .userData("Setup")
                        .toString();
        assertThat(script)
                .containsSubsequence(
                        "client_package='mariadb105'",
                        "mysql --ssl",
                        "prepare 'shared_db'",
                        ")\n\n(\nretry dnf install -y -q java-21-amazon-corretto-devel",
                        "class Prepare",
                        "use_driver 'mssql'",
                        "prepare 'apim_analytics_db'");
    }
}
