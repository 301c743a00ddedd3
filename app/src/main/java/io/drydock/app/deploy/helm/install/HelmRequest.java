package io.drydock.app.deploy.helm.install;

import io.drydock.model.design.Design;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is installed, and where.
///
/// @param design what
/// @param override why it is installed although it has findings of severity error
/// @param access the way into the cluster
/// @param namespace where in the cluster
/// @param charts a checkout of the official charts, or a folder with checkouts named by branch
/// @param site what only the site knows, by the names that [io.drydock.export.helm.SiteInputs]
///   gives
/// @param timeout how long the pods of one release may take to be ready
/// @param pause between two looks at the pods
public record HelmRequest(
        Design design,
        Optional<String> override,
        ClusterAccess access,
        String namespace,
        Path charts,
        Map<String, String> site,
        Duration timeout,
        Duration pause) {

    /// Longer than WSO2 products take to start; a shorter one takes back a healthy release.
    public static final Duration TIMEOUT = Duration.ofMinutes(15);

    /// Often enough to watch, seldom enough not to burden the cluster.
    public static final Duration PAUSE = Duration.ofSeconds(2);

    public HelmRequest {
        site = Collections.unmodifiableMap(new LinkedHashMap<>(site));
    }
}
