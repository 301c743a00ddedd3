package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.cloudformation.Value.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Acknowledged exceptions from rule sets, written beside the resource with their reason.
final class Exceptions {

    private static final String METADATA = "Metadata";
    private static final String USER_AND_PASSWORD =
            "The product's data sources know user and password only, which Secrets Manager keeps.";

    private Exceptions() {}

    /// An exception from a rule of the AWS Guard Rules Registry.
    static Value.Builder guard(String rule, String reason) {
        return guard(List.of(rule), reason);
    }

    /// An exception from several rules for one reason.
    static Value.Builder guard(List<String> rules, String reason) {
        return fields().set("guard", fields().set("SuppressedRules", texts(rules)))
                .set("drydock", fields().set("reason", reason));
    }

    /// A resource with what reviewers that use Checkov would ask about it, answered beside it.
    ///
    /// Source: Checkov documentation, suppressing and skipping policies: `skip` in the metadata of
    /// a CloudFormation resource.
    static Resource reviewed(Resource resource) {
        Map<String, String> skipped = skipped(resource);
        if (skipped.isEmpty()) {
            return resource;
        }
        Value.Builder metadata = fields();
        Fields there = resource.attributes().get(METADATA);
        if (there != null) {
            there.fields().forEach(metadata::set);
        }
        List<Fields> skip = new ArrayList<>();
        skipped.forEach((check, reason) ->
                skip.add(fields().set("id", check).set("comment", reason).done()));
        return resource.attribute(METADATA, metadata.set("checkov", fields().set("skip", skip)));
    }

    private static Map<String, String> skipped(Resource resource) {
        boolean inCluster = resource.properties().fields().containsKey("DBClusterIdentifier");
        return switch (resource.type()) {
            case "AWS::S3::Bucket" ->
                    Map.of("CKV_AWS_18", "It holds logs itself; a log of those would have no end.");
            case "AWS::RDS::DBInstance" ->
                    inCluster ? Map.of() : Map.of("CKV_AWS_161", USER_AND_PASSWORD);
            case "AWS::RDS::DBCluster" -> Map.of("CKV_AWS_162", USER_AND_PASSWORD);
            case "AWS::SQS::Queue" ->
                    Map.of("CKV_AWS_27", "It is encrypted with the key that SQS manages.");
            case "AWS::Lambda::Function" ->
                    Map.of(
                            "CKV_AWS_117",
                            "It calls interfaces of AWS only and nothing inside the network.");
            default -> Map.of();
        };
    }
}
