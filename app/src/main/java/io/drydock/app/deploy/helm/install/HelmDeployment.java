package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Difference;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Place;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Preview.Change;
import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.Step.Phase;
import io.drydock.app.deploy.helm.install.ReleaseRunner.End;
import io.drydock.app.deploy.helm.install.ReleaseRunner.State;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A design's releases in one namespace of one cluster. Every call goes to the cluster of the
/// request and to no other. Releases follow each other in the order of installing; the first that
/// fails is taken back, and the rest is not begun.
public final class HelmDeployment implements Deployment {

    private record Prepared(Preview preview, List<WantedRelease> wanted, String state) {}

    private final HelmRequest request;
    private final ClusterApi api;
    private final InstalledReleases releases;
    private final Charts charts;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private Optional<Prepared> prepared = Optional.empty();

    /// Touches nothing yet.
    ///
    /// @param request what, and where
    public HelmDeployment(HelmRequest request) {
        this.request = request;
        this.api = new ClusterApi(request.access());
        this.releases = new InstalledReleases(api, request);
        this.charts = new Charts(request, api, cancelled::get);
    }

    @Override
    public void tell(Consumer<String> listener) {
        api.patience().tell(listener);
    }

    @Override
    public Place place() {
        return new Place(
                Place.Target.HELM,
                request.namespace(),
                "context "
                        + request.access().context()
                        + request.site().map(site -> " for site " + site.id()).orElse(""));
    }

    @Override
    public List<Check> check() {
        cancelled.set(false);
        api.patience().begin();
        return new HelmChecks(request, api, releases, charts).all();
    }

    @Override
    public Preview preview() {
        return guarded(() -> {
            cancelled.set(false);
            List<WantedRelease> wanted = charts.render();
            Map<String, ReleaseRecord> deployed = releases.deployed();
            List<Change> changes = new ArrayList<>();
            for (WantedRelease release : wanted) {
                ReleaseRecord present = deployed.remove(release.name());
                if (present == null) {
                    changes.add(
                            change(
                                    Preview.Kind.ADD,
                                    release,
                                    release.objects().size() + " objects"));
                } else {
                    addChanges(release, present, changes);
                }
            }
            deployed.values().stream()
                    .filter(releases::isOurs)
                    .forEach(gone ->
                            changes.add(
                                    change(
                                            Preview.Kind.DELETE,
                                            gone.again(),
                                            "no longer in the design")));
            String state = releases.state();
            Preview preview = new Preview(id(wanted, state), releases.ours().isEmpty(), changes);
            prepared = Optional.of(new Prepared(preview, wanted, state));
            return preview;
        });
    }

    private static void addChanges(WantedRelease release, ReleaseRecord present, List<Change> out) {
        List<ManifestDifference> differences =
                ManifestDifference.between(present.manifest(), release.manifest());
        if (differences.isEmpty()) {
            return;
        }
        out.add(
                change(
                        Preview.Kind.CHANGE,
                        release,
                        differences.size() + " of its objects change"));
        differences.forEach(it ->
                out.add(
                        new Change(
                                it.kind(),
                                release.name() + ": " + it.object(),
                                "object",
                                it.detail(),
                                release.element())));
    }

    private static Change change(Preview.Kind kind, WantedRelease release, String detail) {
        return new Change(kind, release.name(), release.type(), detail, release.element());
    }

    @Override
    public Outcome apply(Preview preview, Consumer<Step> listener) {
        Prepared ready =
                prepared.filter(it -> it.preview().equals(preview))
                        .orElseThrow(() ->
                                new DeploymentException(
                                        "This is not what was last previewed; preview again."));
        return operation(() -> {
            if (!releases.state().equals(ready.state())) {
                throw new DeploymentException(
                        "The releases have changed since the preview; preview again.");
            }
            makeNamespace();
            return put(ready, new StepLog(listener));
        });
    }

