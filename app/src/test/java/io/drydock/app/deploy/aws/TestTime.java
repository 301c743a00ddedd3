package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.Patience;
import java.time.Duration;
import java.time.Instant;

/// Time that passes only while somebody waits, and then at once.
final class TestTime implements Patience.Time {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Duration waited = Duration.ZERO;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration length) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        now = now.plus(length);
        waited = waited.plus(length);
    }

    @Override
    public void wake() {
        // Nobody really waits.
    }

    /// How long was waited in all.
    synchronized Duration waited() {
        return waited;
    }
}
