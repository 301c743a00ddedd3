package io.drydock.app.export;

import java.util.List;
import java.util.stream.Collectors;

/// An export that would overwrite what somebody else made, or that cannot take its place.
public final class LossyExportException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    private final boolean forcible;

    /// @param forcible whether the export may be forced
    LossyExportException(List<ExportTarget.Difference> losses, boolean forcible) {
        super(message(losses));
        this.forcible = forcible;
    }

    /// Whether the export can be written all the same when somebody says so.
    public boolean isForcible() {
        return forcible;
    }

    private static String message(List<ExportTarget.Difference> losses) {
        String shown =
                losses.stream()
                        .limit(SHOWN)
                        .map(ExportTarget.Difference::toString)
                        .collect(Collectors.joining("\n"));
        int more = losses.size() - SHOWN;
        return more > 0 ? shown + "\nand " + more + " more" : shown;
    }
}
