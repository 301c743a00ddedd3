package io.drydock.export.helm;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;
import java.util.Set;

/// Writes everything that rests on a secret, always as a reference: passwords, the encryption key,
/// keystores, and the databases they open.
final class SecretValues {

    private static final String CONF = "wso2.apim.configurations.";
    private static final String SECRET = CONF + "existingSecret.";
    private static final String SECURITY = CONF + "security.";
    private static final String ALIAS = "wso2carbon";

    private final HelmPlan plan;
    private final HelmRelease release;
    private final ChartValues values;

    private SecretValues(HelmPlan plan, HelmRelease release, ChartValues values) {
        this.plan = plan;
        this.release = release;
        this.values = values;
    }

    static void write(HelmPlan plan, HelmRelease release, ChartValues values) {
        SecretValues writer = new SecretValues(plan, release, values);
        writer.general();
        writer.keystores();
        writer.databases();
    }

    private void general() {
        if (!release.official().takesSecrets()) {
            values.put(CONF + "adminPassword", Variables.reference(Variables.ADMIN));
            return;
        }
        values.put(SECRET + "secretName", Secrets.GENERAL);
        values.put(SECRET + "adminPasswordKey", Secrets.ADMIN_PASSWORD);
        values.put(SECRET + "encryptionKeyKey", Secrets.ENCRYPTION_KEY);
        Set<DatabaseRole> roles = plan.databases(release);
        if (roles.contains(DatabaseRole.APIM)) {
            values.put(SECRET + "apimDBPasswordKey", Secrets.APIM_PASSWORD);
        }
        if (roles.contains(DatabaseRole.SHARED)) {
            values.put(SECRET + "sharedDBPasswordKey", Secrets.SHARED_PASSWORD);
        }
    }

    /// Charts before 4.6 cannot take keystore passwords from a secret.
    private void keystores() {
        Cluster cluster = plan.cluster(release);
        values.put(SECURITY + "jksSecretName", Secrets.files(cluster));
        String reference = SECURITY + "jksExistingSecret.";
        values.put(reference + "secretName", Secrets.passwords(cluster));
        values.put(reference + "truststorePasswordKey", Secrets.TRUSTSTORE_PASSWORD);
        boolean byVariable = !release.official().takesKeystoreSecrets();
        for (Secrets.Keystore keystore : Secrets.KEYSTORES) {
            values.put(reference + keystore.key() + "KeystorePasswordKey", keystore.passwordKey());
            values.put(
                    reference + keystore.key() + "KeystoreKeyPasswordKey",
                    keystore.keyPasswordKey());
            String path = SECURITY + "keystores." + keystore.key() + ".";
            values.put(path + "enabled", true);
            values.put(path + "name", keystore.file());
            values.put(path + "alias", ALIAS);
            if (byVariable) {
                values.put(path + "password", Variables.reference(keystore.passwordVariable()));
                values.put(
                        path + "keyPassword", Variables.reference(keystore.keyPasswordVariable()));
            }
        }
        values.put(SECURITY + "truststore.name", Secrets.TRUSTSTORE_FILE);
        if (byVariable) {
            values.put(
                    SECURITY + "truststore.password",
                    Variables.reference(Secrets.TRUSTSTORE_VARIABLE));
        }
    }

    private void databases() {
        boolean first = true;
        for (DatabaseRole role : plan.databases(release)) {
            Database server =
                    plan.database(role)
                            .orElseThrow(() -> new IllegalStateException("nobody holds " + role));
            LogicalDatabase database =
                    server.databases().stream()
                            .filter(held -> held.role() == role)
                            .findFirst()
                            .orElseThrow();
            JdbcAddress address = JdbcAddress.of(server, database);
            if (first) {
                values.put(CONF + "databases.type", address.type());
                values.put(CONF + "databases.jdbc.driver", address.driver());
                first = false;
            }
            database(role, database, address);
        }
    }

    private void database(DatabaseRole role, LogicalDatabase database, JdbcAddress address) {
        String path = CONF + "databases." + role.key() + ".";
        values.put(path + "url", address.url());
        values.put(path + "username", database.user());
        if (!release.official().takesSecrets()) {
            values.put(path + "password", Variables.reference(Variables.database(role)));
        }
        address.validationQuery()
                .ifPresent(query ->
                        values.put(path + "poolParameters", YamlMap.map("validationQuery", query)));
    }
}
