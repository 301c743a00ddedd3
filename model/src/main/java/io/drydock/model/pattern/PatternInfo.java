package io.drydock.model.pattern;

import static io.drydock.model.pattern.NumberingScheme.HELM;
import static io.drydock.model.pattern.NumberingScheme.KUBERNETES_APIM_3X;
import static io.drydock.model.pattern.NumberingScheme.KUBERNETES_APIM_4X;
import static io.drydock.model.pattern.NumberingScheme.PUPPET_4X;
import static io.drydock.model.pattern.NumberingScheme.WSO2_3X;

import java.util.List;

/// What a person needs to know to choose a pattern.
///
/// @param key its stable key
/// @param title what people call it
/// @param composition what it consists of
/// @param chooseWhen when to choose it
/// @param aliases its numbers, each with the scheme it belongs to
/// @param source where it is described
public record PatternInfo(
        PatternKey key,
        String title,
        String composition,
        String chooseWhen,
        List<Alias> aliases,
        String source) {

    private static final String THREE_X = "WSO2 API Manager 3.x documentation, deployment patterns";
    private static final String FOUR_X =
            "WSO2 API Manager 4.6 and 4.7 documentation, deployment patterns";

    /// A number with the scheme it belongs to.
    ///
    /// @param scheme the scheme
    /// @param number what the pattern is called there, such as `Pattern 3`
    public record Alias(NumberingScheme scheme, String number) {}

    public PatternInfo {
        aliases = List.copyOf(aliases);
    }

    /// What there is to know about a pattern.
    public static PatternInfo of(PatternKey key) {
        return switch (key) {
            case ALL_IN_ONE_SINGLE ->
                    new PatternInfo(
                            key,
                            "All-in-one, single node",
                            "One all-in-one node and its database.",
                            "For development and trying out; one failure stops it.",
                            List.of(alias(HELM, 0)),
                            FOUR_X);
            case ALL_IN_ONE_HA ->
                    new PatternInfo(
                            key,
                            "All-in-one, high availability",
                            "Two all-in-one nodes, both active; in 2.x and 3.x with two analytics"
                                    + " workers and a shared file system.",
                            "For low traffic, up to about 1,500 calls a second of 10 KB, on the"
                                    + " fewest machines. It does not scale while it runs.",
                            List.of(
                                    alias(WSO2_3X, 1),
                                    alias(KUBERNETES_APIM_3X, 1),
                                    alias(KUBERNETES_APIM_4X, 1),
                                    alias(PUPPET_4X, 1),
                                    alias(HELM, 1)),
                            THREE_X + "; " + FOUR_X);
            case ALL_IN_ONE_GATEWAY ->
                    new PatternInfo(
                            key,
                            "Simple scalable",
                            "Two all-in-one nodes as the control plane, and gateways that scale.",
                            "When API traffic grows and the portals do not.",
                            List.of(
                                    alias(KUBERNETES_APIM_4X, 3),
                                    alias(PUPPET_4X, 2),
                                    alias(HELM, 2)),
                            FOUR_X);
            case GATEWAY_KEY_MANAGER ->
                    new PatternInfo(
                            key,
                            "Scalable gateway and key manager",
                            "Gateways and key managers that scale, and two nodes with everything"
                                    + " else.",
                            "When gateways need more throughput and tokens are issued often.",
                            List.of(
                                    alias(WSO2_3X, 2),
                                    alias(KUBERNETES_APIM_3X, 2),
                                    alias(HELM, 5)),
                            THREE_X + "; " + FOUR_X);
            case CONTROL_TRAFFIC_GATEWAY ->
                    new PatternInfo(
                            key,
                            "Control plane, traffic manager and gateway",
                            "Two control planes, two traffic managers, and gateways that scale.",
                            "For production on 4.x: it is the pattern that WSO2 recommends.",
                            List.of(
                                    alias(KUBERNETES_APIM_4X, 4),
                                    alias(PUPPET_4X, 3),
                                    alias(HELM, 3)),
                            FOUR_X);
            case FULLY_DISTRIBUTED ->
                    new PatternInfo(
                            key,
                            "Fully distributed",
                            "2.x and 3.x: gateway, key manager, traffic manager, publisher, portal"
                                    + " and analytics, each a cluster. 4.x: control plane, traffic"
                                    + " manager, gateway and key manager.",
                            "When gateways and portals need to grow independently of each other.",
                            List.of(
                                    alias(WSO2_3X, 3),
                                    alias(KUBERNETES_APIM_3X, 3),
                                    alias(HELM, 4)),
                            THREE_X + "; " + FOUR_X);
            case INTERNAL_EXTERNAL ->
                    new PatternInfo(
                            key,
                            "Internal and external gateways",
                            "Two gateway clusters, one for the internet and one for the company,"
                                    + " each scaling on its own.",
                            "When internal APIs must not be reachable from the internet.",
                            List.of(alias(WSO2_3X, 4), alias(KUBERNETES_APIM_3X, 4)),
                            THREE_X);
            case HYBRID_CLOUD ->
                    new PatternInfo(
                            key,
                            "Hybrid cloud",
                            "Two sites that each follow a pattern of their own.",
                            "For disaster recovery, for separating internal from external APIs, or"
                                    + " for extra capacity.",
                            List.of(alias(WSO2_3X, 5)),
                            THREE_X);
            case IDENTITY_SERVER ->
                    new PatternInfo(
                            key,
                            "All-in-one with Identity Server",
                            "All-in-one nodes with WSO2 Identity Server 7 as the key manager.",
                            "When Identity Server already manages identities; without"
                                    + " multi-tenancy.",
                            List.of(alias(HELM, 6)),
                            FOUR_X);
        };
    }

    private static Alias alias(NumberingScheme scheme, int number) {
        return new Alias(scheme, "Pattern " + number);
    }
}
