package io.drydock.app.deploy.helm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.drydock.app.deploy.helm.KubernetesObject.Fields;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.BackendTLSPolicy;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds objects against APIs that are not Kubernetes' own. The Gateway API 1.4 is described by
/// fabric8's models, which are generated from its types; what it requires is written down here,
/// because the models do not say it. What no models are at hand for is written down as a whole, in
/// [ForeignShapes].
///
/// Source: the API reference of `gateway.networking.k8s.io/v1`.
final class ForeignSchema {

    private static final Map<String, Class<?>> MODELS =
            Map.of(
                    "gateway.networking.k8s.io/v1/Gateway", Gateway.class,
                    "gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class,
                    "gateway.networking.k8s.io/v1/BackendTLSPolicy", BackendTLSPolicy.class);

    /// Type -> fields of its specification that must be there.
    private static final Map<String, List<String>> REQUIRED =
            Map.of(
                    "gateway.networking.k8s.io/v1/Gateway",
                            List.of("gatewayClassName", "listeners"),
                    "gateway.networking.k8s.io/v1/HTTPRoute", List.of(),
                    "gateway.networking.k8s.io/v1/BackendTLSPolicy",
                            List.of("targetRefs", "validation"));

    private static final ObjectMapper STRICT = strict();

    private ForeignSchema() {}

    /// The models keep fields that they do not know in a map of their own; here they are errors.
    private static ObjectMapper strict() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .annotationIntrospector(new NothingElse())
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .withCoercionConfig(
                                LogicalType.Textual,
                                config ->
                                        config.setCoercion(
                                                        CoercionInputShape.Integer,
                                                        CoercionAction.Fail)
                                                .setCoercion(
                                                        CoercionInputShape.Boolean,
                                                        CoercionAction.Fail))
                        .build();
        return mapper;
    }

    private static final class NothingElse extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    static boolean knows(String type) {
        return REQUIRED.containsKey(type) || ForeignShapes.knows(type);
    }

    /// What is wrong with an object of a known type.
    static Optional<String> error(String type, KubernetesObject object) {
        if (ForeignShapes.knows(type)) {
            return ForeignShapes.error(type, object);
        }
        for (String field : REQUIRED.getOrDefault(type, List.of())) {
            if (!object.map("spec").containsKey(field)) {
                return Optional.of("the required field " + field + " is missing");
            }
        }
        for (Map<String, Object> listener : object.list("spec", "listeners")) {
            for (String field : List.of("name", "port", "protocol")) {
                if (Fields.text(listener, field).isEmpty()) {
                    return Optional.of("a listener has no " + field);
                }
            }
        }
        try {
            STRICT.readValue(JsonText.of(object.content()), MODELS.get(type));
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(e.getOriginalMessage());
        }
    }
}
