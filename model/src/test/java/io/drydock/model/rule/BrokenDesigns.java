package io.drydock.model.rule;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.ListenerRule;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Requirements;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.Tier;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// One design, broken in every way that a single edit can break it.
final class BrokenDesigns {

    /// A way to break a design.
    ///
    /// @param name what was done, for messages of tests
    /// @param design the result
    record Broken(String name, Design design) {}

    private final Design design;
    private final List<Broken> broken = new ArrayList<>();

    private BrokenDesigns(Design design) {
        this.design = design;
    }

    static List<Broken> of(Design design) {
        BrokenDesigns all = new BrokenDesigns(design);
        design.nodes().forEach(all::breakNode);
        design.clusters().forEach(all::breakCluster);
        all.breakConnections();
        design.sites().forEach(all::breakSite);
        all.breakDesign();
        all.broken.addAll(BrokenSurroundings.of(design));
        return all.broken;
    }

    private void add(String name, Edit... edits) {
        broken.add(new Broken(design.name() + ": " + name, Designs.edit(design, edits)));
    }

    private void breakNode(Node node) {
        add("without " + node.id(), new Edit.RemoveNode(node.id()));
        List<ElementId> subnets = node.placement().subnetIds();
        if (subnets.size() > 1) {
            add(
                    node.id() + " in one subnet",
                    new Edit.MoveNode(node.id(), Placement.in(subnets.getFirst())));
        }
        for (Site site : design.sites()) {
            for (Tier tier : Tier.values()) {
                site.subnets().stream()
                        .filter(subnet -> subnet.tier() == tier && !subnets.isEmpty())
                        .findFirst()
                        .ifPresent(subnet ->
                                add(
                                        node.id() + " in " + subnet.id(),
                                        new Edit.MoveNode(node.id(), Placement.in(subnet.id()))));
            }
        }
        switch (node) {
            case ProfileNode n -> breakProfileNode(n);
            case LoadBalancer n -> breakLoadBalancer(n);
            case Database n -> breakDatabase(n);
            case FileSystem n -> {
                replace(n.id() + " mounted by nobody", n.withMountedBy(List.of()));
                replace(
                        n.id() + " mounted by all",
                        n.withMountedBy(design.clusters().stream().map(Cluster::id).toList()));
            }
            case Cache n -> replace(n.id() + " sharded", n.withSharded(true));
            case Bastion n ->
                    replace(n.id() + " open", n.withSshFrom(List.of(Cidr.of("0.0.0.0/0"))));
            case ServiceNode ignored -> {}
            case ExternalNode ignored -> {}
        }
    }

    private void replace(String name, Node node) {
        add(name, new Edit.ReplaceNode(node));
    }

    private void breakProfileNode(ProfileNode node) {
        replace(node.id() + " without a name", node.withHostName(""));
        replace(node.id() + " named by address", node.withHostName("10.0.32.17"));
        replace(node.id() + " named tm1", node.withHostName("tm1.drydock.internal"));
        replace(node.id() + " without a volume", node.withInstanceVolume(false));
        replace(node.id() + " with an offset", node.withPortOffset(1));
    }

    private void breakLoadBalancer(LoadBalancer balancer) {
        String id = balancer.id().value();
        replace(
                id + " turned around",
                balancer.withScheme(
                        balancer.isInternetFacing()
                                ? LoadBalancer.Scheme.INTERNAL
                                : LoadBalancer.Scheme.INTERNET_FACING));
        replace(id + " without rules", balancer.withRules(List.of()));
        replace(
                id + " without certificate",
                balancer.withCertificate(LoadBalancer.CertificateSource.NONE));
        replace(id + " with small headers", balancer.withMaxHeaderKb(8));
        for (int i = 0; i < balancer.rules().size(); i++) {
            ListenerRule rule = balancer.rules().get(i);
            String name = id + " rule " + rule.host() + " ";
            List<ListenerRule> left = new ArrayList<>(balancer.rules());
            left.remove(i);
            replace(name + "gone", balancer.withRules(left));
            for (ListenerRule changed :
                    List.of(
                            rule.withSticky(!rule.sticky()),
                            rule.withHealthCheckPath(""),
                            rule.withTargetPort(9611),
                            rule.withTargetPort(5672),
                            rule.withTargetPort(9763))) {
                List<ListenerRule> rules = new ArrayList<>(balancer.rules());
                rules.set(i, changed);
                replace(name + changed, balancer.withRules(rules));
            }
        }
        for (Cluster cluster : design.clusters()) {
            for (int port : List.of(9443, 8243, 9611, 7612, 9999)) {
                List<ListenerRule> rules = new ArrayList<>(balancer.rules());
                rules.add(new ListenerRule(443, "x.example.com", cluster.id(), port, false, "/x"));
                replace(
                        id + " also serving " + cluster.id() + " on " + port,
                        balancer.withRules(rules));
            }
        }
    }

