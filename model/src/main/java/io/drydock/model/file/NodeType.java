package io.drydock.model.file;

import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Database;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;

/// What the field `type` of a node says.
enum NodeType {
    WSO2("wso2"),
    LOAD_BALANCER("load-balancer"),
    DATABASE("database"),
    FILE_SYSTEM("file-system"),
    CACHE("cache"),
    BASTION("bastion"),
    SERVICE("service"),
    EXTERNAL("external");

    private final String key;

    NodeType(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static NodeType of(Node node) {
        return switch (node) {
            case ProfileNode ignored -> WSO2;
            case LoadBalancer ignored -> LOAD_BALANCER;
            case Database ignored -> DATABASE;
            case FileSystem ignored -> FILE_SYSTEM;
            case Cache ignored -> CACHE;
            case Bastion ignored -> BASTION;
            case ServiceNode ignored -> SERVICE;
            case ExternalNode ignored -> EXTERNAL;
        };
    }
}
