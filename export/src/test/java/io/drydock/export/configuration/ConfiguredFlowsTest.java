package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.drydock.export.Examples;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.export.plan.SecurityGroupPlan;
import io.drydock.export.plan.SecurityGroupPlan.Source;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.catalogue.Role;
import io.drydock.model.design.Design;
import io.drydock.model.design.LoadBalancer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every flow that the product needs is in the configuration of the node that opens it, under the
/// key that carries it; every address there is a name that the deployment makes, at a port that a
/// security group opens.
///
/// Source: `api-manager.xml.j2` and `default.json` of wso2/carbon-apimgt 6.7.206 (3.2) and 9.28 to
/// 9.33 (4.2 to 4.7), `infer.json` of wso2/product-apim.
class ConfiguredFlowsTest {

    private static final Pattern ADDRESS =
            Pattern.compile("(tcp|ssl|https|wss)://([^:/?]+)(?::(\\d+))?");

    /// A key, and who is called at its address in 3.x and in 4.x.
    private record Carrier(String key, Role early, Role late) {
        Role callee(Machine machine) {
            Generation generation = machine.plan().index().generation();
            // From 4.5 on Identity Server is registered beside the resident key manager.
            boolean resident =
                    generation == Generation.G4B
                            && early == Role.KEY_MANAGER
                            && machine.wiring().isIdentityServer();
            Role usual = generation == Generation.G3X ? early : late;
            return resident ? Role.CONTROL_PLANE : usual;
        }
    }

    private static final List<Carrier> CARRIERS =
            List.of(
                    new Carrier(
                            "/apim/key_manager/service_url", Role.KEY_MANAGER, Role.KEY_MANAGER),
                    new Carrier(
                            "/apim/event_hub/service_url",
                            Role.TRAFFIC_MANAGER,
                            Role.CONTROL_PLANE),
                    new Carrier(
                            "/apim/event_hub/event_listening_endpoints",
                            Role.TRAFFIC_MANAGER,
                            Role.EVENT_HUB),
                    new Carrier(
                            "/apim/throttling/service_url",
                            Role.TRAFFIC_MANAGER,
                            Role.TRAFFIC_MANAGER),
                    new Carrier(
                            "/apim/throttling/throttle_decision_endpoints",
                            Role.TRAFFIC_MANAGER,
                            Role.TRAFFIC_MANAGER));

    static Stream<Design> designs() {
        return Stream.concat(Examples.startingDesigns(), Examples.otherDataKinds())
                .filter(design -> design.version().atLeast(3, 2));
    }

    private record Machine(DeploymentPlan plan, MachineGroup group, JsonNode toml) {

        Wiring wiring() {
            return new Wiring(plan, group, new TestNames());
        }

        boolean plays(Role role) {
            return wiring().plays(role);
        }

        long count(Role role) {
            return plan.machines().stream()
                    .filter(other -> new Wiring(plan, other, new TestNames()).plays(role))
                    .count();
        }

        List<String> texts(String pointer) {
            return leaves(toml.at(pointer));
        }

        String name() {
            return plan.design().name() + " " + group.id();
        }
    }

    private static List<Machine> machines(Design design) throws Exception {
        DeploymentPlan plan = PlanCompiler.compile(design);
        List<Machine> machines = new ArrayList<>();
        for (MachineGroup group : plan.machines()) {
            if (Product.of(group.profile().id()) == Product.API_MANAGER) {
                String text =
                        new NodeScript(plan, new TestNames())
                                .configuration(group)
                                .values()
                                .iterator()
                                .next();
                machines.add(new Machine(plan, group, new TomlMapper().readTree(text)));
            }
        }
        return machines;
    }

