package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.cloudformation.Parameter;
import io.drydock.export.cloudformation.Resource;
import io.drydock.export.cloudformation.SplitLimits;
import io.drydock.export.cloudformation.StackTemplates;
import io.drydock.export.cloudformation.Template;
import io.drydock.export.cloudformation.TemplatePart;
import io.drydock.export.cloudformation.Value;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/// Deploys the parts of a divided template into an emulator, from where the application's own
/// staging puts them. The emulator (moto 5.2) has nested stacks but not their outputs, so the test
/// plays the root's role: it makes the parts in the root's order and hands on the values that the
/// root hands on. What is there then is compared with the design as if it were one stack.
class NestedDeploymentTest {

    private static final String BUCKET = "nested-templates";
    private static final SplitLimits SMALL = new SplitLimits(80, 200_000, 60);

    /// What is given for a value of something that the emulator does not make.
    private static final String NOT_EMULATED =
            "arn:aws:none:us-east-1:123456789012:kind/not/emulated/one:two:three";

    @RegisterExtension private static final Emulator EMULATOR = new Emulator();

    @Test
    void thePartsOfADividedTemplateAreDeployed() throws Exception {
        Design design =
                MotoDeploymentTest.design(
                        PatternKey.ALL_IN_ONE_HA, new ProductVersion(3, 2, 0), Platform.EC2);
        StackSource source = StackSource.of(design, design.sites().getFirst(), SMALL);
        StackTemplates templates = source.templates();
        assertThat(templates.parts()).hasSizeGreaterThan(2);
        EmulatorApi api = EMULATOR.api();
        AwsAccess access =
                new AwsAccess(Emulator.REGION, Optional.empty(), Optional.of(api.endpoint()));
        Map<String, String> values = defaults(templates.root());
        values.putAll(parameters(api));
        Map<String, String> physical = new LinkedHashMap<>();
        try (AwsAccess.Clients clients = access.open()) {
            Map<String, String> staged = stage(clients, templates);
            for (TemplatePart part : templates.parts()) {
                Resource stack = templates.root().resource(part.logicalId()).orElseThrow();
                Map<String, String> outputs =
                        deploy(clients, part, url(stack, staged), inputs(stack, values));
                outputs.forEach(
                        (name, value) -> values.put(part.logicalId() + ".Outputs." + name, value));
                physical.putAll(EmulatedDeployment.physical(access, stackName(part)));
            }
        }
        EmulatorCoverage.check(source.template(), physical);
        AsDrawn.check(new DeployedStack("nested", api, source.plan(), values, physical));
    }

    private static String stackName(TemplatePart part) {
        return "nested-" + part.logicalId();
    }

    private static Map<String, String> defaults(Template root) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : root.parameters()) {
            switch (parameter.body().fields().get("Default")) {
                case Value.Text(String text) -> values.put(parameter.name(), text);
                case Value.Whole(long number) ->
                        values.put(parameter.name(), Long.toString(number));
                case null, default -> {}
            }
        }
        return values;
    }

    private static Map<String, String> stage(AwsAccess.Clients clients, StackTemplates templates)
            throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TemplatePart part : templates.parts()) {
            texts.put(part.file(), EmulatorAdjustments.adjust(part.template()));
        }
        return new TemplateStaging(clients.s3(), Emulator.REGION).stageParts(texts, BUCKET);
    }

    private static String url(Resource stack, Map<String, String> staged) {
        if (!(stack.properties().fields().get("TemplateURL") instanceof Value.Sub sub)) {
            throw new AssertionError(stack);
        }
        return sub.template()
                .replace("${AWS::Region}", Emulator.REGION)
                .replace("${AWS::URLSuffix}", "amazonaws.com")
                .replace("${TemplateBucket}", staged.get(StackTemplates.BUCKET))
                .replace("${TemplatePrefix}", staged.get(StackTemplates.PREFIX));
    }

    private static Map<String, String> inputs(Resource stack, Map<String, String> values) {
        Map<String, String> inputs = new LinkedHashMap<>();
        if (!(stack.properties().fields().get("Parameters") instanceof Value.Fields wanted)) {
            throw new AssertionError(stack);
        }
        wanted.fields()
                .forEach((name, value) -> {
                    String source =
                            switch (value) {
                                case Value.Ref ref -> ref.logicalId();
                                case Value.GetAtt att -> att.logicalId() + "." + att.attribute();
                                case Value other -> throw new AssertionError(other);
                            };
                    inputs.put(name, values.getOrDefault(source, NOT_EMULATED));
                });
        return inputs;
    }

    private static Map<String, String> deploy(
            AwsAccess.Clients clients, TemplatePart part, String url, Map<String, String> inputs) {
        String name = stackName(part);
        clients.cloudFormation()
                .createStack(request ->
                        request.stackName(name).templateURL(url).parameters(given(inputs)));
        Stack made =
                clients.cloudFormation()
                        .describeStacks(request -> request.stackName(name))
                        .stacks()
                        .getFirst();
        assertThat(made.stackStatusAsString()).isEqualTo("CREATE_COMPLETE");
        Map<String, String> outputs = new LinkedHashMap<>();
        made.outputs().forEach(output -> outputs.put(output.outputKey(), output.outputValue()));
        return outputs;
    }

    private static List<software.amazon.awssdk.services.cloudformation.model.Parameter> given(
            Map<String, String> inputs) {
        return inputs.entrySet().stream()
                .map(input ->
                        software.amazon.awssdk.services.cloudformation.model.Parameter.builder()
                                .parameterKey(input.getKey())
                                .parameterValue(input.getValue())
                                .build())
                .toList();
    }

    private static Map<String, String> parameters(EmulatorApi api) throws Exception {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("StaffCidr", "192.168.0.0/16");
        parameters.put("ArtefactBucket", "artefacts");
        parameters.put(
                "KeystoreSecretArn", "arn:aws:secretsmanager:us-east-1:123456789012:secret:keys");
        parameters.put("PublicAlbCertificateArn", Emulator.certificate(api));
        parameters.put("InternalAlbCertificateArn", Emulator.certificate(api));
        parameters.put("AWS::StackName", "nested");
        parameters.put(
                "AWS::StackId",
                "arn:aws:cloudformation:us-east-1:123456789012:stack/nested/51af3dc0-da77-11e4-8721");
        parameters.put("PublicHostedZoneId", Emulator.hostedZone(api));
        parameters.put("CustomerGatewayIp", "198.51.100.7");
        parameters.put("AlarmEmail", "operations@example.com");
        parameters.put("MachineImage", "ami-12c6146b");
        return parameters;
    }
}
