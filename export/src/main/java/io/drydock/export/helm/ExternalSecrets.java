package io.drydock.export.helm;

import io.drydock.model.catalogue.DatabaseRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Tells the External Secrets operator to fetch what the releases refer to. Three entries of the
/// secret store, each a JSON object, hold everything; keystore files are in base64 there.
///
/// Source: the API `external-secrets.io/v1`.
final class ExternalSecrets {

    private static final String PREFIX = "{{ .Values.externalSecrets.prefix }}/";

    private ExternalSecrets() {}

    static List<Yaml> of(HelmPlan plan) {
        List<Yaml> objects = new ArrayList<>();
        objects.add(secret(Secrets.GENERAL, "api-manager", general(plan), false));
        PlatformChart.keystores(plan)
                .forEach(keystore -> {
                    String files = Secrets.files(keystore);
                    String passwords = Secrets.passwords(keystore);
                    objects.add(secret(files, files, files(), true));
                    objects.add(secret(passwords, passwords, passwords(), false));
                });
        return objects;
    }

    /// The keystore files.
    static List<String> files() {
        List<String> files = new ArrayList<>();
        Secrets.KEYSTORES.forEach(store -> files.add(store.file()));
        files.add(Secrets.TRUSTSTORE_FILE);
        return files;
    }

    /// The keys of the keystores' passwords.
    static List<String> passwords() {
        List<String> passwords = new ArrayList<>();
        for (Secrets.Keystore store : Secrets.KEYSTORES) {
            passwords.add(store.passwordKey());
            passwords.add(store.keyPasswordKey());
        }
        passwords.add(Secrets.TRUSTSTORE_PASSWORD);
        return passwords;
    }

    /// The keys that the releases read from the general secret.
    static List<String> general(HelmPlan plan) {
        Map<DatabaseRole, String> passwords = new LinkedHashMap<>();
        passwords.put(DatabaseRole.APIM, Secrets.APIM_PASSWORD);
        passwords.put(DatabaseRole.SHARED, Secrets.SHARED_PASSWORD);
        List<String> keys = new ArrayList<>();
        keys.add(Secrets.ADMIN_PASSWORD);
        TreeSet<DatabaseRole> used = new TreeSet<>();
        plan.releases().forEach(release -> used.addAll(plan.databases(release)));
        used.forEach(role -> keys.add(passwords.get(role)));
        if (plan.design().version().atLeast(4, 7)) {
            keys.add(Secrets.ENCRYPTION_KEY);
        }
        return keys;
    }

    private static Yaml secret(String name, String entry, List<String> keys, boolean binary) {
        List<Yaml> data = new ArrayList<>();
        for (String key : keys) {
            YamlMap remote = YamlMap.map().put("key", PREFIX + entry).put("property", key);
            if (binary) {
                remote.put("decodingStrategy", "Base64");
            }
            data.add(YamlMap.map().put("secretKey", key).put("remoteRef", remote).build());
        }
        return Manifest.of("external-secrets.io/v1", "ExternalSecret", name)
                .put(
                        "spec",
                        YamlMap.map()
                                .put("refreshInterval", "1h")
                                .put(
                                        "secretStoreRef",
                                        YamlMap.map()
                                                .put(
                                                        "kind",
                                                        "{{ .Values.externalSecrets.storeKind }}")
                                                .put("name", "{{ .Values.externalSecrets.store }}"))
                                .put(
                                        "target",
                                        YamlMap.map()
                                                .put("name", name)
                                                .put("creationPolicy", "Owner"))
                                .put("data", Yaml.items(data)))
                .build();
    }
}
