package io.drydock.app.deploy.helm;

import io.drydock.app.deploy.helm.ChartProblem.Kind;
import io.drydock.app.deploy.helm.KubernetesObject.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every host name that stands for something inside the cluster is a service that is rendered, and
/// the port is one of that service's.
final class HostsResolve {

    /// A host that a configuration names.
    ///
    /// @param release the release whose configuration it is
    /// @param balanced whether a load balancer would connect, else the release's pods
    /// @param host the name
    /// @param port the port, 0 where none is named
    record Target(String release, boolean balanced, String host, int port) {}

    private static final String INGRESS = "Ingress";
    private static final String HTTP_ROUTE = "HTTPRoute";
    private static final String ROUTE = "Route";

    private static final Pattern URL =
            Pattern.compile("(?://|@)([A-Za-z0-9][A-Za-z0-9.-]*)(?::(\\d+))?");
    private static final Pattern BARE =
            Pattern.compile(
                    "(?<![A-Za-z0-9./-])([a-z0-9][a-z0-9-]*-service(?:-\\d+)?(?:\\.[a-z0-9.-]+)?)(?::(\\d+))?(?![A-Za-z0-9-])");
    private static final Pattern DEFAULT =
            Pattern.compile("\\b(?:am|gw|km|tm|websocket|websub)\\.wso2\\.com\\b");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");

    private HostsResolve() {}

    static void check(Rendering rendering) {
        for (Target target : targets(rendering)) {
            String problem = problem(rendering, target);
            if (!problem.isEmpty()) {
                rendering.problem(Kind.HOSTS, target.release(), problem);
            }
        }
        defaults(rendering);
    }

    /// A default that shows through means that a value did not get where it was meant to. Up to 4.6
    /// the traffic manager's own name cannot be set.
    private static void defaults(Rendering rendering) {
        boolean fixed = !rendering.bundle().version().atLeast(4, 7);
        Set<ChartProblem> found = new LinkedHashSet<>();
        for (KubernetesObject object : rendering.objects()) {
            for (String text : texts(object)) {
                Matcher host = DEFAULT.matcher(COMMENT.matcher(text).replaceAll(""));
                while (host.find()) {
                    if (!fixed || !host.group().startsWith("tm.")) {
                        found.add(
                                rendering.newProblem(
                                        Kind.HOSTS,
                                        object.release(),
                                        "the chart's own host name "
                                                + host.group()
                                                + " shows through"));
                    }
                }
            }
        }
        found.forEach(rendering::add);
    }

    private static String problem(Rendering rendering, Target target) {
        String name = serviceName(rendering, target.host());
        return rendering
                .object("Service", name)
                .map(service ->
                        target.port() == 0 || ports(service).contains(target.port())
                                ? ""
                                : "the service "
                                        + name
                                        + " has no port "
                                        + target.port()
                                        + ", only "
                                        + ports(service))
                .orElseGet(() -> "no service is called " + target.host());
    }

    private static String serviceName(Rendering rendering, String host) {
        int dot = host.indexOf('.');
        boolean own = host.substring(dot + 1).startsWith(rendering.bundle().namespace() + ".svc");
        return dot > 0 && own ? host.substring(0, dot) : host;
    }

    private static Set<Integer> ports(KubernetesObject service) {
        Set<Integer> ports = new LinkedHashSet<>();
        service.list("spec", "ports").forEach(port -> ports.add(Fields.number(port, "port")));
        return ports;
    }

    /// The hosts inside the cluster that the rendered configuration names, each once.
    static Set<Target> targets(Rendering rendering) {
        Set<Target> targets = new LinkedHashSet<>();
        for (KubernetesObject object : rendering.objects()) {
            for (String text : texts(object)) {
                String code = COMMENT.matcher(text).replaceAll("");
                collect(object, URL.matcher(code), targets);
                collect(object, BARE.matcher(code), targets);
            }
        }
        return targets;
    }

    private static void collect(KubernetesObject object, Matcher matcher, Set<Target> targets) {
        boolean balanced = List.of(INGRESS, HTTP_ROUTE, ROUTE).contains(object.kind());
        while (matcher.find()) {
            String host = matcher.group(1);
            if (isInside(host)) {
                int port = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
                targets.add(new Target(object.release(), balanced, host, port));
            }
        }
    }

    /// A name of one part can only be a service of the same namespace; a longer one is one when it
    /// says so.
    private static boolean isInside(String host) {
        return host.indexOf('.') < 0 ? !host.equals("localhost") : host.contains(".svc");
    }

    private static List<String> texts(KubernetesObject object) {
        List<String> texts = new ArrayList<>();
        if (object.kind().equals("ConfigMap")) {
            object.map("data")
                    .forEach((file, text) -> {
                        if (file.endsWith(".toml")) {
                            texts.add(String.valueOf(text));
                        }
                    });
        }
        for (Map<String, Object> container :
                object.list("spec", "template", "spec", "containers")) {
            for (Map<String, Object> variable : Fields.list(container, "env")) {
                texts.add(Fields.text(variable, "value"));
            }
        }
        if (object.kind().equals(INGRESS)) {
            for (Map<String, Object> rule : object.list("spec", "rules")) {
                for (Map<String, Object> path : Fields.list(rule, "http", "paths")) {
                    texts.add(
                            address(
                                    Fields.text(path, "backend", "service", "name"),
                                    Fields.text(path, "backend", "service", "port", "number")));
                }
            }
        }
        if (object.kind().equals(HTTP_ROUTE)) {
            for (Map<String, Object> rule : object.list("spec", "rules")) {
                for (Map<String, Object> backend : Fields.list(rule, "backendRefs")) {
                    texts.add(address(Fields.text(backend, "name"), Fields.text(backend, "port")));
                }
            }
        }
        if (object.kind().equals(ROUTE)) {
            texts.add(
                    address(
                            object.text("spec", "to", "name"),
                            object.text("spec", "port", "targetPort")));
        }
        return texts;
    }

    private static String address(String service, String port) {
        return "//" + service + ":" + port;
    }
}
