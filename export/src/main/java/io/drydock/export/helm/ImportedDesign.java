package io.drydock.export.helm;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cache;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.FileSystem;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.Settings;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import io.drydock.model.design.TextGrammar;
import io.drydock.model.design.Tier;
import io.drydock.model.edit.Ids;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Puts a design together from recognised values: the nearest starting design with its clusters,
/// load balancers and databases replaced by those of the values.
final class ImportedDesign {

    private static final String CONF = "wso2.apim.configurations.";
    private static final String USUAL_SIZE = "m5.xlarge";
    private static final String USUAL_REGION = "us-east-1";
    private static final String TYPE_LABEL = "node.kubernetes.io/instance-type";
    private static final int ZONES = 3;

    private final ProductVersion version;
    private final List<ImportedValues> releases;
    private final ImportedEnvironments environments;
    private final Design base;
    private final Site site;

    ImportedDesign(ElementId name, ProductVersion version, List<ImportedValues> releases) {
        this.version = version;
        this.releases = releases;
        environments = new ImportedEnvironments(releases);
        AwsRegion region =
                releases.stream()
                        .flatMap(it -> AwsRegion.ofCode(it.text("aws.region")).stream())
                        .findFirst()
                        .or(() -> AwsRegion.ofCode(USUAL_REGION))
                        .orElseThrow();
        base =
                StartingDesigns.create(
                                new StartingDesign(
                                        name,
                                        nearest(),
                                        drawn(),
                                        Platform.EKS,
                                        region,
                                        Math.min(ZONES, region.zones().size())))
                        .withVersion(version);
        site = base.sites().getFirst();
    }

    private boolean isFirst() {
        return version.generation().hasSeparatePortals();
    }

    /// Nothing on Kubernetes starts with 3.x; what is around the releases is that of the first
    /// version of 4.x with charts.
    private ProductVersion drawn() {
        return isFirst() ? new ProductVersion(4, 2, 0) : version;
    }

    /// The one most alike of those that there are starting designs for.
    private PatternKey nearest() {
        PatternKey alike = alike();
        if (StartingDesigns.isOffered(alike, drawn().generation(), Platform.EKS)) {
            return alike;
        }
        boolean together = releases.stream().anyMatch(it -> it.kind() == ChartKind.ALL_IN_ONE);
        return together ? PatternKey.ALL_IN_ONE_SINGLE : PatternKey.CONTROL_TRAFFIC_GATEWAY;
    }

    private PatternKey alike() {
        Set<ChartKind> kinds = EnumSet.noneOf(ChartKind.class);
        releases.forEach(it -> kinds.add(it.kind()));
        boolean keyManager = kinds.contains(ChartKind.KEY_MANAGER);
        if (kinds.contains(ChartKind.ALL_IN_ONE)) {
            if (keyManager) {
                return PatternKey.GATEWAY_KEY_MANAGER;
            }
            if (kinds.contains(ChartKind.GATEWAY)) {
                return PatternKey.ALL_IN_ONE_GATEWAY;
            }
            return isSingle() ? PatternKey.ALL_IN_ONE_SINGLE : PatternKey.ALL_IN_ONE_HA;
        }
        return keyManager ? PatternKey.FULLY_DISTRIBUTED : PatternKey.CONTROL_TRAFFIC_GATEWAY;
    }

    /// One pod of each kind is something to try out.
    private boolean isSingle() {
        return releases.stream().allMatch(it -> it.minimum() == 1);
    }

