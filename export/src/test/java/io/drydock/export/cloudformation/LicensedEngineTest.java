package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.export.Examples;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Servers of Oracle and SQL Server: editions and licences, encrypted connections, and what RDS
/// does not make.
class LicensedEngineTest {

    private static Design changed(ProductVersion version, UnaryOperator<Database> change) {
        return servers(Examples.design(PatternKey.ALL_IN_ONE_HA, version, "us-east-1", 2), change);
    }

    private static Design servers(Design design, UnaryOperator<Database> change) {
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.replaceAll(node -> node instanceof Database it ? change.apply(it) : node);
        return design.withNodes(nodes);
    }

    private static Design newest(UnaryOperator<Database> change) {
        return changed(new ProductVersion(4, 6, 0), change);
    }

    private static Resource server(Template template) {
        return template.resources("AWS::RDS::DBInstance").getFirst();
    }

    private static Parameter parameter(Template template, String name) {
        return template.parameters().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    private static void refuses(Design design, String reason) {
        assertThatThrownBy(() -> Examples.template(design))
                .isInstanceOf(UnsupportedDesignException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void oracleIsOneDatabaseWhoseEditionAndLicenceAreAsked() {
        Template template = Examples.template(Examples.oracle(new ProductVersion(4, 6, 0)));
        Resource server = server(template);
        assertThat(Tree.text(server, "DBName")).isEqualTo("ORCL");
        assertThat(Tree.text(server, "EngineVersion")).isEqualTo("19");
        assertThat(Tree.text(server, "Port")).isEqualTo("1521");
        assertThat(Tree.property(server, "Engine")).contains(Value.ref("ApimDatabaseEdition"));
        assertThat(Tree.property(server, "LicenseModel"))
                .contains(Value.ref("ApimDatabaseLicence"));
        assertThat(Tree.text(server, "MultiAZ")).isEqualTo("true");
        assertThat(parameter(template, "ApimDatabaseEdition").body().fields().get("AllowedValues"))
                .isEqualTo(Value.texts("oracle-se2", "oracle-ee"));
        assertThat(parameter(template, "OracleDriver").body().fields().get("Default"))
                .isEqualTo(Value.text("ojdbc11.jar"));
    }

    /// The driver does what the server demands, so the server has to demand it.
    @Test
    void oracleDemandsEncryptedConnections() {
        Template template = Examples.template(Examples.oracle(new ProductVersion(4, 6, 0)));
        Resource options = template.resources("AWS::RDS::OptionGroup").getFirst();
        assertThat(Tree.property(server(template), "OptionGroupName"))
                .contains(Value.ref(options.logicalId()));
        assertThat(options.properties().toString())
                .contains("NATIVE_NETWORK_ENCRYPTION", "SQLNET.ENCRYPTION_SERVER", "REQUIRED")
                .doesNotContain("RC4", "3DES", "MD5");
    }

    @Test
    void passwordsOfOracleHaveNoMoreThanThirtyCharacters() {
        Template template = Examples.template(Examples.oracle(new ProductVersion(4, 6, 0)));
        assertThat(template.resource("ApimDatabaseApimUserSecret").orElseThrow().properties())
                .asString()
                .contains("PasswordLength=Whole[number=30]");
        assertThat(template.resource("AdministratorSecret").orElseThrow().properties())
                .asString()
                .contains("PasswordLength=Whole[number=32]");
    }

    @Test
    void sqlServerHasNoDatabaseWhenItIsMade() {
        Template template = Examples.template(Examples.sqlServer(new ProductVersion(4, 6, 0)));
        Resource server = server(template);
        assertThat(Tree.property(server, "DBName")).isEmpty();
        assertThat(Tree.text(server, "LicenseModel")).isEqualTo("license-included");
        assertThat(Tree.text(server, "EngineVersion")).isEqualTo("16.00");
        Resource parameters = template.resources("AWS::RDS::DBParameterGroup").getFirst();
        assertThat(Tree.property(parameters, "Family"))
                .contains(Value.sub("${ApimDatabaseEdition}-16.0"));
        assertThat(parameters.properties().toString()).contains("rds.force_ssl");
        assertThat(template.resources("AWS::RDS::OptionGroup")).isEmpty();
    }

    @Test
    void aStandbyOfSqlServerNeedsAnEditionAndBackupsThatAllowIt() {
        Design single = newest(it -> it.withEngine(Engine.SQL_SERVER, "2019").withMultiAz(false));
        assertThat(editions(Examples.template(single))).contains("sqlserver-web");
        Design pair =
                newest(it ->
                        new Database(
                                it.id(),
                                it.name(),
                                Engine.SQL_SERVER,
                                "2019",
                                it.instanceClass(),
                                it.storageGib(),
                                true,
                                0,
                                it.placement(),
                                it.databases(),
                                it.admits()));
        Template template = Examples.template(pair);
        assertThat(editions(template)).doesNotContain("sqlserver-web");
        assertThat(Tree.text(server(template), "BackupRetentionPeriod")).isEqualTo("1");
    }

    private static String editions(Template template) {
        return String.valueOf(
                parameter(template, "ApimDatabaseEdition").body().fields().get("AllowedValues"));
    }

    @Test
    void storageGrowsNoFurtherThanTheEngineMay() {
        Design large =
                newest(it ->
                        new Database(
                                it.id(),
                                it.name(),
                                Engine.SQL_SERVER,
                                "2022",
                                it.instanceClass(),
                                8000,
                                true,
                                7,
                                it.placement(),
                                it.databases(),
                                it.admits()));
        assertThat(Tree.text(server(Examples.template(large)), "MaxAllocatedStorage"))
                .isEqualTo("16384");
    }

    @Test
    void theSetupUsesTheDriverOfTheProduct() {
        String oracle = setup(Examples.oracle(new ProductVersion(4, 6, 0)));
        assertThat(oracle)
                .contains("use_driver 'oracle' '${OracleDriver}'")
                .contains(
                        "use_server"
                            + " 'jdbc:oracle:thin:@//${ApimDatabase.Endpoint.Address}:1521/ORCL'")
                .contains("prepare 'apim_db' '${ApimDatabaseApimUserSecret}' 'apimgt'");
        assertThat(setup(Examples.sqlServer(new ProductVersion(4, 6, 0))))
                .contains("use_driver 'mssql' '${SqlServerDriver}'")
                .contains(
                        "use_server 'jdbc:sqlserver://${ApimDatabase.Endpoint.Address}:1433"
                                + ";encrypt=true;trustServerCertificate=true'");
    }

    private static String setup(Design design) {
        return Examples.template(design)
                .resource("DatabaseSetupLaunchTemplate")
                .orElseThrow()
                .properties()
                .toString();
    }

    @Test
    void aProxyServesSqlServerAndNotOracle() {
        Template template =
                Examples.template(proxied(Examples.sqlServer(new ProductVersion(4, 6, 0))));
        assertThat(Tree.text(template.resources("AWS::RDS::DBProxy").getFirst(), "EngineFamily"))
                .isEqualTo("SQLSERVER");
        refuses(
                proxied(Examples.oracle(new ProductVersion(4, 6, 0))),
                "RDS Proxy does not serve Oracle");
    }

    static Design proxied(Design design) {
        List<Node> nodes = new ArrayList<>(design.nodes());
        Database server =
                nodes.stream()
                        .filter(Database.class::isInstance)
                        .map(Database.class::cast)
                        .findFirst()
                        .orElseThrow();
        nodes.add(
                new ServiceNode(
                        new ElementId("proxy"),
                        "Database proxy",
                        ServiceNode.Kind.DATABASE_PROXY,
                        Placement.across(server.placement().subnetIds())));
        return design.withNodes(nodes);
    }

    /// The chart of each release is told the name of its database, which Oracle has none of.
    @Test
    void podsUseSqlServerAndNotOracle() {
        Design pods =
                Examples.onEks(
                        PatternKey.CONTROL_TRAFFIC_GATEWAY,
                        new ProductVersion(4, 6, 0),
                        "us-east-1",
                        2);
        Template template =
                Examples.template(servers(pods, it -> it.withEngine(Engine.SQL_SERVER, "2022")));
        assertThat(Tree.text(server(template), "Port")).isEqualTo("1433");
        assertThat(parameter(template, "SqlServerDriver").group()).isEqualTo("Databases");
        refuses(
                servers(pods, it -> it.withEngine(Engine.ORACLE, "19")),
                "a service for each database");
    }

    @Test
    void whatRdsDoesNotOfferIsRefused() {
        refuses(newest(it -> it.withEngine(Engine.ORACLE, "23")), "choose 19");
        refuses(newest(it -> it.withEngine(Engine.SQL_SERVER, "2017")), "choose 2019 or 2022");
        refuses(newest(it -> it.withEngine(Engine.H2, "2")), "embedded");
    }

    @Test
    void anAccountOfOracleOwnsOneDatabase() {
        refuses(
                newest(it ->
                        it.withEngine(Engine.ORACLE, "19")
                                .withDatabases(
                                        it.databases().stream()
                                                .map(one ->
                                                        new LogicalDatabase(
                                                                one.role(), one.name(), "wso2"))
                                                .toList())),
                "an account of its own");
    }

    /// Names end up inside statements.
    @Test
    void namesThatAreNoNamesAreRefused() {
        refuses(
                newest(it ->
                        it.withEngine(Engine.SQL_SERVER, "2022")
                                .withDatabases(
                                        it.databases().stream()
                                                .map(one ->
                                                        new LogicalDatabase(
                                                                one.role(), "apim-db", one.user()))
                                                .toList())),
                "letters, digits and underscores");
    }
}
