package io.drydock.app.form;

import io.drydock.model.advice.Needs;
import io.drydock.model.advice.Needs.Wish;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Platform;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What somebody has filled in about a deployment that does not exist yet. Numbers are kept as they
/// were typed; an empty one is unknown.
///
/// @param version the version of API Manager
/// @param platform what the nodes are to run on
/// @param numbers what was typed, for each number
/// @param wishes what was ticked
public record NeedsForm(
        ProductVersion version, Platform platform, Map<Figure, String> numbers, Set<Wish> wishes) {

    /// A number that may be known.
    public enum Figure {
        PEAK_TPS("Peak load", "calls a second", Needs.MOST_TPS),
        MESSAGE_KB("Message size", "KB", 1_000_000),
        TOKEN_LIFETIME("Token lifetime", "seconds", 100_000_000);

        private final String label;
        private final String unit;
        private final int most;

        Figure(String label, String unit, int most) {
            this.label = label;
            this.unit = unit;
            this.most = most;
        }

        /// What it is called.
        public String label() {
            return label;
        }

        /// What it is counted in.
        public String unit() {
            return unit;
        }
    }

    public NeedsForm {
        Map<Figure, String> copy = new EnumMap<>(Figure.class);
        copy.putAll(numbers);
        numbers = java.util.Collections.unmodifiableMap(copy);
        wishes = Set.copyOf(wishes);
    }

    /// Why a number cannot be one; empty where it is fine or unknown.
    public Optional<String> refusal(Figure number) {
        String text = typed(number);
        return text.isEmpty() || value(number).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "A whole number from 1 to "
                                + String.format(java.util.Locale.ROOT, "%,d", number.most)
                                + ", or nothing.");
    }

    private String typed(Figure number) {
        return numbers.getOrDefault(number, "").strip();
    }

    private OptionalInt value(Figure number) {
        String text = typed(number);
        if (!text.matches("\\d{1,9}")) {
            return OptionalInt.empty();
        }
        int value = Integer.parseInt(text);
        return value >= 1 && value <= number.most ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /// The needs; empty while a number is refused.
    public Optional<Needs> needs() {
        for (Figure number : Figure.values()) {
            if (refusal(number).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new Needs(
                        version,
                        platform,
                        value(Figure.PEAK_TPS),
                        value(Figure.MESSAGE_KB),
                        value(Figure.TOKEN_LIFETIME),
                        wishes));
    }

    /// What a wish is called.
    public static String title(Wish wish) {
        return switch (wish) {
            case SCALE_PORTALS -> "Portals on machines of their own";
            case INTERNAL_EXTERNAL -> "Internal and external APIs apart";
            case DISASTER_RECOVERY -> "Survive the loss of a region";
            case ON_PREMISES -> "A part in a data centre";
            case SEVERAL_TENANTS -> "Several organisations share it";
            case GROWTH -> "The load will grow";
            case IDENTITY_SERVER -> "Identity Server manages identities";
            case TRIAL -> "For trying out only";
        };
    }

    /// What a wish means, for a tool tip.
    public static String meaning(Wish wish) {
        return switch (wish) {
            case SCALE_PORTALS ->
                    "Publisher and developer portal have so many users that they need to grow"
                            + " independently of the gateways.";
            case INTERNAL_EXTERNAL ->
                    "APIs for the company must not be reachable from the internet.";
            case DISASTER_RECOVERY -> "A second site takes over when a whole region is lost.";
            case ON_PREMISES -> "Some nodes stand in a data centre, others in AWS.";
            case SEVERAL_TENANTS -> "Several organisations share the deployment as tenants.";
            case GROWTH -> "Nodes should be added while it runs.";
            case IDENTITY_SERVER -> "WSO2 Identity Server is in use and is to issue the tokens.";
            case TRIAL -> "An outage does not matter; the fewest machines will do.";
        };
    }
}
