package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.Tool;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.ElementId;
import io.drydock.model.pattern.PatternKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/// Runs the program that merges the configuration of 2.x into the files that the product ships, on
/// small files of the same shape.
class XmlMergeTest {

    private static final Tool PYTHON = new Tool("python3", "DRYDOCK_REQUIRE_PYTHON");

    private static final Map<String, String> SHIPPED =
            Map.of(
                    "carbon.xml",
                    """
                    <Server xmlns="http://wso2.org/projects/carbon/carbon.xml"><Name>WSO2</Name>
                    <Ports><Offset>9</Offset></Ports><Security><KeyStore><Location>old</Location>
                    <Type>JKS</Type></KeyStore></Security></Server>
                    """,
                    "api-manager.xml",
                    """
                    <APIManager><APIGateway><Environments><Environment type="hybrid">
                    <Name>Old</Name></Environment></Environments></APIGateway>
                    <ThrottlingConfigurations><TrafficManager><Type>Binary</Type>
                    <ReceiverUrlGroup>tcp://localhost</ReceiverUrlGroup></TrafficManager>
                    </ThrottlingConfigurations></APIManager>
                    """,
                    "user-mgt.xml",
                    """
                    <UserManager><Realm><Configuration><AddAdmin>true</AddAdmin><AdminUser>
                    <UserName>admin</UserName></AdminUser><Property name="isCascade">true</Property>
                    <Property name="dataSource">jdbc/WSO2CarbonDB</Property></Configuration></Realm>
                    </UserManager>
                    """,
                    "registry.xml",
                    """
                    <wso2registry><dbConfig name="wso2registry"><dataSource>jdbc/WSO2CarbonDB
                    </dataSource></dbConfig></wso2registry>
                    """,
                    "datasources/master-datasources.xml",
                    """
                    <datasources-configuration xmlns:svns="http://org.wso2.securevault/configuration">
                    <datasources><datasource><name>WSO2_CARBON_DB</name></datasource><datasource>
                    <name>WSO2AM_DB</name><definition type="RDBMS"><configuration>
                    <url>jdbc:h2</url><maxWait>60000</maxWait></configuration></definition>
                    </datasource></datasources></datasources-configuration>
                    """,
                    "tomcat/catalina-server.xml",
                    """
                    <Server><Service name="Catalina"><Connector port="9763"/>
                    <Connector port="9443" scheme="https"/></Service></Server>
                    """,
                    "axis2/axis2.xml",
                    """
                    <axisconfig><transportReceiver name="http"/><transportReceiver name="https">
                    <parameter name="port">8243</parameter></transportReceiver></axisconfig>
                    """,
                    "data-bridge/data-bridge-config.xml",
                    "<dataBridgeConfiguration><workerThreads>10</workerThreads></dataBridgeConfiguration>");

    @TempDir private Path folder;

    @BeforeEach
    void merge() throws Exception {
        PYTHON.need();
        DeploymentPlan plan =
                PlanCompiler.compile(
                        Examples.design(
                                PatternKey.ALL_IN_ONE_HA,
                                new ProductVersion(2, 6, 0),
                                "us-east-1",
                                2));
        Map<String, String> files =
                new NodeScript(plan, new TestNames())
                        .configuration(
                                plan.machines().stream()
                                        .filter(it -> it.id().equals(new ElementId("all-in-one-1")))
                                        .findFirst()
                                        .orElseThrow());
        SHIPPED.forEach((name, text) -> write("shipped/" + name, text));
        files.forEach((name, text) -> {
            write("overrides/" + name, text);
            write("home/repository/conf/" + name, "");
        });
        write("secrets.env", secrets());
        write("merge.py", program());
        Tool.Outcome outcome = PYTHON.run(folder, List.of("merge.py"));
        assertThat(outcome.status()).as(outcome.output()).isZero();
    }

    private static String secrets() {
        return """
        ADMIN_USERNAME="admin"
        ADMIN_PASSWORD="A=b1"
        APIM_DB_USERNAME="apim_user"
        APIM_DB_PASSWORD="x"
        SHARED_DB_USERNAME="shared_user"
        SHARED_DB_PASSWORD="y"
        KEYSTORE_PASSWORD="<&\\">"
        KEY_PASSWORD="k"
        KEY_ALIAS="wso2"
        TRUSTSTORE_PASSWORD="t"
        """;
    }

