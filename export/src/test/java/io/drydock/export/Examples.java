package io.drydock.export;

import io.drydock.export.cloudformation.CloudFormationExporter;
import io.drydock.export.cloudformation.Template;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.PlanCompiler;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Database;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.Node;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The designs that the tests of exporters share.
public final class Examples {

    /// The patterns that have a starting design on EC2.
    public static final List<PatternKey> ON_EC2 =
            List.of(PatternKey.ALL_IN_ONE_HA, PatternKey.FULLY_DISTRIBUTED);

    /// The regions that templates are made for in tests; us-west-1 offers two zones only.
    public static final List<String> REGIONS =
            List.of("us-east-1", "us-west-1", "eu-west-1", "ap-southeast-1");

    private Examples() {}

    /// A starting design of version 3.2.0 on EC2.
    public static Design design(PatternKey pattern, String region, int zones) {
        return StartingDesigns.create(
                new StartingDesign(
                        new ElementId(pattern.key()),
                        pattern,
                        new ProductVersion(3, 2, 0),
                        Platform.EC2,
                        AwsRegion.ofCode(region).orElseThrow(),
                        zones));
    }

    /// A starting design in two zones of us-east-1.
    public static Design design(PatternKey pattern) {
        return design(pattern, "us-east-1", 2);
    }

    /// Both designs, in two and in three zones.
    public static Stream<Design> designs() {
        return ON_EC2.stream().flatMap(p -> Stream.of(design(p), design(p, "eu-west-1", 3)));
    }

    /// A starting design on EKS.
    public static Design onEks(
            PatternKey pattern, ProductVersion version, String region, int zones) {
        return StartingDesigns.create(
                new StartingDesign(
                        new ElementId(pattern.key()),
                        pattern,
                        version,
                        Platform.EKS,
                        AwsRegion.ofCode(region).orElseThrow(),
                        zones));
    }

    /// Every starting design on EC2: each pattern in each offered version that has it.
    public static List<Design> startingDesigns(String region, int zones) {
        List<Design> designs = new ArrayList<>();
        for (ProductVersion version : ProductVersion.OFFERED) {
            for (PatternKey pattern : PatternKey.values()) {
                if (StartingDesigns.isOffered(pattern, version.generation(), Platform.EC2)) {
                    designs.add(design(pattern, version, region, zones));
                }
            }
        }
        return designs;
    }

    /// Every starting design in two zones of us-east-1.
    public static Stream<Design> startingDesigns() {
        return startingDesigns("us-east-1", 2).stream();
    }

    /// A starting design on EC2.
    public static Design design(
            PatternKey pattern, ProductVersion version, String region, int zones) {
        return StartingDesigns.create(
                new StartingDesign(
                        new ElementId(pattern.key() + "-" + version.major() + version.minor()),
                        pattern,
                        version,
                        Platform.EC2,
                        AwsRegion.ofCode(region).orElseThrow(),
                        zones));
    }

    /// Every starting design on EKS, of every version that is offered, in two and in three zones.
    public static Stream<Design> onEks() {
        return ProductVersion.OFFERED.stream()
                .flatMap(version ->
                        Stream.of(PatternKey.values())
                                .filter(pattern ->
                                        StartingDesigns.isOffered(
                                                pattern, version.generation(), Platform.EKS))
                                .flatMap(pattern ->
                                        Stream.of(
                                                onEks(pattern, version, "us-west-1", 2),
                                                onEks(pattern, version, "us-east-1", 3))));
    }

    /// One design on EKS for each pattern of the newest version.
    public static Stream<Design> newestOnEks() {
        ProductVersion newest = ProductVersion.OFFERED.getFirst();
        return onEks().filter(design -> design.version().equals(newest));
    }

    /// The plan of a design.
    public static DeploymentPlan plan(PatternKey pattern) {
        return PlanCompiler.compile(design(pattern));
    }

    /// The template of a design, with the design inside.
    public static Template template(Design design) {
        return CloudFormationExporter.export(design, DesignWriter.write(design));
    }

