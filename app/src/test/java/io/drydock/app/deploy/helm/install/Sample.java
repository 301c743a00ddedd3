package io.drydock.app.deploy.helm.install;

import io.drydock.export.helm.HelmExporter;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFiles;
import io.drydock.model.file.DesignFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sample on EKS, its charts in little, and a cluster that has what it needs.
final class Sample {

    static final String GATEWAY =
            "/apis/apps/v1/namespaces/apim/deployments/gateway-wso2am-universal-gw-deployment";

    private Sample() {}

    static Path file() {
        return Path.of(System.getProperty("drydock.root", ".."))
                .resolve("samples/cp-tm-gw-4.7-eks/design.json");
    }

    static Design design() {
        try {
            return DesignFiles.read(file());
        } catch (IOException | DesignFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path charts(Path folder) throws IOException {
        return LittleCharts.write(HelmExporter.export(design()), folder.resolve("charts"));
    }

    /// Makes the namespace.
    static void prepare(FakeCluster cluster, String namespace) {
        cluster.put("/api/v1/namespaces/" + namespace, FakeCluster.object("Namespace", namespace));
    }

    /// @param inputs what the site says beside the database's address
    static HelmRequest request(ClusterAccess access, String charts, Map<String, String> inputs) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("APIM_DATABASE_HOST", "db.example.com");
        all.putAll(inputs);
        return new HelmRequest(
                design(),
                Optional.empty(),
                Optional.of("a test"),
                access,
                Requests.NAMESPACE,
                List.of(charts),
                all,
                Requests.PATIENT,
                Duration.ofMillis(200));
    }
}
