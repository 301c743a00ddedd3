package io.drydock.export.helm;

import io.drydock.model.catalogue.DatabaseRole;
import java.util.ArrayList;
import java.util.List;

/// The environment variables that carry passwords into pods whose chart takes none from a secret:
/// the configuration names the variable, a patch fills it from the secret.
///
/// Source: the names are those of the charts from 4.5 on, which do the same by themselves.
final class Variables {

    static final String ADMIN = "WSO2_ADMIN_PASSWORD";

    private Variables() {}

    /// How the product's configuration reads a variable.
    static String reference(String variable) {
        return "$env{" + variable + "}";
    }

    /// The variable with the password of a database.
    static String database(DatabaseRole role) {
        return role == DatabaseRole.APIM ? "WSO2_APIM_DB_PASSWORD" : "WSO2_SHARED_DB_PASSWORD";
    }

    /// The variables that a patch has to bring into the pods of a release; none where its chart
    /// takes all passwords from secrets.
    static List<Yaml> of(HelmPlan plan, HelmRelease release) {
        List<Yaml> variables = new ArrayList<>();
        if (!release.official().takesSecrets()) {
            variables.add(variable(ADMIN, Secrets.GENERAL, Secrets.ADMIN_PASSWORD));
            for (DatabaseRole role : plan.databases(release)) {
                variables.add(variable(database(role), Secrets.GENERAL, Secrets.password(role)));
            }
        }
        if (!release.official().takesKeystoreSecrets()) {
            variables.addAll(keystores(Secrets.passwords(plan.cluster(release))));
        }
        if (CounterStore.needsPassword(plan, release)) {
            variables.add(
                    variable(
                            CounterStore.VARIABLE,
                            Secrets.GENERAL,
                            Secrets.COUNTER_STORE_PASSWORD));
        }
        return variables;
    }

    private static List<Yaml> keystores(String secret) {
        List<Yaml> variables = new ArrayList<>();
        for (Secrets.Keystore store : Secrets.KEYSTORES) {
            variables.add(variable(store.passwordVariable(), secret, store.passwordKey()));
            variables.add(variable(store.keyPasswordVariable(), secret, store.keyPasswordKey()));
        }
        variables.add(variable(Secrets.TRUSTSTORE_VARIABLE, secret, Secrets.TRUSTSTORE_PASSWORD));
        return variables;
    }

    private static Yaml variable(String name, String secret, String key) {
        return YamlMap.map()
                .put("name", name)
                .put(
                        "valueFrom",
                        YamlMap.map()
                                .put(
                                        "secretKeyRef",
                                        YamlMap.map().put("name", secret).put("key", key)))
                .build();
    }
}
