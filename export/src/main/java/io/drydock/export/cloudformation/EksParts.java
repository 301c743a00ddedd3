package io.drydock.export.cloudformation;

import io.drydock.export.plan.DeploymentPlan;

/// The template of a site whose nodes are pods: the network, the Kubernetes cluster with its worker
/// nodes, and everything that the Helm releases of the same design expect to find. The load
/// balancers are not in it: a controller in the cluster makes them of the ingresses.
final class EksParts {

    private EksParts() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        DeploymentPlan around = EksPlans.withoutPods(plan);
        EksParameterPart.add(template, plan);
        NetworkPart.add(template, plan);
        SecurityGroupPart.add(template, around);
        KeyPart.add(template, plan);
        EksSecretPart.add(template, plan);
        LogPart.add(template, around);
        BucketPart.add(template, plan);
        TrailPart.add(template, around);
        EksEndpointPart.add(template, plan, around);
        DatabasePart.add(template, around);
        ProxyPart.add(template, plan);
        CachePart.add(template, plan);
        EksFilePart.add(template, plan);
        DatabaseSetupPart.add(template, plan);
        EksClusterPart.add(template, plan);
        EksNodePart.add(template, plan);
        EksAddOnPart.add(template, plan);
        EksControllerPart.add(template, plan);
        EksRegistryPart.add(template, plan);
        EksNamePart.add(template, plan);
        AccessPart.add(template, around);
        VpnPart.add(template, around);
        DirectConnectPart.add(template, around);
        SiteLinkPart.add(template, plan);
        FailoverPart.addOnEks(template, plan);
        AlarmPart.add(template, around);
        EksAlarmPart.add(template, plan);
        EksDashboardPart.add(template, plan);
        OutputPart.add(template, around);
        EksOutputPart.add(template, plan);
    }
}
