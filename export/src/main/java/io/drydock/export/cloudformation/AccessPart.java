package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ServiceNode;
import java.util.ArrayList;
import java.util.List;

/// The ways in for administrators, and the hosts of the management tier.
final class AccessPart {

    private final TemplateBuilder template;
    private final DeploymentPlan plan;

    private AccessPart(TemplateBuilder template, DeploymentPlan plan) {
        this.template = template;
        this.plan = plan;
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        AccessPart part = new AccessPart(template, plan);
        plan.services(ServiceNode.Kind.INSTANCE_CONNECT_ENDPOINT).forEach(part::endpoint);
        plan.bastions().forEach(part::bastion);
        plan.services(ServiceNode.Kind.UPDATE_HOST).forEach(part::host);
        plan.services(ServiceNode.Kind.CONFIGURATION_MANAGEMENT).forEach(part::host);
    }

    private void endpoint(ServiceNode endpoint) {
        ElementId subnet = endpoint.placement().subnetIds().getFirst();
        template.add(
                Names.of(endpoint.id()),
                "AWS::EC2::InstanceConnectEndpoint",
                fields().set("SubnetId", ref(Names.subnet(subnet)))
                        .set(
                                "SecurityGroupIds",
                                list(att(Names.securityGroup(endpoint.id()), "GroupId")))
                        .set("PreserveClientIp", false)
                        .set("Tags", template.tags(endpoint.name())));
    }

    /// Administrators bring a key for a minute through EC2 Instance Connect, so none is kept here.
    private void bastion(Bastion bastion) {
        ElementId id = bastion.id();
        RolePart.role(template, id, bastion.name(), List.of(connect()));
        instance(
                id,
                bastion.name(),
                bastion.placement().subnetIds().getFirst(),
                text(bastion.instanceType()));
        String address = Names.of(id, "Address");
        template.add(
                Resource.of(
                                address,
                                "AWS::EC2::EIP",
                                fields().set("Domain", "vpc")
                                        .set("InstanceId", ref(Names.of(id)))
                                        .set("Tags", template.tags(bastion.name())))
                        .after(Names.INTERNET_ATTACHMENT));
        template.output(
                Names.of(id, "PublicAddress"),
                "The address of " + bastion.name() + " for SSH",
                ref(address));
    }

    private Fields connect() {
        return fields().set("Sid", "SendKeysToMachines")
                .set("Effect", "Allow")
                .set("Action", list(text("ec2-instance-connect:SendSSHPublicKey")))
                .set(
                        "Resource",
                        list(
                                sub(
                                        "arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:instance/*")))
                .set(
                        "Condition",
                        fields().set(
                                        "StringEquals",
                                        fields().set(
                                                        "aws:ResourceTag/drydock:design",
                                                        plan.design().name().value())))
                .done();
    }

    /// The update host puts update packs into the bucket; the others read from it.
    private void host(ServiceNode host) {
        List<Fields> statements = new ArrayList<>();
        statements.add(RolePart.readArtefacts());
        if (host.kind() == ServiceNode.Kind.UPDATE_HOST) {
            statements.add(
                    Policies.allow(
                            "WriteUpdates",
                            "s3:PutObject",
                            sub(
                                    "arn:${AWS::Partition}:s3:::${ArtefactBucket}/${ArtefactPrefix}/updates/*")));
        }
        RolePart.role(template, host.id(), host.name(), statements);
        instance(
                host.id(),
                host.name(),
                host.placement().subnetIds().getFirst(),
                ref(ParameterPart.HOST_TYPE));
    }

    private void instance(ElementId id, String name, ElementId subnet, Value type) {
        String launchTemplate = Names.of(id, "LaunchTemplate");
        template.add(
                launchTemplate,
                "AWS::EC2::LaunchTemplate",
                fields().set("LaunchTemplateData", HostTemplates.data(template, id, name, type))
                        .set(
                                "TagSpecifications",
                                list(ComputePart.tagsFor("launch-template", template.tags(name)))));
        template.add(
                Resource.of(
                                Names.of(id),
                                "AWS::EC2::Instance",
                                fields().set(
                                                "LaunchTemplate",
                                                fields().set(
                                                                "LaunchTemplateId",
                                                                ref(launchTemplate))
                                                        .set(
                                                                "Version",
                                                                att(
                                                                        launchTemplate,
                                                                        "LatestVersionNumber")))
                                        .set("SubnetId", ref(Names.subnet(subnet)))
                                        .set("EbsOptimized", true)
                                        .set("Monitoring", true)
                                        .set("IamInstanceProfile", ref(Names.instanceProfile(id)))
                                        .set("Tags", template.tags(name)))
                        .after(NetworkPart.wayOut(plan.network(), List.of(subnet))));
    }
}
