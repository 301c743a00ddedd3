package io.drydock.app.export;

import java.util.List;

/// The exports there are.
public final class Exports {

    /// In the order of the menu.
    public static final List<ExportKind> ALL =
            List.of(new SvgExport(), new CloudFormationExport(), new HelmExport());

    private Exports() {}
}
