package io.drydock.model.pattern;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;

/// What a new design starts from.
///
/// @param name the design's name
/// @param pattern the deployment pattern
/// @param version the product version
/// @param platform what the nodes run on
/// @param region the AWS region
/// @param zones how many availability zones, 2 or 3
public record StartingDesign(
        ElementId name,
        PatternKey pattern,
        ProductVersion version,
        Platform platform,
        AwsRegion region,
        int zones) {

    public StartingDesign {
        if (zones < 2 || zones > 3) {
            throw new IllegalArgumentException("a design has 2 or 3 zones, not " + zones);
        }
        if (zones > region.zones().size()) {
            throw new IllegalArgumentException(
                    region.code()
                            + " offers "
                            + region.zones().size()
                            + " availability zones, not "
                            + zones);
        }
    }
}
