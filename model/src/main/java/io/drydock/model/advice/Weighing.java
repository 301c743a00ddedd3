package io.drydock.model.advice;

import static io.drydock.model.advice.Arithmetic.OWN;
import static io.drydock.model.advice.Arithmetic.PATTERNS;

import io.drydock.model.advice.Needs.Wish;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.pattern.PatternInfo;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Weighs one pattern against the needs. What is not granted outweighs everything else; then what
/// nobody asked for; then the number of machines.
final class Weighing {

    private static final String DOCS_4X =
            "API Manager 4.6 and 4.7 documentation, deployment patterns";
    private static final int UNMET = 200;
    private static final int UNASKED = 50;
    private static final int FULL = 1000;
    private static final int NODE = 5;

    private final Plan plan;
    private final Needs needs;
    private final boolean old;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int score = FULL;
    private boolean fits = true;

    private Weighing(Plan plan) {
        this.plan = plan;
        needs = plan.needs();
        old = needs.version().generation().hasSeparatePortals();
    }

    static Advice of(Plan plan) {
        Weighing weighing = new Weighing(plan);
        PatternInfo info = PatternInfo.of(plan.pattern());
        weighing.reasons.add(new Reason(info.chooseWhen(), info.source()));
        weighing.availability();
        weighing.load();
        weighing.growth();
        weighing.portals();
        weighing.exposure();
        weighing.sites();
        weighing.tokens();
        weighing.identities();
        weighing.recommendation();
        return weighing.advice();
    }

    private Advice advice() {
        Sizing sizing = new Sizing(plan.counts(), Arithmetic.of(plan));
        if (plan.start().isEmpty()) {
            warnings.add(
                    "There is no starting design of this pattern for API Manager "
                            + needs.version()
                            + " on "
                            + needs.platform().title()
                            + ".");
        }
        return new Advice(
                plan.pattern(),
                score - NODE * sizing.least(),
                fits,
                reasons,
                warnings,
                sizing,
                plan.start().isPresent());
    }

    private void unmet(String warning) {
        fits = false;
        score -= UNMET;
        warnings.add(warning);
    }

    private void unasked(String warning) {
        score -= UNASKED;
        warnings.add(warning);
    }

    private boolean is(PatternKey pattern) {
        return plan.pattern() == pattern;
    }

    private void availability() {
        if (!is(PatternKey.ALL_IN_ONE_SINGLE)) {
            return;
        }
        if (needs.want(Wish.TRIAL)) {
            reasons.add(new Reason("One node is enough for trying out.", DOCS_4X));
        } else {
            unmet("One node: its failure, or an update, stops everything.");
        }
    }

    private void load() {
        OptionalInt peak = needs.peakTps();
        if (peak.isEmpty()) {
            return;
        }
        int tps = peak.getAsInt();
        if (is(PatternKey.ALL_IN_ONE_SINGLE)) {
            singleNode(tps);
        } else if (!plan.has(ProfileId.GATEWAY)) {
            pair(tps);
        } else {
            gateways(tps);
        }
    }

    private void singleNode(int tps) {
        int half = Capacity.pairTps(needs.messageKb()) / 2;
        if (tps > half) {
            unmet(
                    "WSO2 gives no figure for one node; half of a pair's is "
                            + half
                            + " calls a second, and "
                            + tps
                            + " are asked for.");
        }
    }

    private void pair(int tps) {
        int most = Capacity.pairTps(needs.messageKb());
        if (tps > most) {
            unmet(
                    "An all-in-one pair carries about "
                            + most
                            + " calls a second; "
                            + tps
                            + " are asked for, and it cannot grow.");
        } else {
            reasons.add(
                    new Reason(
                            "A pair carries about "
                                    + most
                                    + " calls a second, more than the "
                                    + tps
                                    + " asked for.",
                            PATTERNS));
        }
    }

    private void gateways(int tps) {
        reasons.add(
                new Reason(
                        "Gateways are added as the load asks for them: "
                                + plan.allGateways()
                                + " for "
                                + tps
                                + " calls a second.",
                        Arithmetic.CAPACITY));
        boolean severalPairs = plan.trafficManagerPairs() > 1;
        if (severalPairs && !plan.has(ProfileId.TRAFFIC_MANAGER)) {
            unmet(
                    plan.allGateways()
                            + " gateways need more than one pair of traffic managers, and this"
                            + " pattern has none apart from its two main nodes.");
        } else if (severalPairs) {
            warnings.add(
                    plan.allGateways()
                            + " gateways: form clusters of at most ten, each with a pair of traffic"
                            + " managers, and start no more than ten at once.");
        }
    }

