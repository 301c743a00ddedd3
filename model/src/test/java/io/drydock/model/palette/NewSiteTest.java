package io.drydock.model.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.file.DesignReader;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import org.junit.jupiter.api.Test;

final class NewSiteTest {

    private final Design design =
            StartingDesigns.create(
                    new StartingDesign(
                            new ElementId("shop"),
                            PatternKey.ALL_IN_ONE_HA,
                            new ProductVersion(4, 7, 0),
                            Platform.EC2,
                            AwsRegion.OFFERED.getFirst(),
                            2));

    private static void assertThatAddressesAreSound(Design after) {
        for (Site site : after.sites()) {
            for (Subnet subnet : site.subnets()) {
                assertThat(site.cidr().contains(subnet.cidr())).as(subnet.name()).isTrue();
                assertThat(
                                site.subnets().stream()
                                        .map(Subnet::cidr)
                                        .filter(subnet.cidr()::overlaps))
                        .as(subnet.name())
                        .hasSize(1);
            }
            assertThat(after.sites().stream().map(Site::cidr).filter(site.cidr()::overlaps))
                    .as(site.name())
                    .hasSize(1);
        }
    }

    @Test
    void secondRegionIsAnotherOne() {
        Design after = NewSite.region(design).apply(design);

        Site added = after.sites().getLast();
        assertThat(added.region()).isEqualTo("us-east-2");
        assertThat(added.cidr()).isEqualTo(Cidr.of("10.1.0.0/16"));
        assertThat(added.zones()).hasSize(2);
        assertThat(added.subnets()).hasSize(6);
        assertThatAddressesAreSound(after);
    }

    @Test
    void everyRegionCanBeAddedOnce() {
        Design all = design;
        for (int n = 1; n < AwsRegion.OFFERED.size(); n++) {
            all = NewSite.region(all).apply(all);
        }
        assertThat(all.sites().stream().map(Site::region)).doesNotHaveDuplicates();
        assertThatAddressesAreSound(all);
        Design full = all;
        assertThatThrownBy(() -> NewSite.region(full)).hasMessageContaining("every region");
    }

    @Test
    void dataCentresAreNumberedAndSurviveTheFile() throws Exception {
        Design one = NewSite.dataCentre(design).apply(design);
        Design two = NewSite.dataCentre(one).apply(one);

        assertThat(two.sites().stream().map(Site::name)).endsWith("Data centre", "Data centre 2");
        assertThatAddressesAreSound(two);
        assertThat(DesignReader.read("test", DesignWriter.write(two))).isEqualTo(two);
    }
}
