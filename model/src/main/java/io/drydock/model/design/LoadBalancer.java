package io.drydock.model.design;

import java.util.List;

/// A layer-7 load balancer: an AWS Application Load Balancer, or on Kubernetes the ingress.
///
/// @param id the identifier
/// @param name the name people read
/// @param scheme whether the internet can reach it
/// @param placement the subnets it stands in
/// @param rules what it answers, in order of priority
/// @param certificate where its TLS certificate comes from
/// @param idleTimeoutSeconds how long a quiet connection is kept, in seconds
/// @param maxHeaderKb the largest request header it accepts, in KB; 64 for an Application Load
///   Balancer
public record LoadBalancer(
        ElementId id,
        String name,
        Scheme scheme,
        Placement placement,
        List<ListenerRule> rules,
        CertificateSource certificate,
        int idleTimeoutSeconds,
        int maxHeaderKb)
        implements Node {

    /// Whether the internet can reach a load balancer.
    public enum Scheme {
        INTERNET_FACING("internet-facing"),
        INTERNAL("internal");

        private final String key;

        Scheme(String key) {
            this.key = key;
        }

        /// The name in design files and at AWS.
        public String key() {
            return key;
        }
    }

    /// Where a TLS certificate comes from.
    public enum CertificateSource {
        ACM("acm"),
        IMPORTED("imported"),
        NONE("none");

        private final String key;

        CertificateSource(String key) {
            this.key = key;
        }

        /// The name in design files.
        public String key() {
            return key;
        }
    }

    /// Five minutes, in seconds: API calls may take longer than the 60 seconds AWS starts with.
    public static final int DEFAULT_IDLE_TIMEOUT_SECONDS = 300;

    /// What an Application Load Balancer accepts, in KB.
    public static final int DEFAULT_MAX_HEADER_KB = 64;

    public LoadBalancer {
        TextGrammar.LINE.require("name", name);
        Bound.IDLE_SECONDS.require("idleTimeoutSeconds", idleTimeoutSeconds);
        Bound.HEADER_KB.require("maxHeaderKb", maxHeaderKb);
        rules = List.copyOf(rules);
    }

    /// A load balancer with a certificate of ACM, five minutes of idle time and 64 KB of header.
    public LoadBalancer(
            ElementId id,
            String name,
            Scheme scheme,
            Placement placement,
            List<ListenerRule> rules) {
        this(
                id,
                name,
                scheme,
                placement,
                rules,
                CertificateSource.ACM,
                DEFAULT_IDLE_TIMEOUT_SECONDS,
                DEFAULT_MAX_HEADER_KB);
    }

    /// True when the internet can reach it.
    public boolean isInternetFacing() {
        return scheme == Scheme.INTERNET_FACING;
    }

    @Override
    public LoadBalancer withPlacement(Placement newPlacement) {
        return new LoadBalancer(
                id,
                name,
                scheme,
                newPlacement,
                rules,
                certificate,
                idleTimeoutSeconds,
                maxHeaderKb);
    }

    @Override
    public LoadBalancer withName(String newName) {
        return new LoadBalancer(
                id,
                newName,
                scheme,
                placement,
                rules,
                certificate,
                idleTimeoutSeconds,
                maxHeaderKb);
    }

    /// The same load balancer with other rules.
    public LoadBalancer withRules(List<ListenerRule> newRules) {
        return new LoadBalancer(
                id,
                name,
                scheme,
                placement,
                newRules,
                certificate,
                idleTimeoutSeconds,
                maxHeaderKb);
    }

    /// The same load balancer with another scheme.
    public LoadBalancer withScheme(Scheme newScheme) {
        return new LoadBalancer(
                id,
                name,
                newScheme,
                placement,
                rules,
                certificate,
                idleTimeoutSeconds,
                maxHeaderKb);
    }

    /// The same load balancer with a certificate from elsewhere.
    public LoadBalancer withCertificate(CertificateSource newCertificate) {
        return new LoadBalancer(
                id,
                name,
                scheme,
                placement,
                rules,
                newCertificate,
                idleTimeoutSeconds,
                maxHeaderKb);
    }

    /// The same load balancer accepting headers of another size.
    public LoadBalancer withMaxHeaderKb(int newMaxHeaderKb) {
        return new LoadBalancer(
                id,
                name,
                scheme,
                placement,
                rules,
                certificate,
                idleTimeoutSeconds,
                newMaxHeaderKb);
    }
}