    /// The program as the boot script writes it, with its folders here and without the change of
    /// owner, which only root may do.
    private String program() {
        String script = ScriptParts.text("xml.sh").text();
        String start = "<<'CONFIGURE'\n";
        int from = script.indexOf(start) + start.length();
        return "home, ip, keystore = \"%s/home\", \"10.0.0.9\", \"primary.jks\"\n".formatted(folder)
                + script.substring(from, script.indexOf("\nCONFIGURE\nchmod") + 1)
                        .replace("/run/wso2/", folder + "/")
                        .replace("/opt/wso2/", folder + "/")
                        .replace("os.chown(file.fileno(), 802, 802)", "pass");
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String name, String path) throws Exception {
        Path file = folder.resolve("home/repository/conf/" + name);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        XPath xpath = XPathFactory.newInstance().newXPath();
        return xpath.evaluate(path, document);
    }

    @Test
    void whatIsGivenTakesThePlaceOfWhatWasShipped() throws Exception {
        assertThat(read("carbon.xml", "/Server/Ports/Offset")).isEqualTo("0");
        assertThat(read("carbon.xml", "/Server/Name")).isEqualTo("WSO2");
        assertThat(read("carbon.xml", "/Server/HostName")).isEqualTo("am.example.com");
        assertThat(read("carbon.xml", "/Server/Security/KeyStore/Type")).isEqualTo("JKS");
        assertThat(read("carbon.xml", "/Server/Security/KeyStore/Location"))
                .isEqualTo(folder + "/home/repository/resources/security/primary.jks");
        assertThat(read("user-mgt.xml", "//Property[@name='dataSource']"))
                .isEqualTo("jdbc/WSO2SHARED_DB");
        assertThat(read("user-mgt.xml", "//Property[@name='isCascade']")).isEqualTo("true");
        assertThat(read("user-mgt.xml", "//AdminUser/Password")).isEqualTo("A=b1");
    }

    @Test
    void elementsAreFoundByTheirNames() throws Exception {
        String source = "//datasource[name='%s']/definition/configuration/%s";
        String file = "datasources/master-datasources.xml";
        assertThat(read(file, source.formatted("WSO2AM_DB", "url"))).contains("/apim_db?");
        assertThat(read(file, source.formatted("WSO2AM_DB", "maxWait"))).isEqualTo("60000");
        assertThat(read(file, source.formatted("WSO2SHARED_DB", "username")))
                .isEqualTo("shared_user");
        assertThat(read(file, "count(//datasource)")).isEqualTo("3");
        assertThat(read("tomcat/catalina-server.xml", "//Connector[@port='9443']/@keystorePass"))
                .isEqualTo("<&\">");
        assertThat(read("tomcat/catalina-server.xml", "//Connector[@port='9763']/@keystorePass"))
                .isEmpty();
        assertThat(read("axis2/axis2.xml", "//transportReceiver[@name='https']//KeyPassword"))
                .isEqualTo("k");
    }

    @Test
    void listsThatBelongToTheDesignAreReplaced() throws Exception {
        assertThat(read("api-manager.xml", "count(//Environment)")).isEqualTo("1");
        assertThat(read("api-manager.xml", "//Environment/Name")).isNotEqualTo("Old");
        assertThat(read("api-manager.xml", "count(//@merge)")).isEqualTo("0");
        assertThat(read("api-manager.xml", "//TrafficManager/Type")).isEqualTo("Binary");
        assertThat(read("api-manager.xml", "//TrafficManager/ReceiverUrlGroup"))
                .isEqualTo(
                        "{tcp://all-in-one-1.drydock.internal:9611},"
                                + "{tcp://all-in-one-2.drydock.internal:9611}");
    }

    @Test
    void othersAreWrittenAsAWhole() throws Exception {
        assertThat(Files.readString(folder.resolve("home/repository/conf/jndi.properties")))
                .contains("amqp://admin:A=b1@clientid/carbon?", "topic.throttleData = throttleData")
                .doesNotContain("@ADMIN");
    }
}
