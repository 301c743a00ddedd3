package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.ServiceNode;
import java.util.ArrayList;
import java.util.List;

/// The audit trail: who changed what in the account, kept in a bucket and in a log group.
final class TrailPart {

    private static final String BUCKET = "AuditBucket";
    private static final String POLICY = "AuditBucketPolicy";
    private static final String GROUP = "AuditLogGroup";
    private static final String ROLE = "AuditRole";
    private static final String SERVICE = "cloudtrail.amazonaws.com";

    private TrailPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (!plan.has(ServiceNode.Kind.AUDIT_TRAIL)) {
            return;
        }
        template.add(
                BucketPart.bucket(template, BUCKET, "audit trail")
                        .attribute(
                                "Metadata",
                                Exceptions.guard(
                                        List.of(
                                                "S3_BUCKET_LOGGING_ENABLED",
                                                "S3_BUCKET_REPLICATION_ENABLED",
                                                "S3_BUCKET_DEFAULT_LOCK_ENABLED",
                                                "S3_DEFAULT_ENCRYPTION_KMS"),
                                        "It holds the audit trail itself, whose files are encrypted"
                                                + " with the stack's key and signed; a copy in"
                                                + " another region and a lock are for the account"
                                                + " to decide.")));
        template.add(BucketPart.policy(POLICY, BUCKET, statements()));
        template.add(LogPart.group(template, GROUP, "audit trail"));
        template.add(
                ROLE,
                "AWS::IAM::Role",
                fields().set("AssumeRolePolicyDocument", Policies.trust(SERVICE))
                        .set("Tags", template.tags("audit trail")));
        template.add(
                "AuditPolicy",
                "AWS::IAM::ManagedPolicy",
                fields().set("Description", "Writes the audit trail to its log group")
                        .set(
                                "PolicyDocument",
                                Policies.document(
                                        Policies.allow(
                                                "WriteTrail",
                                                List.of(
                                                        "logs:CreateLogStream",
                                                        "logs:PutLogEvents"),
                                                list(att(GROUP, "Arn")))))
                        .set("Roles", list(ref(ROLE))));
        template.add(
                Resource.of(
                                "AuditTrail",
                                "AWS::CloudTrail::Trail",
                                fields().set("S3BucketName", ref(BUCKET))
                                        .set("IsLogging", true)
                                        .set("IsMultiRegionTrail", true)
                                        .set("IncludeGlobalServiceEvents", true)
                                        .set("EnableLogFileValidation", true)
                                        .set("KMSKeyId", att(Names.KEY, "Arn"))
                                        .set("CloudWatchLogsLogGroupArn", att(GROUP, "Arn"))
                                        .set("CloudWatchLogsRoleArn", att(ROLE, "Arn"))
                                        .set("Tags", template.tags("audit trail")))
                        .attribute(
                                "Metadata",
                                Exceptions.guard(
                                        List.of(
                                                "CLOUDTRAIL_S3_DATAEVENTS_ENABLED",
                                                "CLOUD_TRAIL_ENCRYPTION_ENABLED"),
                                        "Events of every object in the account are costly and for"
                                                + " the account to decide. The trail is encrypted;"
                                                + " the key is the stack's, so it is no literal."))
                        .after(POLICY, "AuditPolicy"));
    }

    private static List<Fields> statements() {
        List<Fields> statements = new ArrayList<>(BucketPart.tlsOnly(BUCKET));
        statements.add(
                Policies.statement(
                                "TrailLooks",
                                "Allow",
                                Policies.service(SERVICE),
                                List.of("s3:GetBucketAcl"))
                        .set("Resource", att(BUCKET, "Arn"))
                        .set("Condition", ownAccount())
                        .done());
        statements.add(
                Policies.statement(
                                "TrailWrites",
                                "Allow",
                                Policies.service(SERVICE),
                                List.of("s3:PutObject"))
                        .set("Resource", sub("${" + BUCKET + ".Arn}/AWSLogs/${AWS::AccountId}/*"))
                        .set("Condition", ownAccount())
                        .done());
        return statements;
    }

    private static Value.Builder ownAccount() {
        return fields().set(
                        "StringEquals", fields().set("aws:SourceAccount", ref("AWS::AccountId")));
    }
}
