package io.drydock.export.helm;

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

    static final String AUTOSCALERS =
            """
            The key manager's chart has no autoscaler of its own.
            """;

    static final String INGRESSES =
            """
            Listener rules of the design that no ingress of the official charts stands for.
            """;

    static final String SECRETS =
            """
            Where the secrets come from. Off: create secrets of these names and keys yourself.
            """;

    private Remarks() {}
}
