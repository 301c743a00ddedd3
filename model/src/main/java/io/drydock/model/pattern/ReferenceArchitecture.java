package io.drydock.model.pattern;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The reference architectures on AWS, in full.
///
/// Their sources leave things open, and contradict AWS or each other; [#resolutions()] says what
/// the design does about it.
public enum ReferenceArchitecture {
    /// API Manager with Enterprise Integrator and Analytics over three zones.
    INTEGRATION("apim-ei-analytics", "API Manager, Enterprise Integrator and Analytics", "3.2.0"),
    /// The fully distributed deployment of 2020, in two zones of us-west-1.
    FULLY_DISTRIBUTED_2020("fully-distributed-2020", "Fully distributed, 2020", "3.2.0"),
    /// The newer guide on virtual machines.
    AWS_GUIDE_EC2("aws-guide-ec2", "AWS guide, EC2", "4.7.0"),
    /// The newer guide on Kubernetes.
    AWS_GUIDE_EKS("aws-guide-eks", "AWS guide, EKS", "4.7.0");

    private final String key;
    private final String title;
    private final String version;

    ReferenceArchitecture(String key, String title, String version) {
        this.key = key;
        this.title = title;
        this.version = version;
    }

    /// The name on the command line, and of the design.
    public String key() {
        return key;
    }

    /// The name people read.
    public String title() {
        return title;
    }

    /// The architecture with this key, if there is one.
    public static Optional<ReferenceArchitecture> ofKey(String key) {
        return Stream.of(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /// Where the source is.
    public String source() {
        return switch (this) {
            case INTEGRATION ->
                    "https://chanakaudaya.github.io/solution-architecture-patterns/vendor-specific/wso2/patterns/APIM-EI-Deployment-Reference-Architecture-AWS.html";
            case FULLY_DISTRIBUTED_2020 ->
                    "https://himashaguruge.medium.com/wso2-api-manager-deployment-in-aws-f5546f108436";
            case AWS_GUIDE_EC2, AWS_GUIDE_EKS ->
                    "https://apim.docs.wso2.com/en/4.6.0/install-and-setup/setup/kubernetes-deployment/aws/overview/";
        };
    }

    /// What the source leaves open or says against AWS or itself, and what the design does.
    public List<Resolution> resolutions() {
        return switch (this) {
            case INTEGRATION -> Resolution.INTEGRATION;
            case FULLY_DISTRIBUTED_2020 -> Resolution.FULLY_DISTRIBUTED;
            case AWS_GUIDE_EC2 -> Resolution.guide(Platform.EC2);
            case AWS_GUIDE_EKS -> Resolution.guide(Platform.EKS);
        };
    }

    /// The design.
    public Design design() {
        return Explanations.explain(draw());
    }

    private Design draw() {
        return switch (this) {
            case INTEGRATION ->
                    ReferenceDesigns.integration(
                            request(PatternKey.ALL_IN_ONE_HA, Platform.EC2, "us-east-1", 3));
            case FULLY_DISTRIBUTED_2020 ->
                    ReferenceDesigns.fullyDistributed(
                            request(PatternKey.FULLY_DISTRIBUTED, Platform.EC2, "us-west-1", 2));
            case AWS_GUIDE_EC2 -> ReferenceDesigns.guide(guideRequest(Platform.EC2));
            case AWS_GUIDE_EKS -> ReferenceDesigns.guide(guideRequest(Platform.EKS));
        };
    }

    private StartingDesign guideRequest(Platform platform) {
        return request(PatternKey.CONTROL_TRAFFIC_GATEWAY, platform, "us-east-1", 3);
    }

    private StartingDesign request(
            PatternKey pattern, Platform platform, String region, int zones) {
        return new StartingDesign(
                new ElementId(key),
                pattern,
                ProductVersion.parse(version).orElseThrow(),
                platform,
                AwsRegion.ofCode(region).orElseThrow(),
                zones);
    }
}
