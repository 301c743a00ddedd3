package io.drydock.export.helm;

import io.drydock.export.language.Fragment;
import io.drydock.export.language.GoTemplate;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Node;
import io.drydock.model.design.Settings;
import io.drydock.model.index.DesignIndex.Route;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// Our own chart: what the official ones lack. Its templates are nearly plain manifests; what a
/// site has to say is in its few values.
final class PlatformChart {

    private final HelmPlan plan;

    private PlatformChart(HelmPlan plan) {
        this.plan = plan;
    }

    static void write(HelmPlan plan, SequencedMap<String, Fragment> files) {
        PlatformChart chart = new PlatformChart(plan);
        String folder = HelmBundle.PLATFORM + "/";
        files.put(folder + "Chart.yaml", YamlWriter.write(chart.description()));
        files.put(
                folder + "values.yaml",
                YamlWriter.write(
                        "What only the site knows. install.sh sets these from its environment.",
                        chart.values()));
        template(
                files,
                "service-accounts",
                "An identity for the pods of each release.",
                chart.accounts());
        template(files, "budgets", Remarks.BUDGETS, chart.budgets());
        template(files, "network-policies", Remarks.POLICIES, NetworkPolicies.of(plan));
        template(files, "addresses", Remarks.ADDRESSES, chart.addresses());
        template(files, "services", Remarks.SERVICES, chart.forgotten());
        template(files, "autoscalers", Remarks.AUTOSCALERS, chart.autoscalers());
        chart.entrances(files);
        files.put(
                path("external-secrets"),
                GoTemplate.code("{{- if .Values.externalSecrets.enabled }}\n")
                        .and(YamlWriter.template(Remarks.SECRETS, ExternalSecrets.of(plan)))
                        .and("{{- end }}\n"));
    }

    private static String path(String name) {
        return HelmBundle.PLATFORM + "/templates/" + name + ".yaml";
    }

    private static void template(
            SequencedMap<String, Fragment> files, String name, String remark, List<Yaml> objects) {
        if (!objects.isEmpty()) {
            files.put(path(name), YamlWriter.template(remark, objects));
        }
    }

    private Yaml description() {
        return YamlMap.map()
                .put("apiVersion", "v2")
                .put("name", HelmBundle.PLATFORM)
                .put("description", "What the official charts lack for " + plan.design().name())
                .put("type", "application")
                .put("version", "1.0.0")
                .put("appVersion", plan.design().version().toString())
                .build();
    }

    private Yaml values() {
        YamlMap addresses = YamlMap.map();
        outsideServers().forEach(server -> addresses.put(server.id().value(), ""));
        YamlMap values = YamlMap.map().put("addresses", addresses).put("certificateArn", "");
        InstallVariables.cluster(plan)
                .forEach((name, cluster) -> values.put(cluster.value(), cluster.usual()));
        return values.put(
                        "externalSecrets",
                        YamlMap.map()
                                .put("enabled", true)
                                .put("store", "aws-secrets-manager")
                                .put("storeKind", "ClusterSecretStore")
                                .put("prefix", plan.namespace())
                                .put("entries", entries()))
                .build();
    }

    private YamlMap entries() {
        YamlMap entries = YamlMap.map();
        ExternalSecrets.entries(plan).forEach(entry -> entries.put(entry, ""));
        return entries;
    }

    /// The servers that values name by a service of ours.
    private List<Node> outsideServers() {
        Set<Node> servers = new LinkedHashSet<>();
        plan.releases().stream()
                .flatMap(release -> plan.databases(release).stream())
                .flatMap(role -> plan.database(role).stream())
                .forEach(servers::add);
        CounterStore.of(plan).ifPresent(servers::add);
        return List.copyOf(servers);
    }

    /// Those servers.
    static List<Node> servers(HelmPlan plan) {
        return new PlatformChart(plan).outsideServers();
    }

    /// The identifiers of those servers.
    static List<String> addressIds(HelmPlan plan) {
        return servers(plan).stream().map(server -> server.id().value()).toList();
    }

    private List<Yaml> accounts() {
        return plan.releases().stream()
                .map(release ->
                        Manifest.of("v1", "ServiceAccount", release.name())
                                .put("automountServiceAccountToken", false)
                                .build())
                .toList();
    }

    /// Services for ports that are led to and that the charts' own leave out.
    private List<Yaml> forgotten() {
        List<Yaml> services = new ArrayList<>();
        for (HelmRelease release : plan.releases()) {
            for (int port : release.official().forgottenPorts()) {
                if (plan.routes(release).stream().anyMatch(it -> it.rule().targetPort() == port)) {
                    services.add(service(release, port));
                }
            }
        }
        return services;
    }

    private static Yaml service(HelmRelease release, int port) {
        Yaml open =
                YamlMap.map()
                        .put("name", "port-" + port)
                        .put("protocol", "TCP")
                        .put("port", port)
                        .build();
        return Manifest.of("v1", "Service", Entrances.service(release, port))
                .put(
                        "spec",
                        YamlMap.map()
                                .put(
                                        "selector",
                                        YamlMap.map("deployment", release.names().podLabel()))
                                .put("ports", Yaml.items(open)))
                .build();
    }

    private List<Yaml> budgets() {
        return plan.releases().stream()
                .filter(release -> release.isRedundant() && !release.official().hasBudget())
                .map(PlatformChart::budget)
                .toList();
    }

