package io.drydock.export.drawing;

import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The line of facts below a node's name: size, number, version. Empty where the name says it all.
final class NodeFacts {

    private static final String DOT = " \u00b7 ";

    private NodeFacts() {}

    static String of(Node node, DesignIndex index) {
        return switch (node) {
            case ProfileNode member ->
                    index.cluster(member.cluster()).map(c -> profile(member, c)).orElse("");
            case LoadBalancer balancer -> balancer(balancer);
            case Database database -> database(database);
            case FileSystem files -> counted("mounted by", files.mountedBy().size(), "cluster");
            case Cache cache ->
                    cache.nodeType()
                            + DOT
                            + plural(cache.replicas(), "replica")
                            + (cache.sharded() ? DOT + "sharded" : "");
            case Bastion bastion ->
                    bastion.instanceType()
                            + DOT
                            + counted("SSH from", bastion.sshFrom().size(), "network");
            case ServiceNode service -> unlessNamed(service.kind().title(), service.name());
            case ExternalNode external -> unlessNamed(external.kind().title(), external.name());
        };
    }

    private static String profile(ProfileNode member, Cluster cluster) {
        List<String> facts = new ArrayList<>();
        facts.add(cluster.size());
        if (cluster.scaling() instanceof Scaling.Elastic elastic) {
            facts.add(range(elastic));
        }
        if (!member.hostName().isEmpty()) {
            int dot = member.hostName().indexOf('.');
            facts.add(dot < 0 ? member.hostName() : member.hostName().substring(0, dot));
        }
        if (member.portOffset() > 0) {
            facts.add("+" + member.portOffset());
        }
        return String.join(DOT, facts);
    }

    /// The range of an elastic cluster, such as 2-6 with a dash between numbers.
    static String range(Scaling.Elastic elastic) {
        return elastic.min() == elastic.max()
                ? String.valueOf(elastic.min())
                : elastic.min() + "\u2013" + elastic.max();
    }

    private static String balancer(LoadBalancer balancer) {
        if (balancer.rules().isEmpty()) {
            return "no rules";
        }
        String ports =
                balancer.rules().stream()
                        .map(ListenerRule::port)
                        .distinct()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        return ports + " \u2192 " + plural(balancer.rules().size(), "rule");
    }

    private static String database(Database database) {
        return database.engine().title()
                + (database.engineVersion().isEmpty() ? "" : " " + database.engineVersion())
                + DOT
                + database.instanceClass()
                + (database.multiAz() ? DOT + "Multi-AZ" : "");
    }

    private static String counted(String before, int count, String what) {
        return before + " " + plural(count, what);
    }

    private static String plural(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String unlessNamed(String title, String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(title.toLowerCase(Locale.ROOT))
                ? ""
                : title;
    }
}