    Design build() {
        Settings.Exposure exposure = ImportedEntrances.exposure(releases);
        ImportedEntrances entrances = new ImportedEntrances(base.name(), version, exposure);
        List<Cluster> clusters = new ArrayList<>();
        List<Node> members = new ArrayList<>();
        for (ImportedValues values : releases) {
            try {
                Cluster cluster = cluster(values);
                clusters.add(cluster);
                members.addAll(members(values, cluster));
                entrances.add(values, cluster);
            } catch (IllegalArgumentException refused) {
                throw new IllegalArgumentException(
                        "The values of " + values.name() + ": " + refused.getMessage(), refused);
            }
        }
        List<LoadBalancer> balancers =
                entrances.balancers(across(Tier.PUBLIC), across(Tier.APPLICATION));
        List<Node> nodes = new ArrayList<>();
        for (Node node : base.nodes()) {
            if (!(node instanceof ProfileNode
                    || node instanceof LoadBalancer
                    || node instanceof Database)) {
                nodes.add(node);
            }
        }
        nodes.addAll(members);
        nodes.addAll(balancers);
        base.nodes().stream()
                .filter(Database.class::isInstance)
                .map(Database.class::cast)
                .findFirst()
                .ifPresent(usual -> nodes.addAll(ImportedDatabases.of(releases, usual)));
        cache().ifPresent(nodes::add);
        files().ifPresent(nodes::add);
        Set<ElementId> there = new HashSet<>();
        nodes.forEach(node -> there.add(node.id()));
        long gateways = releases.stream().filter(it -> it.kind() == ChartKind.GATEWAY).count();
        return base.withClusters(clusters)
                .withNodes(nodes)
                .withSettings(settings(balancers, exposure))
                .withDescription("Read from values of Helm releases")
                .withPattern(gateways > 1 ? Optional.empty() : pattern())
                .withConnections(
                        base.connections().stream()
                                .filter(it -> there.contains(it.from()) && there.contains(it.to()))
                                .toList());
    }

    /// The starting design's, if the version has it.
    private Optional<PatternKey> pattern() {
        return base.pattern()
                .filter(it ->
                        StartingDesigns.isOffered(it, version.generation(), Platform.EC2)
                                || StartingDesigns.isOffered(
                                        it, version.generation(), Platform.EKS));
    }

    private Cluster cluster(ImportedValues values) {
        ProfileId profile = profile(values.kind());
        Cluster cluster =
                new Cluster(
                        new ElementId(values.name()),
                        title(values, profile),
                        profile,
                        size(values),
                        values.minimum() == values.maximum()
                                ? Scaling.FIXED
                                : new Scaling.Elastic(values.minimum(), values.maximum()));
        String keystore =
                values.text(
                        values.kind() == ChartKind.MICRO_INTEGRATOR
                                ? "wso2.deployment.JKSSecretName"
                                : CONF + "security.jksSecretName");
        String prefix = Secrets.files("");
        if (keystore.startsWith(prefix) && keystore.length() > prefix.length()) {
            cluster = cluster.withKeystore(keystore.substring(prefix.length()));
        }
        Optional<GatewayEnvironment> environment = environments.of(values);
        return environment.isPresent() ? cluster.withEnvironment(environment.get()) : cluster;
    }

    /// The control plane of 3.2 is an all-in-one node that leaves counting to traffic managers.
    private ProfileId profile(ChartKind kind) {
        return switch (kind) {
            case CONTROL_PLANE -> isFirst() ? ProfileId.ALL_IN_ONE : ProfileId.CONTROL_PLANE;
            case TRAFFIC_MANAGER -> ProfileId.TRAFFIC_MANAGER;
            case KEY_MANAGER -> ProfileId.KEY_MANAGER;
            case GATEWAY -> ProfileId.GATEWAY;
            case ALL_IN_ONE -> ProfileId.ALL_IN_ONE;
            case MICRO_INTEGRATOR -> ProfileId.MICRO_INTEGRATOR;
        };
    }

    /// What the control plane calls it; the release's name where several play one role.
    private String title(ImportedValues values, ProfileId profile) {
        Optional<String> told = environments.server(values);
        if (told.isPresent()) {
            return told.get();
        }
        if (releases.stream().filter(it -> it.kind() == values.kind()).count() > 1) {
            String name = values.name().replace('-', ' ');
            return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }
        return values.kind() == ChartKind.CONTROL_PLANE
                ? Catalogue.of(drawn().generation()).require(ProfileId.CONTROL_PLANE).displayName()
                : Catalogue.of(version.generation()).require(profile).displayName();
    }

