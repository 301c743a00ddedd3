package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a template asks and prepares for a directory of people.
class DirectoryPartTest {

    private static final ProductVersion VERSION = new ProductVersion(4, 6, 0);

    private static List<String> parameters(Template template) {
        return template.parameters().stream().map(Parameter::name).toList();
    }

    @Test
    void theWayToTheDirectoryIsAsked() {
        Template template = Examples.template(Examples.withDirectory(VERSION));
        assertThat(parameters(template))
                .contains(
                        "PeopleHost",
                        "PeopleSecretArn",
                        "PeopleUserBase",
                        "PeopleGroupBase",
                        "PeopleUserAttribute",
                        "PeopleUserClass",
                        "PeopleGroupClass",
                        "PeopleMemberAttribute");
        assertThat(parameters(Examples.template(PatternKey.ALL_IN_ONE_HA)))
                .noneMatch(name -> name.startsWith("People"));
    }

    @Test
    void onlyWhoLooksPeopleUpReadsTheAccount() {
        Template template = Examples.template(Examples.withDirectory(VERSION));
        assertThat(template.resource("ControlPlanePolicy").orElseThrow().properties().toString())
                .contains("PeopleSecretArn");
        for (String other :
                List.of("GatewayPolicy", "TrafficManagerPolicy", "DatabaseSetupPolicy")) {
            assertThat(template.resource(other).orElseThrow().properties().toString())
                    .as(other)
                    .doesNotContain("PeopleSecretArn");
        }
    }

    @Test
    void aSecurityGroupIsReadyForTheDirectory() {
        Template template = Examples.template(Examples.withDirectory(VERSION));
        Resource rule = template.resource("PeopleFromControlPlaneOn636").orElseThrow();
        assertThat(Tree.text(rule, "FromPort")).isEqualTo("636");
        assertThat(template.resources("AWS::EC2::SecurityGroupIngress"))
                .filteredOn(it -> it.logicalId().startsWith("PeopleFrom"))
                .hasSize(1);
        assertThat(template.outputs())
                .anyMatch(output -> output.name().equals("PeopleSecurityGroup"));
        assertThat(template.toYaml())
                .contains("Put Directory of people into", "neither the directory nor its");
    }

    /// A directory in the data centre serves the machines on AWS too.
    @Test
    void aDirectoryInTheDataCentreIsReachedFromTheCloud() {
        Design hybrid = Examples.design(PatternKey.HYBRID_CLOUD);
        Site centre =
                hybrid.sites().stream()
                        .filter(site -> site.kind() == Site.Kind.DATA_CENTRE)
                        .findFirst()
                        .orElseThrow();
        Subnet subnet = centre.subnets().getFirst();
        List<Node> nodes = new ArrayList<>(hybrid.nodes());
        nodes.add(
                new ServiceNode(
                        new ElementId("people"),
                        "Directory of people",
                        ServiceNode.Kind.USER_STORE,
                        Placement.in(subnet.id())));
        Template template = Examples.template(hybrid.withNodes(nodes));
        assertThat(parameters(template)).contains("PeopleHost");
        assertThat(template.resource("PeopleSecurityGroup")).isEmpty();
        assertThat(template.toYaml()).contains("answer to LDAP over TLS on port 636 from");
    }
}
