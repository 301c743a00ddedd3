package io.drydock.app.cli;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.rehearsal.Rehearsal;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Deploys a design, and looks after what was deployed.
@Command(
        name = "deploy",
        sortOptions = false,
        description = "Deploy a design: look, preview, confirm, follow.",
        footer = {
            "",
            "Nothing is started that was not shown and confirmed. Ctrl-C asks the running",
            "operation to end and waits for it; a second one stops watching.",
            "",
            "Exit codes: 0 done, 1 failed or rolled back, or drift found, 2 bad usage, 130"
                    + " cancelled.",
            "",
            "Examples:",
            "  drydock deploy design.json --target aws --stack apim --preview-only",
            "  drydock deploy design.json --target aws --stack apim --profile staging",
            "  drydock deploy design.json --target aws --rehearse",
            "  drydock deploy design.json --target aws --stack apim --reattach",
            "  drydock deploy design.json --target aws --stack apim --delete",
            "  drydock deploy design.json --target aws --stack apim --delete --retain-stuck",
            "  drydock deploy design.json --target aws --site ireland --stack apim-ireland",
            "  drydock deploy design.json --target helm --context staging --charts ../helm-apim"
                    + " --dry-run",
            "  drydock deploy design.json --target helm --context ireland --site ireland --charts"
                    + " https://helm.wso2.com"
        })
final class DeployCommand implements Callable<Integer> {

    /// The kinds of places, for help and completion.
    static final class Targets implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return new DeployCommand().targets().stream().map(TargetOptions::key).iterator();
        }
    }

    /// What to do instead of deploying.
    static final class Instead {

        @Option(
                names = {"--preview-only", "--dry-run"},
                description = "Show what would change, and stop.")
        private boolean previewOnly;

        @Option(names = "--status", description = "Say what is there and what can be done with it.")
        private boolean status;

        @Option(names = "--reattach", description = "Follow the operation that is under way there.")
        private boolean reattach;

        @Option(names = "--drift", description = "Say what differs from what was deployed.")
        private boolean drift;

        @Option(names = "--rollback", description = "Go back to what was there before.")
        private boolean rollback;

        @Option(
                names = "--continue-rollback",
                description = "Go on with a rollback that got stuck.")
        private boolean continueRollback;

        @Option(names = "--delete", description = "Take away everything that is not to be kept.")
        private boolean delete;
    }

    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "The design to deploy.")
    private Path file;

    @Option(
            names = "--target",
            required = true,
            paramLabel = "TARGET",
            completionCandidates = Targets.class,
            description = "Where to: one of ${COMPLETION-CANDIDATES}.")
    private String target;

    @Option(
            names = "--site",
            paramLabel = "ID",
            description = {
                "Which site of the design, when it has several: each is a stack of its own on",
                "AWS, and a cluster of its own for Helm."
            })
    private @Nullable String site;

    @Mixin private AwsOptions aws = new AwsOptions();
    @Mixin private HelmOptions helm = new HelmOptions();

    @Option(names = "--yes", description = "Confirm what the preview shows, without being asked.")
    private boolean yes;

    @Option(
            names = "--override-findings",
            paramLabel = "REASON",
            description = "Deploy in spite of findings of severity error, for this reason.")
    private @Nullable String override;

    @Option(
            names = "--rehearse",
            description = "Play the deployment through offline, marked as simulated.")
    private boolean rehearse;

    @Option(
            names = "--rehearse-failure",
            paramLabel = "ELEMENT",
            description = "Rehearse, and let this element of the design fail.")
    private @Nullable String failing;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "60",
            description =
                    "How many times faster than the real thing a rehearsal is (${DEFAULT-VALUE}).")
    private int speed;

    @Option(
            names = "--verbose",
            description = "Tell also what AWS says in its own words when something fails.")
    private boolean verbose;

    @Option(
            names = "--retain-stuck",
            description =
                    "With --delete, after a deletion that got stuck: leave what got stuck at AWS,"
                            + " and delete the rest.")
    private boolean retainStuck;

    @ArgGroup(heading = "%nInstead of deploying:%n")
    private Instead instead = new Instead();

    /// Every kind of place there is.
    private List<TargetOptions> targets() {
        return List.of(aws, helm);
    }

    @Override
    public Integer call() {
        TargetOptions chosen =
                targets().stream()
                        .filter(candidate -> candidate.key().equals(target))
                        .findFirst()
                        .orElseThrow(() ->
                                CommandFailure.usage(
                                        "there is no target "
                                                + target
                                                + "; there are "
                                                + String.join(", ", new Targets())));
        if (retainStuck && !instead.delete) {
            throw CommandFailure.usage("--retain-stuck belongs to --delete");
        }
        Design design = DesignFile.read(file);
        Prompt prompt = Prompt.terminal();
        try (Deployment deployment = open(chosen, design, prompt)) {
            deployment.tell(output::message);
            if (verbose) {
                deployment.detail(output::message);
            }
            return run(new DeployRun(deployment, output, prompt, yes));
        } catch (UnsupportedDesignException unsupported) {
            throw CommandFailure.usage(DesignFile.message(unsupported));
        } catch (DeploymentException failed) {
            throw new CommandFailure(ExitCode.FINDINGS, DesignFile.message(failed));
        }
    }

    private Deployment open(TargetOptions chosen, Design design, Prompt prompt) {
        if (rehearse || failing != null) {
            if (speed < 1) {
                throw CommandFailure.usage("--speed is at least 1");
            }
            return new Rehearsal(design, speed, Optional.ofNullable(failing).map(this::element));
        }
        return chosen.open(
                design,
                new TargetOptions.Request(
                        Optional.ofNullable(site),
                        Optional.ofNullable(override),
                        deploys(),
                        prompt));
    }

    private ElementId element(String id) {
        if (!ElementId.isValid(id)) {
            throw CommandFailure.usage("there is no element " + id);
        }
        return new ElementId(id);
    }

    private boolean deploys() {
        return !(instead.status
                || instead.reattach
                || instead.drift
                || instead.rollback
                || instead.continueRollback
                || instead.delete);
    }

    private int run(DeployRun run) {
        if (instead.status) {
            return run.status();
        }
        if (instead.reattach) {
            return run.reattach();
        }
        if (instead.drift) {
            return run.drift();
        }
        if (instead.rollback) {
            return run.perform(Action.ROLL_BACK);
        }
        if (instead.continueRollback) {
            return run.perform(Action.CONTINUE_ROLLBACK);
        }
        if (instead.delete) {
            return run.perform(retainStuck ? Action.DELETE_RETAINING : Action.DELETE);
        }
        return run.deploy(instead.previewOnly);
    }
}
