package io.drydock.app.deploy.helm.install;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is installed in a namespace, as Helm remembers it, and what of it was made from the design
/// of a request for its site.
final class InstalledReleases {

    private final ReleaseStore store;
    private final HelmRequest request;

    InstalledReleases(ClusterApi api, HelmRequest request) {
        this.store = new ReleaseStore(api, request.namespace());
        this.request = request;
    }

    boolean isOurs(ReleaseRecord release) {
        return release.isOf(request.design().name().value()) && release.isFor(request.mark());
    }

    /// The last revision of each release, by name.
    List<ReleaseRecord> latest() {
        Map<String, ReleaseRecord> last = new TreeMap<>();
        store.all().forEach(record -> last.put(record.name(), record));
        return List.copyOf(last.values());
    }

    /// The last revision of each release of ours, by name.
    List<ReleaseRecord> ours() {
        return latest().stream().filter(this::isOurs).toList();
    }

    /// The revision of each release that runs, by name; to be changed by the caller.
    Map<String, ReleaseRecord> deployed() {
        Map<String, ReleaseRecord> last = new TreeMap<>();
        store.all().stream()
                .filter(ReleaseRecord::isDeployed)
                .forEach(record -> last.put(record.name(), record));
        return last;
    }

    /// Those of ours with which Helm is not done.
    List<ReleaseRecord> pending() {
        return ours().stream().filter(ReleaseRecord::isPending).toList();
    }

    Optional<ReleaseRecord> latest(String release) {
        return store.latest(release);
    }

    /// The releases that the last deployment made or changed, in the order in which it did.
    List<ReleaseRecord> lastDeployment() {
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
    Optional<ReleaseRecord> earlier(ReleaseRecord release) {
        return store.of(release.name()).reversed().stream()
                .filter(it -> it.revision() < release.revision() && it.ran())
                .filter(it -> !it.manifest().equals(release.manifest()))
                .findFirst();
    }

    /// Changes whenever a release does.
    String state() {
        StringBuilder text = new StringBuilder();
        latest().forEach(it ->
                text.append(it.name()).append(' ').append(it.revision()).append(it.status()));
        return text.toString();
    }
}
