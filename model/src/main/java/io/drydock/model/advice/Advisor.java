package io.drydock.model.advice;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.pattern.Blueprint;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the deployment pattern for what somebody needs.
///
/// Figures are WSO2's where there are any; each reason names its source, and Drydock's own
/// estimates say so.
public final class Advisor {

    private Advisor() {}

    /// Every pattern of the product version, the best first. The order is the same for the same
    /// needs; patterns of equal score keep the order of [PatternKey].
    public static List<Advice> advise(Needs needs) {
        List<Advice> advice = new ArrayList<>();
        for (PatternKey pattern : PatternKey.values()) {
            if (Blueprint.exists(pattern, needs.version().generation())) {
                advice.add(Weighing.of(Plan.of(pattern, needs)));
            }
        }
        advice.sort(
                Comparator.comparing((Advice a) -> !a.fits())
                        .thenComparing(Comparator.comparingInt(Advice::score).reversed())
                        .thenComparing(Advice::pattern));
        return List.copyOf(advice);
    }

    /// The starting design of an advised pattern, sized for the needs.
    ///
    /// @throws IllegalArgumentException when there is no starting design of the pattern for that
    ///   version and platform
    public static Design design(Advice advice, Needs needs, ElementId name, AwsRegion region) {
        return SizedDesign.of(Plan.of(advice.pattern(), needs), name, region);
    }
}
