package io.drydock.app.deploy.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.app.Designs;
import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.rehearsal.Rehearsal;
import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// With both executors on the test's own thread, every call has ended when it returns.
final class DeploySessionTest {

    private static final ElementId TRAFFIC_MANAGER = new ElementId("traffic-manager-1");

    private final List<SessionState> told = new ArrayList<>();

    private DeploySession session(Optional<ElementId> failing) {
        return new DeploySession(
                new Rehearsal(Designs.distributed(), 1_000_000, failing),
                Runnable::run,
                Runnable::run,
                told::add);
    }

    private List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        told.forEach(state -> {
            if (stages.isEmpty() || stages.getLast() != state.stage()) {
                stages.add(state.stage());
            }
        });
        return stages;
    }

    @Test
    void nothingRunsBeforeItWasLookedAtAndPreviewed() {
        try (DeploySession session = session(Optional.empty())) {
            assertThatThrownBy(session::preview).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(session::apply).isInstanceOf(IllegalStateException.class);
            session.check();
            assertThatThrownBy(session::apply).isInstanceOf(IllegalStateException.class);
            session.preview();
            assertThat(session.state().steps()).isEmpty();
            session.apply();
            assertThat(stages())
                    .containsExactly(
                            Stage.CHECKING,
                            Stage.CHECKED,
                            Stage.PREVIEWING,
                            Stage.PREVIEWED,
                            Stage.RUNNING,
                            Stage.ENDED);
            assertThat(session.state().progress()).isEqualTo(1);
            assertThat(session.state().outcome().map(Outcome::isDone)).contains(true);
            assertThat(session.state().actions()).containsExactly(Action.DELETE);
        }
    }

    /// The panel must not wait for ever, and the mistake must arrive where all are told.
    @Test
    void mistakeOfTheProgramEndsTheStageAndGoesOn() {
        FakeDeployment broken = new FakeDeployment();
        broken.onCheck =
                () -> {
                    throw new StackOverflowError("deep");
                };
        List<Throwable> arrived = new ArrayList<>();
        try (DeploySession session =
                new DeploySession(
                        broken,
                        work -> {
                            try {
                                work.run();
                            } catch (Error e) {
                                arrived.add(e);
                            }
                        },
                        Runnable::run,
                        told::add)) {
            session.check();
            assertThat(session.state().stage()).isEqualTo(Stage.READY);
            assertThat(session.state().problem()).contains("StackOverflowError");
            assertThat(arrived).hasSize(1);
        }
    }

    /// A place that keeps one waiting is told while it does, and no longer.
    @Test
    void whatIsWaitedForShowsWhileItIs() {
        FakeDeployment slow = new FakeDeployment();
        slow.onCheck = () -> slow.waits.accept("AWS has not answered for 3 s; still waiting.");
        try (DeploySession session =
                new DeploySession(slow, Runnable::run, Runnable::run, told::add)) {
            session.check();
            assertThat(told)
                    .extracting(SessionState::waiting)
                    .contains("AWS has not answered for 3 s; still waiting.");
            assertThat(session.state().waiting()).isEmpty();
            slow.waits.accept("too late");
            assertThat(session.state().waiting()).isEmpty();
        }
    }

    @Test
    void elementsAreMarkedFromPlannedOverRunningToDone() {
        try (DeploySession session = session(Optional.empty())) {
            session.check();
            session.preview();
            assertThat(Marks.of(session.state())).containsEntry(TRAFFIC_MANAGER, Mark.TO_ADD);
            session.apply();
            assertThat(Marks.of(session.state()).values()).containsOnly(Mark.DONE);
            assertThat(told)
                    .anyMatch(state -> Marks.of(state).get(TRAFFIC_MANAGER) == Mark.RUNNING);
        }
    }

    @Test
    void aFailureIsMarkedWhereItHappened() {
        try (DeploySession session = session(Optional.of(TRAFFIC_MANAGER))) {
            session.check();
            session.preview();
            session.apply();
            assertThat(told).anyMatch(state -> Marks.of(state).get(TRAFFIC_MANAGER) == Mark.FAILED);
            assertThat(told).anyMatch(state -> Marks.of(state).containsValue(Mark.GIVEN_UP));
            assertThat(Marks.of(session.state()))
                    .containsEntry(TRAFFIC_MANAGER, Mark.FAILED)
                    .containsValue(Mark.GONE)
                    .doesNotContainValue(Mark.RUNNING)
                    .doesNotContainValue(Mark.LEAVING);
            assertThat(session.state().outcome().flatMap(Outcome::cause)).isPresent();
        }
    }

    @Test
    void whatStandsInTheWayStopsThePreview() {
        FakeDeployment blocked = new FakeDeployment();
        blocked.checks = List.of(Check.failed("Certificate", "It does not exist.", "Make one."));
        try (DeploySession session =
                new DeploySession(blocked, Runnable::run, Runnable::run, told::add)) {
            session.check();
            assertThat(session.state().isBlocked()).isTrue();
            assertThatThrownBy(session::preview).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aFailedCallSaysWhyAndGoesBack() {
        FakeDeployment fake = new FakeDeployment();
        fake.failure = Optional.of("The network is down. Try again.");
        try (DeploySession session =
                new DeploySession(fake, Runnable::run, Runnable::run, told::add)) {
            session.check();
            assertThat(session.state().stage()).isEqualTo(Stage.READY);
            assertThat(session.state().problem()).isEqualTo("The network is down. Try again.");
            fake.failure = Optional.empty();
            session.check();
            assertThat(session.state().problem()).isEmpty();
            assertThat(session.state().stage()).isEqualTo(Stage.CHECKED);
        }
    }

    @Test
    void whatIsAlreadyUnderWayThereIsFollowed() {
        FakeDeployment fake = new FakeDeployment();
        fake.underWay = true;
        try (DeploySession session =
                new DeploySession(fake, Runnable::run, Runnable::run, told::add)) {
            session.check();
            assertThat(stages()).containsExactly(Stage.CHECKING, Stage.RUNNING, Stage.ENDED);
            assertThat(fake.applied).isZero();
        }
    }

    @Test
    void cancellingReachesTheRunningOperation() throws Exception {
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        FakeDeployment fake = new FakeDeployment();
        fake.onCancel = () -> asked.complete(true);
        try (DeploySession session =
                new DeploySession(fake, Runnable::run, Runnable::run, told::add)) {
            session.check();
            session.preview();
            session.cancel();
            assertThat(asked).isCompletedWithValue(true);
            assertThat(session.state().cancelling()).isTrue();
        }
    }
}
