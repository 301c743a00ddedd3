package io.drydock.export.drawing;

import io.drydock.model.design.Site;

/// What stands at the top of a site's frame.
///
/// @param name its name
/// @param detail the region code, or where the data centre is
record SiteTitle(String name, String detail) {

    private static final double GAP = 12;

    static SiteTitle of(Site site) {
        return new SiteTitle(site.name(), site.region().equals(site.name()) ? "" : site.region());
    }

    double width(TextMeasure measure) {
        return detailOffset(measure) + measure.width(detail, TextStyle.BODY);
    }

    /// Where the detail starts, from the start of the name.
    double detailOffset(TextMeasure measure) {
        return measure.width(name, TextStyle.TITLE) + GAP;
    }
}
