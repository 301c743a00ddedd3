package io.drydock.model;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.util.ArrayList;
import java.util.List;

/// Every starting design, for tests that walk them all.
public final class StartingPoints {

    private StartingPoints() {}

    /// One design for each pattern, version and platform that is offered.
    public static List<Design> all() {
        List<Design> designs = new ArrayList<>();
        for (PatternKey pattern : PatternKey.values()) {
            for (ProductVersion version : ProductVersion.OFFERED) {
                for (Platform platform : Platform.values()) {
                    if (StartingDesigns.isOffered(pattern, version.generation(), platform)) {
                        designs.add(create(pattern, version, platform));
                    }
                }
            }
        }
        return designs;
    }

    private static Design create(PatternKey pattern, ProductVersion version, Platform platform) {
        ElementId name =
                new ElementId(
                        pattern.key()
                                + "-"
                                + version.toString().replace('.', '-')
                                + "-"
                                + platform.key());
        return StartingDesigns.create(
                new StartingDesign(
                        name, pattern, version, platform, AwsRegion.OFFERED.getFirst(), 3));
    }
}
