package io.drydock.app.export;

import java.util.List;
import java.util.stream.Collectors;

/// An export that would overwrite what somebody else made.
public final class LossyExportException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    LossyExportException(List<ExportTarget.Difference> losses) {
        super(message(losses));
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
