package io.drydock.app.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartCheckerTest {

    @Test
    void startingDesignFitsTogether() {
        for (var v : List.of("4.7.0","4.6.0","4.5.0")) {
        Design design =
                StartingDesigns.create(
                        new StartingDesign(
                                new ElementId("shop"),
                                PatternKey.CONTROL_TRAFFIC_GATEWAY,
                                ProductVersion.parse(v).orElseThrow(),
                                Platform.EKS,
                                AwsRegion.ofCode("us-east-1").orElseThrow(),
                                3));
        HelmBundle bundle = HelmExporter.export(design);
        long t=System.nanoTime();
        var p = new ChartChecker(OfficialCharts.folder()).check(bundle);
        System.out.println(v+" "+(System.nanoTime()-t)/1000000+" ms "+p.size());
        p.forEach(System.out::println);
        var r = new ChartChecker(OfficialCharts.folder()).render(bundle);
        if (v.equals("4.7.0")) {
        System.out.println(HostsResolve.targets(r));
        System.out.println(r.objects().stream().map(o->o.release()+" "+o.kind()+" "+o.name()).toList());
        }
        }
    }
}
