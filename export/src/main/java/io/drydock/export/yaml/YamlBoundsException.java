package io.drydock.export.yaml;

/// A YAML text that is larger, deeper or more entangled than is read. The message names the bound
/// and the place.
public final class YamlBoundsException extends Exception {

    private static final long serialVersionUID = 1L;

    /// Says which bound was passed, and where.
    public YamlBoundsException(String message) {
        super(message);
    }
}
