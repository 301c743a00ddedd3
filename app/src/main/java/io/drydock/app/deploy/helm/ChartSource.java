package io.drydock.app.deploy.helm;

import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where charts come from, as people name it: a checkout, a folder with archives, an archive, or
/// the address of a chart repository. What is not a folder with charts yet becomes one that lasts
/// until this is closed.
public final class ChartSource implements AutoCloseable {

    private final TemporaryFolder work;
    private final List<Path> roots = new ArrayList<>();

    private ChartSource(TemporaryFolder work) {
        this.work = work;
    }

    /// Gets the charts for a bundle.
    ///
    /// @param sources folders, archives and addresses, the one to prefer first
    /// @param progress hears of what is fetched and may stop it
    /// @throws ChartSourceException when a source cannot be used; the message says why
    /// @throws java.util.concurrent.CancellationException when it was stopped
    public static ChartSource open(List<String> sources, HelmBundle bundle, Progress progress)
            throws IOException {
        ChartSource opened = new ChartSource(TemporaryFolder.create());
        try {
            for (String source : sources) {
                opened.add(source, bundle, progress);
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /// A checker that uses these charts.
    public ChartChecker checker() {
        return new ChartChecker(roots);
    }

    /// The charts, in folders that last until this is closed.
    public ChartFolders folders() {
        return new ChartFolders(roots);
    }

    private void add(String source, HelmBundle bundle, Progress progress) throws IOException {
        if (source.startsWith("http://") || source.startsWith("https://")) {
            fetch(source, bundle, progress);
        } else if (source.startsWith("oci://")) {
            throw new ChartSourceException(
                    source
                            + ": charts are not fetched from OCI registries; pull them with helm"
                            + " and give the archives");
        } else {
            local(path(source));
        }
    }

    private static Path path(String source) throws ChartSourceException {
        try {
            return Path.of(source);
        } catch (InvalidPathException e) {
            throw new ChartSourceException(source + " is neither a path nor an address", e);
        }
    }

    private void local(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            unpack(path);
        } else if (Files.isDirectory(path)) {
            roots.add(path);
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.filter(ChartSource::isArchive).sorted().toList()) {
                    unpack(file);
                }
            }
        } else {
            throw new ChartSourceException(path + ": there is no such file or folder");
        }
    }

    private static boolean isArchive(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file) && (name.endsWith(".tgz") || name.endsWith(".tar.gz"));
    }

    /// What is in an archive lies in one folder.
    private void unpack(Path archive) throws IOException {
        Path target = work.path().resolve(String.valueOf(roots.size()));
        TarArchive.unpack(archive, target);
        Optional<Path> top;
        try (Stream<Path> files = Files.list(target)) {
            top = files.filter(Files::isDirectory).findFirst();
        }
        roots.add(top.orElseThrow(() -> new ChartSourceException(archive + " holds no chart")));
    }

    private void fetch(String address, HelmBundle bundle, Progress progress) throws IOException {
        Set<String> fetched = new HashSet<>();
        try (ChartRepository repository = new ChartRepository(address, progress)) {
            for (HelmRelease release : bundle.releases()) {
                if (fetched.add(release.chart())) {
                    Path archive = work.path().resolve(release.chart() + ".tgz");
                    Files.write(archive, repository.archive(release));
                    unpack(archive);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        work.close();
    }
}
