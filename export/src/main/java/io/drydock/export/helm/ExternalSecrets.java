package io.drydock.export.helm;

import io.drydock.export.language.GoTemplate;
import io.drydock.model.catalogue.DatabaseRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Tells the External Secrets operator to fetch what the releases refer to. Three entries of the
/// secret store, each a JSON object, hold everything; keystore files are in base64 there. A site
/// that keeps each password in an entry of its own names these entries instead, as the stack of the
/// CloudFormation export does.
///
/// Source: the API `external-secrets.io/v1`.
final class ExternalSecrets {

    /// The entry with all passwords and the encryption key.
    static final String GENERAL_ENTRY = "api-manager";

    /// The field of an entry that holds one password only.
    private static final String PASSWORD = "password";

    private ExternalSecrets() {}

    static List<Yaml> of(HelmPlan plan) {
        List<Yaml> objects = new ArrayList<>();
        objects.add(secret(Secrets.GENERAL, general(plan).stream().map(ExternalSecrets::single)));
        PlatformChart.keystores(plan)
                .forEach(keystore -> {
                    String files = Secrets.files(keystore);
                    String passwords = Secrets.passwords(keystore);
                    objects.add(secret(files, files().stream().map(key -> part(files, key, true))));
                    objects.add(
                            secret(
                                    passwords,
                                    passwords().stream().map(key -> part(passwords, key, false))));
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
        if (plan.releases().stream().anyMatch(it -> CounterStore.needsPassword(plan, it))) {
            keys.add(Secrets.COUNTER_STORE_PASSWORD);
        }
        return keys;
    }

    /// What the values may name an entry of the secret store for.
    static List<String> entries(HelmPlan plan) {
        List<String> entries = new ArrayList<>(general(plan));
        PlatformChart.keystores(plan)
                .forEach(keystore -> {
                    entries.add(Secrets.files(keystore));
                    entries.add(Secrets.passwords(keystore));
                });
        return entries;
    }

    /// The entry that the values name, or the one that the readme asks for.
    private static Yaml entry(String key, String usual) {
        return Yaml.action(
                GoTemplate.code("{{ index .Values.externalSecrets.entries ")
                        .and(GoTemplate.string(key))
                        .and(" | default (printf ")
                        .and(GoTemplate.string("%s/" + usual.replace("%", "%%")))
                        .and(" .Values.externalSecrets.prefix) }}"));
    }

    /// A key of the general secret: all of them lie in one entry, or each in one of its own.
    private static Yaml single(String key) {
        Yaml property =
                Yaml.action(
                        GoTemplate.code("{{ ternary ")
                                .and(GoTemplate.string(key))
                                .and(" ")
                                .and(GoTemplate.string(PASSWORD))
                                .and(" (empty (index .Values.externalSecrets.entries ")
                                .and(GoTemplate.string(key))
                                .and(")) }}"));
        return data(
                key, YamlMap.map().put("key", entry(key, GENERAL_ENTRY)).put("property", property));
    }

    private static Yaml part(String entry, String key, boolean binary) {
        YamlMap remote = YamlMap.map().put("key", entry(entry, entry)).put("property", key);
        if (binary) {
            remote.put("decodingStrategy", "Base64");
        }
        return data(key, remote);
    }

    private static Yaml data(String key, YamlMap remote) {
        return YamlMap.map().put("secretKey", key).put("remoteRef", remote).build();
    }

    private static Yaml secret(String name, Stream<Yaml> data) {
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
                                                        Yaml.action(
                                                                GoTemplate.code(
                                                                        "{{ .Values.externalSecrets.storeKind"
                                                                            + " }}")))
                                                .put(
                                                        "name",
                                                        Yaml.action(
                                                                GoTemplate.code(
                                                                        "{{ .Values.externalSecrets.store"
                                                                            + " }}"))))
                                .put(
                                        "target",
                                        YamlMap.map()
                                                .put("name", name)
                                                .put("creationPolicy", "Owner"))
                                .put("data", Yaml.items(data.toList())))
                .build();
    }
}
