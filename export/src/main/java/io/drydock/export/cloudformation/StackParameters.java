package io.drydock.export.cloudformation;

/// Parameters of the templates that whoever deploys them knows the answer to.
public final class StackParameters {

    /// The image that machines start from, as its identifier: the stack keeps it until it is told
    /// another one.
    public static final String IMAGE = "MachineImage";

    /// The parameter of Systems Manager that names the newest image. AWS changes it with each
    /// release, so a stack that took its image from there would replace its machines with the next
    /// update, whatever that is for.
    ///
    /// Source: Amazon Linux 2023 User Guide, launching with the SSM parameter and the AWS CLI; AWS
    /// CloudFormation User Guide, specify existing resources with Systems Manager parameters.
    public static final String NEWEST_IMAGE =
            "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

    /// Whether what holds data refuses to be deleted: `true` or `false`.
    public static final String PROTECTION = "DeletionProtection";

    /// The bucket that machines fetch the product, drivers and keystores from.
    public static final String ARTEFACT_BUCKET = "ArtefactBucket";

    /// The folder in that bucket.
    public static final String ARTEFACT_PREFIX = "ArtefactPrefix";

    private StackParameters() {}
}
