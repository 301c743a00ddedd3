package io.drydock.export.configuration;

import io.drydock.export.language.Phrase;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.ServiceNode;

/// Placeholders that tests recognise.
final class TestNames implements DeploymentNames {

    @Override
    public String region() {
        return reference("test.region");
    }

    @Override
    public String stack() {
        return reference("test.stack");
    }

    @Override
    public String artefacts() {
        return "s3://" + reference("test.bucket") + "/wso2";
    }

    @Override
    public String balancerAddress(LoadBalancer balancer) {
        return reference("test.balancer." + balancer.id());
    }

    @Override
    public String databaseAddress(Database database) {
        return reference("test.database." + database.id());
    }

    @Override
    public String archive(Product product) {
        return reference("test.archive." + product);
    }

    @Override
    public String driver(Engine engine) {
        return reference("test.driver." + engine.key());
    }

    @Override
    public String databaseServer(Database database) {
        return reference("test.database." + database.id());
    }

    @Override
    public String encryptionSecret() {
        return reference("test.secret.encryption");
    }

    @Override
    public String cacheAddress(Cache cache) {
        return reference("test.cache." + cache.id());
    }

    @Override
    public String cacheSecret(Cache cache) {
        return reference("test.secret.cache");
    }

    @Override
    public String databaseAdministrator(Database database) {
        return reference("test.master." + database.id());
    }

    @Override
    public String databaseSecret(Database database, String user) {
        return reference("test.secret." + user);
    }

    @Override
    public String administratorSecret() {
        return reference("test.secret.admin");
    }

    @Override
    public String directory(ServiceNode store, DirectorySetting setting) {
        String kind = setting == DirectorySetting.SECRET ? "secret" : "directory";
        return reference("test." + kind + "." + store.id() + "." + setting.suffix());
    }

    @Override
    public String keystoreSecret() {
        return reference("test.secret.keystore");
    }

    @Override
    public String fileSystem(FileSystem files) {
        return reference("test.files");
    }

    @Override
    public String accessPoint(FileSystem files) {
        return reference("test.access");
    }

    @Override
    public String volume(MachineGroup group) {
        return reference("test.volume." + group.id());
    }

    @Override
    public String logGroup(Cluster cluster) {
        return reference("test.log." + cluster.id());
    }

    @Override
    public String setupLogGroup() {
        return reference("test.log.setup");
    }

    @Override
    public String resource(MachineGroup group) {
        return "Machines";
    }

    private static String reference(String name) {
        return Phrase.reference(name).marked();
    }
}
