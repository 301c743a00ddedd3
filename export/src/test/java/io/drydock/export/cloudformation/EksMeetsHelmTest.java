package io.drydock.export.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.helm.HelmBundle;
import io.drydock.export.helm.HelmExporter;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.pattern.PatternKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The stack gives the install script of the Helm export what it asks for.
class EksMeetsHelmTest {

    private static final Pattern NEEDED = Pattern.compile("needed=\\(([A-Z0-9_ ]*)\\)");
    private static final Pattern ENTRY = Pattern.compile("=\\$\\{([A-Z_]+_SECRET):-}");

    static Stream<Design> designs() {
        return Examples.onEks()
                .filter(design -> HelmExporter.obstacles(design).isEmpty())
                .filter(design -> design.sites().size() == 1);
    }

    private static String environment(Design design) {
        Output output =
                Examples.template(design).outputs().stream()
                        .filter(it -> it.name().equals("InstallEnvironment"))
                        .findFirst()
                        .orElseThrow();
        return ((Value.Sub) ((Value.If) output.value()).whenTrue()).template();
    }

    private static Set<String> assigned(String environment) {
        Set<String> names = new TreeSet<>();
        Matcher line = Pattern.compile("export ([A-Z0-9_]+)='[^']+'\n").matcher(environment);
        while (line.find()) {
            names.add(line.group(1));
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everythingTheScriptNeedsIsThere(Design design) {
        HelmBundle bundle = HelmExporter.export(design);
        String script = bundle.file("install.sh");
        Matcher needed = NEEDED.matcher(script);
        assertThat(needed.find()).isTrue();
        Set<String> assigned = assigned(environment(design));
        assertThat(assigned).containsAll(List.of(needed.group(1).strip().split(" ")));
        Matcher entry = ENTRY.matcher(script);
        int entries = 0;
        while (entry.find()) {
            entries++;
            assertThat(assigned).contains(entry.group(1));
        }
        assertThat(entries).isGreaterThanOrEqualTo(5);
        bundle.releases()
                .forEach(release ->
                        assertThat(assigned)
                                .contains(
                                        release.name()
                                                        .toUpperCase(java.util.Locale.ROOT)
                                                        .replace('-', '_')
                                                + "_IMAGE"));
        assertThat(assigned).contains("CERTIFICATE_ARN");
    }

    /// Each host of an ingress has a name on the certificate.
    @ParameterizedTest
    @MethodSource("designs")
    void hostsOfTheIngressesAreOnTheCertificate(Design design) {
        Resource certificate = Examples.template(design).resource("Certificate").orElseThrow();
        String names = Tree.all(certificate.properties()).toString();
        HelmExporter.export(design)
                .files()
                .values()
                .forEach(text ->
                        text.lines()
                                .map(String::strip)
                                .filter(line -> line.startsWith("hostname: "))
                                .map(line -> line.substring("hostname: ".length()))
                                .filter(host -> host.endsWith(".example.com"))
                                .forEach(host -> assertThat(names).contains(host)));
    }

    /// The operator may read what the releases refer to, and nothing else.
    @Test
    void externalSecretsReadsWhatTheEnvironmentNames() {
        Design design =
                Examples.onEks(
                        PatternKey.CONTROL_TRAFFIC_GATEWAY,
                        new ProductVersion(4, 7, 0),
                        "us-east-1",
                        3);
        Resource policy = Examples.template(design).resource("ExternalSecretsPolicy").orElseThrow();
        List<String> readable = Tree.refs(policy, "PolicyDocument/Statement/0/Resource");
        Set<String> named = new TreeSet<>();
        Matcher secret = Pattern.compile("_SECRET='\\$\\{(\\w+)}'").matcher(environment(design));
        while (secret.find()) {
            named.add(secret.group(1));
        }
        assertThat(readable).containsExactlyInAnyOrderElementsOf(named);
    }
}
