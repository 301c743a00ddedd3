package io.drydock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.Difference;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Outcome.Result;
import io.drydock.app.deploy.Place;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class DeployRunTest {

    /// A command that has nothing but the output.
    @Command(name = "holder")
    static final class Holder implements Runnable {
        @Mixin private Output output = new Output();

        @Override
        public void run() {}
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Deque<String> answers = new ArrayDeque<>();
    private final Fake fake = new Fake();
    private boolean terminal = true;

    private DeployRun run(boolean yes) {
        Holder holder = new Holder();
        CommandLine line = new CommandLine(holder);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.execute();
        return new DeployRun(fake, holder.output, new Answers(), yes);
    }

    private final class Answers implements Prompt {
        @Override
        public boolean isPossible() {
            return terminal;
        }

        @Override
        public Optional<String> ask(String question) {
            err.write(question);
            return Optional.ofNullable(answers.poll());
        }

        @Override
        public Optional<String> askSecret(String question) {
            return ask(question);
        }
    }

    /// A place where everything goes as it is told beforehand.
    private static final class Fake implements Deployment {
        private Preview.Kind kind = Preview.Kind.ADD;
        private Check check = Check.passed("Identity", "ada");
        private Result result = Result.DONE;
        private int applied;
        private Set<Action> actions = Set.of(Action.DELETE);

        @Override
        public Place place() {
            return new Place(Place.Target.AWS, "apim", "us-east-1");
        }

        @Override
        public List<Check> check() {
            return List.of(check);
        }

        @Override
        public String status() {
            return actions.contains(Action.DELETE_RETAINING) ? "Stuck: DataKey." : "It stands.";
        }

        @Override
        public Preview preview() {
            return new Preview(
                    "1",
                    true,
                    List.of(new Preview.Change(kind, "Db", "Type", "why", Optional.empty())));
        }

        @Override
        public Outcome apply(Preview preview, Consumer<Step> listener) {
            applied++;
            listener.accept(
                    new Step(
                            Duration.ofSeconds(83),
                            "Db",
                            "Type",
                            Step.Phase.RUNNING,
                            "CREATE_IN_PROGRESS",
                            "",
                            Optional.empty()));
            return new Outcome(
                    result, "X", "It ended.", Optional.empty(), Map.of("Url", "u"), List.of("key"));
        }

        @Override
        public Optional<Outcome> reattach(Consumer<Step> listener) {
            return Optional.empty();
        }

        @Override
        public Set<Action> actions() {
            return actions;
        }

        @Override
        public Outcome perform(Action action, Consumer<Step> listener) {
            return apply(preview(), listener);
        }

        @Override
        public List<Difference> drift() {
            return List.of(new Difference("Db", "Type", "/a", "1", "2", Optional.empty()));
        }

        @Override
        public void cancel() {
            result = Result.CANCELLED;
        }

        @Override
        public void close() {}
    }

    @Test
    void whatWasConfirmedIsDoneAndFollowed() {
        answers.add("y");
        assertThat(run(false).deploy(false)).isZero();
        assertThat(out.toString()).contains("It ended.", "Kept: key", "Url = u");
        assertThat(err.toString()).contains("1 to add", "Make this? [y/N]", "[  1:23] running");
    }

    @Test
    void withoutConfirmationNothingIsStarted() {
        assertThatThrownBy(() -> run(false).deploy(false))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("Not confirmed; nothing was started.");
        assertThat(fake.applied).isZero();
    }

    @Test
    void withoutTerminalItTakesYes() {
        terminal = false;
        assertThatThrownBy(() -> run(false).deploy(false)).hasMessageContaining("--yes");
        assertThat(fake.applied).isZero();
        assertThat(run(true).deploy(false)).isZero();
        assertThat(fake.applied).isEqualTo(1);
    }

    @Test
    void whatIsDangerousIsConfirmedByName() {
        fake.kind = Preview.Kind.REPLACE;
        answers.add("y");
        assertThatThrownBy(() -> run(false).deploy(false)).isInstanceOf(CommandFailure.class);
        assertThat(fake.applied).isZero();
        answers.add("apim");
        assertThat(run(false).deploy(false)).isZero();
    }

    @Test
    void aFailedCheckStopsBeforeThePreview() {
        fake.check = Check.failed("Certificate", "There is none.", "Request one.");
        assertThatThrownBy(() -> run(true).deploy(false))
                .hasMessage("Not deployed: There is none. Request one.");
        assertThat(fake.applied).isZero();
    }

    @ParameterizedTest
    @CsvSource({"DONE,0", "ROLLED_BACK,1", "FAILED,1", "CANCELLED,130", "DETACHED,1"})
    void theExitCodeTellsHowItEnded(Result result, int code) {
        fake.result = result;
        assertThat(run(true).deploy(false)).isEqualTo(code);
    }

    @Test
    void deletingIsConfirmedByName() {
        answers.add("apim");
        assertThat(run(false).perform(Action.DELETE)).isZero();
        assertThatThrownBy(() -> run(true).perform(Action.ROLL_BACK))
                .hasMessageContaining("Possible now: Delete.");
    }

    @Test
    void whatIsStuckIsNamedBeforeTheRestIsDeleted() {
        fake.actions = Set.of(Action.DELETE, Action.DELETE_RETAINING);
        assertThatThrownBy(() -> run(false).perform(Action.DELETE_RETAINING))
                .hasMessageContaining("Not confirmed");
        assertThat(err.toString())
                .containsSubsequence(
                        "Stuck: DataKey.", "Delete, keeping what is stuck? Type apim to confirm");
        assertThat(fake.applied).isZero();
    }

    @Test
    void driftIsAFinding() {
        assertThat(run(false).drift()).isEqualTo(1);
        assertThat(out.toString()).contains("Db Type /a: 1 is now 2");
    }

    @Test
    void nothingToReattachToIsFine() {
        assertThat(run(false).reattach()).isZero();
        assertThat(out.toString()).startsWith("Nothing is under way.");
    }
}
