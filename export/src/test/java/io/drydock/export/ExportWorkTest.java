package io.drydock.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.drydock.export.cloudformation.CloudFormationExporter;
import io.drydock.export.drawing.BundledFont;
import io.drydock.export.drawing.DrawingCompiler;
import io.drydock.export.drawing.DrawingOptions;
import io.drydock.export.drawing.Theme;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.svg.SvgWriter;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// How much work a warm export is, counted in what its thread allocates: that is the same on a busy
/// machine. How long it takes is measured by the benchmarks.
///
/// The limits are about twice what was counted; they catch a pass that is made for each element
/// instead of once.
class ExportWorkTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int WARM_UP = 3;

    private static Design start(PatternKey pattern, String version, Platform platform) {
        return StartingDesigns.create(
                new StartingDesign(
                        new ElementId("shop"),
                        pattern,
                        ProductVersion.parse(version).orElseThrow(),
                        platform,
                        AwsRegion.ofCode("us-east-1").orElseThrow(),
                        2));
    }

    static Stream<Arguments> exports() {
        Design machines = start(PatternKey.FULLY_DISTRIBUTED, "3.2.0", Platform.EC2);
        Design pods = start(PatternKey.CONTROL_TRAFFIC_GATEWAY, "4.7.0", Platform.EKS);
        Function<Design, Object> template =
                design -> CloudFormationExporter.export(design, "{}").toYaml();
        Function<Design, Object> picture =
                design ->
                        SvgWriter.write(
                                DrawingCompiler.compile(
                                        new DesignIndex(design),
                                        DrawingOptions.DOCUMENT,
                                        Map.of(),
                                        BundledFont.get()),
                                Theme.LIGHT);
        return Stream.of(
                Arguments.of("template of machines", machines, template, 16),
                Arguments.of("template of a cluster", pods, template, 8),
                Arguments.of("values", pods, (Function<Design, Object>) HelmExporter::export, 8),
                Arguments.of("picture", machines, picture, 6));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void warmExportAllocatesNoMore(
            String name, Design design, Function<Design, Object> export, int megabytes) {
        for (int round = 0; round < WARM_UP; round++) {
            assertThat(export.apply(design)).isNotNull();
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Object made = export.apply(design);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(made).isNotNull();
        assertThat(allocated >> 10).as("kilobytes").isBetween(100L, megabytes * 1024L);
    }
}
