package io.drydock.app.deploy.helm;

import io.drydock.app.deploy.helm.KubernetesObject.Fields;
import java.util.List;
import java.util.Map;

/// A label selector of Kubernetes.
record Selector(Map<String, Object> content) {

    /// Whether it selects something with these labels; an empty selector selects everything.
    boolean matches(Map<String, Object> labels) {
        return Fields.map(content, "matchLabels").entrySet().stream()
                        .allMatch(label -> label.getValue().equals(labels.get(label.getKey())))
                && Fields.list(content, "matchExpressions").stream()
                        .allMatch(expression -> matches(expression, labels));
    }

    private static boolean matches(Map<String, Object> expression, Map<String, Object> labels) {
        Object value = labels.get(Fields.text(expression, "key"));
        List<?> values = expression.get("values") instanceof List<?> list ? list : List.of();
        return switch (Fields.text(expression, "operator")) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default ->
                    throw new IllegalArgumentException(
                            "unknown operator in a selector: " + expression);
        };
    }

    @Override
    public String toString() {
        return String.valueOf(content);
    }
}
