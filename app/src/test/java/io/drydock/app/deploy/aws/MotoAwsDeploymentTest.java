package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Outcome.Result;
import io.drydock.app.deploy.Preview;
import io.drydock.export.cloudformation.Artefacts;
import io.drydock.export.cloudformation.StackParameters;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/// A stack's whole life in an emulator, through what the dialog and the command line use.
class MotoAwsDeploymentTest {

    private static final Pace PACE =
            new Pace(
                    Duration.ofMillis(50),
                    Duration.ofMillis(50),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(2));

    @RegisterExtension private static final Emulator EMULATOR = new Emulator();

    @TempDir private Path folder;

    @Test
    void aStackIsMadeChangedAndDeleted() throws Exception {
        make();
        change();
        delete();
    }

    /// A resource that is not in the design: the emulator sees no change in a parameter alone.
    private static final String EXTRA = "\"ExtraTopic\":{\"Type\":\"AWS::SNS::Topic\"},";

    private static StackSource source(String extra) throws Exception {
        StackSource whole =
                StackSource.of(
                        StartingDesigns.create(
                                new StartingDesign(
                                        new ElementId("life"),
                                        PatternKey.ALL_IN_ONE_HA,
                                        new ProductVersion(3, 2, 0),
                                        Platform.EC2,
                                        AwsRegion.ofCode(Emulator.REGION).orElseThrow(),
                                        2)));
        return Sources.withText(
                whole,
                EmulatorAdjustments.adjust(whole.template())
                        .replace("\"Resources\":{", "\"Resources\":{" + extra));
    }

    private AwsDeployment open(String stack, StackSource source, Map<String, String> parameters) {
        AwsAccess access =
                new AwsAccess(Emulator.REGION, Optional.empty(), Optional.of(EMULATOR.endpoint()));
        return new AwsDeployment(
                source,
                new AwsTarget(access, stack, parameters, Optional.empty(), Optional.empty()),
                folder,
                PACE);
    }

    private static void fillArtefacts() throws Exception {
        AwsAccess access =
                new AwsAccess(Emulator.REGION, Optional.empty(), Optional.of(EMULATOR.endpoint()));
        try (AwsAccess.Clients clients = access.open()) {
            clients.s3().createBucket(request -> request.bucket("artefacts"));
            for (String key : Artefacts.of(source("").plan(), name -> name)) {
                clients.s3()
                        .putObject(
                                request -> request.bucket("artefacts").key("wso2/" + key),
                                RequestBody.fromString("something"));
            }
        }
    }

    private void make() throws Exception {
        String certificate = Emulator.certificate(EMULATOR.api());
        Map<String, String> parameters = new LinkedHashMap<>();
        // The emulator knows no update with the template that is there.
        parameters.put(StackParameters.PROTECTION, "false");
        parameters.put("StaffCidr", "192.168.0.0/16");
        parameters.put("ArtefactBucket", "artefacts");
        parameters.put(
                "KeystoreSecretArn", "arn:aws:secretsmanager:us-east-1:123456789012:secret:keys");
        parameters.put("PublicAlbCertificateArn", certificate);
        parameters.put("InternalAlbCertificateArn", certificate);
        fillArtefacts();
        try (AwsDeployment deployment = open("life", source(""), parameters)) {
            List<Check> checks = deployment.check();
            assertThat(checks)
                    .filteredOn(check -> check.subject().equals("Elastic IP addresses"))
                    .isNotEmpty();
            assertThat(checks)
                    .filteredOn(check -> check.subject().equals("Machine image"))
                    .singleElement()
                    .satisfies(check -> assertThat(check.text()).contains("ami-"));
            assertThat(checks)
                    .filteredOn(check -> check.subject().equals("Region"))
                    .singleElement()
                    .satisfies(check -> assertThat(check.text()).endsWith("is enabled."));
            assertThat(checks).as("%s", checks).noneMatch(Check::blocks);
            Preview preview = deployment.preview();
            assertThat(preview.isNew()).isTrue();
            assertThat(preview.changes()).allMatch(change -> change.kind() == Preview.Kind.ADD);
            Outcome outcome = deployment.apply(preview, step -> {});
            assertThat(outcome.result()).as("%s", outcome).isEqualTo(Result.DONE);
            assertThat(outcome.status()).isEqualTo("CREATE_COMPLETE");
        }
    }

    private void change() throws Exception {
        Map<String, String> remembered =
                AwsDeployment.remembered(
                        folder,
                        new AwsAccess(
                                Emulator.REGION,
                                Optional.empty(),
                                Optional.of(EMULATOR.endpoint())),
                        "life");
        assertThat(remembered).containsEntry("ArtefactBucket", "artefacts");
        Map<String, String> parameters = new LinkedHashMap<>(remembered);
        try (AwsDeployment deployment = open("life", source(EXTRA), parameters)) {
            Preview preview = deployment.preview();
            assertThat(preview.isNew()).isFalse();
            assertThat(preview.changes(Preview.Kind.ADD))
                    .extracting(Preview.Change::name)
                    .containsExactly("ExtraTopic");
            Outcome outcome = deployment.apply(preview, step -> {});
            assertThat(outcome.status()).as("%s", outcome).isEqualTo("UPDATE_COMPLETE");
        }
    }

    /// Of the network only: the emulator deletes a whole sample in an order that it refuses itself.
    private void delete() throws Exception {
        StackSource whole = source("");
        StackSource network =
                Sources.withText(
                        whole,
                        "{\"Resources\":{\"Vpc\":{\"Type\":\"AWS::EC2::VPC\","
                                + "\"Properties\":{\"CidrBlock\":\"10.9.0.0/16\"}}}}");
        try (AwsDeployment deployment = open("network", network, Map.of())) {
            deployment.apply(deployment.preview(), step -> {});
            assertThat(deployment.actions()).containsExactly(Action.DELETE);
            Outcome outcome = deployment.perform(Action.DELETE, step -> {});
            assertThat(outcome.result()).as("%s", outcome).isEqualTo(Result.DONE);
            assertThat(deployment.status()).isEqualTo("There is no stack network.");
        }
    }
}
