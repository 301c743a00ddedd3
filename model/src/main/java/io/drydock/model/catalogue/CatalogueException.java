package io.drydock.model.catalogue;

/// A data file of the catalogue is missing or wrong. The message names the file, the place in it
/// and what was expected. The files ship with Drydock, so this is a broken build, not a user's
/// mistake.
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CatalogueException(String message) {
        super(message);
    }

    CatalogueException(String message, Throwable cause) {
        super(message, cause);
    }
}
