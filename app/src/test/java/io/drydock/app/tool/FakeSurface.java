package io.drydock.app.tool;

import io.drydock.app.Designs;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Subnet;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.palette.PaletteItem;
import io.drydock.model.palette.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A drawing as a table: x below 100 is the first application subnet, below 200 the second, below
/// 300 a public one; y below 10 holds the first gateway.
final class FakeSurface implements Surface {

    Design design = Designs.distributed();
    Set<ElementId> selection = new LinkedHashSet<>();

    @Override
    public Optional<ElementId> elementAt(double x, double y) {
        if (x >= 300) {
            return Optional.empty();
        }
        return Optional.of(y < 10 ? new ElementId("gateway-1") : subnetAt(x));
    }

    private static ElementId subnetAt(double x) {
        return new ElementId(x < 100 ? "application-a" : x < 200 ? "application-b" : "public-a");
    }

    @Override
    public List<ElementId> nodesIn(Frame frame) {
        return frame.y() < 10 ? List.of(new ElementId("gateway-1")) : List.of();
    }

    @Override
    public Target targetAt(PaletteItem item, double x, double y) {
        Subnet subnet = index().subnet(subnetAt(x)).orElseThrow().subnet();
        return x >= 300 ? new Target.Elsewhere() : new Target.InSubnet(subnet);
    }

    @Override
    public DesignIndex index() {
        return new DesignIndex(design);
    }

    @Override
    public Set<ElementId> selection() {
        return selection;
    }
}