    private void breakDatabase(Database database) {
        String id = database.id().value();
        replace(id + " in one zone", database.withMultiAz(false));
        replace(id + " embedded", database.withEngine(Engine.H2, "2"));
        replace(id + " open", database.withAdmits(List.of(Cidr.of("0.0.0.0/0"))));
        replace(id + " empty", database.withDatabases(List.of()));
        replace(
                id + " holding everything",
                database.withDatabases(
                        Stream.of(DatabaseRole.values())
                                .map(role -> new LogicalDatabase(role, role.key(), "user"))
                                .toList()));
        replace(
                id + " with one database for all",
                database.withDatabases(
                        Stream.of(DatabaseRole.values())
                                .map(role -> new LogicalDatabase(role, "apim_db", "user"))
                                .toList()));
    }

    private void breakCluster(Cluster cluster) {
        String id = cluster.id().value();
        add("without cluster " + id, new Edit.RemoveCluster(cluster.id()));
        for (Scaling scaling :
                List.of(
                        Scaling.FIXED,
                        new Scaling.Elastic(1, 1),
                        new Scaling.Elastic(1, 4),
                        new Scaling.Elastic(2, 4),
                        new Scaling.Elastic(2, 24),
                        new Scaling.Elastic(12, 24))) {
            add(id + " " + scaling, new Edit.ReplaceCluster(cluster.withScaling(scaling)));
        }
        add(id + " other keystore", new Edit.ReplaceCluster(cluster.withKeystore("other")));
        add(id + " tiny", new Edit.ReplaceCluster(cluster.withSize("t3.micro")));
        for (ProfileId profile : ProfileId.values()) {
            add(id + " as " + profile.key(), new Edit.ReplaceCluster(cluster.withProfile(profile)));
        }
        breakMembers(cluster);
        breakEnvironment(cluster);
        integrate(cluster);
    }

    private void breakMembers(Cluster cluster) {
        List<ProfileNode> members = new DesignIndex(design).members(cluster);
        if (members.isEmpty()) {
            return;
        }
        ProfileNode first = members.getFirst();
        List<Edit> together = new ArrayList<>();
        members.forEach(n -> together.add(new Edit.MoveNode(n.id(), first.placement())));
        add(cluster.id() + " in one zone", together.toArray(Edit[]::new));
        List<Edit> more = new ArrayList<>();
        for (int n = 1; n <= 12; n++) {
            ElementId id = new ElementId("extra-" + n);
            more.add(
                    new Edit.AddNode(
                            new ProfileNode(id, "Extra", cluster.id(), first.placement())));
            if (n == 1 || n == 12) {
                add(cluster.id() + " and " + n + " more", more.toArray(Edit[]::new));
            }
        }
        List<Edit> fewer = new ArrayList<>();
        members.stream().skip(1).forEach(n -> fewer.add(new Edit.RemoveNode(n.id())));
        add(cluster.id() + " with one node", fewer.toArray(Edit[]::new));
    }

    /// Services and console of an integrator behind one load balancer.
    private void integrate(Cluster cluster) {
        for (LoadBalancer balancer : new DesignIndex(design).all(LoadBalancer.class)) {
            List<ListenerRule> rules = new ArrayList<>();
            for (int port : List.of(8243, 9443)) {
                rules.add(
                        new ListenerRule(
                                443,
                                "ei" + port + ".example.com",
                                cluster.id(),
                                port,
                                true,
                                "/services/Version"));
            }
            add(
                    cluster.id() + " as an integrator behind " + balancer.id(),
                    new Edit.ReplaceCluster(cluster.withProfile(ProfileId.ENTERPRISE_INTEGRATOR)),
                    new Edit.ReplaceNode(balancer.withRules(rules)));
        }
    }

    /// Every connection gone, and clients at every load balancer.
    private void breakConnections() {
        for (Connection connection : design.connections()) {
            add("without " + connection.id(), new Edit.RemoveConnection(connection.id()));
            if (!connection.label().isEmpty()) {
                add(
                        connection.id() + " without a remark",
                        new Edit.ReplaceConnection(
                                new Connection(
                                        connection.id(),
                                        connection.from(),
                                        connection.to(),
                                        connection.kind(),
                                        connection.port(),
                                        "")));
            }
        }
        for (LoadBalancer balancer : new DesignIndex(design).all(LoadBalancer.class)) {
            add(
                    "clients at " + balancer.id(),
                    new Edit.AddConnection(
                            new Connection(
                                    new ElementId("more-clients"),
                                    new ElementId("api-clients"),
                                    balancer.id(),
                                    Connection.Kind.EXPOSURE,
                                    443,
                                    "")));
        }
    }

