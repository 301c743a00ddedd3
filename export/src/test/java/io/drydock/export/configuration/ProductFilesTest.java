package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.export.configuration.ProductRepositories.Place;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ConfigurationKeys;
import io.drydock.model.catalogue.Distribution;
import io.drydock.model.catalogue.Distributions;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Holds what we know of the product against the product's own repositories, where clones of them
/// are at hand.
class ProductFilesTest {

    private static final Pattern LAST_STEP = Pattern.compile("(?:'([^']+)'|([A-Za-z0-9_-]+))$");

    private static ProductRepositories repositories;

    private final Map<String, String> templates = new HashMap<>();

    @BeforeAll
    static void clones() {
        Optional<ProductRepositories> given = ProductRepositories.given();
        assumeTrue(given.isPresent(), ProductRepositories.VARIABLE + " names no folder of clones");
        repositories = given.get();
    }

    private static ConfigurationKeys keys(Distribution distribution) {
        return ConfigurationKeys.of(distribution.version(), distribution.name()).orElseThrow();
    }

    private static List<Distribution> known() {
        return Distributions.all().stream()
                .filter(it ->
                        it.name().startsWith("wso2am")
                                && ConfigurationKeys.of(it.version(), it.name()).isPresent())
                .toList();
    }

    private static Place product(ConfigurationKeys keys) throws Exception {
        return place(keys, "product-apim");
    }

    private static Place place(ConfigurationKeys keys, String repository) throws Exception {
        return repositories.place(
                keys.sources().stream()
                        .filter(it -> it.startsWith(repository + "@"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void startScriptsAreInTheArchives() throws Exception {
        Map<String, List<String>> missing = new TreeMap<>();
        for (Distribution distribution : known()) {
            String assembly = ProductRepositories.text(product(keys(distribution)), "bin.xml");
            assertThat(assembly).as(distribution.toString()).contains("startup-scripts");
            for (String script : distribution.scripts()) {
                if (!assembly.contains("startup-scripts/" + script)) {
                    missing.computeIfAbsent(distribution.toString(), key -> new ArrayList<>())
                            .add(script);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theStartUpPageOfGatewaysIsServed() throws Exception {
        for (Distribution distribution : known()) {
            String path =
                    Catalogue.of(distribution.version().generation())
                            .require(ProfileId.GATEWAY)
                            .healthPath(distribution.version())
                            .orElseThrow();
            String page = path.substring(path.lastIndexOf('/') + 1);
            if (page.startsWith("server-startup")) {
                Place source = place(keys(distribution), "carbon-apimgt");
                assertThat(ProductRepositories.says(source, page))
                        .as("%s %s", distribution, page)
                        .isTrue();
            }
        }
    }

    @Test
    void writtenKeysAreInTheTemplates() throws Exception {
        Map<String, TreeSet<String>> unknown = new TreeMap<>();
        int looked = 0;
        for (Design design : ReadKeysTest.designs().toList()) {
            DeploymentPlan plan = PlanCompiler.compile(design);
            for (MachineGroup group : plan.machines()) {
                Optional<ConfigurationKeys> keys = ReadKeysTest.keys(design, group);
                if (keys.isPresent()) {
                    String text = templates(keys.get());
                    JsonNode deployment = ReadKeysTest.deployment(plan, group);
                    for (String path : ReadKeysTest.paths(deployment)) {
                        looked++;
                        if (!ConfigurationKeys.isOutsideTheSources(path) && !isIn(text, path)) {
                            unknown.computeIfAbsent(path, key -> new TreeSet<>())
                                    .add(keys.get().sources().toString());
                        }
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(1_000);
        assertThat(unknown).isEmpty();
    }

    /// Templates spell a key whole, or walk through its table and spell its last step.
    private static boolean isIn(String templates, String path) {
        if (templates.contains(path)) {
            return true;
        }
        Matcher last = LAST_STEP.matcher(path);
        assertThat(last.find()).as(path).isTrue();
        String table = path.substring(0, last.start());
        String head = table.replaceAll("\\[]", "").replaceAll("\\.$", "");
        String step = last.group(2) == null ? last.group(1) : last.group(2);
        boolean walked = templates.contains(head + ".items()");
        boolean named =
                Pattern.compile(Pattern.quote(head) + "[^.\\w]").matcher(templates).find()
                        && templates.contains("." + step);
        return walked || named;
    }

    private String templates(ConfigurationKeys keys) throws Exception {
        String name = keys.sources().toString();
        String known = templates.get(name);
        if (known == null) {
            StringBuilder text = new StringBuilder();
            for (String source : keys.sources()) {
                Place place = repositories.place(source);
                text.append(ProductRepositories.text(place, "*.j2", "*default.json"))
                        .append(ProductRepositories.text(place, "*infer.json", "*mappings.json"));
            }
            known = text.toString();
            templates.put(name, known);
        }
        return known;
    }
}
