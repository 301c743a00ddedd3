package io.drydock.export.bench;

import io.drydock.export.cloudformation.CloudFormationExporter;
import io.drydock.export.cloudformation.DeploymentTemplates;
import io.drydock.export.cloudformation.SplitLimits;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignWriter;
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

/// Templates at those sizes that CloudFormation takes: 20,000 nodes would need a root template
/// larger than AWS allows, and are refused.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CloudFormationBenchmark {

    @Param({"20", "200", "2000"})
    public int nodes;

    private Design onEc2;
    private String json;

    @Setup
    public void prepare() {
        onEc2 = SizedDesigns.onEc2(nodes);
        json = DesignWriter.write(onEc2);
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
}
