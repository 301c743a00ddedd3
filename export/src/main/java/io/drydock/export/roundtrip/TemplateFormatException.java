package io.drydock.export.roundtrip;

/// A file that is no template of Drydock; the message says why and what to do.
public final class TemplateFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    /// For this reason.
    public TemplateFormatException(String message) {
        super(message);
    }
}
