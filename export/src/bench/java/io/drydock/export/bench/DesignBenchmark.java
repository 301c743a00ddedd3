package io.drydock.export.bench;

import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.file.DesignReader;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.Validator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What happens to a design between a file and the rules, at growing sizes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DesignBenchmark {

    @Param({"20", "200", "2000", "20000"})
    public int nodes;

    private final Validator validator = RuleBook.validator();
    private Design design;
    private byte[] file;
    private Edit edit;

    @Setup
    public void prepare() {
        design = SizedDesigns.onEc2(nodes);
        file = DesignWriter.write(design).getBytes(StandardCharsets.UTF_8);
        edit = new Edit.ReplaceNode(design.nodes().getLast().withName("Renamed"));
    }

    @Benchmark
    public Design open() throws DesignFormatException {
        return DesignReader.read("bench.json", file);
    }

    @Benchmark
    public String save() {
        return DesignWriter.write(design);
    }

    @Benchmark
    public DesignIndex index() {
        return new DesignIndex(design);
    }

    /// All rules, with the index they read.
    @Benchmark
    public List<Finding> rules() {
        return validator.validate(design);
    }

    @Benchmark
    public Design edit() {
        return edit.apply(design);
    }
}
