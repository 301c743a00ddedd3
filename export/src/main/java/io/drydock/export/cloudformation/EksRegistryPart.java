package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.HelmChart;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.ServiceNode;
import java.util.List;

/// A repository for each image of the design. A tag means one image for ever: what was tested is
/// what runs.
final class EksRegistryPart {

    /// The image of versions whose profiles are flags of one start script.
    private static final String WHOLE_PRODUCT = "wso2am";

    private static final String LIFECYCLE =
            "{\"rules\":[{\"rulePriority\":1,\"description\":\"untagged layers go after two"
                    + " weeks\",\"selection\":{\"tagStatus\":\"untagged\",\"countType\":"
                    + "\"sinceImagePushed\",\"countUnit\":\"days\",\"countNumber\":14},\"action\":"
                    + "{\"type\":\"expire\"}},{\"rulePriority\":2,\"description\":\"the last fifty"
                    + " images stay\",\"selection\":{\"tagStatus\":\"any\",\"countType\":"
                    + "\"imageCountMoreThan\",\"countNumber\":50},\"action\":{\"type\":"
                    + "\"expire\"}}]}";

    private EksRegistryPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        images(plan).forEach(image -> template.add(repository(template, image)));
    }

    /// The images that have a repository here.
    static List<String> images(DeploymentPlan plan) {
        return plan.has(ServiceNode.Kind.CONTAINER_REGISTRY)
                ? plan.clusters().stream().map(it -> image(plan, it)).distinct().toList()
                : List.of();
    }

    static String image(DeploymentPlan plan, Cluster cluster) {
        return Catalogue.helmChart(cluster.profile(), plan.design().version())
                .map(HelmChart::image)
                .orElse(WHOLE_PRODUCT);
    }

    private static Resource repository(TemplateBuilder template, String image) {
        return Resource.of(
                        EksNames.repository(image),
                        "AWS::ECR::Repository",
                        fields().set("ImageScanningConfiguration", fields().set("ScanOnPush", true))
                                .set("ImageTagMutability", "IMMUTABLE")
                                .set(
                                        "EncryptionConfiguration",
                                        fields().set("EncryptionType", "KMS")
                                                .set("KmsKey", att(Names.KEY, "Arn")))
                                .set(
                                        "LifecyclePolicy",
                                        fields().set("LifecyclePolicyText", LIFECYCLE))
                                .set("Tags", template.tags(image)))
                .deletion(Deletion.RETAIN_EXCEPT_ON_CREATE);
    }
}
