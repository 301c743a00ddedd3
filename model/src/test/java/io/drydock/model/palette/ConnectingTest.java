package io.drydock.model.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Node;
import io.drydock.model.design.Platform;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectingTest {

    private final Design whole =
            StartingDesigns.create(
                    new StartingDesign(
                            new ElementId("shop"),
                            PatternKey.HYBRID_CLOUD,
                            new ProductVersion(3, 2, 0),
                            Platform.EC2,
                            AwsRegion.OFFERED.getFirst(),
                            2));
    private final DesignIndex index = new DesignIndex(whole.withConnections(List.of()));

    private Node node(String id) {
        return index.node(new ElementId(id)).orElseThrow(() -> new AssertionError(id));
    }

    @ParameterizedTest
    @CsvSource({
        "api-clients, public-alb, EXPOSURE",
        "staff, internal-alb, EXPOSURE",
        "vpn, dr-vpn, SITE_LINK",
        "apim-database, dr-apim-database, REPLICATION",
        "shared-files, dr-shared-files, REPLICATION",
        "dns, dr-public-alb, FAILOVER"
    })
    void lineSaysWhatItIsFor(String from, String to, Connection.Kind kind) {
        assertThat(Connecting.kind(node(from), node(to), index)).contains(kind);
        Design after = Connecting.edit(node(from), node(to), index).apply(index.design());
        assertThat(after.connections())
                .singleElement()
                .extracting(Connection::kind)
                .isEqualTo(kind);
        assertThat(Connecting.refusal(node(from), node(to), new DesignIndex(after)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("already"));
    }

    /// Every line that a starting design draws can be drawn by hand.
    @Test
    void linesOfTheStartingDesignCanBeDrawn() {
        assertThat(whole.connections())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(
                                        Connecting.kind(
                                                node(line.from().value()),
                                                node(line.to().value()),
                                                index))
                                .as("%s to %s", line.from(), line.to())
                                .contains(line.kind()));
    }

    @ParameterizedTest
    @CsvSource({
        "api-clients, gateway-1, through a load balancer",
        "gateway-1, key-manager-1, draw themselves",
        "public-alb, gateway-1, its rules",
        "apim-database, analytics-database, joins two sites",
        "apim-database, shared-files, can be drawn"
    })
    void otherLinesAreRefusedWithAReason(String from, String to, String reason) {
        assertThatThrownBy(() -> Connecting.edit(node(from), node(to), index))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
