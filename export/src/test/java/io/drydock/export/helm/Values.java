package io.drydock.export.helm;

import io.drydock.model.design.Design;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The exported values of a release, read back.
record Values(Map<?, ?> content) {

    static Values of(Design design, String release) {
        String text = HelmExporter.export(design).file("values/" + release + ".yaml");
        return new Values(
                (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text));
    }

    /// The value at a dotted path; null where there is none.
    Object at(String path) {
        Object at = content;
        for (String step : path.split("\\.", -1)) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return at;
    }

    /// The value under a product configuration key.
    Object conf(String path) {
        return at("wso2.apim.configurations." + path);
    }

    /// An annotation of an ingress.
    Object annotation(String ingress, String name) {
        Object annotations = at("kubernetes.ingress." + ingress + ".annotations");
        return annotations instanceof Map<?, ?> map
                ? map.get("alb.ingress.kubernetes.io/" + name)
                : null;
    }

    List<?> list(String path) {
        return (List<?>) at(path);
    }
}
