package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.model.design.Design;
import io.drydock.model.pattern.PatternKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExportSpeedTest {

    private static final int ROUNDS = 400;
    private static final Duration BUDGET = Duration.ofMillis(5);

    /// The best of many rounds: a busy machine makes single rounds slow, never fast.
    @Test
    void aWarmExportIsWithinItsBudget() {
        Design design = Examples.design(PatternKey.FULLY_DISTRIBUTED);
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            String yaml = CloudFormationExporter.export(design, "{}").toYaml();
            best = Math.min(best, System.nanoTime() - start);
            assertThat(yaml).isNotEmpty();
        }
        assertThat(Duration.ofNanos(best)).isLessThan(BUDGET);
    }
}
