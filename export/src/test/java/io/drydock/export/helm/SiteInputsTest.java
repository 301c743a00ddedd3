package io.drydock.export.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.helm.SiteInput.Part;
import io.drydock.model.design.Design;
import io.drydock.model.design.Settings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What can be given to an installation from here is what its script takes.
class SiteInputsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Z][A-Z_0-9]+)");

    /// What the script takes that is asked for in another way, or made by itself.
    private static final Set<String> OTHERS =
            Set.of(
                    "NAMESPACE",
                    "CHARTS",
                    "CHARTS_MI",
                    "CHART_REPOSITORY",
                    "TIMEOUT",
                    "BASH_SOURCE",
                    "HELM_PLUGINS");

    private static Design exposed(Settings.Exposure exposure) {
        Design design = EksDesign.of("4.7.0");
        return design.withSettings(design.settings().withExposure(exposure));
    }

    @ParameterizedTest
    @EnumSource(Settings.Exposure.class)
    void everyVariableOfTheScript(Settings.Exposure exposure) {
        Design design = exposed(exposure);
        HelmBundle bundle = HelmExporter.export(design);
        Matcher found = VARIABLE.matcher(bundle.file("install.sh"));
        Set<String> taken = new TreeSet<>();
        while (found.find()) {
            taken.add(found.group(1));
        }
        taken.removeAll(OTHERS);
        // The script makes the names of these from those of the releases.
        bundle.releases().forEach(release -> taken.add(InstallVariables.image(release)));
        List<String> known = SiteInputs.of(design).stream().map(SiteInput::name).toList();
        assertThat(known).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(taken);
    }

    @Test
    void everyVariableThatAStackHandsOver() {
        Design design = EksDesign.of("4.7.0");
        assertThat(SiteInputs.of(design))
                .extracting(SiteInput::name)
                .containsAll(
                        InstallVariables.of(design).stream().map(InstallVariable::name).toList());
    }

    @Test
    void proxiesOfTheCluster() {
        assertThat(names(Settings.Exposure.GATEWAY_API))
                .contains("GATEWAY_CLASS", "PROXY_NAMESPACE");
        assertThat(names(Settings.Exposure.NGINX_INGRESS))
                .contains("PUBLIC_PROXY_NAMESPACE", "INTERNAL_PROXY_NAMESPACE");
        String script =
                HelmExporter.export(exposed(Settings.Exposure.GATEWAY_API)).file("install.sh");
        assertThat(script)
                .contains("${GATEWAY_CLASS:+--set-string \"gatewayClassName=$GATEWAY_CLASS\"}");
    }

    private static Set<String> names(Settings.Exposure exposure) {
        return SiteInputs.of(exposed(exposure)).stream()
                .map(SiteInput::name)
                .collect(Collectors.toSet());
    }

    @Test
    void theRepositoryOfAnImageIsSplitAsTheScriptDoes() {
        String image = "registry.example.com/team/gateway";
        assertThat(Stream.of(Part.values()).map(part -> part.of(image)))
                .containsExactly(image, "registry.example.com", "team/gateway");
    }
}