    /// Gateways of another environment, and of one kind of keys only.
    private void breakEnvironment(Cluster cluster) {
        for (GatewayEnvironment.Type type : GatewayEnvironment.Type.values()) {
            add(
                    cluster.id() + " for " + type,
                    new Edit.ReplaceCluster(
                            cluster.withEnvironment(new GatewayEnvironment("Default", type))));
        }
        add(
                cluster.id() + " without environment",
                new Edit.ReplaceCluster(
                        new Cluster(
                                cluster.id(),
                                cluster.name(),
                                cluster.profile(),
                                cluster.size(),
                                cluster.scaling())));
    }

    /// A site reduced to its gateways, with and without a line to it.
    private void makeRegional(Site site) {
        DesignIndex index = new DesignIndex(design);
        List<Edit> gone = new ArrayList<>();
        for (Cluster cluster : design.clusters()) {
            boolean here =
                    index.members(cluster).stream()
                            .anyMatch(node -> index.siteOf(node).filter(site::equals).isPresent());
            if (here && cluster.profile() != ProfileId.GATEWAY) {
                gone.add(new Edit.RemoveCluster(cluster.id()));
            }
        }
        add(site.id() + " with gateways only", gone.toArray(Edit[]::new));
        design.connections().stream()
                .filter(connection -> connection.kind() == Connection.Kind.SITE_LINK)
                .forEach(line -> gone.add(new Edit.RemoveConnection(line.id())));
        add(site.id() + " with gateways only and no line", gone.toArray(Edit[]::new));
    }

    private void breakSite(Site site) {
        makeRegional(site);
        site.zones().forEach(zone -> add("without " + zone.id(), new Edit.RemoveZone(zone.id())));
        for (Subnet subnet : site.subnets()) {
            add("without " + subnet.id(), new Edit.RemoveSubnet(subnet.id()));
            add(
                    subnet.id() + " outside the network",
                    new Edit.ReplaceSubnet(subnet.withCidr(Cidr.of("192.168.0.0/24"))));
            for (Tier tier : Tier.values()) {
                add(subnet.id() + " as " + tier, new Edit.ReplaceSubnet(subnet.withTier(tier)));
            }
        }
        for (Tier tier : Tier.values()) {
            List<Edit> gone = new ArrayList<>();
            site.subnets().stream()
                    .filter(subnet -> subnet.tier() == tier)
                    .forEach(subnet -> gone.add(new Edit.RemoveSubnet(subnet.id())));
            add("without tier " + tier, gone.toArray(Edit[]::new));
        }
    }

    private void breakDesign() {
        Settings s = design.settings();
        for (Settings settings :
                List.of(
                        s.withPlainHttp(true),
                        s.withAmqpHeartbeatSeconds(0),
                        s.withTruststore(true, false),
                        s.withPersistentIndexes(true),
                        s.withConsistentRateLimits(true),
                        s.withImageRegistry(""),
                        s.withArtifactSync(Settings.ArtifactSync.RSYNC),
                        s.withArtifactSync(Settings.ArtifactSync.DATABASE),
                        s.withArtifactSync(Settings.ArtifactSync.SHARED_FILE_SYSTEM))) {
            add("settings " + settings, new Edit.ChangeSettings(settings));
        }
        add(
                "a firewall before quiet connections",
                new Edit.AddNode(
                        new ServiceNode(
                                new ElementId("a-firewall"),
                                "Firewall",
                                ServiceNode.Kind.FIREWALL,
                                new Placement.AtSite(design.sites().getFirst().id()))),
                new Edit.ChangeSettings(s.withAmqpHeartbeatSeconds(0)));
        add(
                "a high peak",
                new Edit.ChangeRequirements(
                        new Requirements(
                                OptionalInt.of(90_000), OptionalInt.of(10), Optional.empty())));
        add("no purpose", new Edit.ChangeRequirements(Requirements.NONE));
        for (ProductVersion version : ProductVersion.OFFERED) {
            add("version " + version, new Edit.ChooseVersion(version));
        }
        for (PatternKey pattern : PatternKey.values()) {
            add("pattern " + pattern.key(), new Edit.DeclarePattern(Optional.of(pattern)));
            for (String version : List.of("2.6", "3.2", "4.2", "4.7")) {
                add(
                        "pattern " + pattern.key() + " in " + version,
                        new Edit.ChooseVersion(ProductVersion.parse(version).orElseThrow()),
                        new Edit.DeclarePattern(Optional.of(pattern)));
            }
        }
    }
}
