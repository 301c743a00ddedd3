package io.drydock.model.migration;

/// A design cannot be brought to the version asked for; the message says why, for people.
public final class MigrationRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MigrationRefused(String message) {
        super(message);
    }
}
