package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.cloudformation.Value.Items;
import io.drydock.export.cloudformation.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of the AWS Guard Rules Registry for the security and the reliability pillars of the
/// Well-Architected Framework, by their ids. A resource that breaks one says in its metadata which
/// and why.
class WellArchitectedTest {

    /// What a rule asks of one resource of a template.
    private interface Check {
        boolean holds(Template template, Resource resource);
    }

    /// A rule: which resources it looks at, and what it asks of them.
    private record Rule(String type, Check check) {}

    private static final Map<String, Rule> RULES = new LinkedHashMap<>();
    private static final List<Template> TEMPLATES = new ArrayList<>();

    private static final List<String> COMMON_PORTS = List.of("20", "21", "3306", "3389", "4333");

    @BeforeAll
    static void exportAll() {
        Stream.of(
                        Examples.startingDesigns(),
                        Examples.newestOnEks(),
                        DataKindsTest.designs(),
                        Examples.otherDataKinds())
                .flatMap(it -> it)
                .map(Examples::template)
                .forEach(TEMPLATES::add);
    }

    private static void each(String id, String type, Predicate<Resource> holds) {
        RULES.put(id, new Rule(type, (template, resource) -> holds.test(resource)));
    }

    private static void each(String id, String type, Check check) {
        RULES.put(id, new Rule(type, check));
    }

    private static boolean has(Resource resource, String path) {
        return Tree.property(resource, path).isPresent();
    }

    private static boolean isTrue(Resource resource, String path) {
        return Tree.property(resource, path).equals(Optional.of(new Value.Flag(true)));
    }

    private static boolean attribute(Resource balancer, String key) {
        return items(balancer, "LoadBalancerAttributes").stream()
                .anyMatch(it ->
                        Tree.at(it, "Key").equals(Optional.of(Value.text(key)))
                                && Tree.at(it, "Value").equals(Optional.of(Value.text("true"))));
    }

    private static List<Value> items(Resource resource, String path) {
        return Tree.property(resource, path)
                .filter(Items.class::isInstance)
                .map(it -> ((Items) it).items())
                .orElse(List.of());
    }

    private static boolean refers(Value value, String logicalId) {
        return Tree.all(value).stream()
                .anyMatch(it ->
                        it.equals(Value.ref(logicalId))
                                || (it instanceof Value.GetAtt att
                                        && att.logicalId().equals(logicalId)));
    }

    private static boolean someone(Template template, String type, String path, Resource resource) {
        return template.resources(type).stream()
                .anyMatch(it ->
                        Tree.property(it, path)
                                .filter(value -> refers(value, resource.logicalId()))
                                .isPresent());
    }

    private static boolean closed(Resource group, Predicate<String> port) {
        return items(group, "SecurityGroupIngress").stream()
                .filter(rule ->
                        Tree.at(rule, "CidrIp").equals(Optional.of(Value.text("0.0.0.0/0"))))
                .noneMatch(rule -> isFor(rule, port));
    }

    /// Whether no rule written into the group is for such a port, whoever may connect.
    private static boolean namesNone(Resource group, Predicate<String> port) {
        return items(group, "SecurityGroupIngress").stream().noneMatch(rule -> isFor(rule, port));
    }

    private static boolean isFor(Value rule, Predicate<String> port) {
        return Tree.at(rule, "FromPort").stream()
                .anyMatch(it ->
                        it instanceof Value.Whole number
                                && port.test(Long.toString(number.number())));
    }

    private static boolean grantsNone(Resource policy, Predicate<String> action) {
        return items(policy, "PolicyDocument/Statement").stream()
                .flatMap(it -> Tree.at(it, "Action").stream())
                .flatMap(it -> Tree.all(it).stream())
                .noneMatch(it -> it instanceof Text text && action.test(text.text()));
    }

    private static boolean blocksPublicAccess(Resource bucket) {
        String block = "PublicAccessBlockConfiguration/";
        return Stream.of(
                        "BlockPublicAcls",
                        "BlockPublicPolicy",
                        "IgnorePublicAcls",
                        "RestrictPublicBuckets")
                .allMatch(name -> isTrue(bucket, block + name));
    }

    private static boolean onlyTls(Template template, Resource bucket) {
        return template.resources("AWS::S3::BucketPolicy").stream()
                .filter(policy ->
                        Tree.property(policy, "Bucket")
                                .equals(Optional.of(Value.ref(bucket.logicalId()))))
                .flatMap(policy -> items(policy, "PolicyDocument/Statement").stream())
                .anyMatch(statement ->
                        Tree.at(statement, "Effect").equals(Optional.of(Value.text("Deny")))
                                && Tree.at(statement, "Condition/Bool/aws:SecureTransport")
                                        .isPresent());
    }

    static {
        reliability();
        network();
        accounting();
        machines();
        databases();
        storage();
        secrets();
    }

