package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.export.Examples;
import io.drydock.export.Tool;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.PlanCompiler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeScriptTest {

    private static final int LIMIT = 16 * 1024;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    @TempDir private Path folder;

    /// Every script of every starting design, by design and machines.
    private static final Map<String, String> SCRIPTS = scripts();

    private static Map<String, String> scripts() {
        Map<String, String> scripts = new LinkedHashMap<>();
        Stream.concat(Examples.startingDesigns(), Examples.otherDataKinds())
                .forEach(design -> {
                    DeploymentPlan plan = PlanCompiler.compile(design);
                    NodeScript nodes = new NodeScript(plan, new TestNames());
                    for (MachineGroup group : plan.machines()) {
                        scripts.put(
                                design.name() + "-" + group.id(), nodes.userData(group).toString());
                    }
                    scripts.put(
                            design.name() + "-setup",
                            new SetupScript(plan, new TestNames())
                                    .userData("DatabaseSetup")
                                    .toString());
                });
        return scripts;
    }

    /// The scripts that differ: most machines of one profile boot alike.
    private List<String> files() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        for (Map.Entry<String, String> script : SCRIPTS.entrySet()) {
            String text = PLACEHOLDER.matcher(script.getValue()).replaceAll("placeholder");
            files.putIfAbsent(text, script.getKey());
            int start = text.indexOf("<<'SECRETS'\n");
            if (start >= 0) {
                String inner =
                        text.substring(
                                start + "<<'SECRETS'\n".length(), text.indexOf("\nSECRETS\n") + 1);
                files.putIfAbsent(inner, script.getKey() + "-secrets");
            }
        }
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getValue() + ".sh"), file.getKey());
            names.add(file.getValue() + ".sh");
        }
        return names;
    }

    @Test
    void theShellUnderstandsTheScripts() throws Exception {
        Tool bash = new Tool("bash", "DRYDOCK_REQUIRE_SHELLCHECK");
        bash.need();
        // The shell reads one script at a time, so it is started once and loops itself.
        List<String> arguments =
                new ArrayList<>(List.of("-c", "for f; do bash -n \"$f\" || exit 1; done", "sh"));
        arguments.addAll(files());
        assertThat(bash.run(folder, arguments)).isEqualTo(new Tool.Outcome(0, ""));
    }

    @Test
    void shellcheckHasNothingToSay() throws Exception {
        Tool shellcheck = new Tool("shellcheck", "DRYDOCK_REQUIRE_SHELLCHECK");
        shellcheck.need();
        assertThat(shellcheck.run(folder, files())).isEqualTo(new Tool.Outcome(0, ""));
    }

    /// With names as long as AWS makes them: ARNs of secrets, addresses of databases.
    @Test
    void scriptsFitIntoUserData() {
        SCRIPTS.forEach((name, script) ->
                assertThat(PLACEHOLDER.matcher(script).replaceAll(NodeScriptTest::longName))
                        .as(name)
                        .satisfies(text ->
                                assertThat(text.getBytes(StandardCharsets.UTF_8).length)
                                        .isLessThan(LIMIT)));
    }

    private static String longName(MatchResult placeholder) {
        String name = placeholder.group(1);
        int limited =
                switch (name.substring(name.lastIndexOf('.') + 1)) {
                    case "region" -> "ap-southeast-1".length();
                    case "oracle", "sqlserver" -> 44;
                    case "UserAttribute" -> "userPrincipalName".length();
                    case "UserClass" -> "inetOrgPerson".length();
                    case "GroupClass" -> "groupOfUniqueNames".length();
                    case "MemberAttribute" -> "uniqueMember".length();
                    default -> 0;
                };
        if (limited > 0) {
            return "x".repeat(limited);
        }
        return "x".repeat(name.contains("secret") || name.contains("master") ? 110 : 65);
    }

    /// The agent's configuration, made by the shell as on a machine.
    @Test
    void everyLogIsAStreamOfItsOwn() throws Exception {
        Tool bash = new Tool("bash", "DRYDOCK_REQUIRE_SHELLCHECK");
        bash.need();
        Map<String, String> kinds = new TreeMap<>();
        SCRIPTS.values()
                .forEach(script ->
                        kinds.putIfAbsent(
                                script.lines().filter(NodeScriptTest::isLogs).toList().toString(),
                                script));
        assertThat(kinds).hasSizeGreaterThan(4);
        for (String script : kinds.values()) {
            String part =
                    script.substring(
                            script.indexOf("ship() {"),
                            script.indexOf("/opt/aws/amazon-cloudwatch-agent/bin"));
            String variables =
                    script.lines()
                            .filter(line -> line.matches("(home|logs|kept|log_group)=.*"))
                            .collect(Collectors.joining("\n", "", "\n"));
            Path file = folder.resolve("logs.json");
            Files.writeString(
                    folder.resolve("logs.sh"),
                    PLACEHOLDER.matcher(variables).replaceAll("placeholder")
                            + part.replace("/etc/logs.json", file.toString()));
            assertThat(bash.run(folder, List.of("-eu", "logs.sh")))
                    .isEqualTo(new Tool.Outcome(0, ""));
            JsonNode logs = new ObjectMapper().readTree(file.toFile());
            List<String> streams = new ArrayList<>();
            for (JsonNode log : logs.at("/logs/logs_collected/files/collect_list")) {
                assertThat(log.get("file_path").asText())
                        .matches("(/opt/wso2/[^/]+/|/var/log/)[^ ]+\\.log");
                assertThat(log.get("log_group_name").asText()).isEqualTo("placeholder");
                streams.add(log.get("log_stream_name").asText());
            }
            assertThat(streams)
                    .doesNotHaveDuplicates()
                    .contains("{instance_id}-boot")
                    .noneMatch(name -> name.contains("*") || name.contains(":"));
        }
    }

    private static boolean isLogs(String line) {
        return line.startsWith("kept=") || line.startsWith("logs=");
    }

    @Test
    void scriptsStopAtTheFirstMistake() {
        SCRIPTS.forEach((name, script) ->
                assertThat(script)
                        .as(name)
                        .startsWith("#!/bin/bash\n")
                        .contains("\nset -euo pipefail\n")
                        .contains("trap report EXIT"));
    }

    @Test
    void onlyTheDeploymentsNamesAreLeftToFillIn() {
        SCRIPTS.forEach((name, script) -> {
            Matcher matcher = PLACEHOLDER.matcher(script);
            while (matcher.find()) {
                // The product's own placeholders stay as they are.
                assertThat(matcher.group(1))
                        .as(name)
                        .matches("test\\..*|admin\\.(username|password)");
            }
        });
    }

    @Test
    void secretsAreReadWhenTheProductStartsAndNeverShown() {
        SCRIPTS.forEach((name, script) -> {
            assertThat(script).as(name).doesNotContain("set -x");
            if (!name.endsWith("-setup")) {
                assertThat(script)
                        .as(name)
                        .contains("ExecStartPre=+/usr/local/sbin/wso2-secrets")
                        .contains("umask 077");
            }
        });
    }

    @Test
    void theProfileIsStartedAndAwaited() {
        Map<String, String> scripts = SCRIPTS;
        assertThat(scripts.get("cp-tm-gw-km-32-gateway"))
                .contains("command='bin/wso2server.sh -Dprofile=gateway-worker'")
                .contains("health='https://localhost:9443/services/Version'");
        assertThat(scripts.get("cp-tm-gw-km-32-traffic-manager-1"))
                .contains("-Dprofile=traffic-manager'")
                .contains("health='tcp:5672 tcp:9611'");
        assertThat(scripts.get("aio-ha-32-all-in-one-1"))
                .contains("command='bin/wso2server.sh'")
                .contains("networkaddress.cache.ttl=10");
    }

    /// It would take the configuration and the shared folders along.
    @Test
    void aProfileIsSetUpOnceBeforeAnythingOfOursIsThere() {
        for (String name :
                List.of(
                        "cp-tm-gw-km-32-traffic-manager-1",
                        "cp-tm-gw-km-32-publisher",
                        "cp-tm-gw-42-control-plane-1",
                        "cp-tm-gw-42-traffic-manager-1")) {
            String script = SCRIPTS.get(name);
            int setUp = script.indexOf("profileSetup.sh\" \"-Dprofile=$profile\" --skipConfig");
            assertThat(setUp).as(name).isGreaterThan(script.indexOf("unzip -q -o"));
            assertThat(script.indexOf("cat > \"$home/")).as(name).isGreaterThan(setUp);
            int shared = script.indexOf("/mnt/wso2");
            assertThat(shared < 0 || shared > setUp).as(name).isTrue();
            assertThat(script.substring(script.indexOf("wso2.service"))).doesNotContain("profileS");
        }
        assertThat(SCRIPTS.get("cp-tm-gw-km-32-gateway")).doesNotContain("profileSetup");
        assertThat(SCRIPTS.get("cp-tm-gw-47-control-plane-1")).doesNotContain("profileSetup");
        assertThat(SCRIPTS.get("cp-tm-gw-km-26-traffic-manager-1"))
                .contains("axis2_TM.xml")
                .doesNotContain("profileSetup");
    }

    @Test
    void eachGenerationStartsItsOwnProgram() {
        assertThat(SCRIPTS.get("cp-tm-gw-47-gateway"))
                .contains("distribution='wso2am-universal-gw-4.7.0'")
                .contains("command='bin/gateway.sh'")
                .contains("java_package='java-21-amazon-corretto-headless'")
                .contains("export_value ENCRYPTION_ key");
        assertThat(SCRIPTS.get("cp-tm-gw-46-gateway")).doesNotContain("ENCRYPTION_KEY key");
        assertThat(SCRIPTS.get("cp-tm-gw-42-control-plane-1"))
                .contains("command='bin/api-manager.sh -Dprofile=control-plane'")
                .contains("java_package='java-17-amazon-corretto-headless'");
        assertThat(SCRIPTS.get("cp-tm-gw-km-26-gateway"))
                .contains("command='bin/wso2server.sh -Dprofile=gateway-worker'")
                .contains("java_package='java-1.8.0-amazon-corretto-devel'")
                .contains("/usr/local/sbin/wso2-configure\n");
        assertThat(SCRIPTS.get("aio-is-47-identity-server-1"))
                .contains("command='bin/wso2server.sh'")
                .contains("dropins/notification.event.handlers.jar")
                .contains("export_secret IDENTITY_DB ", "export_secret IDENTITY_SHARED_DB ");
        assertThat(SCRIPTS.get("aio-is-47-setup"))
                .contains("prepare 'identity_db' '${test.secret.identity_user}' 'identity consent'")
                .contains("scripts_of 'wso2am-4.7.0'", "scripts_of '${test.archive.");
        assertThat(SCRIPTS.get("cp-tm-gw-45-setup")).contains("scripts_of 'wso2am-acp-4.5.0'");
    }

    @Test
    void sharedFilesAreMountedByTheirClientsOnly() {
        Map<String, String> scripts = SCRIPTS;
        assertThat(scripts.get("cp-tm-gw-km-32-gateway"))
                .contains("synapse-configs", "efs _netdev,tls");
        assertThat(scripts.get("cp-tm-gw-km-32-traffic-manager-2")).contains("executionplans");
        assertThat(scripts.get("cp-tm-gw-km-32-key-manager")).doesNotContain("/mnt/wso2");
        assertThat(scripts.get("aio-ha-32-analytics-worker-1"))
                .contains("volume='")
                .doesNotContain("/mnt/wso2");
    }
}
