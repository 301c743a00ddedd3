package io.drydock.export.helm;

import io.drydock.export.helm.InstallVariable.AccessPoint;
import io.drydock.export.helm.InstallVariable.AdministratorPassword;
import io.drydock.export.helm.InstallVariable.Certificate;
import io.drydock.export.helm.InstallVariable.DatabasePassword;
import io.drydock.export.helm.InstallVariable.EncryptionKey;
import io.drydock.export.helm.InstallVariable.Files;
import io.drydock.export.helm.InstallVariable.Host;
import io.drydock.export.helm.InstallVariable.Image;
import io.drydock.export.helm.InstallVariable.KeystoreFiles;
import io.drydock.export.helm.InstallVariable.KeystorePasswords;
import io.drydock.export.helm.InstallVariable.StorePassword;
import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// The environment variables of the install script.
public final class InstallVariables {

    private InstallVariables() {}

    /// The variables for a design; none when it cannot become releases.
    public static List<InstallVariable> of(Design design) {
        return HelmExporter.obstacles(design).isEmpty()
                ? of(new HelmPlan(new DesignIndex(design)))
                : List.of();
    }

    private static List<InstallVariable> of(HelmPlan plan) {
        List<InstallVariable> variables = new ArrayList<>();
        PlatformChart.servers(plan)
                .forEach(server -> variables.add(new Host(host(server.id().value()), server.id())));
        for (HelmRelease release : plan.releases()) {
            for (Persistence.SiteValue value : Persistence.siteValues(plan, release)) {
                variables.add(
                        value.isAccessPoint()
                                ? new AccessPoint(
                                        value.variable(),
                                        release.cluster(),
                                        release.name(),
                                        value.purpose())
                                : new Files(value.variable(), release.cluster()));
            }
        }
        ExternalSecrets.general(plan).forEach(key -> variables.add(password(plan, key)));
        PlatformChart.keystores(plan)
                .forEach(keystore -> {
                    variables.add(new KeystoreFiles(secret(Secrets.files(keystore)), keystore));
                    variables.add(
                            new KeystorePasswords(secret(Secrets.passwords(keystore)), keystore));
                });
        plan.releases()
                .forEach(release -> variables.add(new Image(image(release), release.cluster())));
        variables.add(new Certificate("CERTIFICATE_ARN"));
        return List.copyOf(variables.stream().distinct().toList());
    }

    private static InstallVariable password(HelmPlan plan, String key) {
        return switch (key) {
            case Secrets.ADMIN_PASSWORD -> new AdministratorPassword(secret(key));
            case Secrets.APIM_PASSWORD -> password(plan, key, DatabaseRole.APIM);
            case Secrets.SHARED_PASSWORD -> password(plan, key, DatabaseRole.SHARED);
            case Secrets.ENCRYPTION_KEY -> new EncryptionKey(secret(key));
            case Secrets.COUNTER_STORE_PASSWORD ->
                    new StorePassword(secret(key), CounterStore.of(plan).orElseThrow().id());
            default -> throw new IllegalStateException("nobody knows " + key);
        };
    }

    private static InstallVariable password(HelmPlan plan, String key, DatabaseRole role) {
        Database server =
                plan.database(role)
                        .orElseThrow(() -> new IllegalStateException("nobody holds " + role));
        LogicalDatabase database =
                server.databases().stream()
                        .filter(held -> held.role() == role)
                        .findFirst()
                        .orElseThrow();
        return new DatabasePassword(secret(key), server.id(), database.user());
    }

    /// Something of the cluster that our own chart is told of.
    ///
    /// @param value its key in the values of the chart
    /// @param usual what the chart assumes
    /// @param meaning what it stands for
    record OfCluster(String value, String usual, String meaning) {}

    /// The variables with what the cluster's proxies are called, which the site may know better
    /// than the chart, by name.
    static SequencedMap<String, OfCluster> cluster(HelmPlan plan) {
        SequencedMap<String, OfCluster> variables = new LinkedHashMap<>();
        switch (plan.settings().exposure()) {
            case ALB_INGRESS, OPENSHIFT_ROUTE -> {}
            case NGINX_INGRESS -> {
                variables.put(
                        "PUBLIC_PROXY_NAMESPACE",
                        new OfCluster(
                                "publicProxyNamespace",
                                "ingress-nginx",
                                "namespace of the public proxy's pods"));
                variables.put(
                        "INTERNAL_PROXY_NAMESPACE",
                        new OfCluster(
                                "internalProxyNamespace",
                                "ingress-nginx-internal",
                                "namespace of the internal proxy's pods"));
            }
            case GATEWAY_API -> {
                variables.put(
                        "GATEWAY_CLASS",
                        new OfCluster("gatewayClassName", "eg", "the class of the Gateways"));
                variables.put(
                        "PROXY_NAMESPACE",
                        new OfCluster(
                                "proxyNamespace",
                                "envoy-gateway-system",
                                "namespace of the Gateways' pods"));
            }
        }
        return variables;
    }

    /// The variable with the host name of a server: `APIM_DATABASE_HOST`.
    static String host(String id) {
        return upper(id) + "_HOST";
    }

    /// The variable with the entry that holds a secret: `ADMIN_PASSWORD_SECRET`.
    static String secret(String key) {
        return upper(key.replace("DB", "Database").replaceAll("([a-z])([A-Z])", "$1-$2"))
                + "_SECRET";
    }

    /// The variable with the repository of a release: `GATEWAY_IMAGE`.
    static String image(HelmRelease release) {
        return upper(release.name()) + "_IMAGE";
    }

    /// A name that the shell takes for one variable, whatever the text: a character that no name
    /// may hold becomes its code.
    private static String upper(String text) {
        StringBuilder name = new StringBuilder();
        text.toUpperCase(Locale.ROOT)
                .replace('-', '_')
                .codePoints()
                .forEach(it -> {
                    if (it == '_' || (it >= 'A' && it <= 'Z') || (it >= '0' && it <= '9')) {
                        name.appendCodePoint(it);
                    } else {
                        name.append("_X").append(Integer.toHexString(it).toUpperCase(Locale.ROOT));
                    }
                });
        boolean digit = !name.isEmpty() && name.charAt(0) >= '0' && name.charAt(0) <= '9';
        return digit ? "_" + name : name.toString();
    }
}
