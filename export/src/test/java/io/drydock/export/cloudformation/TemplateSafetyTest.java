package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.cloudformation.Value.Items;
import io.drydock.export.cloudformation.Value.Text;
import io.drydock.model.design.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must never be in a template, whatever the design.
class TemplateSafetyTest {

    static Stream<Design> designs() {
        return Stream.of(Examples.designs(), Examples.startingDesigns(), Examples.otherDataKinds())
                .flatMap(Function.identity());
    }

    static Stream<Design> allDesigns() {
        return Stream.of(Examples.designs(), Examples.newestOnEks(), Examples.otherDataKinds())
                .flatMap(Function.identity());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void onlyPort443OfThePublicLoadBalancerIsOpenToEverybody(Design design) {
        Template template = Examples.template(design);
        List<String> open = new ArrayList<>();
        for (Resource group : template.resources("AWS::EC2::SecurityGroup")) {
            if (Tree.property(group, "SecurityGroupIngress").orElse(Value.list())
                    instanceof Items rules) {
                for (Value rule : rules.items()) {
                    if (Tree.at(rule, "CidrIp").equals(Optional.of(Value.text("0.0.0.0/0")))) {
                        open.add(group.logicalId() + " " + Tree.at(rule, "FromPort").orElseThrow());
                    }
                }
            }
        }
        assertThat(open).containsExactly("PublicAlbSecurityGroup " + new Value.Whole(443));
        for (Resource rule : template.resources("AWS::EC2::SecurityGroupIngress")) {
            assertThat(Tree.property(rule, "CidrIp")).as(rule.logicalId()).isEmpty();
            assertThat(Tree.property(rule, "CidrIpv6")).as(rule.logicalId()).isEmpty();
            assertThat(Tree.property(rule, "SourceSecurityGroupId")).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("allDesigns")
    void everyRuleOfASecurityGroupSaysWhatItIsFor(Design design) {
        Template template = Examples.template(design);
        for (Resource rule : template.resources("AWS::EC2::SecurityGroupIngress")) {
            assertThat(Tree.text(rule, "Description")).as(rule.logicalId()).isNotBlank();
        }
    }

    /// secrets are generated or given by reference; none is in the template or its
    /// parameters.
    @ParameterizedTest
    @MethodSource("allDesigns")
    void noSecretIsInTheTemplate(Design design) {
        Template template = Examples.template(design);
        String yaml = template.toYaml();
        assertThat(yaml)
                .doesNotContain(" MasterUserPassword:")
                .doesNotContain("{{resolve:ssm")
                .doesNotContain("NoEcho")
                .doesNotContain("AccessKey");
        for (Resource secret : template.resources("AWS::SecretsManager::Secret")) {
            assertThat(Tree.property(secret, "SecretString")).as(secret.logicalId()).isEmpty();
            assertThat(Tree.property(secret, "GenerateSecretString")).isPresent();
        }
        assertThat(template.parameters())
                .extracting(Parameter::name)
                .noneMatch(name -> name.contains("Password"));
    }

    /// names chosen by CloudFormation never collide and never block a replacement.
    @ParameterizedTest
    @MethodSource("designs")
    void nothingHasAFixedPhysicalName(Design design) {
        Map<String, String> names =
                Map.ofEntries(
                        Map.entry("AWS::IAM::Role", "RoleName"),
                        Map.entry("AWS::IAM::ManagedPolicy", "ManagedPolicyName"),
                        Map.entry("AWS::IAM::InstanceProfile", "InstanceProfileName"),
                        Map.entry("AWS::EC2::SecurityGroup", "GroupName"),
                        Map.entry("AWS::EC2::LaunchTemplate", "LaunchTemplateName"),
                        Map.entry("AWS::AutoScaling::AutoScalingGroup", "AutoScalingGroupName"),
                        Map.entry("AWS::ElasticLoadBalancingV2::LoadBalancer", "Name"),
                        Map.entry("AWS::ElasticLoadBalancingV2::TargetGroup", "Name"),
                        Map.entry("AWS::RDS::DBInstance", "DBInstanceIdentifier"),
                        Map.entry("AWS::RDS::DBSubnetGroup", "DBSubnetGroupName"),
                        Map.entry("AWS::RDS::DBParameterGroup", "DBParameterGroupName"),
                        Map.entry("AWS::SecretsManager::Secret", "Name"),
                        Map.entry("AWS::S3::Bucket", "BucketName"),
                        Map.entry("AWS::Logs::LogGroup", "LogGroupName"),
                        Map.entry("AWS::SNS::Topic", "TopicName"),
                        Map.entry("AWS::SQS::Queue", "QueueName"),
                        Map.entry("AWS::Lambda::Function", "FunctionName"),
                        Map.entry("AWS::Events::Rule", "Name"),
                        Map.entry("AWS::CloudWatch::Alarm", "AlarmName"),
                        Map.entry("AWS::CloudTrail::Trail", "TrailName"));
        Template template = Examples.template(design);
        names.forEach((type, property) ->
                assertThat(template.resources(type))
                        .as(type)
                        .isNotEmpty()
                        .allMatch(r ->
                                Tree.property(r, property).stream()
                                        .allMatch(TemplateSafetyTest::isOfThisStackOnly)));
    }

    /// Where AWS wants a name or a prefix of its own, the stack's identity is in it.
    private static boolean isOfThisStackOnly(Value name) {
        return Tree.all(name).contains(Value.ref("AWS::StackId"));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void machinesHaveNoPublicAddressAndAskForTokens(Design design) {
        Template template = Examples.template(design);
        for (Resource subnet : template.resources("AWS::EC2::Subnet")) {
            assertThat(Tree.text(subnet, "MapPublicIpOnLaunch")).isEqualTo("false");
        }
        for (Resource machine : template.resources("AWS::EC2::LaunchTemplate")) {
            String data = "LaunchTemplateData/";
            assertThat(Tree.text(machine, data + "MetadataOptions/HttpTokens"))
                    .isEqualTo("required");
            assertThat(Tree.text(machine, data + "MetadataOptions/HttpPutResponseHopLimit"))
                    .isEqualTo("1");
            assertThat(Tree.text(machine, data + "BlockDeviceMappings/0/Ebs/Encrypted"))
                    .isEqualTo("true");
            assertThat(Tree.text(machine, data + "BlockDeviceMappings/0/Ebs/VolumeType"))
                    .isEqualTo("gp3");
            assertThat(Tree.text(machine, data + "ImageId")).isEqualTo(ParameterPart.IMAGE);
            assertThat(Tree.property(machine, data + "NetworkInterfaces")).isEmpty();
        }
    }

    /// new accounts cannot make launch configurations.
    @ParameterizedTest
    @MethodSource("allDesigns")
    void thereAreNoLaunchConfigurations(Design design) {
        assertThat(Examples.template(design).resources("AWS::AutoScaling::LaunchConfiguration"))
                .isEmpty();
    }

    /// Rights to everything are for actions that AWS cannot limit to a resource.
    @ParameterizedTest
    @MethodSource("designs")
    void policiesNameTheirResources(Design design) {
        List<String> unlimited = List.of("ec2:DescribeInstances", "ec2:DescribeVolumes");
        for (Resource policy : Examples.template(design).resources("AWS::IAM::ManagedPolicy")) {
            if (!(Tree.property(policy, "PolicyDocument/Statement").orElseThrow()
                    instanceof Items statements)) {
                throw new AssertionError(policy.logicalId());
            }
            for (Value statement : statements.items()) {
                List<Value> actions = Tree.all(Tree.at(statement, "Action").orElseThrow());
                assertThat(actions).doesNotContain(Value.text("*"));
                if (Tree.all(Tree.at(statement, "Resource").orElseThrow())
                        .contains(Value.text("*"))) {
                    assertThat(actions.stream().filter(Text.class::isInstance))
                            .as(policy.logicalId())
                            .allMatch(action -> unlimited.contains(((Text) action).text()));
                }
            }
        }
        assertThat(Examples.template(design).resources("AWS::IAM::Role"))
                .allMatch(role -> Tree.property(role, "Policies").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("allDesigns")
    void everythingStoredIsEncrypted(Design design) {
        Template template = Examples.template(design);
        for (Resource group : template.resources("AWS::Logs::LogGroup")) {
            assertThat(Tree.text(group, "KmsKeyId")).isEqualTo("DataKey.Arn");
            assertThat(Tree.text(group, "RetentionInDays")).isEqualTo(ParameterPart.LOG_DAYS);
        }
        for (Resource secret : template.resources("AWS::SecretsManager::Secret")) {
            assertThat(Tree.text(secret, "KmsKeyId")).isEqualTo("DataKey.Arn");
        }
        for (Resource database : template.resources("AWS::RDS::DBInstance")) {
            assertThat(Tree.text(database, "StorageEncrypted")).isEqualTo("true");
        }
        for (Resource files : template.resources("AWS::EFS::FileSystem")) {
            assertThat(Tree.text(files, "Encrypted")).isEqualTo("true");
        }
        for (Resource volume : template.resources("AWS::EC2::Volume")) {
            assertThat(Tree.text(volume, "Encrypted")).isEqualTo("true");
        }
        assertThat(template.resources("AWS::S3::Bucket"))
                .allMatch(bucket -> Tree.property(bucket, "BucketEncryption").isPresent());
        assertThat(Tree.text(template.resources("AWS::KMS::Key").getFirst(), "EnableKeyRotation"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @MethodSource("allDesigns")
    void theTemplateFitsTheLimits(Design design) {
        Template template = Examples.template(design);
        assertThat(template.resources().size()).isLessThan(Template.RESOURCE_LIMIT * 9 / 10);
        assertThat(template.toYaml().length()).isLessThan(Template.SIZE_LIMIT * 9 / 10);
        assertThat(template.description().length()).isLessThanOrEqualTo(1_024);
        assertThat(Template.needsUpload(template.toYaml())).isTrue();
        assertThat(template.resources().keySet())
                .allMatch(name -> name.matches("[A-Za-z0-9]{1,255}"));
    }

    @ParameterizedTest
    @MethodSource("allDesigns")
    void everyReferenceLeadsSomewhere(Design design) {
        Template template = Examples.template(design);
        List<String> known = new ArrayList<>(template.resources().keySet());
        template.parameters().forEach(parameter -> known.add(parameter.name()));
        Fields document = TemplateTree.of(template);
        for (Value value : Tree.all(document)) {
            switch (value) {
                case Value.Ref ref ->
                        assertThat(
                                        ref.logicalId().startsWith("AWS::")
                                                || known.contains(ref.logicalId()))
                                .as("%s", ref)
                                .isTrue();
                case Value.GetAtt att -> assertThat(known).contains(att.logicalId());
                case Value.If choice ->
                        assertThat(template.conditions()).containsKey(choice.condition());
                default -> {}
            }
        }
        for (Resource resource : template.resources().values()) {
            assertThat(template.resources().keySet()).containsAll(resource.dependsOn());
        }
    }
}