    private static void reliability() {
        each(
                "AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED",
                "AWS::AutoScaling::AutoScalingGroup",
                it ->
                        !has(it, "TargetGroupARNs")
                                || Tree.text(it, "HealthCheckType").equals("ELB"));
        each(
                "CLOUDWATCH_ALARM_ACTION_CHECK",
                "AWS::CloudWatch::Alarm",
                it -> !items(it, "AlarmActions").isEmpty());
        each(
                "LAMBDA_CONCURRENCY_CHECK",
                "AWS::Lambda::Function",
                it -> has(it, "ReservedConcurrentExecutions"));
        each("LAMBDA_DLQ_CHECK", "AWS::Lambda::Function", it -> has(it, "DeadLetterConfig"));
        each("LAMBDA_INSIDE_VPC", "AWS::Lambda::Function", it -> has(it, "VpcConfig"));
        each(
                "LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED",
                "AWS::Lambda::Permission",
                it -> !Tree.text(it, "Principal").equals("*"));
    }

    private static void network() {
        String balancer = "AWS::ElasticLoadBalancingV2::LoadBalancer";
        String listener = "AWS::ElasticLoadBalancingV2::Listener";
        each(
                "ELB_DELETION_PROTECTION_ENABLED",
                balancer,
                it -> attribute(it, "deletion_protection.enabled"));
        each(
                "ALB_HTTP_DROP_INVALID_HEADER_ENABLED",
                balancer,
                it -> attribute(it, "routing.http.drop_invalid_header_fields.enabled"));
        each(
                "ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK",
                listener,
                it ->
                        Tree.text(it, "Protocol").equals("HTTPS")
                                || Tree.text(it, "DefaultActions/0/Type").equals("redirect"));
        each(
                "ALB_WAF_ENABLED",
                balancer,
                (template, it) ->
                        someone(template, "AWS::WAFv2::WebACLAssociation", "ResourceArn", it));
        each(
                "WAFV2_LOGGING_ENABLED",
                "AWS::WAFv2::WebACL",
                (template, it) ->
                        someone(template, "AWS::WAFv2::LoggingConfiguration", "ResourceArn", it));
        // ACM renews a certificate by itself as long as the record that validated it is there.
        each(
                "ACM_CERTIFICATE_EXPIRATION_CHECK",
                "AWS::CertificateManager::Certificate",
                it -> Tree.text(it, "ValidationMethod").equals("DNS"));
        each(
                "ELBV2_ACM_CERTIFICATE_REQUIRED",
                listener,
                it ->
                        !Tree.text(it, "Protocol").equals("HTTPS")
                                || items(it, "Certificates").stream()
                                        .flatMap(c -> Tree.at(c, "CertificateArn").stream())
                                        .anyMatch(Text.class::isInstance));
        each("NO_UNRESTRICTED_ROUTE_TO_IGW", "AWS::EC2::Route", it -> !has(it, "GatewayId"));
        each(
                "RESTRICTED_INCOMING_TRAFFIC",
                "AWS::EC2::SecurityGroup",
                it -> namesNone(it, COMMON_PORTS::contains));
        each("INCOMING_SSH_DISABLED", "AWS::EC2::SecurityGroup", it -> closed(it, "22"::equals));
        each(
                "SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED",
                "AWS::EC2::Subnet",
                it -> !isTrue(it, "MapPublicIpOnLaunch"));
    }

    private static void accounting() {
        String trail = "AWS::CloudTrail::Trail";
        each("CLOUDTRAIL_S3_DATAEVENTS_ENABLED", trail, it -> has(it, "EventSelectors"));
        each(
                "CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED",
                trail,
                it -> has(it, "CloudWatchLogsLogGroupArn") && has(it, "CloudWatchLogsRoleArn"));
        each("CLOUD_TRAIL_ENCRYPTION_ENABLED", trail, it -> has(it, "KMSKeyId"));
        each(
                "CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED",
                trail,
                it -> isTrue(it, "EnableLogFileValidation"));
        each("CLOUDWATCH_LOG_GROUP_ENCRYPTED", "AWS::Logs::LogGroup", it -> has(it, "KmsKeyId"));
        each(
                "CW_LOGGROUP_RETENTION_PERIOD_CHECK",
                "AWS::Logs::LogGroup",
                it ->
                        Tree.property(it, "RetentionInDays").stream()
                                .anyMatch(Value.Whole.class::isInstance));
        each("IAM_NO_INLINE_POLICY_CHECK", "AWS::IAM::Role", it -> !has(it, "Policies"));
        each(
                "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS",
                "AWS::IAM::ManagedPolicy",
                it -> grantsNone(it, "*"::equals));
        each(
                "IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS",
                "AWS::IAM::ManagedPolicy",
                it -> grantsNone(it, action -> action.endsWith(":*")));
        each("SNS_ENCRYPTED_KMS", "AWS::SNS::Topic", it -> has(it, "KmsMasterKeyId"));
        each(
                "KMS_CMK_NOT_SCHEDULED_FOR_DELETION",
                "AWS::KMS::Key",
                it -> it.deletion() == Resource.Deletion.RETAIN);
    }

