package io.drydock.export.helm;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import java.util.List;

/// The Kubernetes secrets that releases refer to. Their names and keys are settled here; what they
/// hold never is.
final class Secrets {

    /// Passwords of the administrator and of the databases, and the encryption key.
    static final String GENERAL = "apim-secrets";

    static final String ADMIN_PASSWORD = "adminPassword";
    static final String APIM_PASSWORD = "apimDBPassword";
    static final String SHARED_PASSWORD = "sharedDBPassword";
    static final String ENCRYPTION_KEY = "encryptionKey";
    static final String COUNTER_STORE_PASSWORD = "counterStorePassword";

    static final String TRUSTSTORE_FILE = "client-truststore.jks";

    /// A keystore of the product.
    ///
    /// @param key its name in the charts' values
    /// @param file the file's name, also its key in the secret
    /// @param variable what the charts call it in environment variables
    record Keystore(String key, String file, String variable) {

        String passwordKey() {
            return key + "KeystorePassword";
        }

        String keyPasswordKey() {
            return key + "KeystoreKeyPassword";
        }

        String passwordVariable() {
            return "WSO2_" + variable + "_KEYSTORE_PASSWORD";
        }

        String keyPasswordVariable() {
            return "WSO2_" + variable + "_KEYSTORE_KEY_PASSWORD";
        }
    }

    /// The three keystores are three files: the charts mount each by its name, and one name twice
    /// makes a pod that Kubernetes refuses.
    static final List<Keystore> KEYSTORES =
            List.of(
                    new Keystore("primary", "primary.jks", "PRIMARY"),
                    new Keystore("tls", "tls.jks", "TLS"),
                    new Keystore("internal", "internal.jks", "INTERNAL"));

    static final String TRUSTSTORE_PASSWORD = "truststorePassword";
    static final String TRUSTSTORE_VARIABLE = "WSO2_TRUSTSTORE_PASSWORD";

    private Secrets() {}

    /// The key of a database's password in the general secret.
    static String password(DatabaseRole role) {
        return role == DatabaseRole.APIM ? APIM_PASSWORD : SHARED_PASSWORD;
    }

    /// The secret with a cluster's keystore files.
    static String files(Cluster cluster) {
        return files(cluster.keystore());
    }

    static String files(String keystore) {
        return keystore.equals(Cluster.DEFAULT_KEYSTORE)
                ? "apim-keystores"
                : "apim-keystores-" + keystore;
    }

    /// The secret with the certificate of a load balancer, where the cluster has to hold it.
    static String certificate(ElementId balancer) {
        return balancer + "-certificate";
    }

    /// The secret with the passwords of a cluster's keystores.
    static String passwords(Cluster cluster) {
        return passwords(cluster.keystore());
    }

    static String passwords(String keystore) {
        return files(keystore) + "-passwords";
    }
}
