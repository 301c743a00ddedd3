package io.drydock.app.export;

/// A design that a format cannot express; the message says why and what to do.
public final class ImpossibleExportException extends Exception {

    private static final long serialVersionUID = 1L;

    /// For this reason.
    public ImpossibleExportException(String message) {
        super(message);
    }
}
