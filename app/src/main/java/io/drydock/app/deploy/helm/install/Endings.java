package io.drydock.app.deploy.helm.install;

import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Outcome.Result;
import io.drydock.app.deploy.Step.Phase;
import io.drydock.app.deploy.helm.install.ReleaseRunner.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

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

    static Outcome stuck(List<String> releases) {
        return outcome(
                Result.DETACHED,
                "PENDING",
                names(releases)
                        + " still pending. If no Helm runs any more, cancel it: that takes it"
                        + " back.",
                List.of());
    }

    /// How a batch ended of which not every release is as wanted.
    ///
    /// @param ends how each of its releases ended, by name
    /// @param before the releases that were changed before it
    static Outcome of(SequencedMap<String, End> ends, List<String> before, StepLog log) {
        List<String> done = new ArrayList<>(before);
        List<String> said = new ArrayList<>();
        boolean broken = false;
        for (Map.Entry<String, End> end : ends.entrySet()) {
            String why = end.getValue().cause().map(it -> it.what() + " " + it.next()).orElse("");
            switch (end.getValue().state()) {
                case DONE -> done.add(end.getKey());
                case CANCELLED -> {}
                case TAKEN_BACK -> said.add(end.getKey() + " failed and was taken back. " + why);
                case BROKEN -> {
                    broken = true;
                    said.add(end.getKey() + " failed. " + why);
                }
            }
        }
        if (said.isEmpty()) {
            return cancelled(done);
        }
        boolean back = !broken && done.isEmpty();
        return new Outcome(
                back ? Result.ROLLED_BACK : Result.FAILED,
                broken ? "FAILED" : "ROLLED_BACK",
                String.join(" ", said) + stays(done),
                log.failure(),
                Map.of(),
                done);
    }

    /// How it ended with what was pending.
    ///
    /// @param was the revisions that were pending
    /// @param now the last revisions of the same releases, by name
    static Outcome reattached(
            List<ReleaseRecord> was, Map<String, ReleaseRecord> now, StepLog log) {
        List<String> done = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (ReleaseRecord release : was) {
            Optional<ReleaseRecord> last = Optional.ofNullable(now.get(release.name()));
            boolean leaves = release.isLeaving();
            boolean fine =
                    leaves
                            ? last.isEmpty()
                            : last.filter(ReleaseRecord::isDeployed)
                                    .filter(it -> it.revision() == release.revision())
                                    .isPresent();
            Phase good = leaves ? Phase.GONE : Phase.DONE;
            log.tell(
                    release,
                    fine ? good : Phase.FAILED,
                    last.map(ReleaseRecord::status).orElse("uninstalled"),
                    "");
            (fine ? done : failed).add(release.name());
        }
        if (failed.isEmpty()) {
            return done(
                    names(done) + " as was asked for. Preview again to see what is left to do.");
        }
        return new Outcome(
                done.isEmpty() ? Result.ROLLED_BACK : Result.FAILED,
                "ROLLED_BACK",
                String.join(", ", failed)
                        + " failed and was taken back by Helm. Deploy again to see why."
                        + stays(done),
                log.failure(),
                Map.of(),
                done);
    }

    private static String names(List<String> releases) {
        return String.join(", ", releases) + (releases.size() == 1 ? " is" : " are");
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
