package io.drydock.app.workspace;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.Site;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.fix.ZoneFixes;
import java.util.Optional;

/// Edits of the sites that the menu offers.
public final class SiteEdits {

    private SiteEdits() {}

    /// Adds a zone, with its subnets and with what spans all zones, to the site of the selection or
    /// else to the first.
    ///
    /// @throws IllegalArgumentException with the reason when the region or its network has no room
    public static Edit addZone(WorkspaceState state) {
        Site site = site(state);
        return ZoneFixes.addZone(state.index(), site).stream()
                .findFirst()
                .map(Fix::edit)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                site.name()
                                        + " has no room for another zone: its region has no more,"
                                        + " or its network no free addresses."));
    }

    private static Site site(WorkspaceState state) {
        return state.selection().stream()
                .flatMap(id -> siteOf(id, state.index()).stream())
                .findFirst()
                .or(() -> state.design().sites().stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException("Add a site first."));
    }

    private static Optional<Site> siteOf(ElementId id, DesignIndex index) {
        return index.site(id)
                .or(() -> index.subnet(id).map(DesignIndex.SubnetPlace::site))
                .or(() -> index.node(id).flatMap(index::siteOf));
    }
}
