package io.drydock.export.bench;

import io.drydock.export.cloudformation.CloudFormationExporter;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.file.DesignReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// The sample with the most resources, exported by Drydock, and a stack of the same resources
/// synthesised by `aws-cdk-lib`.
///
/// Drydock starts from a design and ends with the YAML of the whole template. CDK starts from
/// resources that are already worked out, one `CfnResource` each, and ends with a JSON file;
/// parameters, mappings, conditions, outputs and the design inside the template are left out there.
/// Both differences are in favour of CDK. Reading its classes and starting Node.js happen before
/// measuring. The way between Java and Node.js is measured, because nobody who uses CDK from Java
/// gets around it. Node.js keeps what each synthesis made, so runs should be short.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CdkComparison {

    private static final Path SAMPLE =
            Path.of(System.getProperty("drydock.root", ".."))
                    .resolve("samples/fully-distributed-2020/design.json");

    @State(Scope.Benchmark)
    public static class Sample {

        private Design design;
        private String json;

        @Setup
        public void read() throws IOException, DesignFormatException {
            byte[] file = Files.readAllBytes(SAMPLE);
            design = DesignReader.read(SAMPLE.toString(), file);
            json = new String(file, StandardCharsets.UTF_8);
        }
    }

    @State(Scope.Benchmark)
    public static class Cdk {

        private CdkStack stack;
        private Path folder;

        @Setup
        public void prepare(Sample sample) throws IOException {
            requireNode();
            stack = CdkStack.of(CloudFormationExporter.export(sample.design, sample.json));
            folder = Files.createTempDirectory("drydock-cdk");
            stack.synthesise(folder);
            stack.check(folder);
        }

        /// Without this, jsii fails deep inside and says nothing of Node.js.
        private static void requireNode() {
            boolean found =
                    Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                            .map(Path::of)
                            .anyMatch(directory ->
                                    Files.isExecutable(directory.resolve("node"))
                                            || Files.isExecutable(directory.resolve("node.exe")));
            if (!found) {
                throw new IllegalStateException(
                        "The comparison with aws-cdk-lib needs Node.js: there is no node on the"
                                + " PATH.");
            }
        }

        @TearDown
        public void delete() throws IOException {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Benchmark
    public String drydock(Sample sample) {
        return CloudFormationExporter.export(sample.design, sample.json).toYaml();
    }

    @Benchmark
    public String cdk(Cdk cdk) {
        return cdk.stack.synthesise(cdk.folder);
    }
}
