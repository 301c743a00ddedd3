package io.drydock.export.configuration;

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
        return "${test.region}";
    }

    @Override
    public String stack() {
        return "${test.stack}";
    }

    @Override
    public String artefacts() {
        return "s3://${test.bucket}/wso2";
    }

    @Override
    public String balancerAddress(LoadBalancer balancer) {
        return "${test.balancer." + balancer.id() + "}";
    }

    @Override
    public String databaseAddress(Database database) {
        return "${test.database." + database.id() + "}";
    }

    @Override
    public String archive(Product product) {
        return "${test.archive." + product + "}";
    }

    @Override
    public String driver(Engine engine) {
        return "${test.driver." + engine.key() + "}";
    }

    @Override
    public String databaseServer(Database database) {
        return "${test.database." + database.id() + "}";
    }

    @Override
    public String encryptionSecret() {
        return "${test.secret.encryption}";
    }

    @Override
    public String cacheAddress(Cache cache) {
        return "${test.cache." + cache.id() + "}";
    }

    @Override
    public String cacheSecret(Cache cache) {
        return "${test.secret.cache}";
    }

    @Override
    public String databaseAdministrator(Database database) {
        return "${test.master." + database.id() + "}";
    }

    @Override
    public String databaseSecret(Database database, String user) {
        return "${test.secret." + user + "}";
    }

    @Override
    public String administratorSecret() {
        return "${test.secret.admin}";
    }

    @Override
    public String directory(ServiceNode store, DirectorySetting setting) {
        String kind = setting == DirectorySetting.SECRET ? "secret" : "directory";
        return "${test." + kind + "." + store.id() + "." + setting.suffix() + "}";
    }

    @Override
    public String keystoreSecret() {
        return "${test.secret.keystore}";
    }

    @Override
    public String fileSystem(FileSystem files) {
        return "${test.files}";
    }

    @Override
    public String accessPoint(FileSystem files) {
        return "${test.access}";
    }

    @Override
    public String volume(MachineGroup group) {
        return "${test.volume." + group.id() + "}";
    }

    @Override
    public String logGroup(Cluster cluster) {
        return "${test.log." + cluster.id() + "}";
    }

    @Override
    public String resource(MachineGroup group) {
        return "Machines";
    }
}
