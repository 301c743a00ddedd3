package io.drydock.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drydock.model.StartingPoints;
import io.drydock.model.design.Design;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignReaderTest {

    private static final String SMALL =
            """
            {
              "drydock": 1,
              "name": "small",
              "product": "4.7.0",
              "platform": "ec2",
              "settings": { "domain": "example.com", "artifactSync": "database" },
              "sites": [
                {
                  "id": "aws", "name": "AWS", "kind": "aws-region", "region": "us-east-1", "cidr": "10.0.0.0/16",
                  "zones": [ { "id": "zone-a", "name": "us-east-1a" } ],
                  "subnets": [
                    { "id": "app-a", "name": "App", "zone": "zone-a", "tier": "application", "cidr": "10.0.1.0/24" }
                  ]
                }
              ],
              "clusters": [
                { "id": "gateway", "name": "Gateway", "profile": "am-gw", "size": "c5.large" }
              ],
              "nodes": [
                { "id": "gw-1", "name": "One", "type": "wso2", "cluster": "gateway", "subnet": "app-a" }
              ]
            }
            """;

    @Test
    void smallDesignIsRead() throws DesignFormatException {
        assertThat(DesignReader.read("small.json", SMALL).nodes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"drydock\": 1|\"drydock\": 2|2:14|newer Drydock",
                "\"drydock\": 1,| |1:1|not a Drydock design",
                "\"4.7.0\"|\"5.0.0\"|4:14|not a version of API Manager",
                "\"platform\": \"ec2\"|\"platform\": \"mainframe\"|5:15|it takes ec2, eks",
                "\"platform\": \"ec2\"|\"platform\": 7|5:15|takes a text, not a number",
                "\"10.0.1.0/24\"|\"10.0.1.5/24\"|12:90|the network is 10.0.1.0/24",
                "\"10.0.1.0/24\"|\"10.0.1/24\"|12:90|not a CIDR block",
                "\"tier\": \"application\"|\"teir\": \"application\"|12:9|\"tier\" is missing",
                "\"size\": \"c5.large\"|\"size\": \"c5.large\", \"colour\": \"red\"|17:93|Unknown"
                        + " field \"colour\"",
                "\"type\": \"wso2\", |\"type\": \"wso2\", \"hotsName\": \"x\", |20:64|did you mean"
                        + " \"hostName\"",
                "\"subnet\": \"app-a\"|\"subnet\": \"app-b\"|20:84|no subnet \"app-b\"",
                "\"subnet\": \"app-a\"|\"subnet\": \"zone-a\"|20:84|is a zone; a subnet is needed",
                "\"cluster\": \"gateway\"|\"cluster\": \"missing\"|20:63|no cluster \"missing\"",
                "\"id\": \"gw-1\"|\"id\": \"gateway\"|20:13|taken by the cluster in line 17",
                "\"id\": \"gw-1\"|\"id\": \"GW 1\"|20:13|not an identifier",
                "\"name\": \"One\"|\"name\": \"One\", \"name\": \"Two\"|20:36|given twice",
                "\"size\": \"c5.large\"|\"size\": \"c5.large\", \"min\": 3, \"max\": 2|17:100|1 <="
                        + " min <= max",
                "\"size\": \"c5.large\"|\"size\": \"c5.large\", \"min\": 99999999999|17:90|whole"
                        + " number up to 2147483647",
            })
    void whatIsWrongIsNamedWithItsPlace(String good, String bad, String place, String message) {
        String text = SMALL.replace(good, bad == null ? "" : bad);
        assertThat(text).isNotEqualTo(SMALL);
        DesignFormatException refused = refusal(text);
        assertThat(refused.problems().getFirst().message()).contains(message);
        assertThat(refused.problems().getFirst().location()).hasToString(place);
        assertThat(refused).hasMessageStartingWith("small.json:" + place + ": ");
    }

    @Test
    void severalProblemsAreReportedTogetherInOrder() {
        String text =
                SMALL.replace("\"c5.large\"", "5")
                        .replace("\"subnet\": \"app-a\"", "\"subnet\": 1");
        assertThat(refusal(text).problems())
                .extracting(problem -> problem.location().line())
                .containsExactly(17, 20);
    }

    @Test
    void connectionToItselfIsACycle() {
        String text =
                SMALL.replace(
                        "\"nodes\": [",
                        "\"connections\": [ { \"id\": \"c\", \"from\": \"gw-1\", \"to\": \"gw-1\","
                                + " \"kind\": \"backend\" } ],\n  \"nodes\": [");
        assertThat(refusal(text).problems().getFirst().message()).contains("is a cycle");
    }

    @Test
    void truncatedFileIsRefusedWhereverItIsCut() throws DesignFormatException {
        String text = DesignWriter.write(StartingPoints.all().getFirst());
        assertThat(DesignReader.read("x", text)).isNotNull();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int cut = random.nextInt(text.length() - 2);
            DesignFormatException refused = refusal(text.substring(0, cut));
            assertThat(refused.problems()).isNotEmpty();
        }
        assertThat(refusal(text.substring(0, 400)).problems().getFirst().message())
                .contains("cut off");
    }

    @Test
    void randomDamageIsRefusedOrReadButNeverCrashes() {
        byte[] bytes =
                DesignWriter.write(StartingPoints.all().getLast()).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = bytes.clone();
            for (int n = 0; n <= random.nextInt(3); n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                Design design = DesignReader.read("damaged.json", damaged);
                assertThat(design.sites()).isNotEmpty();
            } catch (DesignFormatException refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
    }

    @Test
    void emptyFileIsRefused() {
        assertThat(refusal("").problems().getFirst().message()).contains("empty");
    }

    @Test
    void textBehindTheDesignIsRefused() {
        assertThat(refusal(SMALL + "{}").problems().getFirst().message()).contains("after the end");
    }

    @Test
    void deeplyNestedTextIsRefused() {
        assertThat(refusal("[".repeat(100_000)).problems()).hasSize(1);
    }

    @Test
    void otherEncodingIsRefusedWithItsPlace() {
        byte[] bytes = SMALL.replace("\"One\"", "\"Zürich\"").getBytes(StandardCharsets.ISO_8859_1);
        DesignFormatException refused =
                catchThrowableOfType(
                        DesignFormatException.class, () -> DesignReader.read("latin.json", bytes));
        assertThat(refused.problems().getFirst().location()).hasToString("20:31");
    }

    @Test
    void hugeFileIsRefusedUnread(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L * 1024 * 1024);
        }
        assertThatExceptionOfType(DesignFormatException.class)
                .isThrownBy(() -> DesignFiles.read(file))
                .withMessageContaining("104,857,600 bytes");
    }

    @Test
    void manyProblemsAreCutWithACount() {
        String nodes = "{ \"id\": 1 }, ".repeat(50);
        String text = SMALL.replace("{ \"id\": \"gw-1\"", nodes + "{ \"id\": \"gw-1\"");
        List<FormatProblem> problems = refusal(text).problems();
        assertThat(problems).hasSize(21);
        assertThat(problems.getLast().message()).contains("30 more");
    }

    @Test
    void savedDesignIsReadFromItsFile(@TempDir Path folder)
            throws IOException, DesignFormatException {
        Path file = folder.resolve("new").resolve("design.json");
        Design design = StartingPoints.all().getFirst();
        DesignFiles.write(file, design);
        assertThat(DesignFiles.read(file)).isEqualTo(design);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    private static DesignFormatException refusal(String text) {
        DesignFormatException refused =
                catchThrowableOfType(
                        DesignFormatException.class, () -> DesignReader.read("small.json", text));
        assertThat(refused).as("the text is refused").isNotNull();
        return refused;
    }
}
