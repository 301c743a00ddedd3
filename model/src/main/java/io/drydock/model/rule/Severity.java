package io.drydock.model.rule;

/// How much a finding weighs, heaviest first.
public enum Severity {
    /// It would not work, or it breaks what the pattern is.
    ERROR("error"),
    /// It works, and the vendor advises against it.
    WARNING("warning"),
    /// Worth knowing.
    INFORMATION("information");

    private final String key;

    Severity(String key) {
        this.key = key;
    }

    /// The name in reports.
    public String key() {
        return key;
    }
}
