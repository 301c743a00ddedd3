package io.drydock.export.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.drydock.model.design.Design;
import io.drydock.model.design.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstallScriptTest {

    @TempDir Path folder;

    static Stream<HelmBundle> bundles() {
        return Stream.of(
                HelmExporter.export(EksDesign.of("4.7.0")),
                HelmExporter.export(EksDesign.withKeyManagers("4.5.0")),
                HelmExporter.export(behindAGateway()));
    }

    private static Design behindAGateway() {
        Design design = EksDesign.of("4.6.0");
        return design.withSettings(design.settings().withExposure(Settings.Exposure.GATEWAY_API));
    }

    @Test
    void controlPlaneFirstGatewaysLast() {
        String script = HelmExporter.export(EksDesign.of("4.7.0")).file("install.sh");
        assertThat(script.lines().filter(line -> line.startsWith("install ")))
                .containsExactly(
                        "install control-plane wso2am-acp \"4.7.0-1\" distributed/control-plane"
                                + " controlPlane",
                        "install traffic-manager wso2am-tm \"4.7.0-1\""
                                + " distributed/traffic-manager",
                        "install gateway wso2am-universal-gw \"4.7.0-1\" distributed/gateway"
                                + " gateway websocket websub");
        assertThat(script).contains("set -euo pipefail");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bashAcceptsTheScripts(HelmBundle bundle) throws Exception {
        for (Path script : write(bundle)) {
            assertThat(run(List.of("bash", "-n", script.toString()))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void shellcheckFindsNothing(HelmBundle bundle) throws Exception {
        needs("shellcheck");
        for (Path script : write(bundle)) {
            assertThat(run(List.of("shellcheck", script.toString()))).isEmpty();
        }
    }

    /// Dots are steps of a key to `helm --set-string`, unless they are escaped.
    @Test
    void namesOfKeystoresAreOneStepOfAKey() throws Exception {
        Design plain = EksDesign.of("4.7.0");
        Design design =
                plain.withClusters(
                        plain.clusters().stream().map(it -> it.withKeystore("2.a-b")).toList());
        write(HelmExporter.export(design));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path log = folder.resolve("log");
        tool(
                tools,
                "helm",
                "case $1 in version) echo v4.0.0;; *) printf '%s\\0' \"$@\" >> " + log + ";; esac");
        tool(tools, "kubectl", "exit 0");
        ProcessBuilder process =
                new ProcessBuilder("bash", folder.resolve("install.sh").toString());
        process.environment().put("PATH", tools + File.pathSeparator + System.getenv("PATH"));
        process.environment().put("APIM_DATABASE_HOST", "db.example.com");
        process.environment().put("APIM_KEYSTORES_2_X2EA_B_SECRET", "entry");
        assertThat(run(process)).contains("shop is installed.");
        assertThat(Files.readString(log).split("\0"))
                .contains("externalSecrets.entries.apim-keystores-2\\.a-b=entry");
    }

    /// The installation with helm and kubectl played by scripts that note how they are called.
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"v3.16.1", "v4.0.0"})
    void callsHelmInOrder(String helm) throws Exception {
        write(HelmExporter.export(EksDesign.of("4.7.0")));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path log = folder.resolve("log");
        tool(
                tools,
                "helm",
                "case $1 in version) echo "
                        + helm
                        + ";; *) echo \"helm $*\" >> "
                        + log
                        + ";; esac");
        tool(tools, "kubectl", "echo \"kubectl $*\" >> " + log);
        ProcessBuilder process =
                new ProcessBuilder("bash", folder.resolve("install.sh").toString());
        process.environment().put("PATH", tools + File.pathSeparator + System.getenv("PATH"));
        process.environment().put("APIM_DATABASE_HOST", "db.example.com");
        process.environment()
                .put("CERTIFICATE_ARN", "arn:aws:acm:us-east-1:111122223333:certificate/1");
        assertThat(run(process)).contains("shop is installed.");
        List<String> calls =
                Files.readAllLines(log).stream().filter(line -> line.startsWith("helm ")).toList();
        assertThat(calls).hasSize(4);
        assertThat(calls.getFirst())
                .startsWith("helm upgrade --install platform ")
                .contains("addresses.apim-database=db.example.com");
        assertThat(calls.get(1)).contains("--install control-plane ");
        assertThat(calls.get(3))
                .contains("--install gateway wso2am-universal-gw --repo https://helm.wso2.com")
                .contains("--version 4.7.0-1")
                .contains(
                        "kubernetes.ingress.websub.annotations.alb\\.ingress\\.kubernetes\\.io/certificate-arn=arn:aws:acm")
                .contains(
                        helm.startsWith("v3")
                                ? "post-render.sh --post-renderer-args gateway"
                                : "--post-renderer drydock-pods --post-renderer-args gateway")
                .contains(helm.startsWith("v3") ? "--atomic" : "--rollback-on-failure")
                .contains("--wait");
    }

    /// What a stack tells names entries, images and addresses in one go.
    @Test
    void environmentOfAStackReachesTheReleases() throws Exception {
        write(HelmExporter.export(EksDesign.of("4.7.0")));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path log = folder.resolve("log");
        tool(
                tools,
                "helm",
                "case $1 in version) echo v3.16.1;; *) echo \"helm $*\" >> " + log + ";; esac");
        tool(tools, "kubectl", "echo \"kubectl $*\" >> " + log);
        ProcessBuilder process =
                new ProcessBuilder("bash", folder.resolve("install.sh").toString());
        process.environment().put("PATH", tools + File.pathSeparator + System.getenv("PATH"));
        process.environment()
                .putAll(
                        Map.of(
                                "APIM_DATABASE_HOST",
                                "db.example.com",
                                "ADMIN_PASSWORD_SECRET",
                                "arn:aws:secretsmanager:us-east-1:111122223333:secret:admin",
                                "GATEWAY_IMAGE",
                                "111122223333.dkr.ecr.us-east-1.amazonaws.com/stack-gw"));
        run(process);
        List<String> calls =
                Files.readAllLines(log).stream().filter(line -> line.startsWith("helm ")).toList();
        assertThat(calls.getFirst())
                .contains(
                        "externalSecrets.entries.adminPassword=arn:aws:secretsmanager:us-east-1:111122223333:secret:admin")
                .contains("externalSecrets.entries.encryptionKey= ");
        assertThat(calls.get(3))
                .contains(
                        "--set-string"
                            + " wso2.deployment.image.registry=111122223333.dkr.ecr.us-east-1.amazonaws.com"
                            + " --set-string wso2.deployment.image.repository=stack-gw");
        assertThat(calls.get(1)).doesNotContain("image.registry");
    }

    @Test
    void clusterIsPreparedForTheReleases() throws Exception {
        write(HelmExporter.export(EksDesign.of("4.7.0")));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path log = folder.resolve("log");
        tool(
                tools,
                "helm",
                "echo \"helm $*\" >> "
                        + log
                        + "; case $* in *'--values -'*) cat >> "
                        + log
                        + ";; esac");
        tool(
                tools,
                "kubectl",
                "echo \"kubectl $*\" >> " + log + "; case $1 in apply) cat >> " + log + ";; esac");
        ProcessBuilder process =
                new ProcessBuilder("bash", folder.resolve("prepare-cluster.sh").toString());
        process.environment().put("PATH", tools + File.pathSeparator + System.getenv("PATH"));
        process.environment()
                .putAll(
                        Map.of(
                                "CLUSTER_NAME",
                                "shop-0f3c9a20",
                                "VPC_ID",
                                "vpc-1",
                                "AWS_REGION",
                                "us-east-1",
                                "ACCESS_LOG_BUCKET",
                                "logs"));
        assertThat(run(process)).contains("Cluster shop-0f3c9a20 is prepared.");
        assertThat(Files.readString(log))
                .contains("--namespace kube-system --values -")
                .contains("clusterName: \"shop-0f3c9a20\"\n")
                .contains("        value: \"logs\"\n")
                .contains("--namespace external-secrets --create-namespace")
                .contains("  name: \"aws-secrets-manager\"\n");
    }

    @Test
    void missingAddressStopsBeforeAnythingIsDone() throws Exception {
        write(HelmExporter.export(EksDesign.of("4.7.0")));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path log = folder.resolve("log");
        tool(tools, "helm", "echo called >> " + log);
        tool(tools, "kubectl", "echo called >> " + log);
        ProcessBuilder process =
                new ProcessBuilder("bash", folder.resolve("install.sh").toString());
        process.environment().put("PATH", tools + File.pathSeparator + System.getenv("PATH"));
        process.environment().remove("APIM_DATABASE_HOST");
        assertThat(run(process)).contains("set APIM_DATABASE_HOST");
        assertThat(log).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void postRendererPatchesWhatTheChartRendered(HelmBundle bundle) throws Exception {
        needs("kubectl");
        write(bundle);
        for (HelmRelease release : bundle.releases()) {
            Path rendered = folder.resolve("rendered.yaml");
            Files.writeString(rendered, rendered(release));
            ProcessBuilder process =
                    new ProcessBuilder(
                            "bash", folder.resolve("post-render.sh").toString(), release.name());
            process.redirectInput(rendered.toFile());
            assertThat(run(process))
                    .contains("image: registry.example.com/" + release.name())
                    .contains("topologyKey: topology.kubernetes.io/zone")
                    .contains("terminationGracePeriodSeconds: 120")
                    .containsOnlyOnce("livenessProbe:");
        }
    }

    /// What a chart might render, with the probe that one of them writes twice.
    private static String rendered(HelmRelease release) {
        String twice =
                release.profile() == io.drydock.model.catalogue.ProfileId.KEY_MANAGER
                        ? "          livenessProbe:\n            tcpSocket: {port: 9443}\n"
                        : "";
        return "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: "
                + release.names().deployments().getFirst()
                + "\n  namespace: shop"
                + "\nspec:\n  template:\n    spec:\n      containers:\n        - name: "
                + release.kind().container()
                + "\n"
                + twice
                + "          livenessProbe:\n            tcpSocket: {port: 9443}\n"
                + "          image: registry.example.com/"
                + release.name()
                + "\n"
                + release.names().deployments().stream()
                        .skip(1)
                        .map(name ->
                                "---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: "
                                        + name
                                        + "\n  namespace: shop\n")
                        .reduce("", String::concat);
    }

    private static void needs(String tool) {
        boolean found =
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
        assumeTrue(found, () -> tool + " is not on the PATH");
    }

    private static void tool(Path folder, String name, String body) throws IOException {
        Path tool = folder.resolve(name);
        Files.writeString(tool, "#!/usr/bin/env bash\n" + body + "\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    /// Writes a bundle, and gives back its scripts.
    private List<Path> write(HelmBundle bundle) throws IOException {
        for (Map.Entry<String, String> file : bundle.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return bundle.files().keySet().stream()
                .filter(path -> path.endsWith(".sh"))
                .map(folder::resolve)
                .toList();
    }

    private static String run(List<String> command) throws Exception {
        return run(new ProcessBuilder(command));
    }

    private static String run(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
