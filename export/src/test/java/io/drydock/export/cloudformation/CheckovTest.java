package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.export.Examples;
import io.drydock.export.Tool;
import io.drydock.model.design.Design;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checkov, where it is installed, finds nothing that is neither mended nor answered beside the
/// resource.
class CheckovTest {

    private static final Tool CHECKOV = new Tool("checkov", "DRYDOCK_REQUIRE_CHECKOV");

    private static final int BATCH = 25;

    @TempDir private Path folder;

    @Test
    void everythingIsMendedOrAnswered() throws Exception {
        CHECKOV.need();
        List<Design> designs =
                Stream.of(Examples.startingDesigns(), Examples.onEks(), Examples.otherDataKinds())
                        .flatMap(all -> all)
                        .toList();
        Set<String> failed = new TreeSet<>();
        List<String> answers = new ArrayList<>();
        for (int from = 0; from < designs.size(); from += BATCH) {
            JsonNode told = told(designs.subList(from, Math.min(from + BATCH, designs.size())));
            told.at("/results/failed_checks")
                    .forEach(check ->
                            failed.add(
                                    check.get("check_id").asText()
                                            + " "
                                            + check.get("resource").asText()));
            told.at("/results/skipped_checks")
                    .forEach(check ->
                            answers.add(check.at("/check_result/suppress_comment").asText()));
        }
        assertThat(failed).isEmpty();
        assertThat(answers).isNotEmpty().allMatch(answer -> answer.length() > 20);
    }

    private JsonNode told(List<Design> designs) throws Exception {
        Path batch = Files.createTempDirectory(folder, "batch");
        for (int n = 0; n < designs.size(); n++) {
            Files.writeString(
                    batch.resolve(n + ".yaml"), Examples.template(designs.get(n)).toYaml());
        }
        Tool.Outcome outcome =
                CHECKOV.run(
                        batch,
                        List.of(
                                "--directory",
                                ".",
                                "--framework",
                                "cloudformation",
                                "--compact",
                                "--output",
                                "json"));
        JsonNode told =
                new ObjectMapper()
                        .readTree(outcome.output().substring(outcome.output().indexOf('{')));
        assertThat(told.at("/summary/passed").asInt()).isGreaterThan(100 * designs.size());
        assertThat(told.at("/summary/parsing_errors").asInt()).isZero();
        return told;
    }
}
