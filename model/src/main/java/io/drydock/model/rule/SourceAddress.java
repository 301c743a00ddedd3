package io.drydock.model.rule;

import java.util.List;

/// Where to find what rules name as their source.
///
/// @param name how rules name it
/// @param address where it is
/// @param marks any of these in a rule's source means that it is named there
public record SourceAddress(String name, String address, List<String> marks) {

    public SourceAddress {
        marks = List.copyOf(marks);
    }

    /// The addresses, the vendor's first.
    public static final List<SourceAddress> ALL =
            List.of(
                    new SourceAddress(
                            "API Manager documentation",
                            "https://apim.docs.wso2.com, by version",
                            List.of("documentation")),
                    new SourceAddress(
                            "API Manager documentation, deploying on AWS",
                            "https://apim.docs.wso2.com/en/4.6.0/install-and-setup/setup/kubernetes-deployment/aws/overview/",
                            List.of("deploying on AWS", "deploying on Amazon EKS")),
                    new SourceAddress(
                            "Deployment patterns",
                            "https://dzone.com/articles/architecting-api-management-solutions-with-wso2-ap-1",
                            List.of("Deployment patterns")),
                    new SourceAddress(
                            "Deployment best practices",
                            "https://medium.com/api-integration-essentials/deployment-best-practices-for-wso2-api-manager-ddb1d77f956a",
                            List.of("best practices", "Best practices")),
                    new SourceAddress(
                            "AWS reference architecture of API Manager with Enterprise Integrator"
                                    + " and Analytics",
                            "https://chanakaudaya.github.io/solution-architecture-patterns/vendor-specific/wso2/patterns/APIM-EI-Deployment-Reference-Architecture-AWS.html",
                            List.of("Enterprise Integrator and Analytics")),
                    new SourceAddress(
                            "AWS reference architecture of the fully distributed deployment (2020)",
                            "https://himashaguruge.medium.com/wso2-api-manager-deployment-in-aws-f5546f108436",
                            List.of("fully distributed")),
                    new SourceAddress(
                            "Official Helm charts",
                            "https://github.com/wso2/helm-apim",
                            List.of("Helm chart")),
                    new SourceAddress(
                            "WSO2's AWS templates",
                            "https://github.com/wso2/aws-apim",
                            List.of("AWS templates")),
                    new SourceAddress(
                            "WSO2's Kubernetes templates for 3.2",
                            "https://github.com/wso2/kubernetes-apim",
                            List.of("Kubernetes templates")),
                    new SourceAddress(
                            "Amazon user guides",
                            "https://docs.aws.amazon.com",
                            List.of("user guide", "developer guide")));

    /// The addresses of what a rule's source names.
    public static List<SourceAddress> in(String source) {
        return ALL.stream().filter(one -> one.marks.stream().anyMatch(source::contains)).toList();
    }
}
