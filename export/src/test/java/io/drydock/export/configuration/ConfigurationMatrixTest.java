package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.drydock.export.Examples;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ConnectionMatrix;
import io.drydock.model.catalogue.Endpoint;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.MatrixRow;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.index.Link;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.xml.sax.InputSource;

/// The configuration of every profile in every generation names the addresses that the connection
/// matrix asks for, in files that their formats' parsers read.
class ConfigurationMatrixTest {

    /// Connections that the product makes without being told in these files: the addresses belong
    /// to APIs, are asked for in a portal, or are exchanged through the analytics database.
    private static final Set<String> ELSEWHERE =
            Set.of("E1-13", "E1-18", "E1-20", "EI-01", "EI-04", "EI-05", "MI-01");

    /// A connection of which the first node suffices, as no second can be named.
    private static final Set<String> FIRST_NODE = Set.of("E1-11b");

    private static final int BROKER = 5672;

    static Stream<Design> designs() {
        return Stream.concat(Examples.startingDesigns(), Examples.otherDataKinds());
    }

    private static Map<String, String> files(DeploymentPlan plan, MachineGroup group) {
        return new NodeScript(plan, new TestNames()).configuration(group);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("designs")
    void everyFileParses(Design design) throws Exception {
        DeploymentPlan plan = PlanCompiler.compile(design);
        for (MachineGroup group : plan.machines()) {
            for (Map.Entry<String, String> file : files(plan, group).entrySet()) {
                parse(file.getKey(), file.getValue());
            }
        }
    }

    private static void parse(String name, String text) throws Exception {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        switch (ending) {
            case "toml" -> assertThat(new TomlMapper().readTree(text)).isNotEmpty();
            case "yaml" ->
                    assertThat(new Load(LoadSettings.builder().build()).loadFromString(text))
                            .isInstanceOf(Map.class);
            case "properties" -> {
                Properties properties = new Properties();
                properties.load(new StringReader(text));
                assertThat(properties).isNotEmpty();
            }
            case "xml" ->
                    assertThat(
                                    DocumentBuilderFactory.newInstance()
                                            .newDocumentBuilder()
                                            .parse(new InputSource(new StringReader(text)))
                                            .getDocumentElement())
                            .isNotNull();
            default -> throw new AssertionError(name);
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("designs")
    void everyConnectionOfTheMatrixIsConfigured(Design design) {
        DeploymentPlan plan = PlanCompiler.compile(design);
        Generation generation = plan.index().generation();
        for (MachineGroup group : plan.machines()) {
            String text = String.join("\n", files(plan, group).values());
            for (Link link : links(plan, group)) {
                String what = design.name() + " " + group.id() + " " + link;
                Node target = plan.index().node(link.to()).orElseThrow();
                if (link.row().equals("E1-21") && generation == Generation.G2X) {
                    // The dashboards of 2.x know their own users.
                    continue;
                }
                if (link.row().equals("E2-11") && target instanceof ProfileNode node) {
                    // Machines that follow the load have no names: the host that clients call.
                    String host =
                            new Wiring(plan, group, new TestNames())
                                    .publicHost(
                                            plan.index().cluster(node.cluster()).orElseThrow(),
                                            8243)
                                    .orElseThrow();
                    assertThat(text).as(what).contains("https://" + host + "/services/");
                } else if (target instanceof ProfileNode node) {
                    node(plan, group, text, link, node, what);
                } else if (target instanceof ServiceNode store) {
                    assertThat(
                                    Phrase.of(UserStores.lines(plan, store, new TestNames()), true)
                                            .toString())
                            .as(what)
                            .contains("ldaps://${test.directory." + store.id() + ".Host}:636");
                    assertThat(UserStores.of(plan, group)).as(what).contains(store);
                } else if (target instanceof LoadBalancer balancer) {
                    List<String> hosts = hosts(plan, link, balancer);
                    assertThat(hosts).as(what).isNotEmpty();
                    assertThat(hosts).as(what).anyMatch(text::contains);
                }
            }
        }
    }

    private static List<Link> links(DeploymentPlan plan, MachineGroup group) {
        List<String> firsts = new ArrayList<>();
        return plan.links().stream()
                .filter(link -> link.from().equals(group.cluster().id()))
                .filter(link -> !ELSEWHERE.contains(link.row()))
                .filter(link -> {
                    boolean first = !firsts.contains(link.row());
                    firsts.add(link.row());
                    boolean single = FIRST_NODE.contains(link.row()) || link.ports().contains(9443);
                    return first || !single;
                })
                .toList();
    }

    private static void node(
            DeploymentPlan plan,
            MachineGroup group,
            String text,
            Link link,
            ProfileNode node,
            String what) {
        MachineGroup target =
                plan.machines().stream()
                        .filter(it -> it.id().equals(node.id()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(what));
        for (int port : link.ports()) {
            boolean self = target.id().equals(group.id());
            String host = self && port == BROKER ? "localhost" : target.hostName();
            assertThat(text).as(what).contains(host + ":" + port);
        }
    }

    /// The hosts of a load balancer behind which the roles of a row are.
    private static List<String> hosts(DeploymentPlan plan, Link link, LoadBalancer balancer) {
        MatrixRow row =
                ConnectionMatrix.of(plan.index().generation()).stream()
                        .filter(it -> it.id().equals(link.row()))
                        .findFirst()
                        .orElseThrow();
        List<Role> roles = row.to() instanceof Endpoint.LoadBalancerOf of ? of.roles() : List.of();
        List<ProfileId> present = plan.clusters().stream().map(Cluster::profile).toList();
        Catalogue catalogue = Catalogue.of(plan.index().generation());
        List<ProfileId> players =
                roles.stream().flatMap(role -> catalogue.player(role, present).stream()).toList();
        return balancer.rules().stream()
                .filter(rule -> row.ports().contains(rule.targetPort()))
                .filter(rule ->
                        plan.index().cluster(rule.target()).stream()
                                .anyMatch(it -> players.contains(it.profile())))
                .map(rule -> rule.host())
                .toList();
    }

    /// The table above is only worth something when every profile of every generation is in it.
    @Test
    void everyProfileThatAPatternHoldsIsChecked() {
        Map<Generation, Set<ProfileId>> checked = new EnumMap<>(Generation.class);
        designs()
                .forEach(design -> {
                    DeploymentPlan plan = PlanCompiler.compile(design);
                    plan.clusters()
                            .forEach(cluster ->
                                    checked.computeIfAbsent(
                                                    plan.index().generation(),
                                                    it -> EnumSet.noneOf(ProfileId.class))
                                            .add(cluster.profile()));
                });
        assertThat(checked.get(Generation.G2X))
                .contains(ProfileId.GATEWAY, ProfileId.CORE, ProfileId.ANALYTICS_WORKER)
                .isEqualTo(checked.get(Generation.G3X));
        assertThat(checked.get(Generation.G4A))
                .containsExactlyInAnyOrder(
                        ProfileId.ALL_IN_ONE,
                        ProfileId.GATEWAY,
                        ProfileId.TRAFFIC_MANAGER,
                        ProfileId.CONTROL_PLANE);
        assertThat(checked.get(Generation.G4B))
                .containsExactlyInAnyOrder(
                        ProfileId.ALL_IN_ONE,
                        ProfileId.GATEWAY,
                        ProfileId.KEY_MANAGER,
                        ProfileId.TRAFFIC_MANAGER,
                        ProfileId.CONTROL_PLANE,
                        ProfileId.IDENTITY_SERVER);
    }
}
