package io.drydock.app.deploy.helm.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Difference;
import io.drydock.app.deploy.FindingsCheck;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Place;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Preview.Change;
import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.Step.Phase;
import io.drydock.app.deploy.helm.install.ReleaseRunner.End;
import io.drydock.app.deploy.helm.install.ReleaseRunner.State;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.export.helm.SiteInputs;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A design's releases in one namespace of one cluster. Every call goes to the cluster of the
/// request and to no other. Releases follow each other in the order of installing; the first that
/// fails is taken back, and the rest is not begun.
public final class HelmDeployment implements Deployment {

    private static final String SECRETS_API = "external-secrets.io/v1";

    private record Prepared(Preview preview, List<WantedRelease> wanted, String state) {}

    private final HelmRequest request;
    private final ClusterApi api;
    private final ReleaseStore store;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private Optional<Prepared> prepared = Optional.empty();

    /// Touches nothing yet.
    ///
    /// @param request what, and where
    public HelmDeployment(HelmRequest request) {
        this.request = request;
        this.api = new ClusterApi(request.access());
        this.store = new ReleaseStore(api, request.namespace());
    }

    @Override
    public Place place() {
        return new Place(
                Place.Target.HELM, request.namespace(), "context " + request.access().context());
    }

    @Override
    public List<Check> check() {
        List<Check> checks = new ArrayList<>();
        checks.add(FindingsCheck.of(request.design(), request.override()));
        HelmExporter.obstacles(request.design())
                .forEach(it -> checks.add(Check.failed("Design", it.reason(), "Change it.")));
        if (SiteDesigns.sites(request.design()).size() > 1) {
            checks.add(
                    Check.failed(
                            "Design",
                            "It has pods at several sites, and this is one cluster.",
                            "Export the Helm files, which are a folder for each site, and run each"
                                    + " install.sh against the cluster of its site."));
        }
        if (checks.size() > 1) {
            return checks;
        }
        ReleaseRenderer renderer = renderer();
        renderer.withoutChart()
                .forEach(release ->
                        checks.add(
                                Check.failed(
                                        "Charts",
                                        "There is no chart "
                                                + release.chart()
                                                + " for this version in "
                                                + request.charts()
                                                + ".",
                                        "Name a checkout of the official charts of that"
                                                + " version.")));
        renderer.missing()
                .forEach(input ->
                        checks.add(
                                Check.failed(
                                        "Site",
                                        input.name() + " is not given: " + input.meaning() + ".",
                                        "Give it with --site-value " + input.name() + "=VALUE.")));
        if (checks.size() > 1) {
            return checks;
        }
        try {
            checks.add(Check.passed("Cluster", "Kubernetes " + version() + " answers."));
            releases(checks);
            checks.addAll(new ClusterChecks(api, request.namespace()).of(render()));
        } catch (ClusterFault fault) {
            checks.add(Check.failed("Cluster", fault.text() + ".", fault.remedy()));
        } catch (DeploymentException failed) {
            checks.add(Check.failed("Charts", String.valueOf(failed.getMessage()), ""));
        }
        return checks;
    }

    private void releases(List<Check> checks) {
        for (ReleaseRecord release : latest()) {
            if (release.isPending()) {
                checks.add(
                        Check.failed(
                                "Releases",
                                "Another operation is in progress on " + release.name() + ".",
                                "Reattach to it, or cancel it, which takes it back."));
            } else if (!isOurs(release) && release.isDeployed()) {
                checks.add(
                        Check.warning(
                                "Releases",
                                release.name()
                                        + " in this namespace was not made from this design.",
                                "If the design has a release of that name, it takes its place."));
            }
        }
    }

    @Override
    public Preview preview() {
        return guarded(() -> {
            List<WantedRelease> wanted = render();
            Map<String, ReleaseRecord> deployed = deployed();
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
                    .filter(this::isOurs)
                    .forEach(gone ->
                            changes.add(
                                    change(
                                            Preview.Kind.DELETE,
                                            gone.again(),
                                            "no longer in the design")));
            String state = state();
            Preview preview =
                    new Preview(
                            id(wanted, state), latest().stream().noneMatch(this::isOurs), changes);
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
            if (!state().equals(ready.state())) {
                throw new DeploymentException(
                        "The releases have changed since the preview; preview again.");
            }
            makeNamespace();
            return put(ready, new StepLog(listener));
        });
    }

    private Outcome put(Prepared ready, StepLog log) {
        ReleaseRunner runner = new ReleaseRunner(request, api, cancelled, log);
        Map<String, ReleaseRecord> deployed = deployed();
        List<String> done = new ArrayList<>();
        for (WantedRelease wanted : ready.wanted()) {
            ReleaseRecord present = deployed.remove(wanted.name());
            if (present != null
                    && ManifestDifference.between(present.manifest(), wanted.manifest())
                            .isEmpty()) {
                log.tell(wanted, Phase.DONE, "UNCHANGED", "");
                continue;
            }
            if (cancelled.get()) {
                return Endings.cancelled(done);
            }
            End end = runner.put(wanted, ready.preview().id());
            if (end.state() != State.DONE) {
                return Endings.of(wanted.name(), end, done, log);
            }
            done.add(wanted.name());
        }
        for (ReleaseRecord gone : deployed.values()) {
            if (isOurs(gone)) {
                remove(gone, runner, log);
            }
        }
        return Endings.done("Every release is as the design wants it, and its pods are ready.");
    }

    private static void remove(ReleaseRecord release, ReleaseRunner runner, StepLog log) {
        log.tell(release, Phase.LEAVING, "UNINSTALLING", "");
        runner.uninstall(release.name());
        log.tell(release, Phase.GONE, "UNINSTALLED", "");
    }

