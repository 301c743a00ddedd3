package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.configuration.Product;
import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.ServiceNode;
import java.util.List;

/// What is asked when a stack is made: only what a design cannot know.
final class ParameterPart {

    static final String STAFF_CIDR = "StaffCidr";
    static final String ARTEFACT_BUCKET = StackParameters.ARTEFACT_BUCKET;
    static final String ARTEFACT_PREFIX = StackParameters.ARTEFACT_PREFIX;
    static final String KEYSTORE_SECRET = "KeystoreSecretArn";
    static final String IMAGE = StackParameters.IMAGE;
    static final String PROTECTION = StackParameters.PROTECTION;
    static final String LOG_DAYS = "LogRetentionDays";
    static final String ALARM_EMAIL = "AlarmEmail";
    static final String PUBLIC_ZONE = "PublicHostedZoneId";
    static final String CUSTOMER_GATEWAY = "CustomerGatewayIp";
    static final String CUSTOMER_ASN = "CustomerGatewayAsn";
    static final String HOST_TYPE = "AuxiliaryInstanceType";

    static final String HAS_ALARM_EMAIL = "HasAlarmEmail";
    static final String HAS_PUBLIC_ZONE = "HasPublicZone";
    static final String HAS_CUSTOMER_GATEWAY = "HasCustomerGateway";

    static final String ACCESS = "Who may connect";
    static final String PRODUCT = "Product";
    private static final String MACHINES = "Machines";
    static final String OPERATION = "Operation";
    static final String NAMES = "Names and certificates";

    static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    private final TemplateBuilder template;

    ParameterPart(TemplateBuilder template) {
        this.template = template;
    }

