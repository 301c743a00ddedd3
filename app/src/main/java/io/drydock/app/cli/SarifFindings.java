package io.drydock.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.drydock.model.file.Location;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Judgement.AcceptedFinding;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Findings in SARIF 2.1.0, which code review tools show beside the lines concerned.
final class SarifFindings {

    private SarifFindings() {}

    static String print(List<Report> reports) {
        return print(reports, RuleBook.rules().stream().map(Rule::info).toList());
    }

    /// Findings of other checks than the rule book's.
    static String print(List<Report> reports, List<RuleInfo> rules) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, rules);
            json.writeArrayFieldStart("results");
            for (Report report : reports) {
                for (Finding finding : report.findings()) {
                    result(json, report, finding, Optional.empty());
                }
                for (AcceptedFinding item : report.judgement().accepted()) {
                    String justification = item.suppression().justification();
                    result(json, report, item.finding(), Optional.of(justification));
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void tool(JsonGenerator json, List<RuleInfo> rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Drydock");
        json.writeArrayFieldStart("rules");
        for (RuleInfo info : rules) {
            json.writeStartObject();
            json.writeStringField("id", info.id());
            text(json, "shortDescription", info.title());
            text(json, "fullDescription", info.rationale());
            text(json, "help", info.example() + " Source: " + info.source());
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(info.severity()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(
            JsonGenerator json, Report report, Finding finding, Optional<String> justification)
            throws IOException {
        Location location = report.location(finding.element());
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        json.writeStringField("level", level(finding.severity()));
        text(json, "message", finding.message());
        if (justification.isPresent()) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("justification", justification.get());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", report.path().replace(" ", "%20"));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", location.line());
        json.writeNumberField("startColumn", location.column());
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("name", finding.element().value());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> "note";
        };
    }
}
