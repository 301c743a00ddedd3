package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.export.Examples;
import io.drydock.export.Tool;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.pattern.PatternKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeScriptTest {

    private static final int LIMIT = 16 * 1024;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    @TempDir private Path folder;

    /// Every script of every example, by the name of its machines.
    private static Map<String, String> scripts() {
        Map<String, String> scripts = new LinkedHashMap<>();
        for (PatternKey pattern : Examples.ON_EC2) {
            DeploymentPlan plan = Examples.plan(pattern);
            NodeScript nodes = new NodeScript(plan, new TestNames());
            for (MachineGroup group : plan.machines()) {
                scripts.put(pattern.key() + "-" + group.id(), nodes.userData(group));
            }
            scripts.put(
                    pattern.key() + "-setup",
                    new SetupScript(plan, new TestNames()).userData("DatabaseSetup"));
        }
        return scripts;
    }

    @Test
    void theShellUnderstandsTheScripts() throws Exception {
        Tool bash = new Tool("bash", "DRYDOCK_REQUIRE_SHELL");
        bash.need();
        for (Map.Entry<String, String> script : scripts().entrySet()) {
            Path file = write(script);
            assertThat(bash.run(folder, List.of("-n", file.toString())))
                    .as(script.getKey())
                    .isEqualTo(new Tool.Outcome(0, ""));
        }
    }

    @Test
    void shellcheckHasNothingToSay() throws Exception {
        Tool shellcheck = new Tool("shellcheck", "DRYDOCK_REQUIRE_SHELL");
        shellcheck.need();
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, String> script : scripts().entrySet()) {
            files.add(write(script).toString());
            int start = script.getValue().indexOf("<<'SECRETS'\n");
            if (start >= 0) {
                String inner =
                        script.getValue()
                                .substring(
                                        start + "<<'SECRETS'\n".length(),
                                        script.getValue().indexOf("\nSECRETS\n") + 1);
                files.add(write(Map.entry(script.getKey() + "-secrets", inner)).toString());
            }
        }
        assertThat(shellcheck.run(folder, files)).isEqualTo(new Tool.Outcome(0, ""));
    }

    private Path write(Map.Entry<String, String> script) throws Exception {
        Path file = folder.resolve(script.getKey() + ".sh");
        return Files.writeString(
                file, PLACEHOLDER.matcher(script.getValue()).replaceAll("placeholder"));
    }

    @Test
    void scriptsFitIntoUserData() {
        scripts()
                .forEach((name, script) ->
                        assertThat(script.getBytes(StandardCharsets.UTF_8).length)
                                .as(name)
                                .isLessThan(LIMIT * 3 / 4));
    }

    @Test
    void scriptsStopAtTheFirstMistake() {
        scripts()
                .forEach((name, script) ->
                        assertThat(script)
                                .as(name)
                                .startsWith("#!/bin/bash\n")
                                .contains("\nset -euo pipefail\n")
                                .contains("trap report EXIT"));
    }

    @Test
    void onlyTheDeploymentsNamesAreLeftToFillIn() {
        scripts()
                .forEach((name, script) -> {
                    Matcher matcher = PLACEHOLDER.matcher(script);
                    while (matcher.find()) {
                        assertThat(matcher.group(1)).as(name).startsWith("test.");
                    }
                });
    }

    @Test
    void secretsAreReadWhenTheProductStartsAndNeverShown() {
        scripts()
                .forEach((name, script) -> {
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
        Map<String, String> scripts = scripts();
        assertThat(scripts.get("cp-tm-gw-km-gateway"))
                .contains("command='bin/api-manager.sh -Dprofile=gateway-worker'")
                .contains("health='https://localhost:9443/services/Version'");
        assertThat(scripts.get("cp-tm-gw-km-traffic-manager-1"))
                .contains("-Dprofile=traffic-manager'")
                .contains("health='tcp:5672 tcp:9611'");
        assertThat(scripts.get("aio-ha-all-in-one-1"))
                .contains("command='bin/api-manager.sh'")
                .contains("networkaddress.cache.ttl=10");
    }

    @Test
    void sharedFilesAreMountedByTheirClientsOnly() {
        Map<String, String> scripts = scripts();
        assertThat(scripts.get("cp-tm-gw-km-gateway"))
                .contains("synapse-configs", "efs _netdev,tls");
        assertThat(scripts.get("cp-tm-gw-km-traffic-manager-2")).contains("executionplans");
        assertThat(scripts.get("cp-tm-gw-km-key-manager")).doesNotContain("/mnt/wso2");
        assertThat(scripts.get("aio-ha-analytics-worker-1"))
                .contains("volume='")
                .doesNotContain("/mnt/wso2");
    }
}
