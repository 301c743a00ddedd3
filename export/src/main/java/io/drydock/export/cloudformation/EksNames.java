package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.model.design.ElementId;

/// Logical names of what only a site with Kubernetes has, and the name of its cluster.
final class EksNames {

    static final String CLUSTER = "EksCluster";
    static final String CLUSTER_LOG = "EksClusterLogGroup";
    static final String NODE_ROLE = "EksNodeRole";
    static final String ENCRYPTION_KEY = "EncryptionKeySecret";
    static final String CERTIFICATE = "Certificate";

    /// The security group of all worker nodes, and so of all pods.
    static final ElementId NODES = new ElementId("worker-nodes");

    private EksNames() {}

    /// The cluster's name: that of the stack with eight digits of the stack's own identifier. It
    /// has to be known before the cluster is there, because its log group bears it; and a stack
    /// that is made anew must not meet the log group that an earlier one left behind.
    static Value clusterName() {
        Value identifier = new Value.Select(2, new Value.Split("/", ref("AWS::StackId")));
        Value digits = new Value.Select(0, new Value.Split("-", identifier));
        return new Value.Join("-", list(ref("AWS::StackName"), digits));
    }

    /// The name of the cluster's log group, which EKS settles.
    static Value clusterLogName() {
        return new Value.Join("", list(text("/aws/eks/"), clusterName(), text("/cluster")));
    }

    static String nodeGroup(String instanceType) {
        return "NodesOn" + Names.of(instanceType);
    }

    static String repository(String image) {
        return Names.of(image) + "Repository";
    }

    static String accessPoint(String release, String purpose) {
        return Names.of(release) + Names.of(purpose) + "AccessPoint";
    }
}
