package io.drydock.model.design;

import java.util.Optional;
import java.util.OptionalInt;

/// What the deployment is asked to carry; rules compare it with what patterns can.
///
/// @param peakTps the highest load in API calls a second, where known
/// @param messageKb the usual message size in KB, where known
/// @param purpose for a hybrid deployment, what the second site is for
public record Requirements(OptionalInt peakTps, OptionalInt messageKb, Optional<Purpose> purpose) {

    public Requirements {
        peakTps.ifPresent(tps -> Bound.PEAK_TPS.require("peakTps", tps));
        messageKb.ifPresent(kb -> Bound.MESSAGE_KB.require("messageKb", kb));
    }

    /// Nothing asked.
    public static final Requirements NONE =
            new Requirements(OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    /// What the second site of a hybrid deployment is for.
    public enum Purpose {
        DISASTER_RECOVERY("disaster-recovery"),
        INTERNAL_EXTERNAL("internal-external"),
        EXTRA_CAPACITY("extra-capacity");

        private final String key;

        Purpose(String key) {
            this.key = key;
        }

        /// The name in design files.
        public String key() {
            return key;
        }
    }
}
