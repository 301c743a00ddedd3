package io.drydock.export.cloudformation;

import io.drydock.export.helm.InstallVariable;
import io.drydock.export.helm.InstallVariables;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.export.language.Phrase;
import io.drydock.export.language.Shell;
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
    static Shell of(DeploymentPlan plan) {
        List<InstallVariable> variables =
                InstallVariables.of(SiteDesigns.at(plan.design(), plan.site()));
        if (variables.isEmpty()) {
            return Shell.NOTHING;
        }
        Shell text =
                assign("AWS_REGION", reference("AWS::Region"))
                        .and(assign("CLUSTER_NAME", reference(EksNames.CLUSTER)))
                        .and(assign("VPC_ID", reference(Names.VPC)));
        if (!plan.balancers().isEmpty()) {
            text = text.and(assign("ACCESS_LOG_BUCKET", reference(Names.LOG_BUCKET)));
        }
        for (InstallVariable variable : variables) {
            Optional<Phrase> value = value(plan, variable);
            if (value.isPresent()) {
                text = text.and(assign(variable.name(), value.get()));
            }
        }
        return text;
    }

    /// The assignment of the certificate, which there is only under a condition.
    static Shell certificate() {
        return assign(CERTIFICATE_VARIABLE, reference(EksNames.CERTIFICATE));
    }

    private static Shell assign(String name, Phrase value) {
        return Shell.code("export ")
                .and(Shell.plainWord(name))
                .and("=")
                .and(Shell.word(value))
                .and("\n");
    }

    private static Optional<Phrase> value(DeploymentPlan plan, InstallVariable variable) {
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
    private static Optional<Phrase> address(DeploymentPlan plan, ElementId server) {
        SubstitutedNames names = new SubstitutedNames(plan);
        return database(plan, server)
                .map(names::databaseAddress)
                .or(() -> cache(plan, server).map(names::cacheAddress))
                .map(EksEnvironment::substituted);
    }

    /// A name with its references.
    private static Phrase substituted(String name) {
        return Phrase.of(name, true);
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

    private static Optional<Phrase> image(DeploymentPlan plan, ElementId id) {
        Optional<Cluster> cluster =
                plan.clusters().stream().filter(it -> it.id().equals(id)).findFirst();
        return cluster.map(it -> EksRegistryPart.image(plan, it))
                .filter(EksRegistryPart.images(plan)::contains)
                .map(it -> reference(EksNames.repository(it) + ".RepositoryUri"));
    }

    private static Phrase reference(String name) {
        return Phrase.reference(name);
    }
}
