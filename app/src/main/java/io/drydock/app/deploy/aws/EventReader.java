package io.drydock.app.deploy.aws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;

/// Reads the events of one operation, of its stack and of the stacks nested in it, each once.
final class EventReader {

    private static final String STACK = "AWS::CloudFormation::Stack";

    private final CloudFormationClient cloudFormation;
    private final Calls calls;
    private final String stack;
    private final Set<String> nested = new LinkedHashSet<>();
    private final Map<String, String> newest = new HashMap<>();
    private Optional<StackEvent> first = Optional.empty();

    /// @param stack the stack's ARN
    EventReader(CloudFormationClient cloudFormation, Calls calls, String stack) {
        this.cloudFormation = cloudFormation;
        this.calls = calls;
        this.stack = stack;
    }

    /// Passes over everything that happened so far.
    void skipPast() {
        read(stack, Optional.empty()).stream()
                .reduce((one, next) -> next)
                .ifPresent(event -> newest.put(stack, event.id()));
    }

    /// Passes over everything before the operation that runs now, or ended last.
    void skipToOperation() {
        List<StackEvent> all = read(stack, Optional.empty());
        Optional<StackEvent> before = Optional.empty();
        boolean running = false;
        for (StackEvent event : all.reversed()) {
            if (isAboutStack(event)) {
                boolean ends = !StackStates.isRunning(event.status());
                if (running && (ends || StackStates.isShell(event.status()))) {
                    before = Optional.of(event);
                    break;
                }
                running |= !ends;
            }
        }
        before.ifPresent(event -> newest.put(stack, event.id()));
    }

    /// When the operation began; empty before its first event.
    Optional<StackEvent> first() {
        return first;
    }

    boolean isAboutStack(StackEvent event) {
        return event.type().equals(STACK) && event.physicalId().equals(stack);
    }

    static boolean isNestedStack(StackEvent event) {
        return event.type().equals(STACK);
    }

    /// What happened since the last call, oldest first.
    List<StackEvent> fresh() {
        List<StackEvent> events = new ArrayList<>(news(stack));
        if (first.isEmpty() && !events.isEmpty()) {
            first = Optional.of(events.getFirst());
        }
        List<String> unread = new ArrayList<>(nested);
        note(events, unread);
        for (int i = 0; i < unread.size(); i++) {
            List<StackEvent> more = inside(unread.get(i));
            note(more, unread);
            events.addAll(more);
        }
        events.sort((one, other) -> one.time().compareTo(other.time()));
        return events;
    }

    private void note(List<StackEvent> events, List<String> unread) {
        for (StackEvent event : events) {
            boolean other = isNestedStack(event) && !event.physicalId().equals(stack);
            if (other && event.physicalId().startsWith("arn:") && nested.add(event.physicalId())) {
                unread.add(event.physicalId());
            }
        }
    }

    /// What a nested stack says about itself, its parent says as well.
    private List<StackEvent> inside(String child) {
        return new ArrayList<>(
                news(child).stream()
                        .filter(event -> !event.physicalId().equals(child))
                        .filter(event ->
                                first.filter(start -> event.time().isBefore(start.time()))
                                        .isEmpty())
                        .toList());
    }

    private List<StackEvent> news(String from) {
        List<StackEvent> events = read(from, Optional.ofNullable(newest.get(from)));
        events.stream()
                .reduce((one, next) -> next)
                .ifPresent(event -> newest.put(from, event.id()));
        return events;
    }

    /// The newest come first, a page at a time; pages that are known already are not asked for.
    private List<StackEvent> read(String from, Optional<String> until) {
        List<StackEvent> events = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            String page = token.orElse(null);
            DescribeStackEventsResponse response =
                    calls.get(() ->
                            cloudFormation.describeStackEvents(
                                    request -> request.stackName(from).nextToken(page)));
            for (var event : response.stackEvents()) {
                if (until.filter(event.eventId()::equals).isPresent()) {
                    return events.reversed();
                }
                events.add(StackEvent.of(event));
            }
            token = Optional.ofNullable(response.nextToken());
        } while (token.isPresent());
        return events.reversed();
    }
}
