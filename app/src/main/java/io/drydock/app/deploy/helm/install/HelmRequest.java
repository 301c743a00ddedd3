package io.drydock.app.deploy.helm.install;

import io.drydock.export.helm.SiteDesigns;
import io.drydock.model.design.Design;
import io.drydock.model.design.Site;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is installed, and where.
///
/// @param design what
/// @param site which of its sites this cluster is; empty where the design has one only
/// @param override why it is installed although it has findings of severity error
/// @param access the way into the cluster
/// @param namespace where in the cluster
/// @param charts where the official charts come from, as [io.drydock.app.deploy.helm.ChartSource]
///   takes it, the one to prefer first
/// @param inputs what only the site knows, by the names that [io.drydock.export.helm.SiteInputs]
///   gives
/// @param timeout how long the pods of one release may take to be ready
/// @param pause between two looks at the pods
public record HelmRequest(
        Design design,
        Optional<Site> site,
        Optional<String> override,
        ClusterAccess access,
        String namespace,
        List<String> charts,
        Map<String, String> inputs,
        Duration timeout,
        Duration pause) {

    /// Longer than WSO2 products take to start; a shorter one takes back a healthy release.
    public static final Duration TIMEOUT = Duration.ofMinutes(15);

    /// Often enough to watch, seldom enough not to burden the cluster.
    public static final Duration PAUSE = Duration.ofSeconds(2);

    public HelmRequest {
        charts = List.copyOf(charts);
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /// What of the design goes into this cluster.
    Design part() {
        return site.map(it -> SiteDesigns.at(design, it)).orElse(design);
    }

    /// Whether it has pods at several sites and nobody said which of them this cluster is.
    boolean isAmbiguous() {
        return site.isEmpty() && SiteDesigns.sites(design).size() > 1;
    }

    /// The site that releases are marked with; empty where the design has no site with pods.
    String mark() {
        return site.or(() -> SiteDesigns.sites(design).stream().findFirst())
                .map(it -> it.id().value())
                .orElse("");
    }
}
