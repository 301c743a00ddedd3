package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.drydock.export.Examples;
import io.drydock.export.HostileTexts;
import io.drydock.export.Tool;
import io.drydock.export.language.Shell;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.design.Design;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.TextGrammar;
import io.drydock.model.pattern.PatternKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names of databases, keystores and environments that would be code, if boot scripts let them: the
/// parts of the scripts that hold them are run.
class HostileDesignTest {

    /// What the product would fill in, and knows no way to write otherwise.
    private static final Pattern FILLED_IN = Pattern.compile("\\$(?:env|sys|ref|secret)?\\{");

    @TempDir private Path folder;

    /// Names for people are the texts that may hold anything printable; the environment of a
    /// gateway is described by one.
    private static Design design(String text) {
        Design design = Examples.design(PatternKey.ALL_IN_ONE_HA);
        return design.withClusters(
                design.clusters().stream().map(cluster -> cluster.withName(text)).toList());
    }

    private static List<String> printable() {
        List<String> printable =
                HostileTexts.all().stream()
                        .filter(text -> TextGrammar.LINE.refusal(text).isEmpty())
                        .filter(text -> !FILLED_IN.matcher(text).find())
                        .toList();
        assertThat(printable).hasSizeGreaterThan(30);
        return printable;
    }

    private void run(String script) throws Exception {
        Files.writeString(folder.resolve("run.sh"), script);
        Tool bash = new Tool("bash", "DRYDOCK_REQUIRE_SHELLCHECK");
        bash.need();
        assertThat(bash.run(folder, List.of("run.sh"))).isEqualTo(new Tool.Outcome(0, ""));
        assertThat(folder.resolve("proof")).doesNotExist();
    }

    /// From the first line that starts with one text up to the last that starts with another.
    private static String part(String script, String from, String to) {
        int start = script.indexOf("\n" + from);
        int end = script.lastIndexOf("\n" + to);
        assertThat(start).isPositive().isLessThan(end);
        return script.substring(start, end + 1);
    }

    private static String variables(String script) {
        return script.substring(0, script.indexOf(ScriptParts.text("start.sh").text()));
    }

    @Test
    void aMachineWritesTheTextsDownAndRunsNone() throws Exception {
        for (String text : printable()) {
            DeploymentPlan plan = PlanCompiler.compile(design(text));
            MachineGroup group =
                    plan.machines().stream()
                            .filter(it -> it.id().value().startsWith("all-in-one"))
                            .findFirst()
                            .orElseThrow();
            // References are filled in by then; none of ours may come out of a text.
            String script = new NodeScript(plan, new TestNames()).userData(group).toString();
            run(
                    variables(script).replace("${test.", "x{test.")
                            + "home=home\nmkdir -p home/repository/conf\n"
                            + part(script, "cat > \"$home/", "cat > /usr/local/sbin/wso2-secrets"));
            JsonNode toml =
                    new TomlMapper()
                            .readTree(
                                    folder.resolve("home/repository/conf/deployment.toml")
                                            .toFile());
            assertThat(toml.at("/apim/gateway/environment/0/description").asText()).isEqualTo(text);
        }
    }

    /// Names of databases are held narrowly, and handed on as they are.
    @Test
    void theSetupMachineHandsTheNamesOn() throws Exception {
        for (String text : HostileTexts.all()) {
            if (!text.matches("[A-Za-z0-9_-]+")) {
                assertThatIllegalArgumentException()
                        .as(text)
                        .isThrownBy(() -> new LogicalDatabase(DatabaseRole.APIM, text, "user"));
            }
        }
        String script =
                new SetupScript(PlanCompiler.compile(design("x")), new TestNames())
                        .userData("Setup")
                        .toString();
        run(
                "set -eu\n: > names\nuse_server() { :; }\nscripts_of() { :; }\n"
                        + "prepare() { printf '%s\\0' \"$1\" >> names; }\n"
                        + part(script, "scripts_of '", "# Its work is done"));
        assertThat(Files.readString(folder.resolve("names")).split("\0", -1))
                .contains("apim_db", "shared_db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a${AWS::Region}b",
                "$env{PATH}",
                "$ref{super_admin.password}",
                "$sys{user.home}",
                "$secret{x}"
            })
    void whatTheProductWouldFillInIsRefused(String text) {
        DeploymentPlan plan = PlanCompiler.compile(design(text));
        MachineGroup group = plan.machines().getFirst();
        NodeScript scripts = new NodeScript(plan, new TestNames());
        assertThatThrownBy(() -> scripts.userData(group))
                .isInstanceOf(UnsupportedDesignException.class)
                .hasMessageContaining("API Manager would fill in")
                .hasMessageContaining(text);
    }

    @Test
    void onlyOurOwnReferencesAreFilledIn() {
        DeploymentPlan plan = PlanCompiler.compile(design("a$b {AWS::Region}"));
        MachineGroup group = plan.machines().getFirst();
        assertThat(new NodeScript(plan, new TestNames()).userData(group).phrase().substituted())
                .contains("region='${test.region}'", "${!admin.username}", "a$b {AWS::Region}")
                .doesNotContain("${AWS::Region}");
    }

    /// What the setup machine hands to MySQL: names and passwords come from secrets too.
    @Test
    void mySqlGetsNamesAndTextsInItsQuotes() throws Exception {
        new Tool("jq", "DRYDOCK_REQUIRE_SHELLCHECK").need();
        String script = ScriptParts.text("setup-mysql.sh").text();
        run(
                part(script, "# A name and a text", "sql() {")
                        + "text "
                        + Shell.word("it's \\ $(touch proof)").text()
                        + " > text\nname 'a`b' > name\n");
        assertThat(Files.readString(folder.resolve("text")))
                .isEqualTo("'it\\'s \\\\ $(touch proof)'");
        assertThat(Files.readString(folder.resolve("name"))).isEqualTo("`a``b`");
    }
}
