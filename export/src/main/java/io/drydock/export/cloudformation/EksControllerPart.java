package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.plan.DeploymentPlan;
import java.util.List;

/// The roles of the controllers that the Helm export counts on. The controllers themselves are
/// installed with Helm, under the service accounts named here.
final class EksControllerPart {

    static final String BALANCER_ROLE = "LoadBalancerControllerRole";
    static final String SECRETS_ROLE = "ExternalSecretsRole";

    private EksControllerPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        if (!plan.balancers().isEmpty()) {
            identity(
                    template,
                    BALANCER_ROLE,
                    "load balancer controller",
                    "kube-system",
                    "aws-load-balancer-controller",
                    EksBalancerPolicy.statements());
        }
        identity(
                template,
                SECRETS_ROLE,
                "external secrets",
                "external-secrets",
                "external-secrets",
                KeyPart.readStatements(EksSecretPart.secrets(plan)));
    }

    /// A role for the pods of one service account.
    private static void identity(
            TemplateBuilder template,
            String role,
            String name,
            String namespace,
            String account,
            List<Fields> statements) {
        template.add(role(template, role, name));
        template.add(policy(role, name, statements));
        template.add(association(template, role, name, namespace, account));
    }

    static Resource role(TemplateBuilder template, String role, String name) {
        return Resource.of(
                role,
                "AWS::IAM::Role",
                fields().set("AssumeRolePolicyDocument", EksParameterPart.podTrust())
                        .set("Tags", template.tags(name)));
    }

    static Resource policy(String role, String name, List<Fields> statements) {
        return Resource.of(
                role.replace("Role", "Policy"),
                "AWS::IAM::ManagedPolicy",
                fields().set("Description", "What the pods of " + name + " may do")
                        .set("PolicyDocument", Policies.document(statements))
                        .set("Roles", list(ref(role))));
    }

    private static Resource association(
            TemplateBuilder template, String role, String name, String namespace, String account) {
        return Resource.of(
                role.replace("Role", "Identity"),
                "AWS::EKS::PodIdentityAssociation",
                fields().set("ClusterName", ref(EksNames.CLUSTER))
                        .set("Namespace", namespace)
                        .set("ServiceAccount", account)
                        .set("RoleArn", att(role, "Arn"))
                        .set("Tags", template.tags(name)));
    }
}
