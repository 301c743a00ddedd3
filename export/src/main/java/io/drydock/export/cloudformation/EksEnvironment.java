package io.drydock.export.cloudformation;

import io.drydock.export.helm.InstallVariable;
import io.drydock.export.helm.InstallVariables;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import java.util.List;
import java.util.Optional;

/// The environment of the install script, as a text that CloudFormation fills in: one assignment a
/// line. What another site holds is left out; its own stack tells it.
final class EksEnvironment {

    static final String OUTPUT = "InstallEnvironment";

    private static final String CERTIFICATE_VARIABLE = "CERTIFICATE_ARN";

    private EksEnvironment() {}

    /// The assignments; empty when the design cannot become releases.
    static String of(DeploymentPlan plan) {
        List<InstallVariable> variables =
                InstallVariables.of(SiteDesigns.at(plan.design(), plan.site()));
        if (variables.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        assign(text, "AWS_REGION", reference("AWS::Region"));
        assign(text, "CLUSTER_NAME", reference(EksNames.CLUSTER));
        assign(text, "VPC_ID", reference(Names.VPC));
        if (!plan.balancers().isEmpty()) {
            assign(text, "ACCESS_LOG_BUCKET", reference(Names.LOG_BUCKET));
        }
        for (InstallVariable variable : variables) {
            value(plan, variable).ifPresent(value -> assign(text, variable.name(), value));
        }
        return text.toString();
    }

    /// The assignment of the certificate, which there is only under a condition.
    static String certificate() {
        StringBuilder text = new StringBuilder();
        assign(text, CERTIFICATE_VARIABLE, reference(EksNames.CERTIFICATE));
        return text.toString();
    }

    private static void assign(StringBuilder text, String name, String value) {
        text.append("export ").append(name).append("='").append(value).append("'\n");
    }

    private static Optional<String> value(DeploymentPlan plan, InstallVariable variable) {
        return switch (variable) {
            case InstallVariable.Host host -> address(plan, host.server());
            case InstallVariable.Files files ->
                    EksFilePart.files(plan, files.cluster())
                            .map(it -> reference(Names.of(it.id())));
            case InstallVariable.AccessPoint point ->
                    EksFilePart.files(plan, point.cluster())
                            .map(_ ->
                                    reference(
                                            EksNames.accessPoint(
                                                    point.release(), point.purpose())));
            case InstallVariable.AdministratorPassword _ ->
                    Optional.of(reference(Names.ADMINISTRATOR_SECRET));
            case InstallVariable.DatabasePassword password ->
                    database(plan, password.server())
                            .map(it -> reference(Names.secret(it.id(), password.user())));
            case InstallVariable.StorePassword password ->
                    cache(plan, password.store())
                            .map(new SubstitutedNames(plan)::cacheSecret)
                            .map(EksEnvironment::substituted);
            case InstallVariable.EncryptionKey _ -> Optional.of(reference(EksNames.ENCRYPTION_KEY));
            case InstallVariable.KeystoreFiles files ->
                    keystore(plan, files.keystore())
                            .map(it -> reference(EksParameterPart.keystoreFiles(it)));
            case InstallVariable.KeystorePasswords passwords ->
                    keystore(plan, passwords.keystore())
                            .map(it -> reference(EksParameterPart.keystorePasswords(it)));
            case InstallVariable.Image image -> image(plan, image.cluster());
            case InstallVariable.Certificate _ -> Optional.empty();
        };
    }

    /// Nothing for a server that stands elsewhere.
    private static Optional<String> address(DeploymentPlan plan, ElementId server) {
        SubstitutedNames names = new SubstitutedNames(plan);
        return database(plan, server)
                .map(names::databaseAddress)
                .or(() -> cache(plan, server).map(names::cacheAddress))
                .map(EksEnvironment::substituted);
    }

    /// A name with its references as `Fn::Sub` spells them.
    private static String substituted(String name) {
        return Phrase.of(name, true).substituted();
    }

    private static Optional<Cache> cache(DeploymentPlan plan, ElementId id) {
        return plan.caches().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private static Optional<Database> database(DeploymentPlan plan, ElementId id) {
        return plan.databases().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private static Optional<String> keystore(DeploymentPlan plan, String name) {
        return EksParameterPart.keystores(plan).stream().filter(name::equals).findFirst();
    }

    private static Optional<String> image(DeploymentPlan plan, ElementId id) {
        Optional<Cluster> cluster =
                plan.clusters().stream().filter(it -> it.id().equals(id)).findFirst();
        return cluster.map(it -> EksRegistryPart.image(plan, it))
                .filter(EksRegistryPart.images(plan)::contains)
                .map(it -> reference(EksNames.repository(it) + ".RepositoryUri"));
    }

    private static String reference(String name) {
        return "${" + name + "}";
    }
}
