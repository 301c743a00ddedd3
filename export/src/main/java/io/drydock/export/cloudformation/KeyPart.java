package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The key that encrypts what the stack stores, and the secrets. No secret is in the template: they
/// are generated, and read by the machines when they boot.
final class KeyPart {

    private static final int PASSWORD_LENGTH = 32;

    private KeyPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        key(template);
        template.add(
                secret(
                        template,
                        Names.ADMINISTRATOR_SECRET,
                        "The administrator of the product",
                        "admin"));
        for (Database database : ReplicaPart.originals(plan)) {
            List<Fields> regions = ReplicaPart.secretRegions(plan, database);
            for (String user : users(database)) {
                Resource secret =
                        secret(
                                template,
                                Names.secret(database.id(), user),
                                "The account " + user + " of " + database.name(),
                                user);
                template.add(regions.isEmpty() ? secret : secret.and("ReplicaRegions", regions));
            }
        }
    }

    static Set<String> users(Database database) {
        Set<String> users = new LinkedHashSet<>();
        for (LogicalDatabase logical : database.databases()) {
            users.add(logical.user());
        }
        return users;
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
                        .deletion(Deletion.RETAIN_EXCEPT_ON_CREATE));
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
        return Resource.of(
                        logicalId,
                        "AWS::SecretsManager::Secret",
                        fields().set("Description", description)
                                .set("KmsKeyId", att(Names.KEY, "Arn"))
                                .set(
                                        "GenerateSecretString",
                                        fields().set(
                                                        "SecretStringTemplate",
                                                        "{\"username\": \"" + user + "\"}")
                                                .set("GenerateStringKey", "password")
                                                .set("PasswordLength", PASSWORD_LENGTH)
                                                .set("ExcludePunctuation", true))
                                .set("Tags", template.tags(description)))
                .attribute(
                        "Metadata",
                        Exceptions.guard(
                                "SECRETSMANAGER_ROTATION_ENABLED_CHECK",
                                "A data source reads its password when the product starts; rotating"
                                        + " it without a restart would cut the product off."))
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
