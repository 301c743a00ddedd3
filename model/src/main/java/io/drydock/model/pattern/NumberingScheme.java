package io.drydock.model.pattern;

/// A series of pattern numbers. The same number means different patterns in different schemes.
public enum NumberingScheme {
    WSO2_3X("WSO2 2.x and 3.x documentation"),
    KUBERNETES_APIM_3X("kubernetes-apim 2.1 to 3.2"),
    KUBERNETES_APIM_4X("kubernetes-apim 4.0 to 4.2"),
    PUPPET_4X("puppet-apim 4.x"),
    HELM("Helm charts 4.4 and later, documentation 4.5 and later");

    private final String title;

    NumberingScheme(String title) {
        this.title = title;
    }

    /// The name people read.
    public String title() {
        return title;
    }
}
