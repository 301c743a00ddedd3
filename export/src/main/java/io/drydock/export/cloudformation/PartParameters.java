package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.cloudformation.Value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Parameters of a divided template.
final class PartParameters {

    private static final String SSM = "AWS::SSM::Parameter::Value<";

    private PartParameters() {}

    /// A parameter as a nested template declares it. The root has asked for it and has looked up
    /// what stands for something else, so there is neither a default nor a look-up.
    static Parameter within(Parameter asked) {
        Map<String, Value> body = new LinkedHashMap<>(asked.body().fields());
        body.remove("Default");
        if (body.get("Type") instanceof Text(String type) && type.startsWith(SSM)) {
            body.put("Type", new Text(type.substring(SSM.length(), type.length() - 1)));
        }
        return new Parameter(asked.name(), asked.group(), asked.label(), new Fields(body));
    }

    /// Where the nested templates are.
    static List<Parameter> staging(String group) {
        return List.of(
                new Parameter(
                        StackTemplates.BUCKET,
                        group,
                        "Bucket of the nested templates",
                        fields().set("Type", "String")
                                .set(
                                        "Description",
                                        "The S3 bucket, in the stack's region, with the other"
                                                + " templates of this export.")
                                .set("AllowedPattern", "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$")
                                .set("ConstraintDescription", "The name of an S3 bucket")
                                .done()),
                new Parameter(
                        StackTemplates.PREFIX,
                        group,
                        "Folder of the nested templates",
                        fields().set("Type", "String")
                                .set(
                                        "Description",
                                        "The folder in that bucket, without slashes around it.")
                                .set("Default", "templates")
                                .set("AllowedPattern", "^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*$")
                                .set("ConstraintDescription", "A path such as templates/api")
                                .done()));
    }
}
