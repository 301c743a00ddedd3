package io.drydock.app.deploy.helm.install;

import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Step.Phase;
import io.drydock.app.deploy.helm.install.HelmOrder.Kind;
import io.drydock.app.deploy.helm.install.HelmProcess.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/// Takes one release through one operation: looks first whether it is there, runs Helm in a process
/// of its own, watches the pods meanwhile, and takes back what did not end well.
final class ReleaseRunner {

    /// How a release's operation ended.
    ///
    /// @param state how
    /// @param cause why, where it did not end well
    record End(State state, Optional<FailureCause> cause) {}

    /// How a release's operation ended.
    enum State {
        /// As wanted.
        DONE,
        /// Not as wanted; what was there before is there again.
        TAKEN_BACK,
        /// Ended on request; what was there before is there again.
        CANCELLED,
        /// Neither as wanted nor as before.
        BROKEN
    }

    private final HelmRequest request;
    private final ClusterApi api;
    private final ReleaseStore store;
    private final AtomicBoolean cancelled;
    private final StepLog log;

    ReleaseRunner(HelmRequest request, ClusterApi api, AtomicBoolean cancelled, StepLog log) {
        this.request = request;
        this.api = api;
        this.store = new ReleaseStore(api, request.namespace());
        this.cancelled = cancelled;
        this.log = log;
    }

    /// Installs a release, or upgrades it where it is there.
    ///
    /// @param deployment what was confirmed
    End put(WantedRelease wanted, String deployment) {
        Optional<ReleaseRecord> before = running(wanted.name());
        Kind kind = before.isPresent() ? Kind.UPGRADE : Kind.INSTALL;
        log.tell(wanted, Phase.RUNNING, before.isPresent() ? "UPGRADING" : "INSTALLING", "");
        if (before.isEmpty() && store.latest(wanted.name()).isPresent()) {
            // A failed first installation is remembered, and Helm would not install beside it.
            uninstall(wanted.name());
        }
        Watched run = run(kind, wanted, deployment, true);
        if (run.result().isEmpty()) {
            log.tell(wanted, Phase.LEAVING, "CANCELLED", "Taking it back.");
            return restored(wanted, before, State.CANCELLED, Optional.empty());
        }
        if (run.result().get().ok()) {
            log.tell(wanted, Phase.DONE, "DEPLOYED", "");
            return new End(State.DONE, Optional.empty());
        }
        FailureCause cause = FailureCause.of(run.result().get().message(), run.trouble());
        log.tell(wanted, Phase.FAILED, "FAILED", cause.what());
        return restored(wanted, before, State.TAKEN_BACK, Optional.of(cause));
    }

    private End restored(
            WantedRelease wanted,
            Optional<ReleaseRecord> before,
            State good,
            Optional<FailureCause> cause) {
        try {
            restore(wanted.name(), before);
            log.tell(wanted, Phase.GONE, before.isPresent() ? "RESTORED" : "UNINSTALLED", "");
            return new End(good, cause);
        } catch (ClusterFault | DeploymentException e) {
            String reason = String.valueOf(e.getMessage());
            log.tell(wanted, Phase.FAILED, "NOT TAKEN BACK", reason);
            FailureCause both =
                    new FailureCause(
                            cause.map(it -> it.what() + " ").orElse("")
                                    + "It could not be taken back: "
                                    + reason,
                            cause.map(FailureCause::next)
                                    .orElse("When the cluster answers again, cancel once more."));
            return new End(State.BROKEN, Optional.of(both));
        }
    }

    /// The revision that runs; empty where none was ever deployed.
    Optional<ReleaseRecord> running(String release) {
        return store.of(release).reversed().stream().filter(ReleaseRecord::isDeployed).findFirst();
    }

    /// Brings a release back to a revision, or takes it away where there is none. Does nothing
    /// where Helm has done so already.
    void restore(String release, Optional<ReleaseRecord> before) {
        Optional<ReleaseRecord> latest = store.latest(release);
        if (before.isEmpty()) {
            if (latest.isPresent()) {
                uninstall(release);
            }
            return;
        }
        ReleaseRecord last = latest.orElseGet(before::get);
        if (last.isDeployed() && last.manifest().equals(before.get().manifest())) {
            return;
        }
        if (last.isPending()) {
            store.markFailed(last, "Cancelled");
        }
        String deployment = before.get().note(ReleaseRecord.DEPLOYMENT).orElse("");
        Watched run = run(Kind.UPGRADE, before.get().again(), deployment, false);
        Result result = run.result().orElseThrow();
        if (!result.ok()) {
            throw new DeploymentException(FailureCause.of(result.message(), run.trouble()).what());
        }
        removeBeyond(last, before.get());
    }

