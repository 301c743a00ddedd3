package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.cloudformation.Resource;
import io.drydock.export.plan.Neighbours;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.design.Site;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.ReferenceArchitecture;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Deploys every starting design, in every version and on both platforms, into an emulator, through
/// the application's own driver, and asks the emulator's interfaces whether what is there is what
/// the design draws. What the emulator does not make is listed in [EmulatorCoverage], what it does
/// not tell at each comparison.
///
/// A design for two regions is made site by site. What is left out of it is the update that gives
/// the first stack the peering of the second: the emulator sees no change in a parameter alone.
class MotoDeploymentTest {

    @RegisterExtension private static final Emulator EMULATOR = new Emulator();

    @TempDir private Path folder;

    static Stream<Named<Design>> onMachines() {
        return offered(Platform.EC2);
    }

    static Stream<Named<Design>> onKubernetes() {
        return offered(Platform.EKS);
    }

    private static Stream<Named<Design>> offered(Platform platform) {
        List<Named<Design>> offered = new ArrayList<>();
        for (PatternKey pattern : PatternKey.values()) {
            for (ProductVersion version : ProductVersion.OFFERED) {
                if (StartingDesigns.isOffered(pattern, version.generation(), platform)) {
                    offered.add(
                            Named.of(
                                    pattern.key() + " " + version,
                                    design(pattern, version, platform)));
                }
            }
        }
        return offered.stream();
    }

    @ParameterizedTest
    @MethodSource("onMachines")
    void whatIsDeployedIsWhatIsDrawn(Design design) throws Exception {
        for (DeployedStack stack : deploy(design)) {
            AsDrawn.check(stack);
        }
    }

    /// The emulator makes everything around the cluster, and of the cluster only its name.
    @ParameterizedTest
    @MethodSource("onKubernetes")
    void whatIsDeployedAroundAClusterIsWhatIsDrawn(Design design) throws Exception {
        for (DeployedStack stack : deploy(design)) {
            AsDrawn.check(stack);
        }
    }

    /// What a pattern and a version do not decide: the number of zones, the purpose of a second
    /// site, and what stands beside the API Manager. Of the reference architectures those of the
    /// AWS guide are left out: their data is in an Aurora cluster behind a proxy, and the emulator
    /// makes neither from a template, so that it refuses what refers to them.
    static Stream<Named<Design>> inOtherShapes() {
        List<Named<Design>> designs = new ArrayList<>();
        ProductVersion newest = ProductVersion.OFFERED.getFirst();
        PatternKey largest = PatternKey.FULLY_DISTRIBUTED;
        for (Platform platform : Platform.values()) {
            int zones = 5 - zones(platform);
            designs.add(
                    Named.of(
                            zones + " zones on " + platform,
                            StartingDesigns.create(request(largest, newest, platform, zones))));
            for (Purpose purpose : Purpose.values()) {
                designs.add(
                        Named.of(
                                purpose.key() + " on " + platform,
                                StartingDesigns.create(
                                        request(
                                                PatternKey.HYBRID_CLOUD,
                                                newest,
                                                platform,
                                                zones(platform)),
                                        purpose)));
            }
        }
        for (ReferenceArchitecture architecture :
                List.of(
                        ReferenceArchitecture.INTEGRATION,
                        ReferenceArchitecture.FULLY_DISTRIBUTED_2020)) {
            designs.add(Named.of(architecture.key(), architecture.design()));
        }
        return designs.stream();
    }

    @ParameterizedTest
    @MethodSource("inOtherShapes")
    void whatIsDrawnOtherwiseIsDeployedAsDrawnToo(Design design) throws Exception {
        for (DeployedStack stack : deploy(design)) {
            AsDrawn.check(stack);
        }
    }

    static Design design(PatternKey pattern, ProductVersion version, Platform platform) {
        return StartingDesigns.create(request(pattern, version, platform, zones(platform)));
    }

    private static int zones(Platform platform) {
        return switch (platform) {
            case EC2 -> 2;
            case EKS -> 3;
        };
    }

    private static StartingDesign request(
            PatternKey pattern, ProductVersion version, Platform platform, int zones) {
        return new StartingDesign(
                new ElementId(pattern.key() + "-" + version.major() + version.minor()),
                pattern,
                version,
                platform,
                AwsRegion.ofCode(Emulator.REGION).orElseThrow(),
                zones);
    }

    /// All sites on AWS, each a stack.
    private List<DeployedStack> deploy(Design design) throws Exception {
        EmulatedDeployment deployment = new EmulatedDeployment(EMULATOR, folder);
        List<DeployedStack> stacks = new ArrayList<>();
        for (Site site : StackSource.sites(design)) {
            stacks.add(deployment.make(design, site, handedOn(design, site, stacks)));
        }
        return stacks;
    }

    /// The emulator keeps no outputs of a stack that was made by a change set, so the test reads
    /// off the earlier stacks what a later one asks for.
    private static Map<String, String> handedOn(
            Design design, Site site, List<DeployedStack> earlier) throws Exception {
        Map<String, String> values = new LinkedHashMap<>();
        Neighbours neighbours = new Neighbours(new DesignIndex(design), site);
        for (DeployedStack stack : earlier) {
            Site other = stack.plan().site();
            if (neighbours.linked().contains(other)) {
                values.put(
                        DeployedStack.name(other.id()) + "VpcId",
                        Emulator.network(EMULATOR.api(site.region())));
            }
            for (Database original : stack.plan().databases()) {
                String arn = StoresAsDrawn.arn(stack, original);
                Neighbours.of(stack.plan())
                        .copiesOf(original)
                        .forEach(copy ->
                                values.put(DeployedStack.name(copy.id()) + "SourceArn", arn));
            }
        }
        return values;
    }

    /// Otherwise the list would say less and less.
    @Test
    void whatIsKnownAboutTheEmulatorIsOfUse() {
        Set<String> types = new TreeSet<>();
        Stream.of(onMachines(), onKubernetes(), inOtherShapes())
                .flatMap(designs -> designs)
                .map(Named::getPayload)
                .forEach(design ->
                        StackSource.sites(design)
                                .forEach(site -> types.addAll(types(design, site))));
        assertThat(types).containsExactlyElementsOf(EmulatorCoverage.types());
    }

    private static List<String> types(Design design, Site site) {
        return StackSource.of(design, site).template().resources().values().stream()
                .filter(resource -> !EmulatorAdjustments.leavesOut(resource))
                .map(Resource::type)
                .toList();
    }
}
