package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ServiceNode;
import java.util.List;

/// What is asked when the stack of a site with Kubernetes is made.
final class EksParameterPart {

    static final String ADMINISTRATOR = "ClusterAdministratorArn";
    static final String VERSION = "KubernetesVersion";
    static final String API_CIDR = "ClusterApiCidr";

    static final String HAS_VERSION = "HasKubernetesVersion";
    static final String HAS_API_CIDR = "HasClusterApiCidr";

    private static final String SECRET_ARN =
            "^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\\d{12}:secret:.+$";
    private static final String SECRET_RULE = "The ARN of a secret in Secrets Manager";

    private EksParameterPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        ParameterPart part = new ParameterPart(template);
        part.access(plan);
        cluster(template, part);
        if (!plan.balancers().isEmpty()) {
            part.publicZone(
                    "The Route 53 hosted zone of the design's host names. With it the stack makes"
                            + " their certificate, and names follow the load balancers. Leave it"
                            + " empty to do both elsewhere.");
        }
        if (hasMachines(plan)) {
            part.artefacts();
            part.machines();
        }
        LicensedEngine.parameters(template, plan);
        keystores(plan).forEach(keystore -> keystore(part, keystore));
        part.operation(plan);
        EksReleasePart.add(template, plan);
        ReplicaPart.parameters(template, plan);
    }

    private static boolean hasMachines(DeploymentPlan plan) {
        return !ReplicaPart.originals(plan).isEmpty()
                || !plan.bastions().isEmpty()
                || plan.has(ServiceNode.Kind.UPDATE_HOST)
                || plan.has(ServiceNode.Kind.CONFIGURATION_MANAGEMENT);
    }

    private static void cluster(TemplateBuilder template, ParameterPart part) {
        part.text(
                ADMINISTRATOR,
                ParameterPart.ACCESS,
                "Administrator of the cluster",
                "The ARN of the role or user that installs the Helm releases. A role is named as"
                        + " itself, not as a session that assumed it.",
                "",
                "^arn:aws[a-z-]*:iam::\\d{12}:(role|user)/.+$",
                "The ARN of an IAM role or user");
        part.optional(
                API_CIDR,
                ParameterPart.ACCESS,
                "Network that reaches the cluster's API",
                "The public addresses from which kubectl and Helm reach the API of Kubernetes."
                        + " Leave it empty to have it reached from the VPC and by VPN only.",
                "^$|^("
                        + ParameterPart.OCTET
                        + "\\.){3}"
                        + ParameterPart.OCTET
                        + "/([89]|[12]\\d|3[0-2])$",
                "A network such as 203.0.113.0/24, of length 8 to 32, or nothing");
        template.condition(HAS_API_CIDR, ParameterPart.given(API_CIDR));
        part.optional(
                VERSION,
                ParameterPart.OPERATION,
                "Kubernetes version",
                "The version of Kubernetes, 1.30 or later. Leave it empty for the one that EKS"
                        + " gives to new clusters, which stays until you name another.",
                "^$|^1\\.[3-9]\\d$",
                "A version such as 1.34, or nothing");
        template.condition(HAS_VERSION, ParameterPart.given(VERSION));
    }

    /// The keystores that the pods of a site use.
    static List<String> keystores(DeploymentPlan plan) {
        return plan.clusters().stream().map(Cluster::keystore).distinct().toList();
    }

    static String keystoreFiles(String keystore) {
        return prefix(keystore) + "KeystoreFilesSecretArn";
    }

    static String keystorePasswords(String keystore) {
        return prefix(keystore) + ParameterPart.KEYSTORE_SECRET;
    }

    private static String prefix(String keystore) {
        return keystore.equals(Cluster.DEFAULT_KEYSTORE) ? "" : Names.of(keystore);
    }

    private static void keystore(ParameterPart part, String keystore) {
        part.text(
                keystoreFiles(keystore),
                ParameterPart.PRODUCT,
                "Secret with the keystores",
                "The ARN of a secret in Secrets Manager with the fields primary.jks, tls.jks,"
                    + " internal.jks and client-truststore.jks, each a file in base64. If it has a"
                    + " key of its own, let the role of External Secrets use that key.",
                "",
                SECRET_ARN,
                SECRET_RULE);
        part.text(
                keystorePasswords(keystore),
                ParameterPart.PRODUCT,
                "Secret with the passwords of the keystores",
                "The ARN of a secret in Secrets Manager with the passwords of those files; the"
                    + " readme of the Helm export lists its fields. The same holds for its key.",
                "",
                SECRET_ARN,
                SECRET_RULE);
    }

    /// What a condition chooses, or nothing.
    static Value optional(String condition, Value value) {
        return new Value.If(condition, value, Value.noValue());
    }

    /// True when the parameter behind a condition is given.
    static Value flag(String condition) {
        return new Value.If(condition, new Value.Flag(true), new Value.Flag(false));
    }

    /// A trust policy for the pods of a service account.
    ///
    /// Source: roles for EKS Pod Identity in the user guide of EKS.
    static Value.Fields podTrust() {
        return Policies.document(
                fields().set("Effect", "Allow")
                        .set("Principal", Policies.service("pods.eks.amazonaws.com"))
                        .set("Action", Value.texts("sts:AssumeRole", "sts:TagSession"))
                        .done());
    }
}
