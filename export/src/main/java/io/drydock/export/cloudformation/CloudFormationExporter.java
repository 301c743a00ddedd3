package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Design;
import java.util.List;

/// Spells a deployment plan as a CloudFormation template.
public final class CloudFormationExporter {

    private static final int DESIGN_LIMIT = Template.SIZE_LIMIT * 6 / 10;

    private static final int SUMMARY_LIMIT = 900;

    private CloudFormationExporter() {}

    /// The template of a design's first site on AWS.
    ///
    /// @param design the design
    /// @param designJson the design as it is written to a file; it travels inside the template, so
    ///   that the template can be opened again
    /// @throws UnsupportedDesignException when the design holds something that cannot be exported
    public static Template export(Design design, String designJson) {
        return export(PlanCompiler.compile(design), designJson);
    }

    /// The template of a plan.
    ///
    /// @throws UnsupportedDesignException when the plan holds something that cannot be exported
    public static Template export(DeploymentPlan plan, String designJson) {
        Coverage.check(plan);
        Design design = plan.design();
        TemplateBuilder template = new TemplateBuilder(design);
        switch (design.platform()) {
            case EC2 -> machines(template, plan);
            case EKS -> EksParts.add(template, plan);
        }
        return template.build(
                "WSO2 API Manager " + design.version() + ": " + summary(design),
                fields().set("Drydock", metadata(plan, designJson)).done());
    }

    private static void machines(TemplateBuilder template, DeploymentPlan plan) {
        ParameterPart.add(template, plan);
        NetworkPart.add(template, plan);
        SecurityGroupPart.add(template, plan);
        KeyPart.add(template, plan);
        LogPart.add(template, plan);
        BucketPart.add(template, plan);
        TrailPart.add(template, plan);
        DatabasePart.add(template, plan);
        ProxyPart.add(template, plan);
        CachePart.add(template, plan);
        FilePart.add(template, plan);
        BalancerPart.add(template, plan);
        FirewallPart.add(template, plan);
        DnsPart.add(template, plan);
        DnsUpdaterPart.add(template, plan);
        RolePart.add(template, plan);
        DatabaseSetupPart.add(template, plan);
        ComputePart.add(template, plan);
        AccessPart.add(template, plan);
        VpnPart.add(template, plan);
        DirectConnectPart.add(template, plan);
        SiteLinkPart.add(template, plan);
        FailoverPart.add(template, plan);
        RegistryPart.add(template, plan);
        AlarmPart.add(template, plan);
        DashboardPart.add(template, plan);
        OutputPart.add(template, plan);
    }

    /// The design travels with the template unless it alone would be too large for one.
    private static Value.Builder metadata(DeploymentPlan plan, String designJson) {
        Value.Builder metadata =
                fields().set("Format", 1)
                        .set("Pattern", plan.design().pattern().map(p -> p.key()).orElse(""));
        List<String> byHand = ByHand.of(plan);
        if (plan.design().sites().size() > 1) {
            metadata.set("Site", plan.site().id().value());
        }
        if (!byHand.isEmpty()) {
            metadata.set("ByHand", Value.texts(byHand));
        }
        return designJson.length() > DESIGN_LIMIT
                ? metadata.set("DesignLeftOut", "The design is too large to travel here.")
                : metadata.set("Design", designJson);
    }

    /// CloudFormation takes 1,024 bytes as a description.
    private static String summary(Design design) {
        String text = design.description().isEmpty() ? design.name().value() : design.description();
        return Utf8.start(text, SUMMARY_LIMIT);
    }
}
