package io.drydock.app.export;

import io.drydock.model.design.Design;
import java.util.List;

/// A kind of export.
public interface ExportKind {

    /// The words in the menu.
    String title();

    /// The extension of its one file; empty when it makes a folder of files.
    String extension();

    /// Whether a design can be exported like this, and why not.
    java.util.Optional<String> refusal(Design design);

    /// Makes the files.
    List<ExportFile> export(Design design);
}
