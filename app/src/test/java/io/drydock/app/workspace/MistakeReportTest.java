package io.drydock.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.Designs;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MistakeReportTest {

    private static final Design DESIGN = Designs.distributed();

    @TempDir private Path folder;

    @Test
    void copyOfTheDesignAndReportAreKeptAndNamed() throws Exception {
        String told =
                MistakeReport.keep(folder, new StackOverflowError("deep"), Optional.of(DESIGN));
        Path copy = folder.resolve("mistakes/mistake-1.json");
        Path report = folder.resolve("mistakes/mistake-1.txt");
        assertThat(told).contains(copy.toString(), report.toString());
        assertThat(DesignFiles.read(copy)).isEqualTo(DESIGN);
        assertThat(report).content().contains("StackOverflowError: deep", "MistakeReportTest");
        for (Path file : new Path[] {copy, report}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void nextMistakeKeepsTheFirst() throws Exception {
        MistakeReport.keep(folder, new IllegalStateException("first"), Optional.empty());
        MistakeReport.keep(folder, new IllegalStateException("second"), Optional.empty());
        assertThat(folder.resolve("mistakes/mistake-1.txt")).content().contains("first");
        assertThat(folder.resolve("mistakes/mistake-2.txt")).content().contains("second");
    }

    @Test
    void folderThatCannotBeUsedIsSaid() throws Exception {
        Files.writeString(folder.resolve("mistakes"), "a file");
        assertThat(MistakeReport.keep(folder, new IllegalStateException("x"), Optional.of(DESIGN)))
                .contains("save it now")
                .contains("IllegalStateException");
    }
}