    @Override
    public Optional<Outcome> reattach(Consumer<Step> listener) {
        return guarded(() -> {
            Optional<ReleaseRecord> pending = pending();
            if (pending.isEmpty()) {
                return Optional.empty();
            }
            ReleaseRecord release = pending.get();
            StepLog log = new StepLog(listener);
            log.tell(release, Phase.RUNNING, release.status(), "");
            cancelled.set(false);
            long end = System.nanoTime() + request.timeout().toNanos();
            while (System.nanoTime() < end && !cancelled.get()) {
                Optional<ReleaseRecord> now = store.latest(release.name());
                if (now.isEmpty() || !now.get().isPending()) {
                    return Optional.of(Endings.reattached(release, now, log));
                }
                log.pause(request.pause());
            }
            return Optional.of(Endings.stuck(release.name()));
        });
    }

    @Override
    public String status() {
        return guarded(() -> {
            List<ReleaseRecord> ours = latest().stream().filter(this::isOurs).toList();
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
            if (running.get() || pending().isPresent()) {
                return EnumSet.of(Action.CANCEL);
            }
            EnumSet<Action> actions = EnumSet.noneOf(Action.class);
            if (latest().stream().anyMatch(this::isOurs)) {
                actions.add(Action.DELETE);
            }
            if (lastDeployment().stream().anyMatch(it -> earlier(it).isPresent())) {
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
        for (ReleaseRecord release : latest()) {
            if (isOurs(release) && release.isPending()) {
                log.tell(release, Phase.LEAVING, release.status(), "");
                runner.restore(release.name(), runner.running(release.name()));
                log.tell(release, Phase.GONE, "TAKEN BACK", "");
            }
        }
        return Endings.cancelled(List.of());
    }

    /// Gateways first: the reverse of installing.
    private Outcome delete(ReleaseRunner runner, StepLog log) {
        List<ReleaseRecord> ours =
                latest().stream()
                        .filter(this::isOurs)
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
        for (ReleaseRecord release : lastDeployment()) {
            Optional<ReleaseRecord> before = earlier(release);
            if (before.isEmpty()) {
                remove(release, runner, log);
                continue;
            }
            String deployment = release.note(ReleaseRecord.DEPLOYMENT).orElse("") + "-back";
            End end = runner.put(before.get().again(), deployment);
            if (end.state() != State.DONE) {
                return Endings.of(release.name(), end, done, log);
            }
            done.add(release.name());
        }
        return Endings.done("Every release is as it was before the last deployment.");
    }

    @Override
    public List<Difference> drift() {
        return guarded(() ->
                new DriftReader(api, request.namespace())
                        .of(deployed().values().stream().filter(this::isOurs).toList()));
    }

    @Override
    public void cancel() {
        cancelled.set(true);
    }

    @Override
    public void close() {
        api.close();
    }

    private Outcome operation(Supplier<Outcome> work) {
        cancelled.set(false);
        running.set(true);
        try {
            return guarded(work);
        } finally {
            running.set(false);
        }
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (ClusterFault fault) {
            throw new DeploymentException((fault.text() + ". " + fault.remedy()).strip(), fault);
        }
    }

    private ReleaseRenderer renderer() {
        return new ReleaseRenderer(
                HelmExporter.export(request.design()),
                request.charts(),
                SiteInputs.of(request.design()),
                request.site());
    }

    private List<WantedRelease> render() {
        boolean secrets = api.resource(SECRETS_API, "ExternalSecret").isPresent();
        return renderer().render(request.namespace(), version(), secrets);
    }

    private String version() {
        JsonNode version = api.get("/version").orElseGet(Documents.MAPPER::createObjectNode);
        return version.path("gitVersion").asText().replaceAll("^v|[-+].*$", "");
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

    private boolean isOurs(ReleaseRecord release) {
        return release.note(ReleaseRecord.DESIGN)
                .filter(request.design().name().value()::equals)
                .isPresent();
    }

    private List<ReleaseRecord> latest() {
        Map<String, ReleaseRecord> last = new TreeMap<>();
        store.all().forEach(record -> last.put(record.name(), record));
        return List.copyOf(last.values());
    }

    private Map<String, ReleaseRecord> deployed() {
        Map<String, ReleaseRecord> last = new TreeMap<>();
        store.all().stream()
                .filter(ReleaseRecord::isDeployed)
                .forEach(record -> last.put(record.name(), record));
        return last;
    }

    private Optional<ReleaseRecord> pending() {
        return latest().stream().filter(this::isOurs).filter(ReleaseRecord::isPending).findFirst();
    }

    /// The releases that the last deployment made or changed, in the order in which it did.
    private List<ReleaseRecord> lastDeployment() {
        List<ReleaseRecord> ours =
                deployed().values().stream()
                        .filter(this::isOurs)
                        .sorted(Comparator.comparing(ReleaseRecord::lastDeployed))
                        .toList();
        return ours.stream()
                .filter(it ->
                        it.note(ReleaseRecord.DEPLOYMENT)
                                .equals(ours.getLast().note(ReleaseRecord.DEPLOYMENT)))
                .toList();
    }

    /// The last revision before that ran and was another.
    private Optional<ReleaseRecord> earlier(ReleaseRecord release) {
        return store.of(release.name()).reversed().stream()
                .filter(it -> it.revision() < release.revision() && it.ran())
                .filter(it -> !it.manifest().equals(release.manifest()))
                .findFirst();
    }

    private String state() {
        StringBuilder text = new StringBuilder();
        latest().forEach(it ->
                text.append(it.name()).append(' ').append(it.revision()).append(it.status()));
        return text.toString();
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
