package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.Tool;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.export.plan.SecurityGroupPlan;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ServiceNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/// Directories of people: who looks people up, and the file that the machine makes of what is
/// known.
class UserStoresTest {

    @TempDir private Path folder;

    static Stream<ProductVersion> versions() {
        return Stream.of(
                new ProductVersion(2, 6, 0),
                new ProductVersion(3, 2, 0),
                new ProductVersion(4, 6, 0));
    }

    private static DeploymentPlan plan(ProductVersion version) {
        return PlanCompiler.compile(Examples.withDirectory(version));
    }

    /// Gateways and traffic managers never see a person's password.
    @ParameterizedTest
    @MethodSource("versions")
    void portalsAndKeyManagersLookPeopleUpAndOnlyTheyMay(ProductVersion version) {
        DeploymentPlan plan = plan(version);
        NodeScript scripts = new NodeScript(plan, new TestNames());
        TreeSet<String> readers = new TreeSet<>();
        for (MachineGroup group : plan.machines()) {
            boolean reads = !UserStores.of(plan, group).isEmpty();
            assertThat(scripts.userData(group).toString().contains("user_store PEOPLE"))
                    .isEqualTo(reads);
            if (reads) {
                readers.add(group.cluster().id().value());
            }
        }
        assertThat(readers)
                .containsExactlyElementsOf(
                        switch (version.generation()) {
                            case G2X -> List.of("key-manager", "publisher", "store");
                            case G3X -> List.of("developer-portal", "key-manager", "publisher");
                            case G4A, G4B -> List.of("control-plane");
                        });
        SecurityGroupPlan group =
                plan.securityGroups().stream()
                        .filter(it -> it.id().equals(new ElementId("people")))
                        .findFirst()
                        .orElseThrow();
        assertThat(group.rules()).allMatch(rule -> rule.port() == 636);
        assertThat(group.rules())
                .extracting(rule -> rule.from())
                .containsExactlyInAnyOrderElementsOf(
                        readers.stream()
                                .map(id -> new SecurityGroupPlan.Source.Group(new ElementId(id)))
                                .toList());
    }

    /// The administrator is in the database, so the product starts also while no directory answers.
    @ParameterizedTest
    @MethodSource("versions")
    void theDatabaseStaysTheFirstStore(ProductVersion version) {
        DeploymentPlan plan = plan(version);
        NodeScript scripts = new NodeScript(plan, new TestNames());
        for (MachineGroup group : plan.machines()) {
            String files = String.join("\n", scripts.configuration(group).values());
            assertThat(files).doesNotContain("ldap");
        }
    }

    @Test
    void eachGenerationHasItsClass() {
        assertThat(lines(new ProductVersion(2, 6, 0)))
                .startsWith("org.wso2.carbon.user.core.ldap.ReadOnlyLDAPUserStoreManager\n")
                .doesNotContain("UserIDAttribute");
        assertThat(lines(new ProductVersion(4, 6, 0)))
                .startsWith("org.wso2.carbon.user.core.ldap.UniqueIDReadOnlyLDAPUserStoreManager\n")
                .contains(
                        "UserIDAttribute ${test.directory.people.UserAttribute}\n",
                        "UserIdSearchFilter (&(objectClass=");
    }

    private static String lines(ProductVersion version) {
        DeploymentPlan plan = plan(version);
        ServiceNode store = plan.services(ServiceNode.Kind.USER_STORE).getFirst();
        return Phrase.of(UserStores.lines(plan, store, new TestNames()), true).toString();
    }

    /// Runs the function of the boot script, with `aws` and the owner's change replaced.
    @Test
    void theMachineMakesTheFileOfTheStoreAndWritesItOnce() throws Exception {
        Tool bash = new Tool("bash", "DRYDOCK_REQUIRE_SHELLCHECK");
        bash.need();
        new Tool("jq", "DRYDOCK_REQUIRE_SHELLCHECK").need();
        Files.createDirectories(folder.resolve("ldap"));
        Files.createDirectories(folder.resolve("stores"));
        Files.writeString(folder.resolve("ldap/PEOPLE"), lines(new ProductVersion(3, 2, 0)));
        Files.writeString(
                folder.resolve("run.sh"),
                """
                set -euo pipefail
                stores=stores
                read_secret() { echo '{"username": "cn=a & b,dc=c", "password": "<\\"it'"'"'s\\\\n>"}'; }
                chown() { :; }
                """
                        + ScriptParts.text("user-store.sh")
                                .text()
                                .replace("/opt/wso2/ldap/", "ldap/")
                                .replaceAll("(?m)^ *find .*\n", "")
                        + """
                        user_store PEOPLE arn
                        touch -d 2000-01-01 stores/PEOPLE.xml
                        user_store PEOPLE arn
                        stat -c %y stores/PEOPLE.xml | cut -c 1-4
                        """);
        Tool.Outcome outcome = bash.run(folder, List.of("run.sh"));
        assertThat(outcome).isEqualTo(new Tool.Outcome(0, "2000\n"));
        assertThat(property("DomainName")).isEqualTo("PEOPLE");
        assertThat(property("ConnectionURL"))
                .isEqualTo("ldaps://${test.directory.people.Host}:636");
        assertThat(property("ConnectionName")).isEqualTo("cn=a & b,dc=c");
        assertThat(property("ConnectionPassword")).isEqualTo("<\"it's\\n>");
        assertThat(property("UserNameSearchFilter"))
                .isEqualTo(
                        "(&(objectClass=${test.directory.people.UserClass})"
                                + "(${test.directory.people.UserAttribute}=?))");
    }

    private String property(String name) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(folder.resolve("stores/PEOPLE.xml").toFile());
        return XPathFactory.newInstance()
                .newXPath()
                .evaluate("/UserStoreManager/Property[@name='" + name + "']", document);
    }
}
