package io.drydock.export.drawing;

import io.drydock.icons.Glyph;
import io.drydock.icons.IconCatalog;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.index.DesignIndex;

/// Which glyph and which colour stand for which element.
public final class NodeGlyphs {

    private NodeGlyphs() {}

    /// The glyph of a node; a WSO2 node shows what its cluster runs.
    public static Glyph of(Node node, DesignIndex index) {
        return switch (node) {
            case ProfileNode member ->
                    index.cluster(member.cluster())
                            .map(Cluster::profile)
                            .map(NodeGlyphs::of)
                            .orElse(Glyph.ALL_IN_ONE);
            case LoadBalancer ignored -> Glyph.LOAD_BALANCER;
            case Database ignored -> Glyph.DATABASE;
            case FileSystem ignored -> Glyph.FILE_SYSTEM;
            case Cache ignored -> Glyph.CACHE;
            case Bastion ignored -> Glyph.BASTION;
            case ServiceNode service -> of(service.kind());
            case ExternalNode external -> of(external.kind());
        };
    }

    /// The glyph of a WSO2 profile.
    public static Glyph of(ProfileId profile) {
        return switch (profile) {
            case ALL_IN_ONE -> Glyph.ALL_IN_ONE;
            case GATEWAY -> Glyph.GATEWAY;
            case KEY_MANAGER -> Glyph.KEY_MANAGER;
            case TRAFFIC_MANAGER -> Glyph.TRAFFIC_MANAGER;
            case PUBLISHER -> Glyph.PUBLISHER;
            case DEVELOPER_PORTAL -> Glyph.DEVELOPER_PORTAL;
            case CONTROL_PLANE -> Glyph.CONTROL_PLANE;
            case CORE -> Glyph.CORE;
            case ANALYTICS_WORKER, EI_ANALYTICS_WORKER -> Glyph.ANALYTICS_WORKER;
            case ANALYTICS_DASHBOARD, EI_ANALYTICS_DASHBOARD -> Glyph.ANALYTICS_DASHBOARD;
            case ENTERPRISE_INTEGRATOR -> Glyph.ENTERPRISE_INTEGRATOR;
            case MICRO_INTEGRATOR -> Glyph.MICRO_INTEGRATOR;
            case IDENTITY_SERVER -> Glyph.IDENTITY_SERVER;
        };
    }

    /// The glyph of an infrastructure service.
    public static Glyph of(ServiceNode.Kind kind) {
        return switch (kind) {
            case NAT_GATEWAY -> Glyph.NAT_GATEWAY;
            case INSTANCE_CONNECT_ENDPOINT -> Glyph.INSTANCE_CONNECT_ENDPOINT;
            case UPDATE_HOST -> Glyph.UPDATE_HOST;
            case CONFIGURATION_MANAGEMENT -> Glyph.CONFIGURATION_MANAGEMENT;
            case DATABASE_PROXY -> Glyph.DATABASE_PROXY;
            case USER_STORE -> Glyph.USER_STORE;
            case FIREWALL -> Glyph.FIREWALL;
            case VPN -> Glyph.VPN;
            case DIRECT_CONNECT -> Glyph.DIRECT_CONNECT;
            case DNS -> Glyph.DNS;
            case CERTIFICATES -> Glyph.CERTIFICATES;
            case CONTAINER_REGISTRY -> Glyph.CONTAINER_REGISTRY;
            case SECRETS -> Glyph.SECRETS;
            case MONITORING -> Glyph.MONITORING;
            case AUDIT_TRAIL -> Glyph.AUDIT_TRAIL;
            case FLOW_LOGS -> Glyph.FLOW_LOGS;
            case OBJECT_STORAGE -> Glyph.OBJECT_STORAGE;
            case KUBERNETES_CLUSTER -> Glyph.KUBERNETES_CLUSTER;
        };
    }

    /// The glyph of something outside.
    public static Glyph of(ExternalNode.Kind kind) {
        return switch (kind) {
            case API_CLIENT -> Glyph.API_CLIENT;
            case STAFF -> Glyph.STAFF;
            case BACKEND -> Glyph.BACKEND;
            case IDENTITY_PROVIDER -> Glyph.IDENTITY_PROVIDER;
            case WSO2_CLOUD -> Glyph.WSO2_CLOUD;
        };
    }

    /// The colour of a glyph's category.
    public static Token category(Glyph glyph) {
        return switch (IconCatalog.category(glyph)) {
            case WSO2 -> Token.CATEGORY_WSO2;
            case COMPUTE -> Token.CATEGORY_COMPUTE;
            case NETWORK -> Token.CATEGORY_NETWORK;
            case DATABASE -> Token.CATEGORY_DATABASE;
            case STORAGE -> Token.CATEGORY_STORAGE;
            case SECURITY -> Token.CATEGORY_SECURITY;
            case MANAGEMENT -> Token.CATEGORY_MANAGEMENT;
            case OUTSIDE -> Token.CATEGORY_OUTSIDE;
        };
    }
}