    private static Yaml budget(HelmRelease release) {
        return Manifest.of("policy/v1", "PodDisruptionBudget", release.name())
                .put(
                        "spec",
                        YamlMap.map()
                                .put("maxUnavailable", 1)
                                .put("unhealthyPodEvictionPolicy", "AlwaysAllow")
                                .put("selector", Manifest.podsOf(release)))
                .build();
    }

    private List<Yaml> addresses() {
        return outsideServers().stream().map(PlatformChart::address).toList();
    }

    private static Yaml address(Node server) {
        String id = server.id().value();
        int port = server instanceof Database database ? database.engine().port() : Cache.PORT;
        GoTemplate host =
                GoTemplate.code("{{ required ")
                        .and(
                                GoTemplate.string(
                                        "set addresses." + id + " to the host name of " + id))
                        .and(" (index .Values.addresses ")
                        .and(GoTemplate.string(id))
                        .and(") }}");
        return Manifest.of("v1", "Service", id)
                .put(
                        "spec",
                        YamlMap.map()
                                .put("type", "ExternalName")
                                .put("externalName", Yaml.action(host))
                                .put(
                                        "ports",
                                        Yaml.items(
                                                YamlMap.map()
                                                        .put("name", "server")
                                                        .put("protocol", "TCP")
                                                        .put("port", port)
                                                        .build())))
                .build();
    }

    /// The key manager's chart runs one pod or two; other numbers are an autoscaler's.
    private List<Yaml> autoscalers() {
        return plan.releases().stream().filter(Autoscaler::isNeeded).map(Autoscaler::of).toList();
    }

    /// The ways in that no official chart makes.
    private void entrances(SequencedMap<String, Fragment> files) {
        switch (plan.settings().exposure()) {
            case ALB_INGRESS -> {
                List<Yaml> ingresses = others(this::ingress);
                if (!ingresses.isEmpty()) {
                    files.put(path("ingresses"), YamlWriter.template(Remarks.INGRESSES, ingresses));
                }
            }
            case NGINX_INGRESS ->
                    template(files, "ingresses", Remarks.INGRESSES, others(this::ingress));
            case GATEWAY_API -> template(files, "gateways", Remarks.GATEWAYS, Gateways.of(plan));
            case OPENSHIFT_ROUTE ->
                    template(
                            files,
                            "routes",
                            Remarks.INGRESSES,
                            others((release, route, number) ->
                                    OpenShiftRoutes.of(
                                            plan, release, route, release.name() + "-" + number)));
        }
    }

    /// Makes the object for a rule that no chart stands for.
    @FunctionalInterface
    private interface Maker {
        Yaml make(HelmRelease release, Route route, int number);
    }

    private List<Yaml> others(Maker maker) {
        Entrances entrances = new Entrances(plan);
        List<Yaml> objects = new ArrayList<>();
        for (HelmRelease release : plan.releases()) {
            int number = 1;
            for (Route route : entrances.others(release)) {
                objects.add(maker.make(release, route, number));
                number++;
            }
        }
        return objects;
    }

    private Yaml ingress(HelmRelease release, Route route, int number) {
        Yaml backend =
                YamlMap.map()
                        .put(
                                "service",
                                YamlMap.map()
                                        .put(
                                                "name",
                                                Entrances.service(
                                                        release, route.rule().targetPort()))
                                        .put(
                                                "port",
                                                YamlMap.map()
                                                        .put("number", route.rule().targetPort())))
                        .build();
        Yaml path =
                YamlMap.map()
                        .put("path", "/")
                        .put("pathType", "Prefix")
                        .put("backend", backend)
                        .build();
        YamlMap rule = YamlMap.map();
        String host = route.rule().host();
        if (!host.isEmpty()) {
            rule.put("host", host);
        }
        rule.put("http", YamlMap.map().put("paths", Yaml.items(path)));
        boolean alb = plan.settings().exposure() == Settings.Exposure.ALB_INGRESS;
        YamlMap spec =
                YamlMap.map()
                        .put(
                                "ingressClassName",
                                alb ? "alb" : NginxIngress.ingressClass(route.balancer()));
        if (!host.isEmpty()) {
            YamlMap tls = YamlMap.map().put("hosts", Yaml.texts(host));
            if (!alb) {
                tls.put("secretName", Secrets.certificate(route.balancer().id()));
            }
            spec.put("tls", Yaml.items(tls.build()));
        }
        return YamlMap.map()
                .put("apiVersion", "networking.k8s.io/v1")
                .put("kind", "Ingress")
                .put(
                        "metadata",
                        YamlMap.map()
                                .put("name", release.name() + "-" + number)
                                .put(
                                        "annotations",
                                        alb
                                                ? AlbIngress.annotations(plan, route)
                                                        .put(AlbIngress.CERTIFICATE, certificate())
                                                : NginxIngress.annotations(plan, route)))
                .put("spec", spec.put("rules", Yaml.items(rule.build())))
                .build();
    }

    /// Without a certificate of its own the controller finds one by the host, but only where the
    /// annotation is absent.
    private static Yaml certificate() {
        return Yaml.action(
                GoTemplate.code("{{- with .Values.certificateArn }}"),
                GoTemplate.code("{{ . | quote }}"));
    }

    static Stream<String> keystores(HelmPlan plan) {
        return plan.releases().stream().map(plan::cluster).map(Cluster::keystore).distinct();
    }
}
