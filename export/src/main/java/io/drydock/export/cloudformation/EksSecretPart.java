package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.ref;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Database;
import java.util.ArrayList;
import java.util.List;

/// The secret that only pods are given by the stack, and what the External Secrets operator reads
/// for them.
final class EksSecretPart {

    private EksSecretPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (hasEncryptionKey(plan) && !ReplicaPart.followsAnother(plan)) {
            template.add(KeyPart.known(plan, encryptionKey(template)));
        }
    }

    /// From 4.7 on every node decrypts with one symmetric key.
    static boolean hasEncryptionKey(DeploymentPlan plan) {
        return plan.design().version().atLeast(4, 7);
    }

    /// The key is written in hexadecimal digits.
    private static Resource encryptionKey(TemplateBuilder template) {
        return Resource.of(
                        EksNames.ENCRYPTION_KEY,
                        "AWS::SecretsManager::Secret",
                        fields().set("Description", "The key that the product encrypts with")
                                .set("KmsKeyId", att(Names.KEY, "Arn"))
                                .set("GenerateSecretString", KeyPart.hexadecimalDigits("password"))
                                .set("Tags", template.tags("encryption key")))
                .attribute(
                        "Metadata",
                        Exceptions.guard(
                                "SECRETSMANAGER_ROTATION_ENABLED_CHECK",
                                "What the product has encrypted with this key can be read with this"
                                        + " key only."))
                .deletion(Deletion.RETAIN_EXCEPT_ON_CREATE);
    }

    /// Everything that the releases of the Helm export refer to.
    static List<Value> secrets(DeploymentPlan plan) {
        List<Value> secrets = new ArrayList<>();
        secrets.add(ref(Names.ADMINISTRATOR_SECRET));
        for (Database database : plan.databases()) {
            for (String user : KeyPart.users(plan, database)) {
                secrets.add(ref(Names.secret(database.id(), user)));
            }
        }
        for (Cache cache : plan.caches()) {
            secrets.add(ref(Names.cacheSecret(cache.id())));
        }
        if (hasEncryptionKey(plan)) {
            secrets.add(ref(EksNames.ENCRYPTION_KEY));
        }
        for (String keystore : EksParameterPart.keystores(plan)) {
            secrets.add(ref(EksParameterPart.keystoreFiles(keystore)));
            secrets.add(ref(EksParameterPart.keystorePasswords(keystore)));
        }
        return secrets;
    }
}
