package io.drydock.app.deploy.aws;

import io.drydock.export.cloudformation.StackTemplates;
import java.util.List;
import java.util.Map;

/// What tests change about what is deployed.
final class Sources {

    private Sources() {}

    /// The same with another text given to AWS.
    static StackSource withText(StackSource source, String text) {
        return new StackSource(
                source.design(),
                source.plan(),
                source.template(),
                new StackTemplates(
                        "template.yaml",
                        source.template(),
                        List.of(),
                        Map.of("template.yaml", text)));
    }
}
