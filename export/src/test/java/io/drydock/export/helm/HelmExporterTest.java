package io.drydock.export.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HelmExporterTest {
    @Test
    void dump() throws Exception {
        Design design = StartingDesigns.create(new StartingDesign(new ElementId("shop"), PatternKey.CONTROL_TRAFFIC_GATEWAY, new ProductVersion(4,7,0), Platform.EKS, AwsRegion.ofCode("us-east-1").orElseThrow(), 3));
        for (var e : HelmExporter.export(design).files().entrySet()) {
            Path p = Path.of("/tmp/hk/out", e.getKey());
            Files.createDirectories(p.getParent());
            Files.writeString(p, e.getValue());
        }
        assertThat(design).isNotNull();
    }
}
