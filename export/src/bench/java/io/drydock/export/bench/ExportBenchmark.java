package io.drydock.export.bench;

import io.drydock.export.cloudformation.CloudFormationExporter;
import io.drydock.export.cloudformation.DeploymentTemplates;
import io.drydock.export.cloudformation.SplitLimits;
import io.drydock.export.drawing.BundledFont;
import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.DrawingCompiler;
import io.drydock.export.drawing.DrawingOptions;
import io.drydock.export.drawing.Theme;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.export.svg.SvgWriter;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.index.DesignIndex;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What becomes of a design: plan, template, values and picture, at growing sizes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExportBenchmark {

    @Param({"20", "200", "2000", "20000"})
    public int nodes;

    private Design onEc2;
    private Design onEks;
    private String json;

    @Setup
    public void prepare() {
        onEc2 = SizedDesigns.onEc2(nodes);
        onEks = SizedDesigns.onEks(nodes);
        json = DesignWriter.write(onEc2);
    }

    @Benchmark
    public DeploymentPlan plan() {
        return PlanCompiler.compile(onEc2);
    }

    @Benchmark
    public String cloudFormation() {
        return CloudFormationExporter.export(onEc2, json).toYaml();
    }

    /// With the division into nested templates that a large design needs.
    @Benchmark
    public Map<String, String> cloudFormationFiles() {
        return DeploymentTemplates.of(onEc2, json, SplitLimits.USUAL).files();
    }

    @Benchmark
    public HelmBundle helm() {
        return HelmExporter.export(onEks);
    }

    @Benchmark
    public Drawing drawing() {
        return DrawingCompiler.compile(
                new DesignIndex(onEc2), DrawingOptions.SCREEN, Map.of(), BundledFont.get());
    }

    @Benchmark
    public String svg() {
        Drawing drawing =
                DrawingCompiler.compile(
                        new DesignIndex(onEc2),
                        DrawingOptions.DOCUMENT,
                        Map.of(),
                        BundledFont.get());
        return SvgWriter.write(drawing, Theme.LIGHT);
    }
}
