package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.plan.BalancerPlan;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.Database;
import io.drydock.model.design.FileSystem;
import java.util.List;

/// What the stack tells when it is made: addresses, and where to find things.
final class OutputPart {

    private OutputPart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        template.output("VpcId", "The network", ref(Names.VPC));
        for (BalancerPlan balancer : plan.balancers()) {
            String id = Names.of(balancer.balancer().id());
            String name = balancer.balancer().name();
            template.output(id + "DnsName", "The address of " + name, att(id, "DNSName"));
            List<String> hosts =
                    balancer.listeners().stream()
                            .flatMap(listener -> listener.routes().stream())
                            .map(route -> route.rule().host())
                            .filter(host -> !host.isEmpty())
                            .distinct()
                            .toList();
            if (!hosts.isEmpty()) {
                template.output(
                        id + "Hosts",
                        "The host names that " + name + " answers to",
                        text(String.join(", ", hosts)));
            }
        }
        for (Database database : plan.databases()) {
            String id = Names.of(database.id());
            template.output(
                    id + "Address",
                    "The address of " + database.name(),
                    att(id, "Endpoint.Address"));
        }
        for (FileSystem files : plan.fileSystems()) {
            template.output(
                    Names.of(files.id(), "Id"), "The file system", ref(Names.of(files.id())));
        }
        DirectoryPart.outputs(template, plan);
        ReplicaPart.outputs(template, plan);
        template.output(
                "AdministratorSecretArn",
                "The secret with the password of the product's administrator",
                ref(Names.ADMINISTRATOR_SECRET));
    }
}
