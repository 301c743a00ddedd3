package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.ref;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.ServiceNode;

/// A private registry for the deployment's own images. A tag that was pushed never changes.
final class RegistryPart {

    private RegistryPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        for (ServiceNode registry : plan.services(ServiceNode.Kind.CONTAINER_REGISTRY)) {
            String id = Names.of(registry.id());
            template.add(
                    Resource.of(
                                    id,
                                    "AWS::ECR::Repository",
                                    fields().set("ImageTagMutability", "IMMUTABLE")
                                            .set(
                                                    "ImageScanningConfiguration",
                                                    fields().set("ScanOnPush", true))
                                            .set(
                                                    "EncryptionConfiguration",
                                                    fields().set("EncryptionType", "KMS")
                                                            .set("KmsKey", att(Names.KEY, "Arn")))
                                            .set("Tags", template.tags(registry.name())))
                            .deletion(Deletion.RETAIN_EXCEPT_ON_CREATE));
            template.output(id + "Uri", "Where images are pushed to", att(id, "RepositoryUri"));
            template.output(id + "Name", "The registry", ref(id));
        }
    }
}
