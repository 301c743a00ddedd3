package io.drydock.app.window;

import java.util.Locale;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Looks for a display.
final class DisplayCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        String display = System.getenv("DISPLAY");
        if (!linux || (display != null && !display.isBlank())) {
            return ConditionEvaluationResult.enabled("there is a display");
        }
        if ("true".equals(System.getenv("DRYDOCK_REQUIRE_DISPLAY"))) {
            throw new IllegalStateException(
                    "DRYDOCK_REQUIRE_DISPLAY is set and there is no display; run under xvfb-run");
        }
        return ConditionEvaluationResult.disabled("no display: DISPLAY is not set");
    }
}