    private void growth() {
        if (!needs.want(Wish.GROWTH)) {
            return;
        }
        if (plan.has(ProfileId.GATEWAY)) {
            reasons.add(new Reason("Gateways follow the load up and down.", PATTERNS));
        } else {
            unmet("The load is to grow, and this pattern does not scale while it runs.");
        }
    }

    private void portals() {
        if (!needs.want(Wish.SCALE_PORTALS)) {
            return;
        }
        if (old && plan.has(ProfileId.PUBLISHER)) {
            reasons.add(new Reason("Publisher and portal grow by themselves.", PATTERNS));
        } else if (old) {
            unmet("The portals share their machines with other parts and cannot be scaled.");
        } else if (plan.has(ProfileId.CONTROL_PLANE)) {
            reasons.add(new Reason("The portals have machines of their own.", DOCS_4X));
            warnings.add(
                    "From 4.0 on the control plane is exactly two nodes: give it larger machines"
                            + " rather than more of them.");
        } else {
            unmet(
                    "The portals share their machines with "
                            + (plan.has(ProfileId.GATEWAY) ? "rate limiting." : "API traffic."));
        }
    }

    private void exposure() {
        boolean wanted = needs.want(Wish.INTERNAL_EXTERNAL);
        if (is(PatternKey.INTERNAL_EXTERNAL)) {
            if (wanted) {
                reasons.add(
                        new Reason(
                                "Internal APIs run on gateways that the internet cannot reach.",
                                PATTERNS));
            } else {
                unasked("It has a second gateway cluster that nobody asked for.");
            }
        } else if (wanted && is(PatternKey.HYBRID_CLOUD)) {
            reasons.add(
                    new Reason("One site may serve internal, the other external APIs.", PATTERNS));
        } else if (wanted) {
            unmet("Internal and external APIs share their gateways.");
        }
    }

    private void sites() {
        boolean recovery = needs.want(Wish.DISASTER_RECOVERY);
        boolean onPremises = needs.want(Wish.ON_PREMISES);
        if (is(PatternKey.HYBRID_CLOUD)) {
            if (recovery) {
                reasons.add(
                        new Reason(
                                "The second site takes over when the first is lost; one is active"
                                        + " at a time.",
                                PATTERNS));
            }
            if (onPremises) {
                reasons.add(new Reason("A data centre and the cloud work together.", PATTERNS));
            }
            if (!recovery && !onPremises) {
                unasked("It has a second site that nobody asked for.");
            }
            if (needs.want(Wish.SEVERAL_TENANTS) && !old) {
                warnings.add(
                        "Several tenants rule out one control plane for both sites: give each site"
                                + " the whole product and replicate the databases.");
            }
            return;
        }
        if (recovery) {
            unmet("It stands in one region, whose loss stops it.");
        }
        if (onPremises) {
            unmet("It has no part in a data centre.");
        }
    }

    private void tokens() {
        boolean separate = plan.has(ProfileId.KEY_MANAGER);
        if (Plan.hasShortTokens(needs)) {
            if (separate) {
                reasons.add(
                        new Reason(
                                "Short-lived tokens are issued often: key managers of their own"
                                        + " carry that.",
                                PATTERNS));
            } else {
                unmet("Tokens are issued often, and nothing carries that apart from the portals.");
            }
        } else if (separate && !old) {
            unasked(
                    "It has separate key managers; from 4.0 on they need a reason, such as many"
                            + " short-lived tokens.");
        }
        if (separate && needs.version().generation() == Generation.G4A) {
            unmet("API Manager 4.0 to 4.4 does not support a Key Manager in new deployments.");
        }
    }

    private void identities() {
        boolean wanted = needs.want(Wish.IDENTITY_SERVER);
        if (is(PatternKey.IDENTITY_SERVER)) {
            if (wanted) {
                reasons.add(new Reason("Identity Server stays the place of identities.", DOCS_4X));
            } else {
                unasked("It brings an Identity Server that nobody asked for.");
            }
            if (needs.want(Wish.SEVERAL_TENANTS)) {
                unmet("With Identity Server 7 as key manager there are no tenants.");
            }
        } else if (wanted && !old) {
            warnings.add("Identity Server has to be connected as a third-party key manager.");
        }
    }

    private void recommendation() {
        if (is(PatternKey.CONTROL_TRAFFIC_GATEWAY)) {
            reasons.add(
                    new Reason("It is the pattern that WSO2 recommends for production.", DOCS_4X));
            score += needs.peakTps().isEmpty() ? 8 * NODE : 3 * NODE;
        }
        if (is(PatternKey.ALL_IN_ONE_HA)) {
            reasons.add(new Reason("It needs the fewest machines that survive a failure.", OWN));
        }
    }
}