    private static List<String> leaves(JsonNode node) {
        if (node.isContainerNode()) {
            List<String> all = new ArrayList<>();
            node.forEach(child -> all.addAll(leaves(child)));
            return all;
        }
        return node.isMissingNode() ? List.of() : List.of(node.asText());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("designs")
    void addressesAreNotThisNodeWhereAnotherIsMeant(Design design) throws Exception {
        for (Machine machine : machines(design)) {
            for (Carrier carrier : CARRIERS) {
                Role callee = carrier.callee(machine);
                boolean elsewhere = !machine.plays(callee) && machine.count(callee) > 0;
                for (String address : machine.texts(carrier.key())) {
                    assertThat(address.contains("localhost"))
                            .as("%s %s = %s", machine.name(), carrier.key(), address)
                            .isEqualTo(machine.plays(callee));
                }
                if (elsewhere && isNeeded(machine, carrier)) {
                    assertThat(machine.texts(carrier.key()))
                            .as("%s %s", machine.name(), carrier.key())
                            .isNotEmpty();
                }
            }
        }
    }

    /// Who opens which connection. A separate key manager of 4.x takes no part in throttling, nor
    /// does a control plane that leaves it to traffic managers; only who deploys policies, in 3.x,
    /// calls the service of a traffic manager.
    private static boolean isNeeded(Machine machine, Carrier carrier) {
        boolean early = machine.plan().index().generation() == Generation.G3X;
        boolean throttles = machine.plays(Role.GATEWAY) || machine.plays(Role.TRAFFIC_MANAGER);
        return switch (carrier.key()) {
            case "/apim/throttling/service_url" -> early;
            case "/apim/throttling/throttle_decision_endpoints" -> early || throttles;
            default -> true;
        };
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("designs")
    void everyTrafficManagerGetsEveryEvent(Design design) throws Exception {
        boolean early = design.version().generation() == Generation.G3X;
        for (Machine machine : machines(design)) {
            long managers = machine.count(Role.TRAFFIC_MANAGER);
            boolean aloneAmongManagers =
                    machine.plays(Role.TRAFFIC_MANAGER)
                            && !machine.plays(Role.GATEWAY)
                            && !machine.plays(Role.PUBLISHER);
            boolean sends =
                    machine.plays(Role.GATEWAY)
                            || (early && !aloneAmongManagers)
                            || (machine.plays(Role.TRAFFIC_MANAGER) && machine.plays(Role.GATEWAY));
            JsonNode groups = machine.toml().at("/apim/throttling/url_group");
            if (sends && managers > 1) {
                assertThat(leaves(groups))
                        .as(machine.name())
                        .filteredOn(address -> address.startsWith("tcp://"))
                        .hasSize((int) managers)
                        .doesNotHaveDuplicates();
                boolean shared = !machine.toml().at("/apim/distributed_throttling").isMissingNode();
                boolean one = groups.size() == 1 && machine.wiring().cache().isPresent();
                assertThat(groups.size() == managers || one || shared)
                        .as("%s: %s", machine.name(), groups)
                        .isTrue();
            }
            if (machine.plays(Role.TRAFFIC_MANAGER) && managers > 1) {
                assertThat(machine.texts("/apim/throttling/event_duplicate_url"))
                        .as(machine.name())
                        .hasSize((int) managers - 1)
                        .noneMatch(address -> address.contains(machine.group().hostName()));
            }
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("designs")
    void everyEventHubHearsWhatIsAnnounced(Design design) throws Exception {
        boolean early = design.version().generation() == Generation.G3X;
        for (Machine machine : machines(design)) {
            Role hub = early ? Role.TRAFFIC_MANAGER : Role.EVENT_HUB;
            long hubs = machine.count(hub);
            boolean announces =
                    early
                            ? machine.plays(Role.PUBLISHER)
                                    || machine.plays(Role.DEVELOPER_PORTAL)
                                    || (machine.plays(Role.KEY_MANAGER)
                                            && !machine.plays(Role.TRAFFIC_MANAGER))
                            : machine.plays(Role.EVENT_HUB);
            if (announces && hubs > 1) {
                assertThat(machine.toml().at("/apim/event_hub/publish/url_group"))
                        .as(machine.name())
                        .hasSize((int) hubs);
            }
            if (machine.plays(Role.KEY_MANAGER)) {
                List<String> notified = machine.texts("/event_listener/0/properties");
                assertThat(notified).as(machine.name()).anyMatch(it -> it.endsWith("/notify"));
            }
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("designs")
    void everyAddressIsMadeAndOpen(Design design) throws Exception {
        for (Machine machine : machines(design)) {
            Map<String, Predicate<Integer>> open = open(machine);
            for (String text : leaves(machine.toml())) {
                Matcher address = ADDRESS.matcher(text);
                while (address.find()) {
                    String host = address.group(2);
                    if (host.equals("localhost")) {
                        continue;
                    }
                    assertThat(open).as("%s calls %s", machine.name(), text).containsKey(host);
                    int port =
                            Optional.ofNullable(address.group(3)).map(Integer::valueOf).orElse(443);
                    assertThat(open.get(host).test(port))
                            .as("%s may reach %s", machine.name(), text)
                            .isTrue();
                }
            }
        }
    }

    /// The host names of a deployment, each with the ports that a machine may reach there.
    private static Map<String, Predicate<Integer>> open(Machine machine) {
        DeploymentPlan plan = machine.plan();
        Map<String, Predicate<Integer>> open = new LinkedHashMap<>();
        for (MachineGroup other : plan.machines()) {
            if (!other.hostName().isEmpty()) {
                open.put(
                        other.hostName(),
                        port ->
                                other.id().equals(machine.group().id())
                                        || admits(plan, other, machine.group(), port));
            }
        }
        plan.index().all(LoadBalancer.class).stream()
                .flatMap(balancer -> balancer.rules().stream())
                .filter(rule -> !rule.host().isEmpty())
                .forEach(rule -> {
                    Predicate<Integer> before = open.getOrDefault(rule.host(), port -> false);
                    open.put(rule.host(), port -> before.test(port) || port == rule.port());
                });
        return open;
    }

    private static boolean admits(
            DeploymentPlan plan, MachineGroup to, MachineGroup from, int port) {
        for (SecurityGroupPlan group : plan.securityGroups()) {
            if (group.id().equals(to.cluster().id())) {
                return group.rules().stream()
                        .anyMatch(rule ->
                                rule.port() == port
                                        && rule.from()
                                                .equals(new Source.Group(from.cluster().id())));
            }
        }
        return false;
    }
}
