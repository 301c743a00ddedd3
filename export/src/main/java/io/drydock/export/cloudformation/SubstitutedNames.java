package io.drydock.export.cloudformation;

import io.drydock.export.configuration.DeploymentNames;
import io.drydock.export.configuration.DirectorySetting;
import io.drydock.export.configuration.Product;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.ServiceNode;

/// Names that CloudFormation fills in when it makes the stack.
final class SubstitutedNames implements DeploymentNames {

    private final DeploymentPlan plan;

    SubstitutedNames(DeploymentPlan plan) {
        this.plan = plan;
    }

    @Override
    public String region() {
        return reference("AWS::Region");
    }

    @Override
    public String stack() {
        return reference("AWS::StackName");
    }

    @Override
    public String artefacts() {
        return "s3://"
                + reference(ParameterPart.ARTEFACT_BUCKET)
                + "/"
                + reference(ParameterPart.ARTEFACT_PREFIX);
    }

    @Override
    public String balancerAddress(LoadBalancer balancer) {
        return reference(Names.of(balancer.id()) + ".DNSName");
    }

    @Override
    public String archive(Product product) {
        return reference(Archives.parameter(product));
    }

    @Override
    public String driver(Engine engine) {
        return reference(LicensedEngine.driver(engine));
    }

    @Override
    public String databaseAddress(Database database) {
        return plan.proxyOf(database)
                .map(proxy -> reference(Names.proxy(proxy.id(), database.id()) + ".Endpoint"))
                .orElseGet(() -> databaseServer(database));
    }

    @Override
    public String databaseServer(Database database) {
        return reference(Names.of(database.id()) + ".Endpoint.Address");
    }

    @Override
    public String databaseAdministrator(Database database) {
        return reference(Names.of(database.id()) + ".MasterUserSecret.SecretArn");
    }

    @Override
    public String databaseSecret(Database database, String user) {
        return reference(Names.secret(database.id(), user));
    }

    @Override
    public String administratorSecret() {
        return reference(Names.ADMINISTRATOR_SECRET);
    }

    @Override
    public String directory(ServiceNode store, DirectorySetting setting) {
        return reference(DirectoryPart.parameter(store, setting));
    }

    @Override
    public String keystoreSecret() {
        return reference(ParameterPart.KEYSTORE_SECRET);
    }

    @Override
    public String encryptionSecret() {
        return reference(Names.ENCRYPTION_SECRET);
    }

    @Override
    public String cacheAddress(Cache cache) {
        return reference(Names.of(cache.id()) + ".PrimaryEndPoint.Address");
    }

    @Override
    public String cacheSecret(Cache cache) {
        return reference(Names.cacheSecret(cache.id()));
    }

    @Override
    public String fileSystem(FileSystem files) {
        return reference(Names.of(files.id()));
    }

    @Override
    public String accessPoint(FileSystem files) {
        return reference(Names.accessPoint(files.id()));
    }

    @Override
    public String volume(MachineGroup group) {
        return reference(Names.volume(group.id()));
    }

    @Override
    public String logGroup(Cluster cluster) {
        return reference(Names.logGroup(cluster.id()));
    }

    @Override
    public String setupLogGroup() {
        return reference(Names.logGroup(DatabaseSetupPart.ID));
    }

    @Override
    public String resource(MachineGroup group) {
        return Names.machines(group.id());
    }

    private static String reference(String name) {
        return Phrase.reference(name).marked();
    }
}
