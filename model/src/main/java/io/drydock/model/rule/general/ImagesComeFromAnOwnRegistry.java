package io.drydock.model.rule.general;

import io.drydock.model.design.Platform;
import io.drydock.model.design.Settings;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import java.util.List;

/// A deployable image carries drivers and certificates that the public one has not.
public final class ImagesComeFromAnOwnRegistry implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-21",
                            Severity.WARNING,
                            "Container images come from a registry of one's own")
                    .on(Platform.EKS)
                    .because(
                            """
                            The public images hold the bare product. A deployment adds a \
                            database driver, certificates, themes and security updates, so \
                            it builds its own image from the public one and keeps it in a \
                            private registry. That also keeps scaling out possible on the \
                            day the public registry is slow or gone.\
                            """)
                    .source("Best practices for deploying API Manager")
                    .example(
                            """
                            No registry is named. Push an image of one's own to \
                            registry.example.com and name that.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final List<String> PUBLIC =
            List.of("docker.io", "docker.wso2.com", "index.docker.io");

    @Override
    public void check(DesignIndex index, Findings findings) {
        Settings settings = index.design().settings();
        String registry = settings.imageRegistry();
        if (registry.isBlank() || PUBLIC.stream().anyMatch(registry::startsWith)) {
            String own = "registry." + settings.domain();
            findings.report(
                    index.design().name(),
                    registry.isBlank()
                            ? "No registry for images of one's own is named"
                            : registry + " is a public registry",
                    new Fix(
                            "Use images from " + own,
                            new Edit.ChangeSettings(settings.withImageRegistry(own))));
        }
    }
}
