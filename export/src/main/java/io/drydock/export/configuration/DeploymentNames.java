package io.drydock.export.configuration;

import io.drydock.export.plan.MachineGroup;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.ServiceNode;

/// Names that are known only when a deployment is made. An exporter gives placeholders that its
/// format fills in.
public interface DeploymentNames {

    /// The region's code.
    String region();

    /// The stack's name.
    String stack();

    /// The URL under which the artefacts lie, without a slash at its end.
    String artefacts();

    /// The name of the archive of a product that has versions of its own, without `.zip`; it is
    /// also the folder inside the archive.
    String archive(Product product);

    /// The DNS name that AWS gives a load balancer.
    String balancerAddress(LoadBalancer balancer);

    /// The file of the JDBC driver for an engine whose driver has no fixed name, among the drivers
    /// of the artefacts.
    String driver(Engine engine);

    /// The address under which products reach a database server: its own, or that of the proxy
    /// before it.
    String databaseAddress(Database database);

    /// The address of a database server itself.
    String databaseServer(Database database);

    /// The secret of a database server's administrator.
    String databaseAdministrator(Database database);

    /// The secret of an account on a database server.
    String databaseSecret(Database database, String user);

    /// The secret of the product's administrator.
    String administratorSecret();

    /// What is said about a directory of people when the deployment is made.
    String directory(ServiceNode store, DirectorySetting setting);

    /// The secret of the keystores.
    String keystoreSecret();

    /// The secret of the key with which products encrypt what they store.
    String encryptionSecret();

    /// The address of the primary node of a cache.
    String cacheAddress(Cache cache);

    /// The secret with a cache's password.
    String cacheSecret(Cache cache);

    /// The id of a file system.
    String fileSystem(FileSystem files);

    /// The access point through which a file system is mounted.
    String accessPoint(FileSystem files);

    /// The id of the volume that belongs to a fixed node.
    String volume(MachineGroup group);

    /// The log group of a cluster.
    String logGroup(Cluster cluster);

    /// The log group of the machine that sets up the databases.
    String setupLogGroup();

    /// The name under which a machine group waits for signals.
    String resource(MachineGroup group);
}
