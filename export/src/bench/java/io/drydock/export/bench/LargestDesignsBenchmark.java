package io.drydock.export.bench;

import io.drydock.export.cloudformation.CloudFormationExporter;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.pattern.PatternKey;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The starting designs whose exports take longest, of all patterns, versions and platforms: the
/// most resources of a stack, and the most of Helm's releases.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LargestDesignsBenchmark {

    private Design stack;
    private String json;
    private Design releases;

    @Setup
    public void prepare() {
        stack =
                SizedDesigns.start(
                        PatternKey.FULLY_DISTRIBUTED, new ProductVersion(2, 6, 0), Platform.EC2);
        json = DesignWriter.write(stack);
        releases =
                SizedDesigns.start(
                        PatternKey.HYBRID_CLOUD, new ProductVersion(4, 5, 0), Platform.EKS);
    }

    @Benchmark
    public String cloudFormation() {
        return CloudFormationExporter.export(stack, json).toYaml();
    }

    @Benchmark
    public HelmBundle helm() {
        return HelmExporter.export(releases);
    }
}
