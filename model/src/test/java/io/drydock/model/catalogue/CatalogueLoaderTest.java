package io.drydock.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each case spoils one place of a real data file.
class CatalogueLoaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "id": "am-aio" | "id": "am-all" | profiles-4b.json.profiles[0].id: unknown profile am-all
                    "id": "am-gw" | "id": "am-aio" | profiles-4b.json.profiles[1]: duplicate profile am-aio
                    "servlet-https", "servlet-http" | "servlet-https", "servlet-https" | profiles-4b.json.profiles[0]: duplicate port 9443
                    "servlet-https", "servlet-http" | "servlet-https", "servlet-https-internal" | profiles-4b.json.profiles[0]: duplicate port 9443
                    "servlet-https", "servlet-http" | "servlet-https", "gopher" | profiles-4b.json.profiles[0]: unknown port gopher
                    "minForHa": 2 | "minForHA": 2 | profiles-4b.json.profiles[0].scaling: minForHa is missing
                    "max": 2 | "max": 1 | profiles-4b.json.profiles[0].scaling: 2 to 1 nodes is not a range above 0
                    "max": 2 | "maximum": 2 | profiles-4b.json.profiles[0].scaling: unknown entry maximum
                    "max": 2 | "max": 2.5 | profiles-4b.json.profiles[0].scaling.max: 2.5 is not a whole number
                    "max": 2 | "max": "2" | profiles-4b.json.profiles[0].scaling: max is not a number
                    "autoscale": false | "autoscale": "no" | profiles-4b.json.profiles[0].scaling: autoscale is not true or false
                    "layer7" | "layer4" | profiles-4b.json.profiles[0].scaling.loadBalancing: unknown loadbalancing layer4
                    "heapMib": 2048 | "heapMib": 4096 | profiles-4b.json.profiles[0].sizing: a heap of 4096 MiB does not fit in 4.0 GiB
                    "since": "4.7" | "since": "4.9" | profiles-4b.json.profiles[3].databases[1]: unknown version 4.9
                    "since": "4.7" | "since": "4.5" | profiles-4b.json.profiles[3]: database use since 4.5.0 is out of order
                    "am-pub": | "am-publisher": | profiles-4b.json.absent.am-publisher: unknown profile am-publisher
                    "am-pub": | "am-cp": | profiles-4b.json: am-pub neither exists nor has a reason for its absence
                    "gateway": ["am-gw", "am-aio"] | "gateway": ["am-gw", "am-pub"] | profiles-4b.json.roles: gateway is played by am-pub, which does not exist here
                    "gateway": ["am-gw", "am-aio"] | "gateways": ["am-gw", "am-aio"] | profiles-4b.json.roles: unknown entry gateways
                    "generation": "4b" | "generation": "4a" | profiles-4b.json: the file is not for generation 4b
                    """,
            quoteCharacter = '\'')
    void spoiltProfiles(String good, String bad, String message) {
        assertThatThrownBy(() -> load(spoil("profiles-4b.json", good, bad)))
                .isInstanceOf(CatalogueException.class)
                .hasMessage(message);
    }

    @Test
    void existingProfileSaidToBeAbsent() {
        assertThatThrownBy(() ->
                        load(
                                spoil(
                                        "profiles-4b.json",
                                        "\"absent\": {",
                                        "\"absent\": {\"am-gw\": \"gone\",")))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("profiles-4b.json: am-gw exists and is said to be absent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "key": "servlet-http" | "key": "servlet-https" | ports.json.ports[2]: duplicate port name servlet-https
                    "port": 9443 | "port": 94430 | ports.json.ports[0]: port 94430 is not in 1 to 65535
                    "reach": "edge" | "reach": "edgy" | ports.json.ports[0].reach: unknown reach edgy
                    """,
            quoteCharacter = '\'')
    void spoiltPorts(String good, String bad, String message) {
        assertThatThrownBy(() ->
                        CatalogueLoader.load(
                                Generation.G4B,
                                spoil("ports.json", good, bad),
                                DataFile.open("profiles-4b.json")))
                .isInstanceOf(CatalogueException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "id": "E2-01b" | "id": "E2-01a" | connections-4x.json.connections[1]: duplicate connection E2-01a
                    "nodes": ["gateway"] | "nodes": ["gatway"] | connections-4x.json.connections[5].from.nodes: unknown role gatway
                    "nodes": ["gateway"] | "nodes": [] | connections-4x.json.connections[5].from: an end of a connection names no role
                    "external": "browser" | "external": "human" | connections-4x.json.connections[3].from.external: unknown external human
                    "profile": "am-tm" | "profile": "am-tn" | connections-4x.json.connections[18].from.profile: unknown profile am-tn
                    "dispatch": "each-node" | "dispatch": "load-balanced" | connections-4x.json.connections[7]: row E2-06: only what ends at a load balancer is load balanced
                    "id": "MI-01" | "generations": ["5x"], "id": "MI-01" | connections-4x.json.connections[26]: unknown generation 5x
                    """,
            quoteCharacter = '\'')
    void spoiltConnections(String good, String bad, String message) {
        assertThatThrownBy(() ->
                        MatrixLoader.load(Generation.G4B, spoil("connections-4x.json", good, bad)))
                .isInstanceOf(CatalogueException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "line": "4.7" | "line": "4.6" | charts.json.lines[6]: duplicate version line 4.6
                    "line": "4.7" | "line": "4.8" | charts.json.lines[6]: unknown version line 4.8
                    "profile": "mi" | "profile": "am-cp" | charts.json.lines[1].charts[4]: duplicate profile am-cp
                    """,
            quoteCharacter = '\'')
    void spoiltCharts(String good, String bad, String message) {
        assertThatThrownBy(() -> ChartTable.read(spoil("charts.json", good, bad)))
                .isInstanceOf(CatalogueException.class)
                .hasMessage(message);
    }

    @Test
    void missingFile() {
        assertThatThrownBy(() -> DataFile.open("profiles-9z.json"))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("profiles-9z.json: the file is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"a": 1, "a": 2} | Duplicate field 'a'
                    {"a": null} | no value in line 1
                    {"a": | Unexpected end-of-input
                    """,
            quoteCharacter = '~')
    void brokenJson(String text, String message) {
        assertThatThrownBy(() -> DataFile.parse("x.json", stream(text)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }

    @Test
    void rootThatIsNoObject() {
        assertThatThrownBy(() -> DataFile.parse("x.json", stream("[1]")))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("x.json: expected an object");
    }

    @Test
    void unspoiltFilesLoad() {
        assertThat(load(DataFile.open("profiles-4b.json")).profiles()).hasSize(7);
    }

    private static Catalogue load(DataNode profiles) {
        return CatalogueLoader.load(Generation.G4B, DataFile.open("ports.json"), profiles);
    }

    /// The named file with the first occurrence of a text replaced.
    private static DataNode spoil(String name, String good, String bad) {
        try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
            String text =
                    new String(
                            java.util.Objects.requireNonNull(in).readAllBytes(),
                            StandardCharsets.UTF_8);
            int at = text.indexOf(good);
            assertThat(at).as("%s is in %s", good, name).isNotNegative();
            String spoilt = text.substring(0, at) + bad + text.substring(at + good.length());
            return DataFile.parse(name, stream(spoilt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
