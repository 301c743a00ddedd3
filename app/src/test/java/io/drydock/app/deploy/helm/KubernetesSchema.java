package io.drydock.app.deploy.helm;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolume;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StorageClass;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds objects against the API of Kubernetes 1.33: no field that it does not know, none missing
/// that it requires, no wrong type. The description is the one in the official Java client, whose
/// models are generated from the API's own OpenAPI document.
final class KubernetesSchema {

    private interface Check {
        void accept(JsonElement object) throws IOException;
    }

    private static final Map<String, Check> CHECKS =
            Map.of(
                    "v1/ConfigMap", V1ConfigMap::validateJsonElement,
                    "v1/Service", V1Service::validateJsonElement,
                    "v1/ServiceAccount", V1ServiceAccount::validateJsonElement,
                    "apps/v1/Deployment", V1Deployment::validateJsonElement,
                    "networking.k8s.io/v1/Ingress", V1Ingress::validateJsonElement,
                    "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement,
                    "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
                    "autoscaling/v2/HorizontalPodAutoscaler",
                            V2HorizontalPodAutoscaler::validateJsonElement);

    private static final Map<String, Check> STORAGE =
            Map.of(
                    "v1/PersistentVolume", V1PersistentVolume::validateJsonElement,
                    "v1/PersistentVolumeClaim", V1PersistentVolumeClaim::validateJsonElement,
                    "storage.k8s.io/v1/StorageClass", V1StorageClass::validateJsonElement);

    private KubernetesSchema() {}

    /// What is wrong with the objects, a line each.
    static List<String> errors(List<KubernetesObject> objects) {
        List<String> errors = new ArrayList<>();
        for (KubernetesObject object : objects) {
            error(object)
                    .ifPresent(error ->
                            errors.add(
                                    object.release()
                                            + ": "
                                            + object.kind()
                                            + " "
                                            + object.name()
                                            + ": "
                                            + error));
        }
        return errors;
    }

    private static Optional<String> error(KubernetesObject object) {
        String type = object.text("apiVersion") + "/" + object.kind();
        if (ForeignSchema.knows(type)) {
            return ForeignSchema.error(type, object);
        }
        Check check = STORAGE.getOrDefault(type, CHECKS.get(type));
        if (check == null) {
            return Optional.of("no description of " + type);
        }
        try {
            check.accept(JsonParser.parseString(JsonText.of(object.content())));
            return Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (ClassCastException e) {
            // What should be a list and is not, the client's check takes for one.
            return Optional.of("a field is of the wrong type: " + e.getMessage());
        }
    }
}