    private static void machines() {
        String instance = "AWS::EC2::Instance";
        each("EBS_OPTIMIZED_INSTANCE", instance, it -> isTrue(it, "EbsOptimized"));
        each("EC2_INSTANCES_IN_VPC", instance, it -> has(it, "SubnetId"));
        each("EC2_INSTANCE_DETAILED_MONITORING_ENABLED", instance, it -> isTrue(it, "Monitoring"));
        each("EC2_INSTANCE_NO_PUBLIC_IP", instance, it -> !has(it, "NetworkInterfaces"));
        each("EC2_INSTANCE_PROFILE_ATTACHED", instance, it -> has(it, "IamInstanceProfile"));
        each("ENCRYPTED_VOLUMES", "AWS::EC2::Volume", it -> isTrue(it, "Encrypted"));
    }

    private static void databases() {
        String instance = "AWS::RDS::DBInstance";
        each(
                "DB_INSTANCE_BACKUP_ENABLED",
                instance,
                it ->
                        has(it, "BackupRetentionPeriod")
                                && Integer.parseInt(Tree.text(it, "BackupRetentionPeriod")) > 0);
        each(
                "RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED",
                instance,
                it -> isTrue(it, "AutoMinorVersionUpgrade"));
        each(
                "RDS_ENHANCED_MONITORING_ENABLED",
                instance,
                it -> has(it, "MonitoringInterval") && has(it, "MonitoringRoleArn"));
        each(
                "RDS_INSTANCE_DELETION_PROTECTION_ENABLED",
                instance,
                it -> isTrue(it, "DeletionProtection"));
        each("RDS_MULTI_AZ_SUPPORT", instance, it -> isTrue(it, "MultiAZ"));
        each("RDS_INSTANCE_PUBLIC_ACCESS_CHECK", instance, it -> !isTrue(it, "PubliclyAccessible"));
        each(
                "RDS_INSTANCE_LOGGING_ENABLED",
                instance,
                it -> !items(it, "EnableCloudwatchLogsExports").isEmpty());
        each("RDS_STORAGE_ENCRYPTED", instance, it -> isTrue(it, "StorageEncrypted"));
    }

    private static void storage() {
        String bucket = "AWS::S3::Bucket";
        each("EFS_ENCRYPTED_CHECK", "AWS::EFS::FileSystem", it -> isTrue(it, "Encrypted"));
        each("S3_BUCKET_DEFAULT_LOCK_ENABLED", bucket, it -> isTrue(it, "ObjectLockEnabled"));
        each("S3_BUCKET_REPLICATION_ENABLED", bucket, it -> has(it, "ReplicationConfiguration"));
        each(
                "S3_BUCKET_VERSIONING_ENABLED",
                bucket,
                it -> Tree.text(it, "VersioningConfiguration/Status").equals("Enabled"));
        for (String rule :
                List.of(
                        "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED",
                        "S3_BUCKET_PUBLIC_READ_PROHIBITED",
                        "S3_BUCKET_PUBLIC_WRITE_PROHIBITED")) {
            each(rule, bucket, WellArchitectedTest::blocksPublicAccess);
        }
        each("S3_BUCKET_LOGGING_ENABLED", bucket, it -> has(it, "LoggingConfiguration"));
        each("S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED", bucket, it -> has(it, "BucketEncryption"));
        each("S3_BUCKET_SSL_REQUESTS_ONLY", bucket, WellArchitectedTest::onlyTls);
        each(
                "S3_DEFAULT_ENCRYPTION_KMS",
                bucket,
                it -> it.properties().toString().contains("aws:kms"));
    }

    private static void secrets() {
        String secret = "AWS::SecretsManager::Secret";
        each(
                "SECRETSMANAGER_ROTATION_ENABLED_CHECK",
                secret,
                (template, it) ->
                        someone(template, "AWS::SecretsManager::RotationSchedule", "SecretId", it));
        each("SECRETSMANAGER_USING_CMK", secret, it -> has(it, "KmsKeyId"));
    }

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKeptOrExcusedWithAReason(String id) {
        Rule rule = RULES.get(id);
        for (Template template : TEMPLATES) {
            for (Resource resource : template.resources(rule.type())) {
                boolean kept = rule.check().holds(template, resource);
                assertThat(kept || isExcused(resource, id))
                        .as("%s: %s", template.description(), resource.logicalId())
                        .isTrue();
            }
        }
    }

    private static boolean isExcused(Resource resource, String rule) {
        Fields metadata = resource.attributes().get("Metadata");
        return metadata != null
                && Tree.at(metadata, "guard/SuppressedRules").stream()
                        .flatMap(it -> Tree.all(it).stream())
                        .anyMatch(Value.text(rule)::equals)
                && Tree.at(metadata, "drydock/reason").isPresent();
    }

    /// An exception from a rule that does not exist would excuse nothing.
    @Test
    void everyExceptionNamesARule() {
        for (Template template : TEMPLATES) {
            for (Resource resource : template.resources().values()) {
                Fields metadata = resource.attributes().get("Metadata");
                if (metadata != null) {
                    Tree.at(metadata, "guard/SuppressedRules").stream()
                            .flatMap(it -> Tree.all(it).stream())
                            .filter(Text.class::isInstance)
                            .forEach(it -> assertThat(RULES).containsKey(((Text) it).text()));
                }
            }
        }
    }
}
