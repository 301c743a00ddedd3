package io.drydock.model.rule;

import io.drydock.model.catalogue.Generation;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a rule says of itself.
///
/// @param id the stable id, such as `G-01`
/// @param title what must hold, in one line
/// @param severity how much a finding weighs
/// @param generations where it applies
/// @param platforms where it applies
/// @param patterns the declared patterns it applies to; empty for every design
/// @param rationale why it matters, for somebody who does not know WSO2
/// @param source where it says so
/// @param example a design that breaks it and what is done about it, in a sentence or two
/// @param hasFix whether a remedy is mechanical, at least in some cases
public record RuleInfo(
        String id,
        String title,
        Severity severity,
        Set<Generation> generations,
        Set<Platform> platforms,
        List<PatternKey> patterns,
        String rationale,
        String source,
        String example,
        boolean hasFix) {

    public RuleInfo {
        generations = Set.copyOf(generations);
        platforms = Set.copyOf(platforms);
        patterns = List.copyOf(patterns);
    }

    /// Starts a rule that applies everywhere.
    public static Builder rule(String id, Severity severity, String title) {
        return new Builder(id, severity, title);
    }

    /// Puts a rule's description together in reading order.
    public static final class Builder {
        private final String id;
        private final Severity severity;
        private final String title;
        private Set<Generation> generations = EnumSet.allOf(Generation.class);
        private Set<Platform> platforms = EnumSet.allOf(Platform.class);
        private List<PatternKey> patterns = List.of();
        private String rationale = "";
        private String source = "";
        private String example = "";
        private boolean hasFix = true;

        private Builder(String id, Severity severity, String title) {
            this.id = id;
            this.severity = severity;
            this.title = title;
        }

        /// Only these generations.
        public Builder in(Generation first, Generation... others) {
            generations = EnumSet.of(first, others);
            return this;
        }

        /// Only this platform.
        public Builder on(Platform platform) {
            platforms = EnumSet.of(platform);
            return this;
        }

        /// Only designs that declare one of these patterns.
        public Builder of(PatternKey... keys) {
            patterns = List.of(keys);
            return this;
        }

        /// Why it matters.
        public Builder because(String text) {
            rationale = text;
            return this;
        }

        /// Where it says so.
        public Builder source(String text) {
            source = text;
            return this;
        }

        /// A breach and its remedy.
        public Builder example(String text) {
            example = text;
            return this;
        }

        /// Always leaves the remedy to a person.
        public Builder withoutFix() {
            hasFix = false;
            return this;
        }

        /// The description.
        public RuleInfo build() {
            return new RuleInfo(
                    id,
                    title,
                    severity,
                    generations,
                    platforms,
                    patterns,
                    rationale,
                    source,
                    example,
                    hasFix);
        }
    }
}
