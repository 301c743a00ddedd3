package io.drydock.app.cli;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.Difference;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Takes a deployment through its course at a terminal or in a job: look, preview, confirm, follow.
/// It is the same wherever the deployment goes.
final class DeployRun {

    private final Deployment deployment;
    private final Output output;
    private final Prompt prompt;
    private final boolean yes;

    /// @param yes whether everything is confirmed beforehand
    DeployRun(Deployment deployment, Output output, Prompt prompt, boolean yes) {
        this.deployment = deployment;
        this.output = output;
        this.prompt = prompt;
        this.yes = yes;
    }

    /// Deploys, or shows what that would do.
    ///
    /// @return the exit code
    int deploy(boolean previewOnly) {
        announce();
        List<Check> checks = deployment.check();
        checks.forEach(check -> DeployText.check(check, output).forEach(output::note));
        if (checks.stream().anyMatch(Check::blocks)) {
            throw new CommandFailure(
                    ExitCode.FINDINGS,
                    "Not deployed: "
                            + DeployText.sentences(checks.stream().filter(Check::blocks).toList()));
        }
        Preview preview = deployment.preview();
        List<String> table = DeployText.preview(preview, output);
        if (previewOnly) {
            table.forEach(output.result()::println);
            return ExitCode.FINE;
        }
        table.forEach(yes ? output::note : output::message);
        if (preview.changes().isEmpty()) {
            return ExitCode.FINE;
        }
        confirm(
                preview.changes().stream().anyMatch(Preview.Change::isDangerous),
                preview.isNew() ? "Make this" : "Change this");
        return follow(listener -> Optional.of(deployment.apply(preview, listener)));
    }

    /// Does one action and follows it.
    ///
    /// @return the exit code
    int perform(Action action) {
        announce();
        Set<Action> possible = deployment.actions();
        if (!possible.contains(action)) {
            throw new CommandFailure(
                    ExitCode.FINDINGS,
                    action.title()
                            + " is not possible now: "
                            + deployment.status()
                            + " "
                            + DeployText.possible(possible));
        }
        if (action == Action.DELETE_RETAINING) {
            output.message(deployment.status());
        }
        confirm(action.isDangerous(), action.title());
        return follow(listener -> Optional.of(deployment.perform(action, listener)));
    }

    /// Follows what is under way.
    ///
    /// @return the exit code
    int reattach() {
        announce();
        return follow(deployment::reattach);
    }

    /// Says what is there.
    ///
    /// @return the exit code
    int status() {
        announce();
        output.result().println(deployment.status());
        output.result().println(DeployText.possible(deployment.actions()));
        return ExitCode.FINE;
    }

    /// Says what differs from what was deployed.
    ///
    /// @return the exit code
    int drift() {
        announce();
        List<Difference> differences = deployment.drift();
        differences.forEach(one -> output.result().println(DeployText.difference(one)));
        if (differences.isEmpty()) {
            output.result().println("Nothing differs from what was deployed.");
        }
        return differences.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private void announce() {
        output.note(DeployText.place(deployment.place(), output));
    }

    /// What loses data or stops a service is confirmed with the name, not with a reflex. What is
    /// only played needs no confirmation.
    private void confirm(boolean dangerous, String what) {
        if (yes || deployment.place().isSimulated()) {
            return;
        }
        String name = deployment.place().name();
        if (!prompt.isPossible()) {
            throw CommandFailure.usage(
                    "there is no terminal to ask for a confirmation; look at the preview and"
                            + " confirm with --yes");
        }
        boolean confirmed =
                dangerous
                        ? prompt.ask(what + "? Type " + name + " to confirm:")
                                .filter(name::equals)
                                .isPresent()
                        : prompt.ask(what + "? [y/N]").filter(DeployRun::isYes).isPresent();
        if (!confirmed) {
            throw new CommandFailure(ExitCode.CANCELLED, "Not confirmed; nothing was started.");
        }
    }

    private static boolean isYes(String answer) {
        return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    }

    private int follow(Function<Consumer<Step>, Optional<Outcome>> operation) {
        Optional<Outcome> outcome;
        try (InterruptKey key = InterruptKey.listen(this::interrupted)) {
            outcome = operation.apply(step -> output.note(DeployText.step(step, output)));
            if (outcome.isPresent()) {
                DeployText.outcome(outcome.get()).forEach(output.result()::println);
                output.result().flush();
                return exitCode(outcome.get(), key.wasPressed());
            }
        }
        output.result().println("Nothing is under way. " + deployment.status());
        return ExitCode.FINE;
    }

    /// The first press cancels, the second one leaves.
    private void interrupted(int presses) {
        if (presses > 1) {
            output.message("Stopped watching. What was started goes on; see --reattach.");
            Runtime.getRuntime().halt(ExitCode.CANCELLED);
        }
        output.message("Asking it to end. Press Ctrl-C again to stop watching.");
        deployment.cancel();
    }

    private static int exitCode(Outcome outcome, boolean interrupted) {
        return switch (outcome.result()) {
            case DONE -> ExitCode.FINE;
            case ROLLED_BACK, FAILED -> ExitCode.FINDINGS;
            case CANCELLED -> ExitCode.CANCELLED;
            case DETACHED -> interrupted ? ExitCode.CANCELLED : ExitCode.FINDINGS;
        };
    }
}
