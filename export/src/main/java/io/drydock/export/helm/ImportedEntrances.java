package io.drydock.export.helm;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LoadBalancer.CertificateSource;
import io.drydock.model.design.LoadBalancer.Scheme;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the load balancers behind the entrances that values open: their listener rules, and what
/// annotations say of them.
final class ImportedEntrances {

    /// The domain that the charts' own host names lie in.
    private static final String EXAMPLE = ".wso2.com";

    private static final int INTEGRATION = 8253;

    private static final int HTTPS = 443;
    private static final int USUAL_IDLE_SECONDS = 300;
    private static final int HEADER_KB = 64;
    private static final Pattern IDLE =
            Pattern.compile(
                    "(?:idle_timeout\\.timeout_seconds|/proxy-read-timeout|openshift\\.io/timeout)"
                            + "=(\\d{1,4})");
    private static final Pattern LISTEN = Pattern.compile("\"(HTTPS?)\":(\\d{1,5})");

    private final ElementId design;
    private final ProductVersion version;
    private final Settings.Exposure exposure;
    private final SequencedMap<ElementId, Found> found = new LinkedHashMap<>();

    /// A load balancer as far as it is known.
    private record Found(
            Scheme scheme, CertificateSource certificate, int idle, List<ListenerRule> rules) {}

    ImportedEntrances(ElementId design, ProductVersion version, Settings.Exposure exposure) {
        this.design = design;
        this.version = version;
        this.exposure = exposure;
    }

    /// How most releases are exposed.
    static Settings.Exposure exposure(List<ImportedValues> releases) {
        for (ImportedValues values : releases) {
            if (values.flag("kubernetes.openshift.enabled")) {
                return Settings.Exposure.OPENSHIFT_ROUTE;
            }
            if (values.flag("kubernetes.gatewayAPI.enabled")) {
                return Settings.Exposure.GATEWAY_API;
            }
            if (values.text("kubernetes.ingressClass").startsWith("nginx")) {
                return Settings.Exposure.NGINX_INGRESS;
            }
        }
        return Settings.Exposure.ALB_INGRESS;
    }

    void add(ImportedValues values, Cluster cluster) {
        if (values.kind() == ChartKind.MICRO_INTEGRATOR) {
            integrator(values, cluster);
            return;
        }
        new OfficialChart(values.kind(), version.line())
                .entrances()
                .forEach((port, name) -> {
                    String path = "kubernetes." + way() + "." + name + ".";
                    String host = values.text(path + "hostname");
                    boolean open = isOpen(values, path);
                    if (host.indexOf('.') > 0 && (open || isOpenElsewhere(host))) {
                        add(values, cluster, port, name, host, open);
                    }
                });
    }

    private void integrator(ImportedValues values, Cluster cluster) {
        String host = values.text("wso2.deployment.hostname");
        if (host.indexOf('.') > 0 && !host.endsWith(EXAMPLE)) {
            add(values, cluster, INTEGRATION, "integration", host, false);
        }
    }

    private String way() {
        return switch (exposure) {
            case ALB_INGRESS, NGINX_INGRESS -> "ingress";
            case GATEWAY_API -> "gatewayAPI";
            case OPENSHIFT_ROUTE -> version.atLeast(4, 7) ? "route" : "ingress";
        };
    }

    /// A chart that cannot make a way in is still told the host; our own chart makes it then.
    private boolean isOpenElsewhere(String host) {
        boolean possible = exposure != Settings.Exposure.ALB_INGRESS || !version.atLeast(4, 5);
        return possible && !host.endsWith(EXAMPLE);
    }

    /// What holds where the values say nothing is the chart's own default.
    private boolean isOpen(ImportedValues values, String path) {
        String said = values.text(path + "enabled");
        boolean usual =
                switch (exposure) {
                    case ALB_INGRESS, NGINX_INGRESS -> !version.atLeast(4, 7);
                    case GATEWAY_API -> true;
                    case OPENSHIFT_ROUTE -> false;
                };
        return said.isEmpty() ? usual : said.equals("true");
    }

    private void add(
            ImportedValues values,
            Cluster cluster,
            int port,
            String entrance,
            String host,
            boolean open) {
        Map<String, Yaml> annotations = annotations(values, entrance);
        Scheme scheme = open ? scheme(values, annotations, entrance) : usual(values, entrance);
        Matcher listen = LISTEN.matcher(text(annotations, "listen-ports"));
        boolean told = listen.find();
        Found balancer =
                found.computeIfAbsent(
                        open ? id(values, annotations, scheme) : usual(scheme),
                        key ->
                                new Found(
                                        scheme,
                                        told && listen.group(1).equals("HTTP")
                                                ? CertificateSource.NONE
                                                : CertificateSource.ACM,
                                        idleSeconds(annotations),
                                        new ArrayList<>()));
        String health = text(annotations, "healthcheck-path");
        balancer.rules()
                .add(
                        new ListenerRule(
                                told ? Integer.parseInt(listen.group(2)) : HTTPS,
                                host,
                                cluster.id(),
                                port,
                                isSticky(annotations, entrance),
                                health.isEmpty() ? usualHealth(cluster) : health));
    }

