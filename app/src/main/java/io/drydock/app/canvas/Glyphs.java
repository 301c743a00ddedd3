package io.drydock.app.canvas;

import io.drydock.export.drawing.Token;
import io.drydock.icons.Glyph;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.palette.PaletteItem;

/// Which glyph, in which colour, stands for what can be dragged.
public final class Glyphs {

    private Glyphs() {}

    /// The glyph of an item.
    public static Glyph of(PaletteItem item) {
        return switch (item) {
            case PaletteItem.Wso2 wso2 -> of(wso2.profile());
            case PaletteItem.Balancer _ -> Glyph.LOAD_BALANCER;
            case PaletteItem.DatabaseServer _ -> Glyph.DATABASE;
            case PaletteItem.SharedFiles _ -> Glyph.FILE_SYSTEM;
            case PaletteItem.CacheStore _ -> Glyph.CACHE;
            case PaletteItem.BastionHost _ -> Glyph.BASTION;
            case PaletteItem.Service service -> of(service.kind());
            case PaletteItem.External external -> of(external.kind());
        };
    }

    private static Glyph of(ProfileId profile) {
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

    private static Glyph of(ServiceNode.Kind kind) {
        return Glyph.valueOf(kind.name());
    }

    private static Glyph of(ExternalNode.Kind kind) {
        return Glyph.valueOf(kind.name());
    }

    /// The colour of its category.
    public static Token paint(PaletteItem item) {
        return switch (item) {
            case PaletteItem.Wso2 _ -> Token.CATEGORY_WSO2;
            case PaletteItem.Balancer _ -> Token.CATEGORY_NETWORK;
            case PaletteItem.DatabaseServer _ -> Token.CATEGORY_DATABASE;
            case PaletteItem.SharedFiles _ -> Token.CATEGORY_STORAGE;
            case PaletteItem.CacheStore _ -> Token.CATEGORY_DATABASE;
            case PaletteItem.BastionHost _ -> Token.CATEGORY_COMPUTE;
            case PaletteItem.Service service -> paint(service.kind());
            case PaletteItem.External _ -> Token.CATEGORY_OUTSIDE;
        };
    }

    private static Token paint(ServiceNode.Kind kind) {
        return switch (kind) {
            case NAT_GATEWAY, INSTANCE_CONNECT_ENDPOINT, VPN, DIRECT_CONNECT, DNS ->
                    Token.CATEGORY_NETWORK;
            case UPDATE_HOST, CONFIGURATION_MANAGEMENT, KUBERNETES_CLUSTER, CONTAINER_REGISTRY ->
                    Token.CATEGORY_COMPUTE;
            case DATABASE_PROXY -> Token.CATEGORY_DATABASE;
            case FIREWALL, CERTIFICATES, SECRETS, USER_STORE -> Token.CATEGORY_SECURITY;
            case MONITORING, AUDIT_TRAIL, FLOW_LOGS -> Token.CATEGORY_MANAGEMENT;
            case OBJECT_STORAGE -> Token.CATEGORY_STORAGE;
        };
    }
}
