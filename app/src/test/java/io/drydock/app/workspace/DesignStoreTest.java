package io.drydock.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.app.workspace.DesignStore.Outcome;
import io.drydock.model.design.Design;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DesignStoreTest {

    @TempDir private Path folder;

    private final DesignStore store = new DesignStore();
    private final Design design = Designs.distributed();

    @Test
    void savesAndOpensTheSame() throws Exception {
        Path file = folder.resolve("shop.json");
        assertThat(store.save(file, design)).isEqualTo(Outcome.SAVED);
        assertThat(store.open(file)).isEqualTo(design);
        assertThat(store.save(file, Designs.gatewaysInOneZone())).isEqualTo(Outcome.SAVED);
    }

    @Test
    void fileChangedOutsideIsLeftAlone() throws Exception {
        Path file = folder.resolve("shop.json");
        store.save(file, design);
        Files.writeString(file, Files.readString(file) + "\n");
        byte[] outside = Files.readAllBytes(file);

        assertThat(store.save(file, Designs.gatewaysInOneZone()))
                .isEqualTo(Outcome.CHANGED_OUTSIDE);
        assertThat(Files.readAllBytes(file)).isEqualTo(outside);

        store.overwrite(file, Designs.gatewaysInOneZone());
        assertThat(store.open(file)).isEqualTo(Designs.gatewaysInOneZone());
    }

    @Test
    void fileDeletedOutsideCountsAsChanged() throws Exception {
        Path file = folder.resolve("shop.json");
        store.save(file, design);
        Files.delete(file);
        assertThat(store.save(file, design)).isEqualTo(Outcome.CHANGED_OUTSIDE);
    }

    @Test
    void recentDesignsComeLatestFirstAndOnlyWhileTheyExist() throws Exception {
        RecentDesigns recent = new RecentDesigns(folder.resolve("state"));
        Path one = Files.createFile(folder.resolve("one.json"));
        Path two = Files.createFile(folder.resolve("two.json"));
        recent.add(one);
        recent.add(two);
        recent.add(one);
        assertThat(recent.list()).containsExactly(one, two);
        Files.delete(one);
        assertThat(recent.list()).containsExactly(two);
    }

    @Test
    void stateLiesWhereTheSystemKeepsIt() {
        Path home = folder.resolve("home").toAbsolutePath();
        String xdg = folder.resolve("xdg").toAbsolutePath().toString();
        assertThat(UserFolders.state(Map.of(), "Linux", home))
                .isEqualTo(home.resolve(".local/state/drydock"));
        assertThat(UserFolders.state(Map.of("XDG_STATE_HOME", xdg), "Linux", home))
                .isEqualTo(Path.of(xdg, "drydock"));
        assertThat(UserFolders.state(Map.of("XDG_STATE_HOME", "relative"), "Linux", home))
                .isEqualTo(home.resolve(".local/state/drydock"));
        assertThat(UserFolders.state(Map.of(), "Mac OS X", home))
                .isEqualTo(home.resolve("Library/Application Support/drydock"));
        assertThat(UserFolders.state(Map.of("LOCALAPPDATA", xdg), "Windows 11", home))
                .isEqualTo(Path.of(xdg, "drydock"));
        assertThat(UserFolders.state(Map.of("DRYDOCK_STATE", xdg), "Linux", home))
                .isEqualTo(Path.of(xdg));
    }
}
