package io.drydock.app.deploy.helm.install;

import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Charts of our own under the names of the official ones: each release gets the deployments that
/// the design's patches change, with the image and the number of pods of the values, the ingresses
/// that they take out, and nothing else.
final class LittleCharts {

    private LittleCharts() {}

    /// Writes a chart for every release into a folder named by the chart.
    static Path write(HelmBundle bundle, Path folder) throws IOException {
        Map<String, StringBuilder> templates = new LinkedHashMap<>();
        Map<String, String> versions = new LinkedHashMap<>();
        for (HelmRelease release : bundle.releases()) {
            StringBuilder text =
                    templates.computeIfAbsent(release.chart(), chart -> new StringBuilder());
            versions.put(release.chart(), release.chartVersion().orElseThrow());
            text.append("{{ if eq .Release.Name \"").append(release.name()).append("\" }}\n");
            int count = release.names().deployments().size();
            for (String name : release.names().deployments()) {
                text.append(deployment(name, Math.max(1, release.minimum() / count)));
            }
            release.names().unwanted().forEach(name -> text.append(ingress(name)));
            text.append("{{ end }}\n");
        }
        for (Map.Entry<String, StringBuilder> chart : templates.entrySet()) {
            Path place = folder.resolve(chart.getKey());
            Files.createDirectories(place.resolve("templates"));
            Files.writeString(
                    place.resolve("Chart.yaml"),
                    "apiVersion: v2\nname: %s\nversion: %s\n"
                            .formatted(chart.getKey(), versions.get(chart.getKey())));
            Files.writeString(
                    place.resolve("templates").resolve("all.yaml"), chart.getValue().toString());
        }
        return folder;
    }

    private static String ingress(String name) {
        return """
        ---
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: %1$s}
        spec:
          ingressClassName: nginx
          defaultBackend: {service: {name: %1$s, port: {number: 9443}}}
        """
                .formatted(name);
    }

    private static String deployment(String name, int replicas) {
        return """
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: %1$s}
        spec:
          replicas: %2$d
          selector: {matchLabels: {app: %1$s}}
          template:
            metadata: {labels: {app: %1$s}}
            spec:
              containers:
                - name: main
                  image: "{{ with (.Values.wso2.deployment.am | default .Values.wso2.deployment).image }}{{ .registry }}/{{ .repository }}{{ end }}"
        """
                .formatted(name, replicas);
    }
}
