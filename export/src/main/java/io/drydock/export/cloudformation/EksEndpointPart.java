package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;

import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.SecurityGroupPlan;
import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.List;

/// Endpoints inside the network for the services of AWS that worker nodes and controllers call: a
/// node joins, pulls its images and gets its roles also when the way out to the internet is lost.
///
/// Source: clusters with limited internet access, in the user guide of EKS.
final class EksEndpointPart {

    private static final String GROUP = "EndpointSecurityGroup";
    private static final int HTTPS = 443;
    private static final List<String> SERVICES =
            List.of(
                    "ec2",
                    "ecr.api",
                    "ecr.dkr",
                    "eks",
                    "eks-auth",
                    "elasticloadbalancing",
                    "logs",
                    "secretsmanager",
                    "sts");

    private EksEndpointPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan, DeploymentPlan around) {
        template.add(
                GROUP,
                "AWS::EC2::SecurityGroup",
                fields().set("GroupDescription", "Endpoints of AWS services")
                        .set("VpcId", ref(Names.VPC))
                        .set(
                                "SecurityGroupEgress",
                                list(
                                        fields().set("Description", "opens no connections")
                                                .set("IpProtocol", "-1")
                                                .set("CidrIp", "127.0.0.1/32")
                                                .done()))
                        .set("Tags", template.tags("endpoints")));
        for (ElementId client : clients(plan, around)) {
            template.add(
                    "EndpointsFrom" + Names.of(client),
                    "AWS::EC2::SecurityGroupIngress",
                    fields().set("GroupId", att(GROUP, "GroupId"))
                            .set(
                                    "SourceSecurityGroupId",
                                    att(Names.securityGroup(client), "GroupId"))
                            .set("IpProtocol", "tcp")
                            .set("FromPort", HTTPS)
                            .set("ToPort", HTTPS)
                            .set("Description", "calls to AWS"));
        }
        List<ElementId> subnets = plan.network().onePerZone(EksNodePart.subnets(plan));
        for (String service : SERVICES) {
            template.add(
                    Names.of(service) + "Endpoint",
                    "AWS::EC2::VPCEndpoint",
                    fields().set("VpcId", ref(Names.VPC))
                            .set("VpcEndpointType", "Interface")
                            .set(
                                    "ServiceName",
                                    sub(
                                            Phrase.template("com.amazonaws.${AWS::Region}.")
                                                    .plus(service)))
                            .set("PrivateDnsEnabled", true)
                            .set("SubnetIds", NetworkPart.subnetRefs(subnets))
                            .set("SecurityGroupIds", list(att(GROUP, "GroupId"))));
        }
    }

    /// Inside the network the names of those services lead here, for every machine.
    private static List<ElementId> clients(DeploymentPlan plan, DeploymentPlan around) {
        List<ElementId> clients = new ArrayList<>();
        around.securityGroups().stream()
                .filter(SecurityGroupPlan::opensConnections)
                .map(SecurityGroupPlan::id)
                .forEach(clients::add);
        if (!ReplicaPart.originals(plan).isEmpty()) {
            clients.add(DatabaseSetupPart.ID);
        }
        return clients;
    }
}
