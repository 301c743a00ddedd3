package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.language.Shell;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Database;

/// What the stack tells those who work on the cluster, and the environment in which the install
/// script of the Helm export runs.
final class EksOutputPart {

    private EksOutputPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        template.output("ClusterName", "The EKS cluster", ref(EksNames.CLUSTER));
        template.output(
                "ClusterSecurityGroupId",
                "The security group between the control plane and the worker nodes",
                att(EksNames.CLUSTER, "ClusterSecurityGroupId"));
        if (template.has(EksControllerPart.BALANCER_ROLE)) {
            template.output(
                    "LoadBalancerControllerRoleArn",
                    "The role of kube-system/aws-load-balancer-controller",
                    att(EksControllerPart.BALANCER_ROLE, "Arn"));
        }
        template.output(
                "ExternalSecretsRoleArn",
                "The role of external-secrets/external-secrets",
                att(EksControllerPart.SECRETS_ROLE, "Arn"));
        if (template.has(Names.LOG_BUCKET)) {
            template.output(
                    "AccessLogBucket",
                    "Where load balancers write their access logs",
                    ref(Names.LOG_BUCKET));
        }
        for (String image : EksRegistryPart.images(plan)) {
            String repository = EksNames.repository(image);
            template.output(
                    repository + "Uri",
                    "Where the image " + image + " is pushed",
                    att(repository, "RepositoryUri"));
        }
        for (Database database : plan.databases()) {
            for (String user : KeyPart.users(plan, database)) {
                String secret = Names.secret(database.id(), user);
                template.output(
                        secret + "Arn",
                        "The secret of the account " + user + " of " + database.name(),
                        ref(secret));
            }
        }
        plan.caches().forEach(cache -> cache(template, cache));
        certificate(template);
        EksReleasePart.outputs(template, plan);
        Shell environment = EksEnvironment.of(plan);
        if (!environment.phrase().isEmpty()) {
            template.output(
                    EksEnvironment.OUTPUT,
                    "What install.sh of the Helm export reads from its environment, to be saved in"
                            + " a file and sourced",
                    environment(template, environment));
        }
    }

    private static void cache(TemplateBuilder template, Cache cache) {
        template.output(
                Names.of(cache.id(), "Address"),
                "The address of the primary of " + cache.name(),
                att(Names.of(cache.id()), "PrimaryEndPoint.Address"));
        template.output(
                Names.cacheSecret(cache.id()) + "Arn",
                "The secret with the password of " + cache.name(),
                ref(Names.cacheSecret(cache.id())));
    }

    private static void certificate(TemplateBuilder template) {
        if (template.has(EksNames.CERTIFICATE)) {
            template.output(
                    "CertificateArn",
                    "The certificate of the host names, where their zone was given",
                    new Value.If(
                            ParameterPart.HAS_PUBLIC_ZONE, ref(EksNames.CERTIFICATE), text("-")));
        }
    }

    private static Value environment(TemplateBuilder template, Shell environment) {
        if (!template.has(EksNames.CERTIFICATE)) {
            return sub(environment.phrase());
        }
        return new Value.If(
                ParameterPart.HAS_PUBLIC_ZONE,
                sub(environment.and(EksEnvironment.certificate()).phrase()),
                sub(environment.phrase()));
    }
}
