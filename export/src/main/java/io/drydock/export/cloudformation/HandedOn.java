package io.drydock.export.cloudformation;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.Neighbours;
import io.drydock.model.design.Site;
import java.util.ArrayList;
import java.util.List;

/// A value that the stack of one site knows and the stack of another asks for.
///
/// @param from the site whose stack knows it
/// @param kind how that stack tells it
/// @param name what it is called there
/// @param to the site whose stack asks for it
/// @param parameter the parameter that asks
/// @param later whether the asking stack is there first, without the value, and is updated with it
public record HandedOn(
        Site from, Kind kind, String name, Site to, String parameter, boolean later) {

    /// How a stack tells a value.
    public enum Kind {
        /// As an output.
        OUTPUT,
        /// As the value that it was given for a parameter of its own.
        PARAMETER
    }

    static HandedOn output(Site from, String name, Site to, String parameter) {
        return new HandedOn(from, Kind.OUTPUT, name, to, parameter, false);
    }

    static HandedOn later(Site from, String name, Site to, String parameter) {
        return new HandedOn(from, Kind.OUTPUT, name, to, parameter, true);
    }

    /// What the stack of a plan's site takes from others, in the order of its parameters.
    public static List<HandedOn> to(DeploymentPlan plan) {
        List<HandedOn> values = new ArrayList<>();
        names(plan, values);
        values.addAll(ReplicaPart.handedOn(plan));
        values.addAll(SiteLinkPart.handedOn(plan));
        return values;
    }

    /// The records of a name that moves stand in one zone, whichever site they lead to.
    private static void names(DeploymentPlan plan, List<HandedOn> values) {
        Site site = plan.site();
        Neighbours.of(plan).movingNames().stream()
                .filter(name -> plan.index().isAt(name.standby(), site))
                .flatMap(name -> plan.index().siteOf(name.main()).stream())
                .filter(home -> home.kind() == Site.Kind.AWS_REGION && !home.equals(site))
                .findFirst()
                .ifPresent(home ->
                        values.add(
                                new HandedOn(
                                        home,
                                        Kind.PARAMETER,
                                        ParameterPart.PUBLIC_ZONE,
                                        site,
                                        ParameterPart.PUBLIC_ZONE,
                                        false)));
    }

    /// Where the value comes from, such as `the output VpcId of the stack of Oregon`.
    public String source() {
        return switch (kind) {
            case OUTPUT -> "the output " + name + " of the stack of " + from.name();
            case PARAMETER -> "the parameter " + name + " of the stack of " + from.name();
        };
    }
}