    /// The template of a pattern's design in two zones.
    public static Template template(PatternKey pattern) {
        return template(design(pattern));
    }

    /// Designs with data that no starting design has: servers of Oracle and SQL Server, in each
    /// generation.
    public static Stream<Design> otherDataKinds() {
        Stream<Design> engines =
                Stream.of(
                                new ProductVersion(2, 6, 0),
                                new ProductVersion(3, 2, 0),
                                new ProductVersion(4, 2, 0),
                                new ProductVersion(4, 6, 0))
                        .flatMap(version -> Stream.of(oracle(version), sqlServer(version)));
        Stream<Design> directories =
                Stream.of(
                                new ProductVersion(2, 6, 0),
                                new ProductVersion(3, 2, 0),
                                new ProductVersion(4, 6, 0))
                        .flatMap(version ->
                                Stream.of(withDirectory(version), withDirectory(oracle(version))));
        Stream<Design> others = Stream.of(mixed(), byLine(false), byLine(true));
        return Stream.of(engines, directories, others).flatMap(Function.identity());
    }

    /// All-in-one nodes on a server of Oracle.
    public static Design oracle(ProductVersion version) {
        return onEngine(version, Engine.ORACLE, "19");
    }

    /// All-in-one nodes on SQL Server.
    public static Design sqlServer(ProductVersion version) {
        return onEngine(version, Engine.SQL_SERVER, "2022");
    }

    /// Every role in nodes of its own, with a directory of people in the network.
    public static Design withDirectory(ProductVersion version) {
        return withDirectory(
                design(
                        version.generation().hasSeparatePortals()
                                ? PatternKey.FULLY_DISTRIBUTED
                                : PatternKey.CONTROL_TRAFFIC_GATEWAY,
                        version,
                        "us-east-1",
                        2));
    }

    /// A design with a directory of people in its first network.
    public static Design withDirectory(Design design) {
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.add(
                new ServiceNode(
                        new ElementId("people"),
                        "Directory of people",
                        ServiceNode.Kind.USER_STORE,
                        Placement.across(
                                List.of(
                                        new ElementId("application-a"),
                                        new ElementId("application-b")))));
        return design.withNodes(nodes)
                .withName(new ElementId(design.name().value() + "-directory"));
    }

    /// A site on AWS and a data centre, joined by a Direct Connect.
    ///
    /// @param vpn whether a VPN stands by
    public static Design byLine(boolean vpn) {
        Design design = design(PatternKey.HYBRID_CLOUD);
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.removeIf(node ->
                !vpn
                        && node instanceof ServiceNode it
                        && it.kind() == ServiceNode.Kind.VPN
                        && it.placement()
                                .equals(new Placement.AtSite(design.sites().getFirst().id())));
        nodes.add(
                new ServiceNode(
                        new ElementId("line"),
                        "Direct Connect",
                        ServiceNode.Kind.DIRECT_CONNECT,
                        new Placement.AtSite(design.sites().getFirst().id())));
        return design.withNodes(nodes)
                .withName(new ElementId("hybrid-32-line" + (vpn ? "-and-vpn" : "")));
    }

    /// Products on MySQL whose analytics are on SQL Server.
    public static Design mixed() {
        Design design = design(PatternKey.ALL_IN_ONE_HA);
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.replaceAll(node ->
                node instanceof Database it && it.id().value().equals("analytics-database")
                        ? it.withEngine(Engine.SQL_SERVER, "2019")
                        : node);
        return design.withNodes(nodes).withName(new ElementId("aio-ha-32-mixed"));
    }

    private static Design onEngine(ProductVersion version, Engine engine, String release) {
        Design design = design(PatternKey.ALL_IN_ONE_HA, version, "us-east-1", 2);
        List<Node> nodes = new ArrayList<>(design.nodes());
        nodes.replaceAll(
                node -> node instanceof Database it ? it.withEngine(engine, release) : node);
        return design.withNodes(nodes)
                .withName(new ElementId(design.name().value() + "-" + engine.key()));
    }
}
