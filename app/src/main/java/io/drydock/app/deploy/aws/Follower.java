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
    private final Pace pace;
    private final Consumer<String> between;

    /// @param between called with the status between two looks
    Follower(StackLook look, Pace pace, Consumer<String> between) {
        this.look = look;
        this.pace = pace;
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
            Pace.rest(pace.look());
        }
    }

    /// Waits for something that AWS works out, such as a drift detection.
    ///
    /// @throws DeploymentException when it takes longer than it may
    static <T> T await(Pace pace, Duration longest, Supplier<Optional<T>> ask) {
        Instant end = Pace.now().plus(longest);
        while (true) {
            Optional<T> answer = ask.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (Pace.now().isAfter(end)) {
                throw new DeploymentException(
                        "AWS has not answered for " + longest.toMinutes() + " minutes. Try later.");
            }
            Pace.rest(pace.look());
        }
    }
}
