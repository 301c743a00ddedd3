package io.drydock.export.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.export.Examples;
import io.drydock.export.roundtrip.TemplateChange.Kind;
import io.drydock.model.design.Design;
import io.drydock.model.pattern.PatternKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An exported template opens as its design and says what was changed in it.
class TemplateFilesTest {

    private static final Design DESIGN = Examples.design(PatternKey.ALL_IN_ONE_HA);
    private static final String YAML = Examples.template(DESIGN).toYaml();

    @TempDir private Path folder;

    private OpenedTemplate open(String text) throws Exception {
        return open(text, "template.yaml");
    }

    private OpenedTemplate open(String text, String name) throws Exception {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        assertThat(TemplateFiles.isTemplate(file)).isTrue();
        return TemplateFiles.open(file);
    }

    private static String edited(String from, String to) {
        assertThat(YAML).contains(from);
        return YAML.replaceFirst(java.util.regex.Pattern.quote(from), to);
    }

    static List<Design> designs() {
        return Examples.designs().toList();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void aTemplateOpensAsItsDesign(Design design) throws Exception {
        OpenedTemplate yaml = open(Examples.template(design).toYaml());
        assertThat(yaml.design()).isEqualTo(design);
        assertThat(yaml.changes()).isEmpty();
        OpenedTemplate json = open(Examples.template(design).toJson(), "template.json");
        assertThat(json.design()).isEqualTo(design);
        assertThat(json.changes()).isEmpty();
    }

    @Test
    void aChangedValue() throws Exception {
        assertThat(
                        open(edited("      Scheme: internal\n", "      Scheme: internet-facing\n"))
                                .changes())
                .containsExactly(
                        new TemplateChange(
                                Kind.CHANGED,
                                "template.yaml",
                                "Resources.InternalAlb.Properties.Scheme",
                                "internal",
                                "internet-facing"));
    }

    @Test
    void aResourceThatWasAdded() throws Exception {
        String topic = "  OwnTopic:\n    Type: AWS::SNS::Topic\n";
        assertThat(open(edited("\nResources:\n", "\nResources:\n" + topic)).changes())
                .containsExactly(
                        new TemplateChange(
                                Kind.ADDED,
                                "template.yaml",
                                "Resources.OwnTopic",
                                "",
                                "{Type: AWS::SNS::Topic}"));
    }

    @Test
    void aResourceThatWasRemoved() throws Exception {
        int start = YAML.indexOf("\n  S3Endpoint:\n");
        int end = YAML.indexOf("\n  ", start + 4);
        while (YAML.charAt(end + 3) == ' ') {
            end = YAML.indexOf("\n  ", end + 1);
        }
        List<TemplateChange> changes =
                open(YAML.substring(0, start) + YAML.substring(end)).changes();
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().kind()).isEqualTo(Kind.REMOVED);
        assertThat(changes.getFirst().path()).isEqualTo("Resources.S3Endpoint");
        assertThat(changes.getFirst().exported()).contains("AWS::EC2::VPCEndpoint");
    }

    @Test
    void commentsAreNoDifference() throws Exception {
        assertThat(
                        open("# ours\n" + edited("\nResources:\n", "\n# ours\nResources: # ours\n"))
                                .changes())
                .isEmpty();
    }

    @Test
    void longFormsOfFunctionsAreNoDifference() throws Exception {
        assertThat(open(edited("VpcId: !Ref Vpc\n", "VpcId: { Ref: Vpc }\n")).changes()).isEmpty();
        assertThat(
                        open(edited(
                                        "AllocationId: !GetAtt NatGatewayAAddress.AllocationId\n",
                                        "AllocationId: {'Fn::GetAtt': [NatGatewayAAddress,"
                                                + " AllocationId]}\n"))
                                .changes())
                .isEmpty();
        assertThat(
                        open(edited(
                                        "AllocationId: !GetAtt NatGatewayAAddress.AllocationId\n",
                                        "AllocationId: !GetAtt [NatGatewayAAddress,"
                                                + " AllocationId]\n"))
                                .changes())
                .isEmpty();
    }

    @Test
    void aLineOfABootScript() throws Exception {
        List<TemplateChange> changes = open(edited("set -euo pipefail\n", "set -eux\n")).changes();
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().path()).contains("UserData").contains(", line ");
        assertThat(changes.getFirst().exported()).isEqualTo("set -euo pipefail");
        assertThat(changes.getFirst().now()).isEqualTo("set -eux");
    }

    @Test
    void aTemplateOfSomebodyElse() {
        assertThatThrownBy(() -> open("Resources:\n  A:\n    Type: AWS::SNS::Topic\n"))
                .isInstanceOf(TemplateFormatException.class)
                .hasMessageContaining("not exported by Drydock");
    }

    @Test
    void aFileThatIsNoYaml() {
        assertThatThrownBy(() -> open("a: [b\n"))
                .isInstanceOf(TemplateFormatException.class)
                .hasMessageContaining("neither YAML nor JSON");
    }
}
