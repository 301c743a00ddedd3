package io.drydock.export.helm;

import io.drydock.export.language.GoTemplate;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.index.DesignIndex.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The gateways of the Gateway API that the charts expect to find: one for each load balancer of
/// the design, with the listeners that the charts' routes refer to, and routes for the rules that
/// no chart expresses.
///
/// Source: the API `gateway.networking.k8s.io/v1`. TLS ends at the gateway and begins again behind
/// it, because the ports of WSO2 speak TLS.
final class Gateways {

    /// The config map with the authority that signed the product's certificates.
    static final String AUTHORITY = "apim-authority";

    static final String API = "gateway.networking.k8s.io/v1";

    private static final String ON_AWS = "service.beta.kubernetes.io/aws-load-balancer-";

    private final Entrances entrances;

    /// Listener -> host name, by load balancer.
    private final SequencedMap<LoadBalancer, SequencedMap<String, String>> listeners =
            new LinkedHashMap<>();

    private final List<Yaml> routes = new ArrayList<>();

    private Gateways(HelmPlan plan) {
        entrances = new Entrances(plan);
        plan.releases().forEach(this::release);
    }

    static List<Yaml> of(HelmPlan plan) {
        Gateways gateways = new Gateways(plan);
        List<Yaml> objects = new ArrayList<>();
        gateways.listeners.forEach((balancer, names) -> objects.add(gateway(balancer, names)));
        objects.addAll(gateways.routes);
        return objects;
    }

    private void release(HelmRelease release) {
        OfficialChart chart = release.official();
        for (int port : chart.entrances().sequencedKeySet()) {
            entrances
                    .made(release, port)
                    .ifPresent(route -> listener(route, Entrances.section(chart, port)));
        }
        int number = 1;
        Set<String> services = new LinkedHashSet<>();
        for (Route route : entrances.others(release)) {
            String name = release.name() + "-" + number;
            listener(route, name);
            routes.add(route(release, route, name));
            if (route.rule().sticky() && !chart.makesEntrances()) {
                routes.add(stickiness(name));
            }
            services.add(Entrances.service(release, route.rule().targetPort()));
            number++;
        }
        boolean chartIsSilent =
                !chart.makesEntrances()
                        || !chart.reads("kubernetes.gatewayAPI.backendTLSPolicy.enabled");
        if (chartIsSilent) {
            services.forEach(service -> routes.add(encryption(release, service)));
        }
    }

    private void listener(Route route, String name) {
        listeners
                .computeIfAbsent(route.balancer(), key -> new LinkedHashMap<>())
                .put(name + "/" + route.rule().port(), route.rule().host());
    }

    private static Yaml gateway(LoadBalancer balancer, Map<String, String> names) {
        List<Yaml> sections = new ArrayList<>();
        names.forEach((key, host) -> {
            int slash = key.indexOf('/');
            YamlMap section =
                    YamlMap.map()
                            .put("name", key.substring(0, slash))
                            .put("port", Integer.parseInt(key.substring(slash + 1)))
                            .put("protocol", "HTTPS");
            if (!host.isEmpty()) {
                section.put("hostname", host);
            }
            Yaml certificate = YamlMap.map("name", Secrets.certificate(balancer.id()));
            section.put(
                    "tls",
                    YamlMap.map()
                            .put("mode", "Terminate")
                            .put("certificateRefs", Yaml.items(certificate)));
            sections.add(section.build());
        });
        return Manifest.of(API, "Gateway", balancer.id().value())
                .put(
                        "spec",
                        YamlMap.map()
                                .put(
                                        "gatewayClassName",
                                        Yaml.action(
                                                GoTemplate.code("{{ .Values.gatewayClassName }}")))
                                .put(
                                        "infrastructure",
                                        YamlMap.map().put("annotations", onAws(balancer)))
                                .put("listeners", Yaml.items(sections)))
                .build();
    }

    private static YamlMap onAws(LoadBalancer balancer) {
        return YamlMap.map()
                .put(ON_AWS + "type", "external")
                .put(ON_AWS + "nlb-target-type", "ip")
                .put(ON_AWS + "scheme", balancer.scheme().key());
    }

    private static Yaml route(HelmRelease release, Route route, String name) {
        Yaml backend =
                YamlMap.map()
                        .put("name", Entrances.service(release, route.rule().targetPort()))
                        .put("port", route.rule().targetPort())
                        .build();
        Yaml parent =
                YamlMap.map()
                        .put("name", route.balancer().id().value())
                        .put("sectionName", name)
                        .build();
        YamlMap spec = YamlMap.map().put("parentRefs", Yaml.items(parent));
        if (!route.rule().host().isEmpty()) {
            spec.put("hostnames", Yaml.texts(route.rule().host()));
        }
        return Manifest.of(API, "HTTPRoute", name)
                .put(
                        "spec",
                        spec.put(
                                "rules",
                                Yaml.items(
                                        YamlMap.map()
                                                .put("backendRefs", Yaml.items(backend))
                                                .build())))
                .build();
    }

    /// Requests of a session go to one pod.
    ///
    /// Source: the API `gateway.envoyproxy.io/v1alpha1`; the Gateway API has nothing of it yet.
    private static Yaml stickiness(String route) {
        Yaml target =
                YamlMap.map()
                        .put("group", "gateway.networking.k8s.io")
                        .put("kind", "HTTPRoute")
                        .put("name", route)
                        .build();
        YamlMap cookie = YamlMap.map().put("name", "drydock-node").put("ttl", "0s");
        return Manifest.of("gateway.envoyproxy.io/v1alpha1", "BackendTrafficPolicy", route)
                .put(
                        "spec",
                        YamlMap.map()
                                .put("targetRefs", Yaml.items(target))
                                .put(
                                        "loadBalancer",
                                        YamlMap.map()
                                                .put("type", "ConsistentHash")
                                                .put(
                                                        "consistentHash",
                                                        YamlMap.map()
                                                                .put("type", "Cookie")
                                                                .put("cookie", cookie))))
                .build();
    }

    /// The chart of a release that no chart of its own tells the gateway to encrypt for.
    private static Yaml encryption(HelmRelease release, String service) {
        Yaml target =
                YamlMap.map().put("group", "").put("kind", "Service").put("name", service).build();
        Yaml authority =
                YamlMap.map()
                        .put("group", "")
                        .put("kind", "ConfigMap")
                        .put("name", AUTHORITY)
                        .build();
        boolean usual = service.equals(release.names().loadBalanced());
        return Manifest.of(API, "BackendTLSPolicy", usual ? release.name() : service)
                .put(
                        "spec",
                        YamlMap.map()
                                .put("targetRefs", Yaml.items(target))
                                .put(
                                        "validation",
                                        YamlMap.map()
                                                .put("caCertificateRefs", Yaml.items(authority))
                                                .put("hostname", release.names().loadBalanced())))
                .build();
    }
}
