package io.drydock.app.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.Neighbours;
import io.drydock.export.plan.Neighbours.MovingName;
import io.drydock.model.design.ListenerRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Compares the names of hosts with the design: internal ones in zones of their own, public ones in
/// the zone that is given, those that move to another site with both addresses.
///
/// Not compared, as the emulator does not keep it: to which network a private zone belongs.
final class RecordsAsDrawn {

    private static final String RECORDS = "ResourceRecordSets/ResourceRecordSet";
    private static final Set<String> ZONES_OWN = Set.of("NS", "SOA");

    private final DeployedStack stack;
    private final DeploymentPlan plan;
    private final Map<String, Answer> balancers;

    private RecordsAsDrawn(DeployedStack stack, Map<String, Answer> balancers) {
        this.stack = stack;
        this.plan = stack.plan();
        this.balancers = balancers;
    }

    static void check(DeployedStack stack) throws Exception {
        RecordsAsDrawn part = new RecordsAsDrawn(stack, BalancersAsDrawn.all(stack));
        Map<String, Set<String>> made = new LinkedHashMap<>();
        for (Answer zone : stack.api().route53("hostedzone").all("HostedZones/HostedZone")) {
            String id = zone.text("Id").substring("/hostedzone/".length());
            made.put(id, records(stack.api().route53("hostedzone/" + id + "/rrset")));
        }
        assertThat(made).isEqualTo(part.drawn());
    }

    /// The records of a zone, as `name address`, with what they say about failing over.
    private static Set<String> records(Answer zone) {
        Set<String> records = new TreeSet<>();
        for (Answer found : zone.all(RECORDS)) {
            if (!ZONES_OWN.contains(found.text("Type"))) {
                assertThat(found.text("Type")).isEqualTo("A");
                List<String> parts = new ArrayList<>(List.of(withoutDot(found.text("Name"))));
                found.maybe("AliasTarget/DNSName")
                        .map(RecordsAsDrawn::withoutDot)
                        .ifPresent(parts::add);
                parts.addAll(found.texts("ResourceRecords/ResourceRecord/Value"));
                found.maybe("Failover").ifPresent(parts::add);
                found.maybe("HealthCheckId").ifPresent(parts::add);
                records.add(String.join(" ", parts));
            }
        }
        return records;
    }

    private Map<String, Set<String>> drawn() {
        Map<String, Set<String>> drawn = new LinkedHashMap<>();
        String publicZone = stack.parameters().get("PublicHostedZoneId");
        drawn.put(publicZone, new TreeSet<>());
        for (String zone : plan.privateZones()) {
            drawn.put(stack.physical(DeployedStack.name(zone) + "Zone"), new TreeSet<>());
        }
        for (BalancerPlan balancer : plan.balancers()) {
            String arn = stack.physical(DeployedStack.name(balancer.balancer().id()));
            String address = withoutDot(balancers.get(arn).text("DNSName"));
            for (ListenerRule rule : balancer.balancer().rules()) {
                String zone =
                        balancer.balancer().isInternetFacing()
                                ? publicZone
                                : stack.physical(DeployedStack.name(rule.host()) + "Zone");
                drawn.computeIfAbsent(zone, id -> new TreeSet<>())
                        .addAll(records(rule.host(), address));
            }
        }
        return drawn;
    }

    private List<String> records(String host, String address) {
        for (MovingName name : Neighbours.of(plan).movingNames()) {
            if (name.host().equals(host)) {
                String check = stack.physical(DeployedStack.name(name.main().id()) + "HealthCheck");
                String standby =
                        stack.parameters().get(DeployedStack.name(name.standby().id()) + "Address");
                return List.of(
                        host + " " + address + " PRIMARY " + check,
                        host + " " + standby + " SECONDARY");
            }
        }
        return List.of(host + " " + address);
    }

    private static String withoutDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
