package io.drydock.model.rule.general;

import io.drydock.model.design.Settings;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;

/// What changes at run time must outlive the node; what does not is better baked in.
public final class TruststoreFitsItsUse implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule(
                            "G-22",
                            Severity.INFORMATION,
                            "The truststore is on a volume exactly when certificates are added at"
                                    + " run time")
                    .because(
                            """
                            The truststore holds the certificates of services that the nodes \
                            call. Where people add certificates while it runs, the file must \
                            lie on a volume, or they vanish with the next restart. Where \
                            nobody does, a file that is part of the image or a secret cannot \
                            be changed by accident and is the same on every node.\
                            """)
                    .source("Best practices for deploying API Manager")
                    .example(
                            """
                            Certificates are added at run time, and the truststore lies in \
                            the image. Put it on a volume.\
                            """)
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Settings settings = index.design().settings();
        boolean changes = settings.certificatesAtRunTime();
        if (changes != settings.truststoreOnVolume()) {
            findings.report(
                    index.design().name(),
                    changes
                            ? "Certificates are added at run time and lost with the node"
                            : "The truststore lies on a volume, and nothing is ever added to it",
                    new Fix(
                            changes
                                    ? "Put the truststore on a volume"
                                    : "Make the truststore part of the image or a secret",
                            new Edit.ChangeSettings(settings.withTruststore(changes, changes))));
        }
    }
}
