package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.configuration.NodeScript;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.IdentityDatabase;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.Platform;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The key that encrypts what the stack stores, and the secrets. No secret is in the template: they
/// are generated, and read by the machines when they boot.
final class KeyPart {

    private static final int PASSWORD_LENGTH = 32;
    private static final int ENCRYPTION_DIGITS = 64;

    private KeyPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        key(template);
        if (!ReplicaPart.followsAnother(plan)) {
            template.add(
                    known(
                            plan,
                            secret(
                                    template,
                                    Names.ADMINISTRATOR_SECRET,
                                    "The administrator of the product",
                                    "admin")));
            if (plan.design().platform() == Platform.EC2 && encryptionSecret(plan).isPresent()) {
                template.add(known(plan, encryption(template)));
            }
        }
        for (Cache cache : plan.caches()) {
            template.add(
                    secret(
                            template,
                            Names.cacheSecret(cache.id()),
                            "The password of " + cache.name(),
                            "default"));
        }
        for (Database database : ReplicaPart.originals(plan)) {
            List<Fields> regions = ReplicaPart.secretRegions(plan, database);
            for (String user : users(plan, database)) {
                Resource secret =
                        secret(
                                template,
                                Names.secret(database.id(), user),
                                "The account " + user + " of " + database.name(),
                                user,
                                LicensedEngine.passwordLength(database, PASSWORD_LENGTH));
                template.add(regions.isEmpty() ? secret : secret.and("ReplicaRegions", regions));
            }
        }
    }

    /// A secret that belongs to the data is known wherever the data is.
    static Resource known(DeploymentPlan plan, Resource secret) {
        List<Fields> regions = ReplicaPart.dataRegions(plan);
        return regions.isEmpty() ? secret : secret.and("ReplicaRegions", regions);
    }

    /// The logical name of the key that products encrypt with, where they have one.
    static Optional<String> encryptionSecret(DeploymentPlan plan) {
        return switch (plan.design().platform()) {
            case EC2 ->
                    plan.machines().stream().anyMatch(it -> NodeScript.usesEncryptionKey(plan, it))
                            ? Optional.of(Names.ENCRYPTION_SECRET)
                            : Optional.empty();
            case EKS ->
                    EksSecretPart.hasEncryptionKey(plan)
                            ? Optional.of(EksNames.ENCRYPTION_KEY)
                            : Optional.empty();
        };
    }

    /// The accounts that products have on a server.
    static Set<String> users(DeploymentPlan plan, Database database) {
        Set<String> users = new LinkedHashSet<>();
        for (LogicalDatabase logical : database.databases()) {
            users.add(logical.user());
        }
        for (IdentityDatabase identity : IdentityDatabase.of(plan)) {
            if (identity.login().database().equals(database)) {
                users.add(identity.login().logical().user());
            }
        }
        return users;
    }

    /// What generates the 64 hexadecimal digits of a key: of all that Secrets Manager draws from,
    /// digits and the letters from a to f are left.
    ///
    /// @param field the field of the secret that they are put into
    static Value.Builder hexadecimalDigits(String field) {
        return fields().set("SecretStringTemplate", "{}")
                .set("GenerateStringKey", field)
                .set("PasswordLength", ENCRYPTION_DIGITS)
                .set("ExcludePunctuation", true)
                .set("ExcludeUppercase", true)
                .set("ExcludeCharacters", "ghijklmnopqrstuvwxyz");
    }

    private static Resource encryption(TemplateBuilder template) {
        return generated(
                template,
                Names.ENCRYPTION_SECRET,
                "The key with which products encrypt what they store",
                hexadecimalDigits("key"),
                "What was encrypted with the old key could not be read with a new one.");
    }

    private static void key(TemplateBuilder template) {
        List<Fields> statements = new ArrayList<>();
        statements.add(
                Policies.statement(
                                "AccountAdministersTheKey",
                                "Allow",
                                fields().set(
                                                "AWS",
                                                sub(
                                                        "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"))
                                        .done(),
                                List.of("kms:*"))
                        .set("Resource", "*")
                        .done());
        statements.add(
                forService(
                        "LogsAreEncrypted",
                        sub("logs.${AWS::Region}.amazonaws.com"),
                        fields().set(
                                        "ArnLike",
                                        fields().set(
                                                        "kms:EncryptionContext:aws:logs:arn",
                                                        sub(
                                                                "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:*")))));
        statements.add(
                forService(
                        "AlarmsAreEncrypted", text("cloudwatch.amazonaws.com"), sourceAccount()));
        statements.add(
                forService(
                        "TrailsAreEncrypted",
                        text("cloudtrail.amazonaws.com"),
                        fields().set(
                                        "StringLike",
                                        fields().set(
                                                        "kms:EncryptionContext:aws:cloudtrail:arn",
                                                        sub(
                                                                "arn:${AWS::Partition}:cloudtrail:*:${AWS::AccountId}:trail/*")))));
        statements.add(
                Policies.statement(
                                "TrailsLookAtTheKey",
                                "Allow",
                                Policies.service("cloudtrail.amazonaws.com"),
                                List.of("kms:DescribeKey"))
                        .set("Resource", "*")
                        .set("Condition", sourceAccount())
                        .done());
        template.add(
                Resource.of(
                                Names.KEY,
                                "AWS::KMS::Key",
                                fields().set(
                                                "Description",
                                                sub("Data of the stack ${AWS::StackName}"))
                                        .set("EnableKeyRotation", true)
                                        .set("PendingWindowInDays", 30)
                                        .set("KeyPolicy", Policies.document(statements))
                                        .set("Tags", template.tags("data key")))
                        // Logs and snapshots that a rollback leaves could not be read without it.
                        .deletion(Deletion.RETAIN));
    }

    private static Value.Builder sourceAccount() {
        return fields().set(
                        "StringEquals", fields().set("aws:SourceAccount", ref("AWS::AccountId")));
    }

    private static Fields forService(String sid, Value service, Value.Builder condition) {
        return Policies.statement(
                        sid,
                        "Allow",
                        fields().set("Service", service).done(),
                        List.of(
                                "kms:Encrypt*",
                                "kms:Decrypt*",
                                "kms:ReEncrypt*",
                                "kms:GenerateDataKey*",
                                "kms:DescribeKey"))
                .set("Resource", "*")
                .set("Condition", condition)
                .done();
    }

    /// Letters and digits only: the password passes through TOML, XML, YAML and JDBC without
    /// escapes.
    private static Resource secret(
            TemplateBuilder template, String logicalId, String description, String user) {
        return secret(template, logicalId, description, user, PASSWORD_LENGTH);
    }

    private static Resource secret(
            TemplateBuilder template,
            String logicalId,
            String description,
            String user,
            int length) {
        return generated(
                template,
                logicalId,
                description,
                fields().set("SecretStringTemplate", "{\"username\": \"" + user + "\"}")
                        .set("GenerateStringKey", "password")
                        .set("PasswordLength", length)
                        .set("ExcludePunctuation", true),
                "A product reads its passwords when it starts; rotating one without a restart"
                        + " would cut the product off.");
    }

    private static Resource generated(
            TemplateBuilder template,
            String logicalId,
            String description,
            Value.Builder recipe,
            String whyNotRotated) {
        return Resource.of(
                        logicalId,
                        "AWS::SecretsManager::Secret",
                        fields().set("Description", description)
                                .set("KmsKeyId", att(Names.KEY, "Arn"))
                                .set("GenerateSecretString", recipe)
                                .set("Tags", template.tags(description)))
                .attribute(
                        "Metadata",
                        Exceptions.guard("SECRETSMANAGER_ROTATION_ENABLED_CHECK", whyNotRotated))
                .deletion(Deletion.RETAIN_EXCEPT_ON_CREATE);
    }

    /// Lets a role read some secrets, among them those that the stack did not make.
    static List<Fields> readStatements(List<Value> secrets) {
        return List.of(
                Policies.allow(
                        "ReadSecrets",
                        List.of("secretsmanager:GetSecretValue"),
                        new Value.Items(secrets)),
                fields().set("Sid", "DecryptThroughServices")
                        .set("Effect", "Allow")
                        .set("Action", list(text("kms:Decrypt")))
                        .set("Resource", list(att(Names.KEY, "Arn")))
                        .set(
                                "Condition",
                                fields().set(
                                                "StringEquals",
                                                fields().set(
                                                                "kms:ViaService",
                                                                sub(
                                                                        "secretsmanager.${AWS::Region}.amazonaws.com"))))
                        .done());
    }
}