    private Outcome put(Prepared ready, StepLog log) {
        ReleaseRunner runner = new ReleaseRunner(request, api, cancelled, log);
        Map<String, ReleaseRecord> deployed = releases.deployed();
        List<WantedRelease> changed = new ArrayList<>();
        for (WantedRelease wanted : ready.wanted()) {
            ReleaseRecord present = deployed.remove(wanted.name());
            if (present == null || differs(present, wanted)) {
                changed.add(wanted);
            } else {
                log.tell(wanted, Phase.DONE, "UNCHANGED", "");
            }
        }
        List<String> done = new ArrayList<>();
        for (List<WantedRelease> batch : Batches.of(changed, charts.gateways())) {
            if (cancelled.get()) {
                return Endings.cancelled(done);
            }
            SequencedMap<String, End> ends =
                    BatchRun.run(batch, it -> runner.put(it, ready.preview().id()), log);
            if (ends.values().stream().anyMatch(end -> end.state() != State.DONE)) {
                return Endings.of(ends, done, log);
            }
            done.addAll(ends.keySet());
        }
        for (ReleaseRecord gone : deployed.values()) {
            if (releases.isOurs(gone)) {
                remove(gone, runner, log);
            }
        }
        return Endings.done("Every release is as the design wants it, and its pods are ready.");
    }

    private static boolean differs(ReleaseRecord present, WantedRelease wanted) {
        return !ManifestDifference.between(present.manifest(), wanted.manifest()).isEmpty();
    }

    private static void remove(ReleaseRecord release, ReleaseRunner runner, StepLog log) {
        log.tell(release, Phase.LEAVING, "UNINSTALLING", "");
        runner.uninstall(release.name());
        log.tell(release, Phase.GONE, "UNINSTALLED", "");
    }

    @Override
    public Optional<Outcome> reattach(Consumer<Step> listener) {
        return guarded(() -> {
            List<ReleaseRecord> pending = releases.pending();
            if (pending.isEmpty()) {
                return Optional.empty();
            }
            StepLog log = new StepLog(listener);
            pending.forEach(it -> log.tell(it, Phase.RUNNING, it.status(), ""));
            cancelled.set(false);
            long end = System.nanoTime() + request.timeout().toNanos();
            while (System.nanoTime() < end && !cancelled.get()) {
                List<ReleaseRecord> left = releases.pending();
                if (left.isEmpty()) {
                    return Optional.of(Endings.reattached(pending, byName(), log));
                }
                log.pause(request.pause());
            }
            return Optional.of(
                    Endings.stuck(releases.pending().stream().map(ReleaseRecord::name).toList()));
        });
    }

    private Map<String, ReleaseRecord> byName() {
        Map<String, ReleaseRecord> byName = new TreeMap<>();
        releases.latest().forEach(it -> byName.put(it.name(), it));
        return byName;
    }

    @Override
    public String status() {
        return guarded(() -> {
            List<ReleaseRecord> ours = releases.ours();
            if (ours.isEmpty()) {
                return "Nothing of this design is installed in " + request.namespace() + ".";
            }
            StringBuilder text = new StringBuilder();
            for (ReleaseRecord release : ours) {
                PodLook pods =
                        PodLook.at(api, request.namespace(), ManifestObject.of(release.manifest()));
                text.append(release.name())
                        .append(": revision ")
                        .append(release.revision())
                        .append(", ")
                        .append(release.status());
                if (pods.wanted() > 0) {
                    text.append(", ").append(pods.text());
                }
                text.append(".\n");
            }
            return text.toString().stripTrailing();
        });
    }

    @Override
    public Set<Action> actions() {
        return guarded(() -> {
            if (running.get() || !releases.pending().isEmpty()) {
                return EnumSet.of(Action.CANCEL);
            }
            EnumSet<Action> actions = EnumSet.noneOf(Action.class);
            if (!releases.ours().isEmpty()) {
                actions.add(Action.DELETE);
            }
            if (releases.lastDeployment().stream()
                    .anyMatch(it -> releases.earlier(it).isPresent())) {
                actions.add(Action.ROLL_BACK);
            }
            return actions;
        });
    }

