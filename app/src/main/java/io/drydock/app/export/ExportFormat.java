package io.drydock.app.export;

import java.util.Optional;

/// What a design can be exported as.
public enum ExportFormat {
    CLOUDFORMATION("cloudformation", "CloudFormation template", "yaml", false),
    HELM("helm", "Helm values", "", true),
    SVG("svg", "SVG picture", "svg", false),
    PNG("png", "PNG picture", "png", false),
    PDF("pdf", "PDF picture", "pdf", false);

    private final String key;
    private final String title;
    private final String extension;
    private final boolean folder;

    ExportFormat(String key, String title, String extension, boolean folder) {
        this.key = key;
        this.title = title;
        this.extension = extension;
        this.folder = folder;
    }

    /// The name on the command line.
    public String key() {
        return key;
    }

    /// The name in menus.
    public String title() {
        return title;
    }

    /// How files of this format end, without the dot; empty for a folder.
    public String extension() {
        return extension;
    }

    /// True when it is several files.
    public boolean isFolder() {
        return folder;
    }

    /// The format with this key, if there is one.
    public static Optional<ExportFormat> ofKey(String key) {
        for (ExportFormat format : values()) {
            if (format.key.equals(key)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
