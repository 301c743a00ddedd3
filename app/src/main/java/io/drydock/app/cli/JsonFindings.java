package io.drydock.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.drydock.model.file.Location;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Judgement.AcceptedFinding;
import io.drydock.model.rule.Severity;
import java.io.IOException;
import java.util.List;

/// Findings for other programs.
final class JsonFindings {

    private JsonFindings() {}

    static String print(List<Report> reports) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("designs");
            for (Report report : reports) {
                write(json, report);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", report.path());
        json.writeStringField("name", report.design().name().value());
        json.writeNumberField("errors", report.count(Severity.ERROR));
        json.writeNumberField("warnings", report.count(Severity.WARNING));
        json.writeNumberField("informations", report.count(Severity.INFORMATION));
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) {
            json.writeStartObject();
            write(json, report, finding);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("accepted");
        for (AcceptedFinding item : report.judgement().accepted()) {
            json.writeStartObject();
            write(json, report, item.finding());
            json.writeStringField("justification", item.suppression().justification());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Report report, Finding finding)
            throws IOException {
        Location location = report.location(finding.element());
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().key());
        json.writeStringField("element", finding.element().value());
        json.writeStringField("message", finding.message());
        json.writeNumberField("line", location.line());
        json.writeNumberField("column", location.column());
        json.writeArrayFieldStart("fixes");
        for (Fix fix : finding.fixes()) {
            json.writeString(fix.title());
        }
        json.writeEndArray();
    }
}
