package io.drydock.model.design;

import java.util.Optional;

/// Infrastructure that needs no more than a kind and a place.
///
/// @param id the identifier
/// @param name the name people read
/// @param kind what it is
/// @param placement where it stands
public record ServiceNode(ElementId id, String name, Kind kind, Placement placement)
        implements Node {

    public ServiceNode {
        TextGrammar.LINE.require("name", name);
    }

    /// Where a kind of service may stand.
    public enum Standing {
        /// In exactly one subnet.
        ONE_SUBNET,
        /// Across subnets of several zones.
        SEVERAL_SUBNETS,
        /// Beside the network of a site.
        SITE
    }

    /// What a service is.
    public enum Kind {
        NAT_GATEWAY("nat-gateway", "NAT gateway", Standing.ONE_SUBNET),
        INSTANCE_CONNECT_ENDPOINT(
                "instance-connect-endpoint", "EC2 Instance Connect Endpoint", Standing.ONE_SUBNET),
        UPDATE_HOST("update-host", "Update host", Standing.ONE_SUBNET),
        CONFIGURATION_MANAGEMENT(
                "configuration-management", "Configuration management", Standing.ONE_SUBNET),
        DATABASE_PROXY("database-proxy", "RDS Proxy", Standing.SEVERAL_SUBNETS),
        USER_STORE("user-store", "LDAP user store", Standing.SEVERAL_SUBNETS),
        FIREWALL("firewall", "Firewall", Standing.SITE),
        VPN("vpn", "Site-to-Site VPN", Standing.SITE),
        DIRECT_CONNECT("direct-connect", "Direct Connect", Standing.SITE),
        DNS("dns", "Route 53", Standing.SITE),
        CERTIFICATES("certificates", "Certificate Manager", Standing.SITE),
        CONTAINER_REGISTRY("container-registry", "Elastic Container Registry", Standing.SITE),
        SECRETS("secrets", "Secrets Manager", Standing.SITE),
        MONITORING("monitoring", "CloudWatch", Standing.SITE),
        AUDIT_TRAIL("audit-trail", "CloudTrail", Standing.SITE),
        FLOW_LOGS("flow-logs", "VPC flow logs", Standing.SITE),
        OBJECT_STORAGE("object-storage", "S3", Standing.SITE),
        KUBERNETES_CLUSTER("kubernetes-cluster", "EKS cluster", Standing.SITE);

        private final String key;
        private final String title;
        private final Standing standing;

        Kind(String key, String title, Standing standing) {
            this.key = key;
            this.title = title;
            this.standing = standing;
        }

        /// The name in design files.
        public String key() {
            return key;
        }

        /// The name people read.
        public String title() {
            return title;
        }

        /// Where it may stand.
        public Standing standing() {
            return standing;
        }

        /// The kind with this key, if there is one.
        public static Optional<Kind> ofKey(String key) {
            for (Kind kind : values()) {
                if (kind.key.equals(key)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    @Override
    public ServiceNode withPlacement(Placement newPlacement) {
        return new ServiceNode(id, name, kind, newPlacement);
    }

    @Override
    public ServiceNode withName(String newName) {
        return new ServiceNode(id, newName, kind, placement);
    }
}