    @Override
    public Outcome perform(Action action, Consumer<Step> listener) {
        if (!actions().contains(action)) {
            throw new DeploymentException(action.title() + " is not possible now.");
        }
        StepLog log = new StepLog(listener);
        return operation(() -> {
            ReleaseRunner runner = new ReleaseRunner(request, api, cancelled, log);
            return switch (action) {
                case CANCEL -> takeBack(runner, log);
                case ROLL_BACK -> rollBack(runner, log);
                case DELETE -> delete(runner, log);
                case CONTINUE_ROLLBACK ->
                        throw new DeploymentException(
                                "A Helm rollback does not get stuck; cancel it.");
                case DELETE_RETAINING ->
                        throw new DeploymentException(
                                "The deletion of a release does not get stuck; delete it.");
            };
        });
    }

    private Outcome takeBack(ReleaseRunner runner, StepLog log) {
        for (ReleaseRecord release : releases.pending()) {
            log.tell(release, Phase.LEAVING, release.status(), "");
            runner.restore(release.name(), runner.running(release.name()));
            log.tell(release, Phase.GONE, "TAKEN BACK", "");
        }
        return Endings.cancelled(List.of());
    }

    /// Gateways first: the reverse of installing.
    private Outcome delete(ReleaseRunner runner, StepLog log) {
        List<ReleaseRecord> ours =
                releases.ours().stream()
                        .sorted(Comparator.comparing(ReleaseRecord::lastDeployed).reversed())
                        .toList();
        for (ReleaseRecord release : ours) {
            if (cancelled.get()) {
                return Endings.cancelled(List.of());
            }
            remove(release, runner, log);
        }
        return Endings.deleted(request.namespace());
    }

    private Outcome rollBack(ReleaseRunner runner, StepLog log) {
        List<String> done = new ArrayList<>();
        for (ReleaseRecord release : releases.lastDeployment()) {
            Optional<ReleaseRecord> before = releases.earlier(release);
            if (before.isEmpty()) {
                remove(release, runner, log);
                continue;
            }
            String deployment = release.note(ReleaseRecord.DEPLOYMENT).orElse("") + "-back";
            SequencedMap<String, End> ends =
                    BatchRun.run(
                            List.of(before.get().again()), it -> runner.put(it, deployment), log);
            if (ends.values().stream().anyMatch(end -> end.state() != State.DONE)) {
                return Endings.of(ends, done, log);
            }
            done.add(release.name());
        }
        return Endings.done("Every release is as it was before the last deployment.");
    }

    @Override
    public List<Difference> drift() {
        return guarded(() ->
                new DriftReader(api, request.namespace())
                        .of(
                                releases.deployed().values().stream()
                                        .filter(releases::isOurs)
                                        .toList()));
    }

    @Override
    public void cancel() {
        cancelled.set(true);
        if (!running.get()) {
            api.patience().stop();
        }
    }

    @Override
    public void close() {
        api.close();
        charts.close();
    }

    private Outcome operation(Supplier<Outcome> work) {
        cancelled.set(false);
        running.set(true);
        api.repeat(false);
        try {
            return guarded(work);
        } finally {
            running.set(false);
            api.repeat(true);
        }
    }

    private <T> T guarded(Supplier<T> work) {
        api.patience().begin();
        try {
            return work.get();
        } catch (ClusterFault fault) {
            throw new DeploymentException((fault.text() + ". " + fault.remedy()).strip(), fault);
        }
    }

    private void makeNamespace() {
        if (api.get("/api/v1/namespaces/" + request.namespace()).isPresent()) {
            return;
        }
        ObjectNode namespace = Documents.MAPPER.createObjectNode();
        namespace.put("apiVersion", "v1").put("kind", "Namespace");
        namespace
                .putObject("metadata")
                .put("name", request.namespace())
                .putObject("labels")
                .put("pod-security.kubernetes.io/enforce", "baseline")
                .put("pod-security.kubernetes.io/warn", "restricted");
        api.post("/api/v1/namespaces", namespace);
    }

    private static String id(List<WantedRelease> wanted, String state) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(state.getBytes(StandardCharsets.UTF_8));
            wanted.forEach(it -> digest.update(it.manifest().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
