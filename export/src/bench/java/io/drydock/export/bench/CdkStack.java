package io.drydock.export.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.export.cloudformation.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.BootstraplessSynthesizer;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;

/// The resources of a template, as a program for the AWS CDK would declare them: one `CfnResource`
/// each, with its properties as maps and what stands beside them (`DependsOn`, `DeletionPolicy` and
/// the like) as overrides.
final class CdkStack {

    private static final String NAME = "Compared";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode expected;
    private final Map<String, Declaration> resources;

    /// @param type the resource's type
    /// @param properties its properties
    /// @param beside what stands beside the properties
    private record Declaration(
            String type, Map<String, Object> properties, Map<String, Object> beside) {}

    private CdkStack(JsonNode expected, Map<String, Declaration> resources) {
        this.expected = expected;
        this.resources = resources;
    }

    static CdkStack of(Template template) throws IOException {
        JsonNode expected = JSON.readTree(template.toJson()).get("Resources");
        Map<String, Declaration> resources = new LinkedHashMap<>();
        expected.properties()
                .forEach(entry -> resources.put(entry.getKey(), declaration(entry.getValue())));
        return new CdkStack(expected, resources);
    }

    private static Declaration declaration(JsonNode resource) {
        Map<String, Object> properties = new LinkedHashMap<>();
        resource.path("Properties").properties().forEach(p -> put(properties, p));
        Map<String, Object> beside = new LinkedHashMap<>();
        resource.properties().stream()
                .filter(p -> !p.getKey().equals("Type") && !p.getKey().equals("Properties"))
                .forEach(p -> put(beside, p));
        return new Declaration(resource.get("Type").asText(), properties, beside);
    }

    private static void put(Map<String, Object> map, Map.Entry<String, JsonNode> entry) {
        map.put(entry.getKey(), JSON.convertValue(entry.getValue(), Object.class));
    }

    /// Declares and synthesises the stack, without the tree, the stack traces, the usage report and
    /// the check for a bootstrapped account that CDK adds unless told otherwise.
    ///
    /// @param folder where the template is written
    /// @return the folder that CDK says it wrote
    String synthesise(Path folder) {
        App app =
                App.Builder.create()
                        .outdir(folder.toString())
                        .analyticsReporting(false)
                        .stackTraces(false)
                        .treeMetadata(false)
                        .defaultStackSynthesizer(BootstraplessSynthesizer.Builder.create().build())
                        .build();
        Stack stack = new Stack(app, NAME);
        resources.forEach((logicalId, declaration) -> {
            CfnResource resource =
                    CfnResource.Builder.create(stack, logicalId)
                            .type(declaration.type())
                            .properties(declaration.properties())
                            .build();
            declaration.beside().forEach(resource::addOverride);
        });
        return app.synth().getDirectory();
    }

    /// Two programs can be compared only if they make the same thing.
    ///
    /// @throws IllegalStateException when the template in the folder has other resources
    void check(Path folder) throws IOException {
        JsonNode made =
                JSON.readTree(Files.readString(folder.resolve(NAME + ".template.json")))
                        .get("Resources");
        if (!made.equals(expected)) {
            expected.properties().stream()
                    .filter(resource -> !resource.getValue().equals(made.get(resource.getKey())))
                    .findFirst()
                    .ifPresent(resource -> {
                        throw new IllegalStateException(
                                "CDK makes another "
                                        + resource.getKey()
                                        + ":\n"
                                        + made.get(resource.getKey())
                                        + "\ninstead of\n"
                                        + resource.getValue());
                    });
            throw new IllegalStateException("CDK adds resources of its own");
        }
    }
}
