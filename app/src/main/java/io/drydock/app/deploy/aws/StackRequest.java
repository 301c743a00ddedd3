package io.drydock.app.deploy.aws;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A stack as it is wanted.
///
/// @param stackName its name
/// @param template the template's text
/// @param parameters the values of its parameters; those left out keep their default or, in an
///   update, their value
/// @param bucket the bucket that large templates are put into; empty for one that is made for it
public record StackRequest(
        String stackName,
        String template,
        Map<String, String> parameters,
        Optional<String> bucket) {

    public StackRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