    private static String size(ImportedValues values) {
        return values.find("wso2.deployment.nodeSelector")
                .filter(Yaml.Entries.class::isInstance)
                .map(it -> ((Yaml.Entries) it).values().get(TYPE_LABEL))
                .map(ImportedValues::scalar)
                .filter(it -> !it.isEmpty())
                .orElse(USUAL_SIZE);
    }

    /// One after the other through the zones; an elastic cluster has a node in each.
    private List<Node> members(ImportedValues values, Cluster cluster) {
        List<Subnet> places =
                site.subnets().stream().filter(it -> it.tier() == Tier.APPLICATION).toList();
        int count =
                cluster.isElastic() ? Math.min(values.minimum(), places.size()) : values.minimum();
        List<Node> members = new ArrayList<>();
        Set<ElementId> taken = new HashSet<>();
        for (int n = 1; n <= count; n++) {
            ElementId id = Ids.free(taken, cluster.id() + "-" + n);
            taken.add(id);
            members.add(
                    new ProfileNode(
                            id,
                            TextGrammar.numbered(cluster.name(), n),
                            cluster.id(),
                            Placement.in(places.get((n - 1) % places.size()).id())));
        }
        return members;
    }

    private Placement across(Tier tier) {
        return Placement.across(
                site.subnets().stream().filter(it -> it.tier() == tier).map(Subnet::id).toList());
    }

    private Optional<Node> cache() {
        return releases.stream()
                .flatMap(it -> CounterStore.hostIn(it).stream())
                .findFirst()
                .map(host ->
                        new Cache(
                                new ElementId(ElementId.isValid(host) ? host : "rate-limit-cache"),
                                "Rate limit counters",
                                "cache.t4g.small",
                                1,
                                false,
                                across(Tier.DATABASE)));
    }

    /// The volume that pods of 3.2 share; each chart of later versions does without one.
    private Optional<Node> files() {
        List<ElementId> mounting =
                releases.stream()
                        .filter(it ->
                                new OfficialChart(it.kind(), version.line())
                                        .sharedArtifacts()
                                        .isPresent())
                        .map(it -> new ElementId(it.name()))
                        .toList();
        return mounting.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new FileSystem(
                                new ElementId("shared-files"),
                                "Shared artefacts",
                                across(Tier.APPLICATION),
                                mounting));
    }

    private Settings settings(List<LoadBalancer> balancers, Settings.Exposure exposure) {
        Settings settings = base.settings().withExposure(exposure);
        Optional<String> domain =
                balancers.stream()
                        .flatMap(it -> it.rules().stream())
                        .map(rule -> rule.host().substring(rule.host().indexOf('.') + 1))
                        .filter(it -> it.indexOf('.') > 0)
                        .findFirst();
        if (domain.isPresent()) {
            settings = settings.withDomain(domain.get());
        }
        Optional<String> registry =
                releases.stream()
                        .map(it ->
                                it.text(
                                        it.kind() == ChartKind.MICRO_INTEGRATOR
                                                ? "containerRegistry"
                                                : "wso2.deployment.image.registry"))
                        .filter(it -> !it.isEmpty())
                        .findFirst();
        boolean noProtection =
                releases.stream()
                        .anyMatch(it ->
                                ValuesText.json(it.tree())
                                        .contains("deletion_protection.enabled=false"));
        return settings.withImageRegistry(
                        registry.filter(it -> !it.equals(ReleaseImage.PUBLIC_REGISTRY)).orElse(""))
                .withProduction(!noProtection && !isSingle())
                .withPersistentIndexes(
                        releases.stream()
                                .anyMatch(it ->
                                        it.flag(
                                                "wso2.deployment.persistence.solrIndexing.enabled")))
                .withConsistentRateLimits(cache().isPresent())
                .withMultiTenant(isShared());
    }

    /// From 4.7 on a single gateway cluster has the shared database only with several tenants.
    private boolean isShared() {
        List<ImportedValues> gateways =
                releases.stream().filter(it -> it.kind() == ChartKind.GATEWAY).toList();
        return version.atLeast(4, 7)
                && gateways.size() == 1
                && !gateways.getFirst().text(CONF + "databases.shared_db.url").isEmpty();
    }
}
