package io.drydock.app.cli;

import io.drydock.export.roundtrip.TemplateChange;
import java.util.List;

/// Prints what was changed in an exported template.
final class TemplateChanges {

    private static final String NONE = "The template is as it was exported.\n";

    private TemplateChanges() {}

    static String plain(List<TemplateChange> changes) {
        if (changes.isEmpty()) {
            return NONE;
        }
        StringBuilder text = new StringBuilder();
        for (TemplateChange change : changes) {
            text.append(change.file()).append(": ").append(change.text()).append('\n');
        }
        return text.toString();
    }

    static String markdown(List<TemplateChange> changes) {
        if (changes.isEmpty()) {
            return NONE;
        }
        StringBuilder text = new StringBuilder("| file | where | exported | now |\n");
        text.append("|---|---|---|---|\n");
        for (TemplateChange change : changes) {
            text.append("| ")
                    .append(change.file())
                    .append(" | `")
                    .append(change.path())
                    .append("` | ")
                    .append(cell(change.exported()))
                    .append(" | ")
                    .append(cell(change.now()))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", "<br>");
    }

    static String json(List<TemplateChange> changes) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("changes");
            for (TemplateChange change : changes) {
                json.writeStartObject();
                json.writeStringField("kind", change.kind().key());
                json.writeStringField("file", change.file());
                json.writeStringField("path", change.path());
                json.writeStringField("exported", change.exported());
                json.writeStringField("now", change.now());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
