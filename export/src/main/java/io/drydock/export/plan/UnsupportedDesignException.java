package io.drydock.export.plan;

/// A design that cannot be exported in the wanted form. The message says what is in the way and
/// what to do about it, in words for the person who drew it.
public final class UnsupportedDesignException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Says what is in the way.
    public UnsupportedDesignException(String message) {
        super(message);
    }
}
