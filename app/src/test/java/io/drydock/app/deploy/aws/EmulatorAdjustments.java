package io.drydock.app.deploy.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.export.cloudformation.Resource;
import io.drydock.export.cloudformation.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is changed in a template so that the emulator (moto 5.2) accepts it. AWS needs none of
/// this, and the exported template has none of it:
///
/// - A KMS key loses its tags: the emulator reads them under other names and fails.
/// - A database loses its parameter group: the emulator looks for it under another name and fails.
/// - The copy of a database of another region loses its subnet group too: the emulator looks for it
///   in the region of the original and fails.
/// - `MasterUserSecret.SecretArn` of a database becomes a fixed ARN: the emulator has no such
///   attribute.
/// - `Endpoint.Address` inside a substituted text becomes a fixed name: there the emulator knows
///   attributes without a dot only.
/// - An instance gets image and type of its launch template: the emulator does not read that.
/// - The security group of an EKS cluster becomes a fixed one: the emulator makes no cluster.
/// - A repository gets a name: the emulator makes up one that it then refuses.
/// - Outputs with the full name of a target group are left out: the emulator knows no such name,
///   and would tell no output at all.
/// - The resource that forgets names when the stack is deleted is left out: the emulator would run
///   its function in a container.
final class EmulatorAdjustments {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:x";

    /// The emulator first tries to read a template as YAML, in Python, which takes longer than the
    /// whole deployment. A tab is no beginning of YAML, and JSON may well begin with one.
    private static final String NOT_YAML = "\t";

    private static final String LEFT_OUT = "NodeNames";
    private static final String CLUSTER_GROUP = "sg-0123456789abcdef0";

    private EmulatorAdjustments() {}

    static boolean leavesOut(Resource resource) {
        return LEFT_OUT.equals(resource.logicalId());
    }

    static String adjust(Template template) throws Exception {
        ObjectNode root = (ObjectNode) JSON.readTree(template.toJson());
        ObjectNode resources = (ObjectNode) root.get("Resources");
        resources.remove(LEFT_OUT);
        resources
                .properties()
                .forEach(entry -> {
                    ObjectNode resource = (ObjectNode) entry.getValue();
                    dropDependency(resource);
                    if ("AWS::ECR::Repository".equals(resource.get("Type").asText())) {
                        ((ObjectNode) resource.get("Properties"))
                                .put("RepositoryName", entry.getKey().toLowerCase(Locale.ROOT));
                    }
                    if (resource.has("Properties")) {
                        adjust(
                                resource.get("Type").asText(),
                                (ObjectNode) resource.get("Properties"),
                                resources);
                    }
                });
        if (root.get("Outputs") instanceof ObjectNode outputs) {
            List<String> unknown = new ArrayList<>();
            outputs.properties()
                    .forEach(output -> {
                        if (output.getValue().toString().contains("\"TargetGroupFullName\"")) {
                            unknown.add(output.getKey());
                        }
                    });
            outputs.remove(unknown);
        }
        String text = NOT_YAML + JSON.writeValueAsString(root);
        return text.replaceAll(
                        "\\{\"Fn::GetAtt\":\\[\"\\w+\",\"MasterUserSecret\\.SecretArn\"]}",
                        "\"" + ARN + "\"")
                .replaceAll(
                        "\\{\"Fn::GetAtt\":\\[\"EksCluster\",\"ClusterSecurityGroupId\"]}",
                        "\"" + CLUSTER_GROUP + "\"")
                .replaceAll("\\$\\{\\w+\\.MasterUserSecret\\.SecretArn}", ARN)
                .replaceAll("\\$\\{\\w+\\.Endpoint\\.Address}", "database.internal");
    }

    private static void dropDependency(ObjectNode resource) {
        if (resource.get("DependsOn") instanceof ArrayNode all) {
            List<JsonNode> kept = new ArrayList<>();
            all.forEach(kept::add);
            kept.removeIf(name -> LEFT_OUT.equals(name.asText()));
            all.removeAll().addAll(kept);
        }
    }

    private static void adjust(String type, ObjectNode properties, ObjectNode resources) {
        switch (type) {
            case "AWS::KMS::Key" -> properties.remove("Tags");
            case "AWS::RDS::DBInstance" -> {
                properties.remove("DBParameterGroupName");
                if (properties.has("SourceDBInstanceIdentifier")) {
                    properties.remove("DBSubnetGroupName");
                }
            }
            case "AWS::EC2::Instance" -> {
                String name = properties.at("/LaunchTemplate/LaunchTemplateId/Ref").asText();
                JsonNode data = resources.at("/" + name + "/Properties/LaunchTemplateData");
                properties.set("ImageId", data.get("ImageId"));
                properties.set("InstanceType", data.get("InstanceType"));
                properties.remove("LaunchTemplate");
            }
            default -> {}
        }
    }
}