    /// Helm compares with the last revision that was deployed, so it does not see what a later one
    /// had begun to add.
    private void removeBeyond(ReleaseRecord failed, ReleaseRecord wanted) {
        Set<String> kept =
                ManifestObject.of(wanted.manifest()).stream()
                        .map(ManifestObject::key)
                        .collect(Collectors.toSet());
        for (ManifestObject object : ManifestObject.of(failed.manifest())) {
            if (!kept.contains(object.key())) {
                api.path(object, request.namespace()).ifPresent(api::delete);
            }
        }
    }

    /// Takes a release away and waits until its pods are gone.
    ///
    /// @throws DeploymentException when Helm cannot
    void uninstall(String release) {
        List<ManifestObject> objects =
                store.latest(release).map(it -> ManifestObject.of(it.manifest())).orElse(List.of());
        Result result = helm(Kind.UNINSTALL, release, Path.of(""), Path.of(""));
        if (!result.ok()) {
            FailureCause cause = FailureCause.of(result.message(), Optional.empty());
            throw new DeploymentException(cause.what() + " " + cause.next());
        }
        long end = System.nanoTime() + request.timeout().toNanos();
        while (System.nanoTime() < end
                && PodLook.at(api, request.namespace(), objects).present() > 0) {
            log.pause(request.pause());
        }
    }

    private Result helm(Kind kind, String release, Path chart, Path values) {
        try (Workspace work = Workspace.create()) {
            HelmProcess process = start(kind, release, chart, values, work);
            Optional<Result> result = Optional.empty();
            while (result.isEmpty()) {
                result = process.await(request.pause());
            }
            return result.get();
        } catch (IOException e) {
            throw new DeploymentException("Helm cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeploymentException("Interrupted while Helm ran.", e);
        }
    }

    private HelmProcess start(Kind kind, String release, Path chart, Path values, Workspace work)
            throws IOException {
        HelmOrder order =
                new HelmOrder(
                        kind,
                        release,
                        request.namespace(),
                        request.access().kubeConfig(),
                        chart,
                        values,
                        request.timeout());
        return HelmProcess.start(order, work.folder("home"));
    }

    /// What came of a run that was watched; without a result when it was ended on request.
    private record Watched(Optional<Result> result, Optional<String> trouble) {}

    private Watched run(Kind kind, WantedRelease wanted, String deployment, boolean mayEnd) {
        try (Workspace work = Workspace.create()) {
            Path chart = WrappedChart.write(work.folder("chart"), wanted, origin(), deployment);
            Path values = work.write("values.json", wanted.values());
            HelmProcess process = start(kind, wanted.name(), chart, values, work);
            try {
                return watch(process, wanted, mayEnd);
            } finally {
                process.end();
            }
        } catch (IOException e) {
            throw new DeploymentException("Helm cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeploymentException("Interrupted while Helm ran.", e);
        }
    }

    private Map<String, String> origin() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put(ReleaseRecord.DESIGN, request.design().name().value());
        notes.put(ReleaseRecord.SITE, request.mark());
        return notes;
    }

    private Watched watch(HelmProcess process, WantedRelease wanted, boolean mayEnd)
            throws InterruptedException {
        List<ManifestObject> objects = wanted.objects();
        Optional<String> trouble = Optional.empty();
        String last = "";
        while (true) {
            Optional<Result> result = process.await(request.pause());
            if (result.isPresent()) {
                return new Watched(result, trouble);
            }
            if (mayEnd && cancelled.get()) {
                process.end();
                return new Watched(Optional.empty(), trouble);
            }
            Seen now = look(objects);
            if (!now.text().equals(last)) {
                last = now.text();
                log.tell(wanted, Phase.RUNNING, "WAITING", last);
            }
            if (now.trouble().isPresent()) {
                trouble = now.trouble();
            }
        }
    }

    private record Seen(String text, Optional<String> trouble) {}

    /// A look that fails does not end the operation; Helm says what ends it.
    private Seen look(List<ManifestObject> objects) {
        try {
            PodLook pods = PodLook.at(api, request.namespace(), objects);
            return new Seen(pods.text(), pods.trouble());
        } catch (ClusterFault fault) {
            return new Seen("The pods cannot be looked at: " + fault.text(), Optional.empty());
        }
    }
}
