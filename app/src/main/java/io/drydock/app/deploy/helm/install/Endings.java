package io.drydock.app.deploy.helm.install;

import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Outcome.Result;
import io.drydock.app.deploy.Step.Phase;
import io.drydock.app.deploy.helm.install.ReleaseRunner.End;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How operations on releases end, in words for a person.
final class Endings {

    private Endings() {}

    static Outcome done(String text) {
        return outcome(Result.DONE, "DEPLOYED", text, List.of());
    }

    static Outcome deleted(String namespace) {
        return outcome(
                Result.DONE,
                "UNINSTALLED",
                "Every release is gone.",
                List.of("namespace " + namespace + " with its secrets and claims"));
    }

    static Outcome cancelled(List<String> done) {
        return outcome(
                Result.CANCELLED,
                "CANCELLED",
                "It was cancelled, and what had begun was taken back." + stays(done),
                done);
    }

    static Outcome stuck(String release) {
        return outcome(
                Result.DETACHED,
                "PENDING",
                release
                        + " is still pending. If no Helm runs any more, cancel it: that takes it"
                        + " back.",
                List.of());
    }

    /// @param done the releases that were changed before
    static Outcome of(String release, End end, List<String> done, StepLog log) {
        String why = end.cause().map(it -> it.what() + " " + it.next()).orElse("");
        return switch (end.state()) {
            case DONE -> done(release + " is deployed.");
            case CANCELLED -> cancelled(done);
            case TAKEN_BACK ->
                    new Outcome(
                            done.isEmpty() ? Result.ROLLED_BACK : Result.FAILED,
                            "ROLLED_BACK",
                            release + " failed and was taken back." + stays(done) + " " + why,
                            log.failure(),
                            Map.of(),
                            done);
            case BROKEN ->
                    new Outcome(
                            Result.FAILED,
                            "FAILED",
                            release + " failed." + stays(done) + " " + why,
                            log.failure(),
                            Map.of(),
                            done);
        };
    }

    static Outcome reattached(ReleaseRecord was, Optional<ReleaseRecord> now, StepLog log) {
        boolean changed =
                now.filter(it -> it.isDeployed() && it.revision() == was.revision()).isPresent();
        log.tell(
                was,
                changed ? Phase.DONE : Phase.FAILED,
                now.map(ReleaseRecord::status).orElse("uninstalled"),
                "");
        return changed
                ? done(was.name() + " is deployed. Preview again to see what is left to do.")
                : new Outcome(
                        Result.ROLLED_BACK,
                        "ROLLED_BACK",
                        was.name() + " failed and was taken back by Helm. Deploy again to see why.",
                        log.failure(),
                        Map.of(),
                        List.of());
    }

    private static String stays(List<String> done) {
        return done.isEmpty()
                ? ""
                : " What was deployed before it stays: " + String.join(", ", done) + ".";
    }

    private static Outcome outcome(Result result, String status, String text, List<String> kept) {
        return new Outcome(result, status, text, Optional.empty(), Map.of(), kept);
    }
}
