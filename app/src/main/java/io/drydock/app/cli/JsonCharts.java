package io.drydock.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.drydock.app.deploy.helm.ChartCheck;
import io.drydock.app.deploy.helm.ChartProblem;
import io.drydock.app.deploy.helm.ChartReport;
import io.drydock.app.deploy.helm.ChartReport.CheckedChart;
import io.drydock.model.file.Location;
import io.drydock.model.index.DesignIndex;
import java.io.IOException;

/// What a check with the official charts found, for other programs.
final class JsonCharts {

    private JsonCharts() {}

    static String print(Report report, ChartReport checked, DesignIndex index) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeStringField("file", report.path());
            json.writeStringField("name", report.design().name().value());
            json.writeStringField("product", report.design().version().toString());
            json.writeNumberField("objects", checked.objects());
            json.writeArrayFieldStart("charts");
            for (CheckedChart chart : checked.charts()) {
                write(json, chart);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("problems");
            for (ChartProblem problem : checked.problems()) {
                write(json, problem, report, index);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, CheckedChart chart) throws IOException {
        json.writeStartObject();
        json.writeStringField("release", chart.release());
        json.writeStringField("element", chart.cluster().value());
        json.writeStringField("chart", chart.chart());
        json.writeStringField("version", chart.version());
        json.writeNumberField("objects", chart.objects());
        json.writeEndObject();
    }

    private static void write(
            JsonGenerator json, ChartProblem problem, Report report, DesignIndex index)
            throws IOException {
        Location location = report.location(problem.element());
        json.writeStartObject();
        json.writeStringField("check", problem.kind().key());
        json.writeStringField("element", problem.element().value());
        json.writeStringField("elementName", ChartCheck.name(problem.element(), index));
        json.writeStringField("release", problem.release());
        json.writeStringField("message", problem.message());
        json.writeNumberField("line", location.line());
        json.writeNumberField("column", location.column());
        json.writeEndObject();
    }
}