    static String certificate(BalancerPlan plan) {
        return Names.of(plan.balancer().id(), "CertificateArn");
    }

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        ParameterPart part = new ParameterPart(template);
        part.access(plan);
        part.names(plan);
        part.product();
        part.archives(plan);
        LicensedEngine.parameters(template, plan);
        DirectoryPart.parameters(template, plan);
        part.machines();
        part.operation(plan);
        ReplicaPart.parameters(template, plan);
        if (ReplicaPart.originals(plan).isEmpty()
                && !plan.has(ServiceNode.Kind.UPDATE_HOST)
                && !plan.has(ServiceNode.Kind.CONFIGURATION_MANAGEMENT)) {
            template.forget(HOST_TYPE);
        }
    }

    void access(DeploymentPlan plan) {
        text(
                STAFF_CIDR,
                ACCESS,
                "Network of staff",
                "The network from which staff and internal clients reach the internal load"
                        + " balancers, such as that behind the VPN. It may not be the whole"
                        + " internet.",
                "",
                "^(" + OCTET + "\\.){3}" + OCTET + "/([89]|[12]\\d|3[0-2])$",
                "A network such as 192.168.0.0/16, of length 8 to 32");
        if (plan.has(ServiceNode.Kind.VPN)) {
            optional(
                    CUSTOMER_GATEWAY,
                    ACCESS,
                    "Address of your VPN device",
                    "The public address of the device at the other end of the site-to-site VPN."
                            + " Leave it empty to connect later.",
                    "^$|^(" + OCTET + "\\.){3}" + OCTET + "$",
                    "An IPv4 address or nothing");
            template.parameter(
                    new Parameter(
                            CUSTOMER_ASN,
                            ACCESS,
                            "BGP number of your VPN device",
                            fields().set("Type", "Number")
                                    .set(
                                            "Description",
                                            "The autonomous system number of that device; the"
                                                    + " default is a private one.")
                                    .set("Default", 65_000)
                                    .set("MinValue", 1)
                                    .set("MaxValue", 2_147_483_647L)
                                    .done()));
            template.condition(HAS_CUSTOMER_GATEWAY, given(CUSTOMER_GATEWAY));
        }
        DirectConnectPart.parameters(template, plan);
    }

    private void names(DeploymentPlan plan) {
        for (BalancerPlan balancer : plan.balancers()) {
            text(
                    certificate(balancer),
                    NAMES,
                    "Certificate of the " + lower(balancer.balancer().name()),
                    "The ARN of a certificate in Certificate Manager, in the stack's region, for"
                            + " every host name of this load balancer.",
                    "",
                    "^arn:aws[a-z-]*:acm:[a-z0-9-]+:\\d{12}:certificate/[A-Za-z0-9-]+$",
                    "The ARN of a certificate in Certificate Manager");
        }
        if (plan.balancers().stream().anyMatch(b -> b.balancer().isInternetFacing())) {
            publicZone(
                    "The Route 53 hosted zone in which the public host names are made. Leave it"
                            + " empty to make them elsewhere.");
        }
    }

    void publicZone(String description) {
        optional(
                PUBLIC_ZONE,
                NAMES,
                "Public hosted zone",
                description,
                "^$|^Z[A-Z0-9]{5,31}$",
                "The id of a hosted zone, such as Z0123456789ABCDEFGHIJ, or nothing");
        template.condition(HAS_PUBLIC_ZONE, given(PUBLIC_ZONE));
    }

    private void product() {
        artefacts();
        keystores();
    }

    void artefacts() {
        text(
                ARTEFACT_BUCKET,
                PRODUCT,
                "Artefact bucket",
                "The S3 bucket that holds the product archives, the JDBC driver and the keystores.",
                "",
                "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$",
                "The name of an S3 bucket");
        text(
                ARTEFACT_PREFIX,
                PRODUCT,
                "Folder in the bucket",
                "The folder in the bucket under which the artefacts lie, without slashes around"
                        + " it.",
                "wso2",
                "^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*$",
                "A path such as wso2 or releases/wso2");
    }

    private void keystores() {
        text(
                KEYSTORE_SECRET,
                PRODUCT,
                "Secret of the keystores",
                "The ARN of a secret in Secrets Manager with the fields keystore_password,"
                        + " key_password, key_alias and truststore_password.",
                "",
                "^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\\d{12}:secret:.+$",
                "The ARN of a secret in Secrets Manager");
    }

    /// Products with versions of their own: the presets are those released beside the version of
    /// API Manager.
    private void archives(DeploymentPlan plan) {
        for (Product product : Archives.needed(plan)) {
            text(
                    Archives.parameter(product),
                    PRODUCT,
                    "Archive of " + Archives.title(product),
                    "The name of the archive of "
                            + Archives.title(product)
                            + " among the artefacts, without .zip; it is also the folder inside"
                            + " the archive.",
                    Archives.preset(product, plan.design().version()),
                    "^[A-Za-z0-9_.-]+$",
                    "A file name without its ending");
        }
    }

    void machines() {
        template.parameter(
                new Parameter(
                        IMAGE,
                        MACHINES,
                        "Machine image",
                        fields().set("Type", "AWS::EC2::Image::Id")
                                .set(
                                        "Description",
                                        "The Amazon Linux 2023 image that machines start from. It"
                                                + " stays until another is given, which replaces"
                                                + " the machines one after the other. The newest:"
                                                + " aws ssm get-parameter --query Parameter.Value"
                                                + " --output text --name "
                                                + StackParameters.NEWEST_IMAGE)
                                .done()));
        template.parameter(
                new Parameter(
                        HOST_TYPE,
                        MACHINES,
                        "Type of auxiliary machines",
                        fields().set("Type", "String")
                                .set(
                                        "Description",
                                        "The instance type of machines that run no product: the"
                                                + " one that sets up the databases and management"
                                                + " hosts.")
                                .set("Default", "t3.small")
                                .set(
                                        "AllowedValues",
                                        texts("t3.small", "t3.medium", "t3.large", "m5.large"))
                                .done()));
    }

    void operation(DeploymentPlan plan) {
        if (Protection.isWanted(plan)) {
            template.parameter(
                    new Parameter(
                            PROTECTION,
                            OPERATION,
                            "Protect against deletion",
                            fields().set("Type", "String")
                                    .set(
                                            "Description",
                                            "Whether databases, load balancers and clusters refuse"
                                                    + " to be deleted. Say false when the stack is"
                                                    + " made, so that a creation that fails can be"
                                                    + " taken back, and true once it is there.")
                                    .set("Default", "false")
                                    .set("AllowedValues", texts("false", "true"))
                                    .done()));
        }
        template.parameter(
                new Parameter(
                        LOG_DAYS,
                        OPERATION,
                        "Days to keep logs",
                        fields().set("Type", "Number")
                                .set("Description", "How long log groups keep their entries.")
                                .set("Default", 365)
                                .set(
                                        "AllowedValues",
                                        new Value.Items(
                                                List.of(30L, 60L, 90L, 180L, 365L, 731L, 1827L)
                                                        .stream()
                                                        .<Value>map(Value.Whole::new)
                                                        .toList()))
                                .done()));
        if (plan.has(ServiceNode.Kind.MONITORING)) {
            optional(
                    ALARM_EMAIL,
                    OPERATION,
                    "E-mail for alarms",
                    "Where alarms are sent; the address has to confirm once. Leave it empty to"
                            + " subscribe later.",
                    "^$|^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$",
                    "An e-mail address or nothing");
            template.condition(HAS_ALARM_EMAIL, given(ALARM_EMAIL));
        }
    }

    static Value given(String parameter) {
        return new Value.Not(new Value.Equals(ref(parameter), Value.text("")));
    }

    void text(
            String name,
            String group,
            String label,
            String description,
            String preset,
            String pattern,
            String constraint) {
        Value.Builder body = fields().set("Type", "String").set("Description", description);
        if (!preset.isEmpty()) {
            body.set("Default", preset);
        }
        body.set("AllowedPattern", pattern).set("ConstraintDescription", constraint);
        template.parameter(new Parameter(name, group, label, body.done()));
    }

    void optional(
            String name,
            String group,
            String label,
            String description,
            String pattern,
            String constraint) {
        template.parameter(
                new Parameter(
                        name,
                        group,
                        label,
                        fields().set("Type", "String")
                                .set("Description", description)
                                .set("Default", "")
                                .set("AllowedPattern", pattern)
                                .set("ConstraintDescription", constraint)
                                .done()));
    }

    private static String lower(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
