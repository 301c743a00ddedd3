package io.drydock.export.helm;

import io.drydock.export.language.Markdown;
import io.drydock.model.design.Settings;

/// The comments at the head of the files of our chart.
final class Remarks {

    static final String BUDGETS =
            """
            Budgets that hold: those of the official charts select a label that no pod carries.
            One pod of a release at a time may be evicted.
            """;

    static final String POLICIES =
            """
            Everything is shut, then opened as the design's connections need it. On Amazon EKS the
            policies take effect only with enableNetworkPolicy of the VPC CNI set to true, or with
            another policy engine.
            """;

    static final String ADDRESSES =
            """
            Names inside the cluster for servers outside of it, so that the values of the releases
            need not know their host names.
            """;

    static final String SERVICES =
            """
            Ports of the pods that the services of the official charts leave out.
            """;

    static final String AUTOSCALERS =
            """
            The key manager's chart has no autoscaler of its own.
            """;

    static final String INGRESSES =
            """
            Listener rules of the design that no ingress of the official charts stands for.
            """;

    static final String GATEWAYS =
            """
            The gateways that the routes of the official charts refer to, a listener for each host,
            and routes for the listener rules that no official chart stands for.
            """;

    static final String SECRETS =
            """
            Where the secrets come from. Off: create secrets of these names and keys yourself.
            """;

    private Remarks() {}

    /// What the readme asks of the cluster.
    static Markdown cluster(Settings.Exposure exposure) {
        return switch (exposure) {
            case ALB_INGRESS ->
                    Markdown.code(
                            """
                            1. An EKS cluster (Kubernetes 1.30 or later) with worker nodes in each zone of the design, the AWS Load Balancer
                               Controller, metrics-server, and the VPC CNI with `enableNetworkPolicy` set to `true`. Subnets carry the tags
                               `kubernetes.io/role/elb` or `kubernetes.io/role/internal-elb`, or the controller does not find them.\
                            """);
            case NGINX_INGRESS ->
                    Markdown.code(
                            """
                            1. A Kubernetes cluster (1.30 or later) with worker nodes in each zone of the design, metrics-server, network
                               policies in force, and two NGINX ingress controllers: class `nginx` behind the public load balancer, class
                               `nginx-internal` behind the internal one. `platform/values.yaml` names their namespaces. For each load
                               balancer of the design, a TLS secret `<load balancer>-certificate`.\
                            """);
            case GATEWAY_API ->
                    Markdown.code(
                            """
                            1. A Kubernetes cluster (1.30 or later) with worker nodes in each zone of the design, metrics-server, network
                               policies in force, the Gateway API (1.2 or later, with `BackendTLSPolicy`) and Envoy Gateway.
                               `platform/values.yaml` names the gateway class and the namespace of its proxies. For each load balancer of
                               the design, a TLS secret `<load balancer>-certificate`; and a config map `apim-authority` whose `ca.crt`
                               signed the certificates in the keystores. Those name the services of the releases (see the table above).\
                            """);
            case OPENSHIFT_ROUTE ->
                    Markdown.code(
                            """
                            1. An OpenShift cluster (Kubernetes 1.30 or later) with worker nodes in each zone of the design. Its router
                               passes TLS through, so the certificate in the `tls` keystore names the public hosts. Internal hosts admit
                               the design's own networks only.\
                            """);
        };
    }
}
