package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.DeploymentException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/// Follows a stack until nothing is under way any more.
final class Follower {

    /// How many looks a stack may take until it shows that an operation has begun.
    private static final int LOOKS_TO_BEGIN = 15;

    private final StackLook look;
    private final Calls calls;
    private final Consumer<String> between;

    /// @param between called with the status between two looks
    Follower(StackLook look, Calls calls, Consumer<String> between) {
        this.look = look;
        this.calls = calls;
        this.between = between;
    }

    /// @param stack the stack's ARN
    /// @return the last status
    /// @throws DeploymentException when AWS stays out of reach
    String follow(String stack, EventReader reader, Course course) {
        boolean begun = false;
        int looks = 0;
        while (true) {
            String status =
                    look.find(stack).map(Stack::stackStatusAsString).orElse("DELETE_COMPLETE");
            for (StackEvent event : reader.fresh()) {
                boolean aboutStack = reader.isAboutStack(event);
                begun |= aboutStack;
                course.tell(event, aboutStack);
            }
            looks++;
            boolean over = !StackStates.isRunning(status) && !StackStates.isShell(status);
            if (over && (begun || looks > LOOKS_TO_BEGIN)) {
                return status;
            }
            between.accept(status);
            calls.rest();
        }
    }

    /// Waits for something that AWS works out, such as a drift detection.
    ///
    /// @throws DeploymentException when it takes longer than it may
    static <T> T await(Calls calls, Duration longest, Supplier<Optional<T>> ask) {
        Instant end = calls.now().plus(longest);
        while (true) {
            Optional<T> answer = ask.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (calls.now().isAfter(end)) {
                throw new DeploymentException(
                        "AWS has not answered for " + longest.toMinutes() + " minutes. Try later.");
            }
            calls.rest();
        }
    }
}
