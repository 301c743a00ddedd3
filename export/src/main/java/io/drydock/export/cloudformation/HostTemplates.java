package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;

import io.drydock.export.cloudformation.Value.Items;
import io.drydock.model.design.ElementId;

/// What machines that run no product are started from.
final class HostTemplates {

    private HostTemplates() {}

    /// The data of a launch template; the caller adds the script, if there is one.
    static Value.Builder data(TemplateBuilder template, ElementId id, String name) {
        return data(template, id, name, ref(ParameterPart.HOST_TYPE));
    }

    static Value.Builder data(TemplateBuilder template, ElementId id, String name, Value type) {
        Items tags = template.tags(name);
        return fields().set("ImageId", ref(ParameterPart.IMAGE))
                .set("InstanceType", type)
                .set("EbsOptimized", true)
                .set("Monitoring", fields().set("Enabled", true))
                .set("MetadataOptions", ComputePart.metadataOptions())
                .set("BlockDeviceMappings", list(ComputePart.rootDisk()))
                .set(
                        "IamInstanceProfile",
                        fields().set("Arn", att(Names.instanceProfile(id), "Arn")))
                .set("SecurityGroupIds", list(att(Names.securityGroup(id), "GroupId")))
                .set(
                        "TagSpecifications",
                        list(
                                ComputePart.tagsFor("instance", tags),
                                ComputePart.tagsFor("volume", tags)));
    }
}
