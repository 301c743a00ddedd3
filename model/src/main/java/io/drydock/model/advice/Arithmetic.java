package io.drydock.model.advice;

import io.drydock.model.catalogue.ProfileId;
import java.util.ArrayList;
import java.util.List;

/// Says how the numbers of a plan came about.
final class Arithmetic {

    static final String PATTERNS = "API Manager 3.x documentation, deployment patterns";
    static final String CAPACITY = "API Manager documentation, performance and capacity planning";
    static final String SCALING = "API Manager documentation, scaling the gateway";
    static final String OWN = "Drydock's own estimate";

    private Arithmetic() {}

    static List<Reason> of(Plan plan) {
        List<Reason> lines = new ArrayList<>();
        Needs needs = plan.needs();
        if (needs.peakTps().isEmpty()) {
            lines.add(
                    new Reason(
                            "The peak load is unknown: the numbers are the smallest that survive"
                                    + " the loss of a node.",
                            OWN));
        }
        if (plan.has(ProfileId.GATEWAY)) {
            gateways(plan, lines);
        } else {
            pair(plan, lines);
        }
        if (plan.has(ProfileId.KEY_MANAGER)) {
            keyManagers(plan, lines);
        }
        if (plan.has(ProfileId.TRAFFIC_MANAGER)) {
            lines.add(
                    new Reason(
                            "A pair of traffic managers serves about "
                                    + Capacity.GATEWAYS_PER_PAIR
                                    + " gateways: "
                                    + plan.trafficManagerPairs()
                                    + (plan.trafficManagerPairs() == 1 ? " pair." : " pairs."),
                            SCALING));
        }
        lines.add(
                new Reason(
                        "The figures are for machines with 2 vCPU and 4 GiB (c5.large) and a heap"
                                + " of 2 GB; measure with your own APIs before you rely on them.",
                        CAPACITY));
        return lines;
    }

    private static void pair(Plan plan, List<Reason> lines) {
        lines.add(
                new Reason(
                        "An all-in-one pair carries about "
                                + Capacity.PAIR_SMALL_TPS
                                + " calls a second with messages of "
                                + Capacity.SMALL_KB
                                + " KB and "
                                + Capacity.PAIR_LARGE_TPS
                                + " with "
                                + Capacity.LARGE_KB
                                + " KB.",
                        PATTERNS));
        size(plan, "the pair carries about " + Capacity.pairTps(plan.needs().messageKb()), lines);
    }

    private static void gateways(Plan plan, List<Reason> lines) {
        int each = Capacity.gatewayTps(plan.needs().messageKb());
        lines.add(
                new Reason(
                        "A gateway carries about "
                                + Capacity.GATEWAY_TPS
                                + " calls a second. The figure comes without a message size;"
                                + " Drydock takes it for "
                                + Capacity.SMALL_KB
                                + " KB.",
                        CAPACITY));
        size(plan, "a gateway carries about " + each, lines);
        plan.needs()
                .peakTps()
                .ifPresent(peak ->
                        lines.add(
                                new Reason(
                                        peak
                                                + " calls a second at "
                                                + each
                                                + " for each gateway, and one gateway more so that"
                                                + " one may fail: "
                                                + split(plan)
                                                + ".",
                                        OWN)));
    }

    private static String split(Plan plan) {
        if (plan.gateways() == 1) {
            return plan.gatewayMin() + " gateways";
        }
        return plan.gateways()
                + " clusters of "
                + plan.gatewayMin()
                + " gateways"
                + (plan.pattern() == io.drydock.model.pattern.PatternKey.INTERNAL_EXTERNAL
                        ? ", each for half the load as the split is unknown"
                        : "");
    }

    /// What the message size makes of a figure.
    private static void size(Plan plan, String carries, List<Reason> lines) {
        if (plan.needs().messageKb().isEmpty()) {
            lines.add(
                    new Reason(
                            "The message size is unknown: "
                                    + Capacity.SMALL_KB
                                    + " KB are assumed.",
                            OWN));
            return;
        }
        int size = plan.needs().messageKb().getAsInt();
        if (size > Capacity.LARGE_KB) {
            lines.add(
                    new Reason(
                            "There is no figure for messages of "
                                    + size
                                    + " KB. That for "
                                    + Capacity.LARGE_KB
                                    + " KB is taken, and "
                                    + carries
                                    + " calls a second at best.",
                            OWN));
        } else if (size > Capacity.SMALL_KB
                && (size < Capacity.LARGE_KB || plan.has(ProfileId.GATEWAY))) {
            lines.add(
                    new Reason(
                            "With messages of "
                                    + size
                                    + " KB "
                                    + carries
                                    + " calls a second, on a straight line between WSO2's two"
                                    + " figures for the all-in-one pair.",
                            OWN));
        }
    }

    private static void keyManagers(Plan plan, List<Reason> lines) {
        boolean cached = !Plan.hasShortTokens(plan.needs());
        lines.add(
                new Reason(
                        "A key manager validates about "
                                + Capacity.KEY_MANAGER_TPS
                                + " keys a second. While gateways remember validated tokens, two"
                                + " gateways need one; otherwise each gateway needs one.",
                        CAPACITY));
        lines.add(
                new Reason(
                        plan.allGateways()
                                + " gateways at least, "
                                + (cached ? "remembering tokens: " : "with short-lived tokens: ")
                                + plan.keyManagerMin()
                                + " key managers at least"
                                + (plan.isKeyManagerElastic()
                                        ? "."
                                        : "; the chart has no autoscaler, so "
                                                + plan.keyManagerMax()
                                                + " run all the time."),
                        OWN));
    }
}
