package io.drydock.model.edit;

import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Site;

/// Looks up which site holds a subnet or a zone, and whether an identifier is free.
final class Places {

    private Places() {}

    static ElementId siteOfSubnet(Design design, ElementId subnet) {
        return design.sites().stream()
                .filter(site -> site.subnets().stream().anyMatch(s -> s.id().equals(subnet)))
                .findFirst()
                .map(Site::id)
                .orElseThrow(() -> new IllegalArgumentException("no subnet " + subnet));
    }

    static ElementId siteOfZone(Design design, ElementId zone) {
        return design.sites().stream()
                .filter(site -> site.zone(zone).isPresent())
                .findFirst()
                .map(Site::id)
                .orElseThrow(() -> new IllegalArgumentException("no zone " + zone));
    }

    static void requireFree(Design design, ElementId id) {
        if (Ids.isTaken(design, id)) {
            throw new IllegalArgumentException("the identifier " + id + " is taken");
        }
    }
}
