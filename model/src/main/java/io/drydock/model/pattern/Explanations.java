package io.drydock.model.pattern;

import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Acceptance;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.Validator;
import io.drydock.model.rule.general.PodsKeepTheirIndexes;
import io.drydock.model.rule.general.ThreeZonesWhereTheRegionHasThem;
import java.util.List;

/// Warnings that follow from what a starting design was asked to be. They are accepted there, in
/// words that a reviewer can agree with or not, and are raised again when what they say changes.
final class Explanations {

    /// Why a warning is right here.
    ///
    /// @param rule the rule that warns
    /// @param justification the words it is accepted with
    private record Explanation(Rule rule, String justification) {}

    private static final List<Explanation> ALL =
            List.of(
                    new Explanation(
                            new ThreeZonesWhereTheRegionHasThem(),
                            "Two zones were chosen for this design, the fewest that load balancers"
                                    + " and database servers at AWS span. When one of them fails,"
                                    + " half of the machines are left; with a third zone it would"
                                    + " be two thirds."),
                    new Explanation(
                            new PodsKeepTheirIndexes(),
                            "The official charts keep no index unless told to. After a restart the"
                                + " portals build it again from the database, and until then"
                                + " searching finds less; API calls do not need it. Keeping it"
                                + " takes an EFS file system with an access point for each pod."));

    private Explanations() {}

    /// The design with these findings accepted.
    static Design explain(Design design) {
        DesignIndex index = new DesignIndex(design);
        Design explained = design;
        for (Explanation explanation : ALL) {
            for (Finding finding : Validator.judge(List.of(explanation.rule()), index)) {
                explained =
                        Acceptance.accept(index, finding, explanation.justification())
                                .apply(explained);
            }
        }
        return explained;
    }
}
