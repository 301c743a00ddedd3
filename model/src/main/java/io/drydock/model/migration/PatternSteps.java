package io.drydock.model.migration;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.edit.Edit;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import java.util.Optional;

/// Declares the pattern that the design follows in the new version.
final class PatternSteps {

    private PatternSteps() {}

    static void declare(Progress progress) {
        progress.current()
                .pattern()
                .ifPresent(old -> {
                    PatternKey next = successor(progress, old);
                    progress.step(
                            "Declare pattern " + next.key(),
                            old.key()
                                    + " needs a Key Manager of its own, which "
                                    + progress.target()
                                    + " does not offer for new deployments; without it the design"
                                    + " follows "
                                    + next.key()
                                    + ".",
                            List.of(new Edit.DeclarePattern(Optional.of(next))));
                });
    }

    private static PatternKey successor(Progress progress, PatternKey old) {
        boolean merged =
                progress.joinsPortals()
                        && progress.to() == Generation.G4A
                        && progress.index().clusters(ProfileId.KEY_MANAGER).isEmpty();
        return switch (old) {
            case FULLY_DISTRIBUTED -> merged ? PatternKey.CONTROL_TRAFFIC_GATEWAY : old;
            case GATEWAY_KEY_MANAGER -> merged ? PatternKey.ALL_IN_ONE_GATEWAY : old;
            case ALL_IN_ONE_SINGLE,
                    ALL_IN_ONE_HA,
                    ALL_IN_ONE_GATEWAY,
                    CONTROL_TRAFFIC_GATEWAY,
                    INTERNAL_EXTERNAL,
                    HYBRID_CLOUD,
                    IDENTITY_SERVER ->
                    old;
        };
    }
}
