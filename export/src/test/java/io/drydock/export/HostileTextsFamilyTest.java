package io.drydock.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.drydock.export.cloudformation.DeploymentTemplates;
import io.drydock.export.cloudformation.Resource;
import io.drydock.export.cloudformation.SplitLimits;
import io.drydock.export.cloudformation.Template;
import io.drydock.export.cloudformation.Value;
import io.drydock.export.drawing.BundledFont;
import io.drydock.export.drawing.Drawing;
import io.drydock.export.drawing.DrawingCompiler;
import io.drydock.export.drawing.DrawingOptions;
import io.drydock.export.drawing.Theme;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.export.helm.SiteDesigns;
import io.drydock.export.language.Phrase;
import io.drydock.export.language.Toml;
import io.drydock.export.pdf.PdfWriter;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.export.png.PngWriter;
import io.drydock.export.roundtrip.OpenedTemplate;
import io.drydock.export.roundtrip.TemplateFiles;
import io.drydock.export.svg.SvgWriter;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Site;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.file.DesignReader;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Every text of a design with hostile texts in its place: either the design is refused when it is
/// read or exported, with words, or every export is made, the readers of its languages find the
/// texts as they are, and nothing of them runs.
class HostileTextsFamilyTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// A text that names for people may hold, and no other text.
    private static final String PRINTABLE = "a'b\"c\\d`e$f";

    private static final int EXPORTS_OF_A_KIND = 1;

    /// One reading of a design takes more than a millisecond; the fixed texts come first.
    private static final int TEXTS_FOR_THE_DOOR = 64;

    private static final Pattern PLACE_IN_LIST = Pattern.compile("/\\d+");
    private static final Pattern HEREDOC =
            Pattern.compile(
                    "cat > \"\\$home/[^\"]*deployment\\.toml\" <<'(CONFIGURATION_*)'\n(.*?)\n\\1\n",
                    Pattern.DOTALL);

    /// What a machine's script begins with: the variables with what is known of it.
    private static final Pattern VARIABLES =
            Pattern.compile("\\A#!/bin/bash\n((?:[a-z_]+='[^\n]*\n)+)");

    /// Does nothing but read what it is given.
    private static final String TOOL =
            """
            #!/usr/bin/env bash
            case $1 in version) echo v4.0.0;; esac
            case "$*" in *' -' | *' - '*) cat > /dev/null;; esac
            """;

    @TempDir private Path folder;

    private final List<Path> scripts = new ArrayList<>();
    private final List<Path> heads = new ArrayList<>();
    private int number;

    /// A text of a design by the path of its JSON.
    ///
    /// @param pointer the path
    /// @param kind the same for all texts of the same property
    private record Leaf(String pointer, String kind) {}

    private static List<Leaf> leaves(JsonNode tree) {
        List<Leaf> leaves = new ArrayList<>();
        collect("", tree, leaves);
        return leaves;
    }

    private static void collect(String pointer, JsonNode node, List<Leaf> leaves) {
        switch (node) {
            case ObjectNode object ->
                    object.properties()
                            .forEach(it ->
                                    collect(
                                            pointer
                                                    + "/"
                                                    + it.getKey()
                                                            .replace("~", "~0")
                                                            .replace("/", "~1"),
                                            it.getValue(),
                                            leaves));
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(pointer + "/" + i, list.get(i), leaves);
                }
            }
            case TextNode _ ->
                    leaves.add(new Leaf(pointer, PLACE_IN_LIST.matcher(pointer).replaceAll("/*")));
            default -> {}
        }
    }

    /// A design with texts where starting designs have none.
    private static JsonNode rich(Design design) throws IOException {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(DesignWriter.write(design));
        tree.put("description", "What it is for");
        for (JsonNode connection : tree.withArray("connections")) {
            ((ObjectNode) connection).put("label", "a remark");
        }
        if (design.platform() == Platform.EKS) {
            for (JsonNode cluster : tree.withArray("clusters")) {
                ((ObjectNode) cluster)
                        .putObject("helmValues")
                        .put("wso2.deployment.hostile", "\"kept\"");
            }
        }
        tree.putArray("accepted")
                .addObject()
                .put("rule", "HA-001")
                .put("element", design.clusters().getFirst().id().value())
                .put("justification", "Agreed")
                .put("fingerprint", "b973a9f4b718");
        return tree;
    }

    private static void set(JsonNode tree, Leaf leaf, String text) {
        int slash = leaf.pointer().lastIndexOf('/');
        JsonNode parent = tree.at(leaf.pointer().substring(0, slash));
        String last = leaf.pointer().substring(slash + 1).replace("~1", "/").replace("~0", "~");
        boolean kept = leaf.pointer().contains("/helmValues/");
        TextNode value = TextNode.valueOf(kept ? jsonOf(text) : text);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }

    private static String jsonOf(String text) {
        return MAPPER.valueToTree(text).toString();
    }

    /// The design that a tree holds, unless the door refuses it with words.
    private static Optional<Design> read(JsonNode tree) throws IOException {
        try {
            return Optional.of(DesignReader.read("design", MAPPER.writeValueAsBytes(tree)));
        } catch (DesignFormatException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }

    /// Names of files and of variables of the shell, and what code is made of.
    private static List<String> texts() {
        List<String> texts =
                new ArrayList<>(
                        List.of(
                                "../../etc/passwd",
                                "/etc/passwd",
                                "..",
                                "a/../../b",
                                "..\\..\\a",
                                "con",
                                "a\u0000b",
                                "\ufdd0AWS::AccountId\ufdd1",
                                "\ufdd20\ufdd3",
                                "\ufdd4ADMIN_PASSWORD\ufdd5",
                                "@ADMIN_PASSWORD@",
                                "x@ADMIN_PASSWORD@y",
                                "{{ fail \"x\" }}",
                                "{{ touch }}{{",
                                "a: b # c",
                                "--- a",
                                "0407",
                                "12:30:45",
                                "2026-01-01",
                                "~",
                                "<!--",
                                "${!x}",
                                "$$",
                                "%{x}",
                                "\ud800"));
        texts.addAll(HostileTexts.all());
        return texts;
    }

    private static Stream<Design> designs() {
        return Stream.concat(
                Stream.of(
                        Examples.design(
                                PatternKey.ALL_IN_ONE_HA,
                                ProductVersion.parse("2.6.0").orElseThrow(),
                                "us-east-1",
                                2),
                        Examples.design(
                                PatternKey.FULLY_DISTRIBUTED,
                                ProductVersion.parse("3.2.0").orElseThrow(),
                                "us-east-1",
                                2)),
                Stream.concat(
                        Examples.startingDesigns()
                                .filter(it ->
                                        it.version().equals(ProductVersion.OFFERED.getFirst())),
                        Examples.newestOnEks()));
    }

    /// One place of each kind, one text at a time.
    @Test
    void eachTextIsRefusedOrUnharmed() throws Exception {
        Map<String, Integer> exported = new TreeMap<>();
        List<Design> designs =
                List.of(
                        Examples.design(PatternKey.FULLY_DISTRIBUTED),
                        Examples.newestOnEks()
                                .filter(it ->
                                        it.pattern()
                                                .filter(PatternKey.CONTROL_TRAFFIC_GATEWAY::equals)
                                                .isPresent())
                                .findFirst()
                                .orElseThrow());
        for (Design design : designs) {
            JsonNode tree = rich(design);
            Map<String, Leaf> kinds = new LinkedHashMap<>();
            leaves(tree).forEach(leaf -> kinds.putIfAbsent(leaf.kind(), leaf));
            assertThat(kinds).hasSizeGreaterThan(35);
            for (Leaf leaf : kinds.values()) {
                String key = design.platform() + leaf.kind();
                JsonNode printable = tree.deepCopy();
                set(printable, leaf, PRINTABLE);
                // Names for people come in the other test, many at once.
                int most = read(printable).isPresent() ? 0 : EXPORTS_OF_A_KIND;
                for (String text : texts().subList(0, TEXTS_FOR_THE_DOOR)) {
                    JsonNode changed = tree.deepCopy();
                    set(changed, leaf, text);
                    Optional<Design> accepted = read(changed);
                    if (accepted.isPresent() && exported.merge(key, 1, Integer::sum) <= most) {
                        check(accepted.get(), false);
                    }
                }
            }
        }
        assertThat(exported).hasSizeGreaterThan(20);
        scriptsAreUnderstood();
    }

    /// All names for people at once, each with another text.
    @Test
    void manyTextsAtOnceAreUnharmed() throws Exception {
        List<String> printable = texts().stream().filter(it -> Toml.refusal(it).isEmpty()).toList();
        int next = 0;
        int exports = 0;
        for (Design design : designs().toList()) {
            JsonNode tree = rich(design);
            List<Leaf> people = new ArrayList<>();
            for (Leaf leaf : leaves(tree)) {
                JsonNode changed = tree.deepCopy();
                set(changed, leaf, PRINTABLE);
                if (read(changed).isPresent()) {
                    people.add(leaf);
                }
            }
            assertThat(people).as(design.name().value()).hasSizeGreaterThan(5);
            for (Leaf leaf : people) {
                JsonNode changed;
                do {
                    changed = tree.deepCopy();
                    set(changed, leaf, printable.get(next++ % printable.size()));
                } while (read(changed).isEmpty());
                tree = changed;
            }
            exports += check(read(tree).orElseThrow(), exports == 0);
        }
        assertThat(exports).isGreaterThan(10);
        scriptsAreUnderstood();
    }

    /// Makes and reads every export; gives back how many were made.
    private int check(Design design, boolean withPictures) throws Exception {
        Path place = Files.createDirectories(folder.resolve("design" + number++));
        int made = 0;
        Optional<DeploymentTemplates> templates = templates(design);
        if (templates.isPresent()) {
            templates(design, templates.get(), place);
            made++;
        }
        for (Site site : SiteDesigns.sites(design)) {
            Design there = SiteDesigns.at(design, site);
            if (HelmExporter.refusal(there).isEmpty()) {
                releases(there, HelmExporter.export(there), place.resolve("helm-" + site.id()));
                made++;
            }
        }
        pictures(design, withPictures);
        return made;
    }

    private static Optional<DeploymentTemplates> templates(Design design) {
        try {
            return Optional.of(
                    DeploymentTemplates.of(design, DesignWriter.write(design), SplitLimits.USUAL));
        } catch (UnsupportedDesignException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }

    private void templates(Design design, DeploymentTemplates templates, Path place)
            throws Exception {
        Map<String, String> files = templates.files();
        write(place, files);
        for (DeploymentTemplates.SiteStack stack : templates.stacks()) {
            OpenedTemplate opened = TemplateFiles.open(place.resolve(stack.templates().file()));
            assertThat(opened.design()).isEqualTo(design);
            assertThat(opened.changes()).isEmpty();
            assertThat(opened.unread()).isEmpty();
            List<Template> written = new ArrayList<>(List.of(stack.templates().root()));
            stack.templates().parts().forEach(part -> written.add(part.template()));
            for (Template template : written) {
                sameTexts(template);
                for (Resource resource : template.resources().values()) {
                    scripts(resource.properties(), place, design);
                }
            }
        }
    }

    /// YAML and JSON are written by two writers and read by two readers.
    private static void sameTexts(Template template) throws IOException {
        List<String> json = new ArrayList<>();
        texts(MAPPER.readTree(template.toJson()), json);
        List<String> yaml = new ArrayList<>();
        texts(yaml(template.toYaml()), yaml);
        json.removeAll(new HashSet<>(yaml));
        assertThat(json).isEmpty();
    }

    private static void texts(JsonNode node, List<String> texts) {
        switch (node) {
            case ObjectNode object ->
                    object.properties()
                            .forEach(it -> {
                                // The long form of this function is a list, the short one a text.
                                if (!it.getKey().equals("Fn::GetAtt")) {
                                    texts(it.getValue(), texts);
                                }
                            });
            case ArrayNode list -> list.forEach(it -> texts(it, texts));
            case TextNode text -> texts.add(text.textValue());
            default -> {}
        }
    }

    private static void texts(Object node, List<String> texts) {
        switch (node) {
            case Map<?, ?> map -> map.values().forEach(it -> texts(it, texts));
            case List<?> list -> list.forEach(it -> texts(it, texts));
            case String text -> texts.add(text);
            default -> {}
        }
    }

    /// What a file of YAML holds; functions of CloudFormation count as what they are given.
    private static Object yaml(String text) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setCodePointLimit(10_000_000)
                        .setTagConstructors(functions())
                        .build();
        List<Object> documents = new ArrayList<>();
        new Load(settings).loadAllFromString(text).forEach(documents::add);
        return documents;
    }

    private static Map<org.snakeyaml.engine.v2.nodes.Tag, ConstructNode> functions() {
        Map<org.snakeyaml.engine.v2.nodes.Tag, ConstructNode> functions = new LinkedHashMap<>();
        for (String name :
                List.of(
                        "Ref",
                        "GetAtt",
                        "Sub",
                        "Select",
                        "Split",
                        "Join",
                        "GetAZs",
                        "Base64",
                        "If",
                        "FindInMap",
                        "Equals",
                        "Not",
                        "And",
                        "Or",
                        "Condition")) {
            functions.put(
                    new org.snakeyaml.engine.v2.nodes.Tag("!" + name),
                    HostileTextsFamilyTest::plain);
        }
        return functions;
    }

    private static Object plain(org.snakeyaml.engine.v2.nodes.Node node) {
        return switch (node) {
            case org.snakeyaml.engine.v2.nodes.ScalarNode scalar -> scalar.getValue();
            case org.snakeyaml.engine.v2.nodes.SequenceNode list ->
                    list.getValue().stream().map(HostileTextsFamilyTest::plain).toList();
            case org.snakeyaml.engine.v2.nodes.MappingNode map ->
                    map.getValue().stream().map(it -> plain(it.getValueNode())).toList();
            default -> "";
        };
    }

    private void scripts(Value value, Path place, Design design) throws IOException {
        switch (value) {
            case Value.Fields fields -> {
                for (Value inner : fields.fields().values()) {
                    scripts(inner, place, design);
                }
            }
            case Value.Items items -> {
                for (Value inner : items.items()) {
                    scripts(inner, place, design);
                }
            }
            case Value.Base64 base64 -> scripts(base64.content(), place, design);
            case Value.Sub sub -> {
                String script = filledIn(sub.text());
                if (script.startsWith("#!/bin/bash")) {
                    script(place, script, design);
                }
            }
            default -> {}
        }
    }

    /// What the machine gets.
    private static String filledIn(Phrase phrase) {
        StringBuilder text = new StringBuilder();
        for (Phrase.Part part : phrase.parts()) {
            text.append(part instanceof Phrase.Literal(String literal) ? literal : "filled-in");
        }
        return text.toString();
    }

    private void script(Path place, String script, Design design) throws IOException {
        Path file = place.resolve("script" + scripts.size() + ".sh");
        Files.writeString(file, script);
        scripts.add(file);
        Matcher variables = VARIABLES.matcher(script);
        assertThat(variables.find()).isTrue();
        Path head = place.resolve("head" + scripts.size() + ".sh");
        Files.writeString(head, variables.group(1));
        heads.add(head);
        Matcher toml = HEREDOC.matcher(script);
        while (toml.find()) {
            JsonNode read = new TomlMapper().readTree(toml.group(2));
            for (JsonNode environment : read.at("/apim/gateway/environment")) {
                assertThat(design.clusters().stream().map(Cluster::name))
                        .contains(environment.get("description").asText());
            }
        }
    }

    private void releases(Design design, HelmBundle bundle, Path place) throws Exception {
        write(place, bundle.files());
        bundle.files()
                .forEach((path, text) -> {
                    if (path.endsWith(".sh")) {
                        scripts.add(place.resolve(path));
                    } else if (path.endsWith(".yaml") && !path.contains("/templates/")) {
                        assertThatCode(() -> yaml(text)).as(path).doesNotThrowAnyException();
                    }
                });
        List<String> held = new ArrayList<>();
        bundle.files()
                .forEach((path, text) -> {
                    if (path.startsWith("values/")) {
                        texts(yaml(text), held);
                    }
                });
        for (Cluster cluster : design.clusters()) {
            for (String kept : cluster.helmValues().values()) {
                assertThat(held).contains(MAPPER.readValue(kept, String.class));
            }
        }
        List<String> served =
                design.clusters().stream().map(it -> "Served by " + it.name()).toList();
        assertThat(held).filteredOn(it -> it.startsWith("Served by ")).isSubsetOf(served);
        install(place);
    }

    /// Runs the scripts for the cluster with tools that do nothing.
    private void install(Path place) throws Exception {
        Path tools = Files.createDirectories(place.resolve("tools"));
        for (String tool : List.of("helm", "kubectl")) {
            Path file = tools.resolve(tool);
            Files.writeString(file, TOOL);
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        for (String script : List.of("prepare-cluster.sh", "install.sh")) {
            ProcessBuilder builder =
                    new ProcessBuilder("bash", place.resolve(script).toString())
                            .directory(place.toFile())
                            .redirectErrorStream(true);
            Map<String, String> environment = builder.environment();
            environment.put("PATH", tools + File.pathSeparator + System.getenv("PATH"));
            environment.put("CLUSTER_NAME", "c");
            environment.put("VPC_ID", "v");
            environment.put("AWS_REGION", "r");
            Matcher needed =
                    Pattern.compile("needed=\\(([^)]*)\\)")
                            .matcher(Files.readString(place.resolve("install.sh")));
            assertThat(needed.find()).isTrue();
            Stream.of(needed.group(1).split(" "))
                    .filter(it -> !it.isEmpty())
                    .forEach(name -> environment.put(name, "value"));
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
        }
    }

    private static void pictures(Design design, boolean all) throws Exception {
        Drawing drawing =
                DrawingCompiler.compile(
                        new DesignIndex(design),
                        DrawingOptions.DOCUMENT,
                        Map.of(),
                        BundledFont.get());
        String svg = SvgWriter.write(drawing, Theme.LIGHT);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        if (all) {
            Loader.loadPDF(PdfWriter.write(drawing, Theme.PRINT)).close();
            byte[] png = PngWriter.write(drawing, Theme.PRINT, 1);
            assertThat(ImageIO.read(new ByteArrayInputStream(png))).isNotNull();
        }
    }

    /// No name of a file leads out of the folder.
    private static void write(Path place, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(file.getKey()).matches("[A-Za-z0-9_][A-Za-z0-9_./-]*");
            Path path = place.resolve(file.getKey()).normalize();
            assertThat(path.startsWith(place) && !path.equals(place)).as(file.getKey()).isTrue();
            assertThat(path).as("twice").doesNotExist();
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /// Bash reads all scripts, and runs what they begin with.
    private void scriptsAreUnderstood() throws Exception {
        assertThat(scripts).hasSizeGreaterThan(10);
        Tool bash = new Tool("bash", "DRYDOCK_REQUIRE_SHELLCHECK");
        bash.need();
        List<String> arguments =
                new ArrayList<>(List.of("-c", "for f; do bash -n \"$f\" || exit 1; done", "sh"));
        scripts.forEach(it -> arguments.add(it.toString()));
        assertThat(bash.run(folder, arguments)).isEqualTo(new Tool.Outcome(0, ""));
        List<String> run = new ArrayList<>(List.of("-euc", "for f; do ( . \"$f\" ); done", "sh"));
        heads.forEach(it -> run.add(it.toString()));
        assertThat(bash.run(folder, run)).isEqualTo(new Tool.Outcome(0, ""));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(it -> it.getFileName().toString())).doesNotContain("proof");
        }
    }
}
