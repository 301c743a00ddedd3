package io.drydock.export.bench;

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

/// What becomes of a design: plan, values and picture, at growing sizes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExportBenchmark {

    @Param({"20", "200", "2000", "20000"})
    public int nodes;

    private Design onEc2;
    private Design onEks;

    @Setup
    public void prepare() {
        onEc2 = SizedDesigns.onEc2(nodes);
        onEks = SizedDesigns.onEks(nodes);
    }

    @Benchmark
    public DeploymentPlan plan() {
        return PlanCompiler.compile(onEc2);
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
