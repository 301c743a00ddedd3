package io.drydock.export.helm;

import io.drydock.model.design.ElementId;

/// An environment variable that the install script reads, with what it stands for. Whoever makes
/// the site of a design knows the values.
public sealed interface InstallVariable {

    /// The variable's name.
    String name();

    /// The host name of a server outside of the cluster.
    ///
    /// @param name the variable's name
    /// @param server the server in the design
    record Host(String name, ElementId server) implements InstallVariable {}

    /// The identifier of the file system that keeps the indexes of pods.
    ///
    /// @param name the variable's name
    /// @param cluster the cluster of those pods
    record Files(String name, ElementId cluster) implements InstallVariable {}

    /// The identifier of an access point of that file system.
    ///
    /// @param name the variable's name
    /// @param cluster the cluster of those pods
    /// @param release the release they belong to
    /// @param purpose what is kept there and for which of the pods, such as `solr1`
    record AccessPoint(String name, ElementId cluster, String release, String purpose)
            implements InstallVariable {}

    /// The entry with the administrator's password, in its field `password`.
    ///
    /// @param name the variable's name
    record AdministratorPassword(String name) implements InstallVariable {}

    /// The entry with the password of an account on a database server, in its field `password`.
    ///
    /// @param name the variable's name
    /// @param server the server in the design
    /// @param user the account
    record DatabasePassword(String name, ElementId server, String user)
            implements InstallVariable {}

    /// The entry with the password of a store of counters, in its field `password`.
    ///
    /// @param name the variable's name
    /// @param store the store in the design
    record StorePassword(String name, ElementId store) implements InstallVariable {}

    /// The entry with the product's encryption key, in its field `password`.
    ///
    /// @param name the variable's name
    record EncryptionKey(String name) implements InstallVariable {}

    /// The entry with the files of a keystore.
    ///
    /// @param name the variable's name
    /// @param keystore the keystore in the design
    record KeystoreFiles(String name, String keystore) implements InstallVariable {}

    /// The entry with the passwords of a keystore.
    ///
    /// @param name the variable's name
    /// @param keystore the keystore in the design
    record KeystorePasswords(String name, String keystore) implements InstallVariable {}

    /// The repository of a release's image, with its registry.
    ///
    /// @param name the variable's name
    /// @param cluster the cluster that the release stands for
    record Image(String name, ElementId cluster) implements InstallVariable {}

    /// The certificate of the load balancers.
    ///
    /// @param name the variable's name
    record Certificate(String name) implements InstallVariable {}
}
