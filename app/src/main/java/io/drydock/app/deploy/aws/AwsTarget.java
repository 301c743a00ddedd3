package io.drydock.app.deploy.aws;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The stack that a design is deployed to.
///
/// @param access how to reach the account
/// @param stack the stack's name
/// @param parameters the values of the template's parameters; those left out keep their default or,
///   in an update, their value
/// @param bucket the bucket that large templates are put into; empty for one that is made for it
/// @param override why the design is deployed although it has findings of severity error; empty
///   when they forbid it
/// @param keepOnFailure whether what was made before a failure stays, so that one can look at it;
///   otherwise it is taken back
public record AwsTarget(
        AwsAccess access,
        String stack,
        Map<String, String> parameters,
        Optional<String> bucket,
        Optional<String> override,
        boolean keepOnFailure) {

    /// The value of the machine image that stands for the newest one.
    public static final String NEWEST = "newest";

    public AwsTarget {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /// A target where what fails is taken back.
    public AwsTarget(
            AwsAccess access,
            String stack,
            Map<String, String> parameters,
            Optional<String> bucket,
            Optional<String> override) {
        this(access, stack, parameters, bucket, override, false);
    }

    /// The same with values for parameters that have none yet.
    AwsTarget withAlso(Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(parameters);
        return new AwsTarget(access, stack, all, bucket, override, keepOnFailure);
    }

    /// Whether AWS takes this as a stack's name.
    public static boolean isValidName(String stack) {
        return stack.matches("[A-Za-z][-A-Za-z0-9]{0,127}");
    }
}