    /// The path that balancers in front of the profile ask when nothing else is said.
    private String usualHealth(Cluster cluster) {
        return Catalogue.of(version.generation())
                .profile(cluster.profile())
                .flatMap(profile -> profile.healthPath(version))
                .orElse(Profile.SERVER_IS_UP);
    }

    private Map<String, Yaml> annotations(ImportedValues values, String entrance) {
        Yaml found =
                values.find("kubernetes." + way() + "." + entrance + ".annotations")
                        .orElseGet(() -> YamlMap.map().build());
        return found instanceof Yaml.Entries entries ? entries.values() : Map.of();
    }

    private static int idleSeconds(Map<String, Yaml> annotations) {
        for (Map.Entry<String, Yaml> annotation : annotations.entrySet()) {
            Matcher idle =
                    IDLE.matcher(
                            annotation.getKey()
                                    + "="
                                    + ImportedValues.scalar(annotation.getValue()));
            if (idle.find()) {
                return Integer.parseInt(idle.group(1));
            }
        }
        return USUAL_IDLE_SECONDS;
    }

    /// The portals keep sessions; where no annotation speaks of it, they are taken to stick.
    private static boolean isSticky(Map<String, Yaml> annotations, String entrance) {
        String attributes = text(annotations, "target-group-attributes");
        return attributes.isEmpty()
                ? isForStaff(entrance)
                : attributes.contains("stickiness.enabled=true");
    }

    private static boolean isForStaff(String entrance) {
        return entrance.equals("controlPlane") || entrance.equals("management");
    }

    private Scheme scheme(ImportedValues values, Map<String, Yaml> annotations, String entrance) {
        String said =
                switch (exposure) {
                    case ALB_INGRESS -> text(annotations, "scheme");
                    case NGINX_INGRESS ->
                            values.text("kubernetes.ingressClass").contains("internal")
                                    ? Scheme.INTERNAL.key()
                                    : Scheme.INTERNET_FACING.key();
                    case GATEWAY_API ->
                            values.text("kubernetes.gatewayAPI.gatewayName").contains("internal")
                                    ? Scheme.INTERNAL.key()
                                    : "";
                    case OPENSHIFT_ROUTE ->
                            annotations.keySet().stream().anyMatch(key -> key.endsWith("allowlist"))
                                    ? Scheme.INTERNAL.key()
                                    : Scheme.INTERNET_FACING.key();
                };
        if (said.isEmpty()) {
            return usual(values, entrance);
        }
        return said.equals(Scheme.INTERNAL.key()) ? Scheme.INTERNAL : Scheme.INTERNET_FACING;
    }

    /// Where values do not say it: only API traffic comes from the internet, and that not to a
    /// release which calls itself internal.
    private static Scheme usual(ImportedValues values, String entrance) {
        boolean inner =
                isForStaff(entrance)
                        || entrance.equals("km")
                        || entrance.equals("integration")
                        || values.name().contains("internal");
        return inner ? Scheme.INTERNAL : Scheme.INTERNET_FACING;
    }

    private static ElementId usual(Scheme scheme) {
        return new ElementId(scheme == Scheme.INTERNAL ? "internal-alb" : "public-alb");
    }

    private ElementId id(ImportedValues values, Map<String, Yaml> annotations, Scheme scheme) {
        String group = text(annotations, "group.name");
        String prefix = design + "-";
        String named = group.startsWith(prefix) ? group.substring(prefix.length()) : group;
        if (exposure == Settings.Exposure.GATEWAY_API) {
            named = values.text("kubernetes.gatewayAPI.gatewayName");
        }
        return ElementId.isValid(named) ? new ElementId(named) : usual(scheme);
    }

    private static String text(Map<String, Yaml> annotations, String name) {
        Yaml value = annotations.getOrDefault(AlbIngress.PREFIX + name, Yaml.text(""));
        return ImportedValues.scalar(value);
    }

    /// The load balancers, in the order in which they were found.
    List<LoadBalancer> balancers(Placement publicPlaces, Placement innerPlaces) {
        List<LoadBalancer> balancers = new ArrayList<>();
        found.forEach((id, it) ->
                balancers.add(
                        new LoadBalancer(
                                id,
                                it.scheme() == Scheme.INTERNAL
                                        ? "Internal load balancer"
                                        : "Public load balancer",
                                it.scheme(),
                                it.scheme() == Scheme.INTERNAL ? innerPlaces : publicPlaces,
                                it.rules(),
                                it.certificate(),
                                it.idle(),
                                HEADER_KB)));
        return balancers;
    }
}
