package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DeploymentPlan;
import java.util.ArrayList;
import java.util.List;

/// The bucket for access logs of load balancers, and the shape of such buckets.
final class BucketPart {

    static final String LOG_POLICY = Names.LOG_BUCKET + "Policy";

    private static final String ACCOUNTS = "LoadBalancerLogAccounts";
    private static final String ACCOUNT = "Account";

    private static final int COLD_DAYS = 90;
    private static final int DELETE_DAYS = 400;

    private BucketPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (plan.balancers().isEmpty()) {
            return;
        }
        accounts(template);
        template.add(
                bucket(template, Names.LOG_BUCKET, "access logs")
                        .attribute(
                                "Metadata",
                                fields().set(
                                                "guard",
                                                fields().set(
                                                                "SuppressedRules",
                                                                Value.texts(
                                                                        "S3_BUCKET_LOGGING_ENABLED",
                                                                        "S3_BUCKET_REPLICATION_ENABLED",
                                                                        "S3_BUCKET_DEFAULT_LOCK_ENABLED",
                                                                        "S3_DEFAULT_ENCRYPTION_KMS")))
                                        .set(
                                                "drydock",
                                                fields().set(
                                                                "reason",
                                                                "It holds access logs itself, and"
                                                                    + " load balancers can only"
                                                                    + " write to buckets encrypted"
                                                                    + " with S3's own key."))));
        List<Fields> statements = new ArrayList<>(tlsOnly(Names.LOG_BUCKET));
        statements.add(
                delivery(
                        "DeliverAccessLogs",
                        fields().set("Service", "logdelivery.elasticloadbalancing.amazonaws.com")
                                .done()));
        statements.add(
                delivery(
                        "DeliverAccessLogsInOlderRegions",
                        fields().set(
                                        "AWS",
                                        new Value.FindInMap(ACCOUNTS, ref("AWS::Region"), ACCOUNT))
                                .done()));
        template.add(policy(LOG_POLICY, Names.LOG_BUCKET, statements));
    }

    private static Fields delivery(String sid, Value principal) {
        return Policies.statement(sid, "Allow", principal, List.of("s3:PutObject"))
                .set(
                        "Resource",
                        sub("${" + Names.LOG_BUCKET + ".Arn}/*/AWSLogs/${AWS::AccountId}/*"))
                .done();
    }

    /// Regions opened before August 2022 write access logs from an account of AWS. Source: access
    /// log permissions in the documentation of Elastic Load Balancing.
    private static void accounts(TemplateBuilder template) {
        Value.Builder regions = fields();
        String[][] known = {
            {"us-east-1", "127311923021"},
            {"us-east-2", "033677994240"},
            {"us-west-1", "027434742980"},
            {"us-west-2", "797873946194"},
            {"eu-west-1", "156460612806"},
            {"eu-central-1", "054676820928"},
            {"ap-southeast-1", "114774131450"},
            {"ap-southeast-2", "783225319266"},
        };
        for (String[] entry : known) {
            regions.set(
                    entry[0], fields().set(ACCOUNT, text("arn:aws:iam::" + entry[1] + ":root")));
        }
        template.mapping(ACCOUNTS, regions);
    }

    /// A bucket that somebody writes to from its first minute on: CloudFormation cannot delete one
    /// with objects in it, so that it stays also when a creation is rolled back.
    static Resource bucket(TemplateBuilder template, String logicalId, String name) {
        return Resource.of(
                        logicalId,
                        "AWS::S3::Bucket",
                        fields().set(
                                        "PublicAccessBlockConfiguration",
                                        fields().set("BlockPublicAcls", true)
                                                .set("BlockPublicPolicy", true)
                                                .set("IgnorePublicAcls", true)
                                                .set("RestrictPublicBuckets", true))
                                .set("BucketEncryption", encryption())
                                .set(
                                        "OwnershipControls",
                                        fields().set(
                                                        "Rules",
                                                        list(
                                                                fields().set(
                                                                                "ObjectOwnership",
                                                                                "BucketOwnerEnforced")
                                                                        .done())))
                                .set("VersioningConfiguration", fields().set("Status", "Enabled"))
                                .set("LifecycleConfiguration", lifecycle())
                                .set("Tags", template.tags(name)))
                .deletion(Deletion.RETAIN);
    }

    private static Value.Builder encryption() {
        return fields().set(
                        "ServerSideEncryptionConfiguration",
                        list(
                                fields().set(
                                                "ServerSideEncryptionByDefault",
                                                fields().set("SSEAlgorithm", "AES256"))
                                        .done()));
    }

    private static Value.Builder lifecycle() {
        return fields().set(
                        "Rules",
                        list(
                                fields().set("Id", "age")
                                        .set("Status", "Enabled")
                                        .set(
                                                "Transitions",
                                                list(
                                                        fields().set("StorageClass", "STANDARD_IA")
                                                                .set("TransitionInDays", COLD_DAYS)
                                                                .done()))
                                        .set("ExpirationInDays", DELETE_DAYS)
                                        .set(
                                                "NoncurrentVersionExpiration",
                                                fields().set("NoncurrentDays", COLD_DAYS))
                                        .set(
                                                "AbortIncompleteMultipartUpload",
                                                fields().set("DaysAfterInitiation", 7))
                                        .done()));
    }

    static List<Fields> tlsOnly(String bucket) {
        return Policies.onlyTls(
                List.of("s3:*"),
                list(att(bucket, "Arn"), sub(Phrase.reference(bucket + ".Arn").plus("/*"))));
    }

    static Resource policy(String logicalId, String bucket, List<Fields> statements) {
        return Resource.of(
                logicalId,
                "AWS::S3::BucketPolicy",
                fields().set("Bucket", ref(bucket))
                        .set("PolicyDocument", Policies.document(statements)));
    }
}
