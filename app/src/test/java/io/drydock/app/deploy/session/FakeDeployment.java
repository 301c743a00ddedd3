package io.drydock.app.deploy.session;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Difference;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Place;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Answers as a test tells it to.
final class FakeDeployment implements Deployment {

    List<Check> checks = List.of(Check.passed("Identity", "Somebody."));
    Optional<String> failure = Optional.empty();
    boolean underWay;
    int applied;
    Runnable onCancel = () -> {};
    Runnable onCheck = () -> {};
    Consumer<String> waits = text -> {};

    private static final Outcome DONE =
            new Outcome(Outcome.Result.DONE, "DONE", "", Optional.empty(), Map.of(), List.of());
    private static final Step STEP =
            new Step(
                    Duration.ofSeconds(1),
                    "Vpc",
                    "AWS::EC2::VPC",
                    Step.Phase.RUNNING,
                    "CREATE_IN_PROGRESS",
                    "",
                    Optional.empty());

    private void failIfTold() {
        failure.ifPresent(text -> {
            throw new DeploymentException(text);
        });
    }

    @Override
    public Place place() {
        return new Place(Place.Target.AWS, "shop", "nowhere");
    }

    @Override
    public void tell(Consumer<String> listener) {
        waits = listener;
    }

    @Override
    public List<Check> check() {
        onCheck.run();
        failIfTold();
        return checks;
    }

    @Override
    public Preview preview() {
        failIfTold();
        return new Preview("1", true, List.of());
    }

    @Override
    public Outcome apply(Preview preview, Consumer<Step> listener) {
        failIfTold();
        applied++;
        return DONE;
    }

    @Override
    public Optional<Outcome> reattach(Consumer<Step> listener) {
        if (underWay) {
            listener.accept(STEP);
            return Optional.of(DONE);
        }
        return Optional.empty();
    }

    @Override
    public Set<Action> actions() {
        return Set.of();
    }

    @Override
    public Outcome perform(Action action, Consumer<Step> listener) {
        return DONE;
    }

    @Override
    public List<Difference> drift() {
        return List.of();
    }

    @Override
    public void cancel() {
        onCancel.run();
    }

    @Override
    public void close() {}
}
