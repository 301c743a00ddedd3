package io.drydock.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.app.Designs;
import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import io.drydock.model.file.DesignFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecoveryTest {

    @TempDir private Path folder;

    private final List<IOException> failures = new ArrayList<>();

    @Test
    void workOfARunThatStillLivesIsNotOffered() throws Exception {
        try (RecoveryJournal journal = RecoveryJournal.begin(folder, "one", failures::add)) {
            journal.keep(Designs.distributed(), Optional.empty(), FileStamp.ABSENT);
            assertThat(journal.flush(10)).isTrue();
            assertThat(folder.resolve("one.recovery")).exists();
            assertThat(Recovery.orphans(folder)).isEmpty();
        }
    }

    @Test
    void workOfARunThatWasKilledIsOffered() throws Exception {
        Design design = Designs.gatewaysInOneZone();
        Path file = folder.resolve("shop.json").toAbsolutePath();
        RecoveryJournal journal = RecoveryJournal.begin(folder, "one", failures::add);
        journal.keep(design, Optional.of(file), new FileStamp("abc"));
        assertThat(journal.flush(10)).isTrue();
        byte[] kept = Files.readAllBytes(folder.resolve("one.recovery"));
        journal.close();
        // A killed process leaves its files and loses its lock.
        Files.write(folder.resolve("one.recovery"), kept);
        Files.createFile(folder.resolve("one.lock"));

        List<Recovered> orphans = Recovery.orphans(folder);

        assertThat(orphans).hasSize(1);
        assertThat(orphans.getFirst().design()).isEqualTo(design);
        assertThat(orphans.getFirst().file()).contains(file);
        assertThat(orphans.getFirst().stamp()).isEqualTo(new FileStamp("abc"));
        Recovery.discard(orphans.getFirst());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void cleanCloseLeavesNothing() throws Exception {
        RecoveryJournal journal = RecoveryJournal.begin(folder, "one", failures::add);
        journal.keep(Designs.distributed(), Optional.empty(), FileStamp.ABSENT);
        journal.close();
        assertThat(folder).isEmptyDirectory();
        assertThat(failures).isEmpty();
    }

    @Test
    void latestOfManyEditsIsKept() throws Exception {
        try (RecoveryJournal journal = RecoveryJournal.begin(folder, "one", failures::add)) {
            Design design = Designs.distributed();
            for (int n = 0; n < 200; n++) {
                design = new Edit.Rename(design.name(), "step " + n).apply(design);
                journal.keep(design, Optional.empty(), FileStamp.ABSENT);
            }
            assertThat(journal.flush(10)).isTrue();
            assertThat(Files.readString(folder.resolve("one.recovery"))).contains("step 199");
        }
    }

    /// What a killed run left of the work that a journal holds now.
    private Recovered left() throws Exception {
        Path copy = folder.resolve("copy.recovery");
        Files.copy(folder.resolve("one.recovery"), copy, StandardCopyOption.REPLACE_EXISTING);
        return RecoveryEntry.read(copy);
    }

    @Test
    void designIsThereOnceKeepReturns() throws Exception {
        try (RecoveryJournal journal = RecoveryJournal.begin(folder, "one", failures::add, 1_000)) {
            Design design = Designs.distributed();
            for (int n = 0; n < 100; n++) {
                design = new Edit.Rename(design.name(), "step " + n).apply(design);
                journal.keep(design, Optional.empty(), FileStamp.ABSENT);
                assertThat(left().design()).isEqualTo(design);
            }
            journal.rest(design, Optional.empty(), FileStamp.ABSENT);
            assertThat(folder.resolve("one.recovery")).doesNotExist();
            Design next = new Edit.Rename(design.name(), "after saving").apply(design);
            journal.keep(next, Optional.empty(), FileStamp.ABSENT);
            assertThat(left().design()).isEqualTo(next);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void lineThatWasBeingWrittenIsLeftOut() throws Exception {
        Path entry = folder.resolve("old.recovery");
        Design design = Designs.distributed();
        Design next = new Edit.Rename(design.name(), "next").apply(design);
        byte[] change = RecoveryEntry.change(design, next, Optional.empty(), FileStamp.ABSENT);
        Files.write(entry, RecoveryEntry.whole(design, Optional.empty(), FileStamp.ABSENT));
        for (int length = 1; length <= change.length; length++) {
            Path torn =
                    Files.copy(entry, folder.resolve("torn"), StandardCopyOption.REPLACE_EXISTING);
            Files.write(torn, Arrays.copyOf(change, length), StandardOpenOption.APPEND);
            assertThat(RecoveryEntry.read(torn).design())
                    .isEqualTo(length == change.length ? next : design);
        }
    }

    @Test
    void workThatWasSavedJustBeforeAKillIsNotOffered() throws Exception {
        Path file = folder.resolve("design.json");
        Path recovery = Files.createDirectory(folder.resolve("recovery"));
        Design design = Designs.distributed();
        DesignFiles.write(file, design);
        Files.write(
                recovery.resolve("old.recovery"),
                RecoveryEntry.whole(design, Optional.of(file), FileStamp.ABSENT));
        Files.createFile(recovery.resolve("old.lock"));
        Files.createFile(recovery.resolve("old.7.next"));
        assertThat(Recovery.orphans(recovery)).isEmpty();
        assertThat(recovery).isEmptyDirectory();
    }

    @Test
    void twoRunsDoNotShareASession() throws Exception {
        try (RecoveryJournal first = RecoveryJournal.begin(folder, "one", failures::add)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> RecoveryJournal.begin(folder, "one", failures::add))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void damagedFileIsNeitherOfferedNorDeleted() throws Exception {
        Path damaged = Files.writeString(folder.resolve("old.recovery"), "{\"design\": \"{\"}");
        assertThat(Recovery.orphans(folder)).isEmpty();
        assertThat(damaged).exists();
    }

    @Test
    void diskThatRefusesIsReported() throws Exception {
        RecoveryJournal journal = RecoveryJournal.begin(folder, "one", failures::add);
        Files.createDirectory(folder.resolve("one.recovery"));
        Files.createFile(folder.resolve("one.recovery").resolve("in-the-way"));
        journal.keep(Designs.distributed(), Optional.empty(), FileStamp.ABSENT);
        assertThat(journal.flush(10)).isTrue();
        assertThat(failures).isNotEmpty();
    }
}
