package io.drydock.app.deploy.aws;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is remembered on this machine about a stack: enough to ask less the next time and to find a
/// running operation again. It holds no secret.
///
/// @param arn the stack's full name; empty before it was made
/// @param operation what was started last, such as `apply`; empty for nothing
/// @param token what identifies that operation at AWS
/// @param reason why findings of severity error were overridden; may be empty
/// @param parameters the values given last, without secret ones
record StackRecord(
        String arn, String operation, String token, String reason, Map<String, String> parameters) {

    static final StackRecord NONE = new StackRecord("", "", "", "", Map.of());

    StackRecord {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
