package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Check.Result;
import io.drydock.app.deploy.Patience;
import io.drydock.export.cloudformation.Artefacts;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// What machines fetch is looked for before they are made.
class ArtefactCheckTest {

    @RegisterExtension private static final Emulator EMULATOR = new Emulator();

    private static SequencedSet<String> keys(PatternKey pattern, ProductVersion version)
            throws Exception {
        Design design = MotoDeploymentTest.design(pattern, version, Platform.EC2);
        return Artefacts.of(StackSource.of(design).plan(), name -> "value-of-" + name);
    }

    private static AwsAccess access() {
        return new AwsAccess(
                Emulator.REGION, Optional.empty(), Optional.of(EMULATOR.api().endpoint()));
    }

    private static List<Check> check(AwsAccess.Clients clients, SequencedSet<String> keys) {
        Pace pace = Pace.USUAL;
        Calls calls =
                new Calls(access(), pace, new Patience(Patience.Time.system(), pace.silence()));
        return new ArtefactCheck(clients.s3(), calls, Emulator.REGION)
                .check("shop-artefacts", "wso2", keys);
    }

    private static void put(S3Client s3, String key, String text) {
        s3.putObject(
                request -> request.bucket("shop-artefacts").key("wso2/" + key),
                RequestBody.fromString(text));
    }

    @Test
    void eachThingThatIsMissingIsNamedWithItsCommand() throws Exception {
        SequencedSet<String> keys =
                new LinkedHashSet<>(
                        keys(PatternKey.FULLY_DISTRIBUTED, new ProductVersion(3, 2, 0)));
        assertThat(keys)
                .contains(
                        "wso2am-3.2.0.zip",
                        "wso2am-analytics-3.2.0.zip",
                        "drivers/mysql-connector-j.jar",
                        "keystores/primary.jks",
                        "keystores/client-truststore.jks");
        try (AwsAccess.Clients clients = access().open()) {
            S3Client s3 = clients.s3();
            assertThat(check(clients, keys))
                    .singleElement()
                    .satisfies(check -> {
                        assertThat(check.result()).isEqualTo(Result.FAILED);
                        assertThat(check.text()).isEqualTo("There is no bucket shop-artefacts.");
                        assertThat(check.remedy()).startsWith("aws s3 mb s3://shop-artefacts");
                    });
            s3.createBucket(request -> request.bucket("shop-artefacts"));
            assertThat(check(clients, keys)).hasSameSizeAs(keys).allMatch(Check::blocks);
            keys.forEach(key -> put(s3, key, "something"));
            assertThat(check(clients, keys))
                    .singleElement()
                    .satisfies(check -> assertThat(check.result()).isEqualTo(Result.PASSED));
            for (String key : keys) {
                String address = "s3://shop-artefacts/wso2/" + key;
                s3.deleteObject(request -> request.bucket("shop-artefacts").key("wso2/" + key));
                assertThat(check(clients, keys))
                        .singleElement()
                        .satisfies(check -> {
                            assertThat(check.text()).isEqualTo(address + " is missing.");
                            assertThat(check.remedy())
                                    .startsWith("aws s3 cp ")
                                    .endsWith(" " + address);
                        });
                put(s3, key, "");
                assertThat(check(clients, keys))
                        .singleElement()
                        .satisfies(check ->
                                assertThat(check.text()).isEqualTo(address + " is empty."));
                put(s3, key, "something");
            }
        }
    }

    @Test
    void namesThatAreAskedForAreFilledIn() throws Exception {
        assertThat(keys(PatternKey.IDENTITY_SERVER, new ProductVersion(4, 7, 0)))
                .contains(
                        "wso2am-4.7.0.zip",
                        "value-of-IdentityServerArchive.zip",
                        "dropins/notification.event.handlers.jar");
    }
}
