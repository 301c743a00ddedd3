package io.drydock.export.helm;

import io.drydock.model.design.Cache;
import io.drydock.model.design.Site;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The store of counters that releases share, where limits must hold over all of them.
///
/// One that AWS runs speaks TLS only and asks for a password. The charts take the password as plain
/// text, so the configuration names an environment variable instead, which a patch fills from a
/// secret. Where a chart has no switch for TLS, or knows of no store at all, the whole block is
/// written into its free text.
///
/// Source: distributed throttling in the documentation of API Manager; the charts for 4.5 to 4.7.
final class CounterStore {

    /// What the configuration calls the password.
    static final String VARIABLE = "WSO2_COUNTER_STORE_PASSWORD";

    private static final String CONF = "wso2.apim.configurations.";
    private static final String EXTRA = CONF + "extraConfigs";
    private static final String THROTTLING = CONF + "distributedThrottling.";
    private static final String STORE = THROTTLING + "keyvalueStore.";
    private static final String USER = "default";
    private static final String TABLE = "apim.distributed_throttling";
    private static final String GATEWAY_TABLE = "apim.redis_config";

    /// Only those tables that are written here.
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\[apim\\.(?:distributed_throttling\\.keyvalue_store|redis_config)]\\s+host ="
                            + " \"([^\"]+)\"");

    private CounterStore() {}

    /// The store of a design, if it has one and its releases are to use it.
    static Optional<Cache> of(HelmPlan plan) {
        return plan.settings().consistentRateLimits()
                ? plan.index().all(Cache.class).stream().findFirst()
                : Optional.empty();
    }

    /// Whether AWS runs the store; about any other one a design does not say how it is reached.
    static boolean isManaged(HelmPlan plan) {
        return of(plan).flatMap(store -> plan.index().siteOf(store))
                .filter(site -> site.kind() == Site.Kind.AWS_REGION)
                .isPresent();
    }

    /// Whether the pods of a release are given the password.
    static boolean needsPassword(HelmPlan plan, HelmRelease release) {
        return isManaged(plan) && connects(plan, release);
    }

    /// Whether the pods of a release need the store and their chart cannot tell them of it.
    static boolean hasNoPlace(HelmPlan plan, HelmRelease release) {
        return needsPassword(plan, release) && !release.official().reads(EXTRA);
    }

    /// From 4.6 on traffic managers share their counters, before only gateways do. All-in-one nodes
    /// are both.
    private static boolean connects(HelmPlan plan, HelmRelease release) {
        return switch (release.kind()) {
            case CONTROL_PLANE, TRAFFIC_MANAGER -> sharesAll(plan);
            case GATEWAY -> !sharesAll(plan);
            case ALL_IN_ONE -> true;
            case KEY_MANAGER, MICRO_INTEGRATOR -> false;
        };
    }

    private static boolean sharesAll(HelmPlan plan) {
        return plan.design().version().atLeast(4, 6);
    }

    static void write(HelmPlan plan, HelmRelease release, ChartValues values) {
        Optional<Cache> store = of(plan);
        if (store.isEmpty()) {
            return;
        }
        if (release.kind() == ChartKind.GATEWAY) {
            values.put(THROTTLING + "enable", true);
        }
        if (connects(plan, release)) {
            connect(plan, store.get(), values);
        }
    }

    private static void connect(HelmPlan plan, Cache store, ChartValues values) {
        if (!isManaged(plan) || values.reads(STORE + "ssl")) {
            chartValues(store, isManaged(plan), values);
        } else if (sharesAll(plan)) {
            values.put(EXTRA, block(store));
        } else {
            values.put(EXTRA, "[" + GATEWAY_TABLE + "]\n" + login(store, "ssl"));
        }
    }

    private static void chartValues(Cache store, boolean managed, ChartValues values) {
        if (!values.reads(STORE + "host")) {
            return;
        }
        values.put(THROTTLING + "enable", true);
        values.put(THROTTLING + "type", "redis");
        values.put(STORE + "host", store.id().value());
        values.put(STORE + "port", Cache.PORT);
        if (managed) {
            values.put(STORE + "user", USER);
            values.put(STORE + "password", password());
            values.put(STORE + "ssl", true);
        }
    }

    private static String block(Cache store) {
        return "["
                + TABLE
                + "]\nenable = true\ntype = \"redis\"\nsync_interval = 1\ncore_pool_size = 5\n\n["
                + TABLE
                + ".keyvalue_store]\n"
                + login(store, "ssl");
    }

    private static String login(Cache store, String tls) {
        return "host = \""
                + store.id()
                + "\"\nport = "
                + Cache.PORT
                + "\nuser = \""
                + USER
                + "\"\npassword = \""
                + password()
                + "\"\n"
                + tls
                + " = true\n";
    }

    private static String password() {
        return "$env{" + VARIABLE + "}";
    }

    /// The host of the store that values name, in the chart's own keys or in its free text.
    static Optional<String> hostIn(ImportedValues values) {
        if (values.flag(THROTTLING + "enable") && !values.text(STORE + "host").isEmpty()) {
            return Optional.of(values.text(STORE + "host"));
        }
        Matcher written = WRITTEN.matcher(values.text(EXTRA));
        return written.find() ? Optional.of(written.group(1)) : Optional.empty();
    }
}
