package io.drydock.model.palette;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.design.Design;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.LoadBalancer;
import io.drydock.model.design.Platform;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.ServiceNode.Kind;
import java.util.List;
import java.util.stream.Stream;

/// What a design can be given: the profiles of its product generation, and infrastructure.
public final class Palette {

    private static final List<Kind> NETWORK =
            List.of(
                    Kind.NAT_GATEWAY,
                    Kind.INSTANCE_CONNECT_ENDPOINT,
                    Kind.FIREWALL,
                    Kind.VPN,
                    Kind.DIRECT_CONNECT,
                    Kind.DNS);
    private static final List<Kind> OPERATIONS =
            List.of(
                    Kind.UPDATE_HOST,
                    Kind.CONFIGURATION_MANAGEMENT,
                    Kind.CERTIFICATES,
                    Kind.SECRETS,
                    Kind.MONITORING,
                    Kind.AUDIT_TRAIL,
                    Kind.FLOW_LOGS,
                    Kind.OBJECT_STORAGE);
    private static final List<Kind> CONTAINERS =
            List.of(Kind.KUBERNETES_CLUSTER, Kind.CONTAINER_REGISTRY);

    private Palette() {}

    /// The groups for a design, in reading order.
    public static List<PaletteGroup> of(Design design) {
        return List.of(
                new PaletteGroup("WSO2", profiles(design)),
                new PaletteGroup("Network", network()),
                new PaletteGroup("Data", data()),
                new PaletteGroup("Operations", operations(design.platform())),
                new PaletteGroup(
                        "Outside",
                        Stream.of(ExternalNode.Kind.values())
                                .<PaletteItem>map(PaletteItem.External::new)
                                .toList()));
    }

    private static List<PaletteItem> profiles(Design design) {
        return Catalogue.of(design.generation()).profiles().stream()
                .map(Profile::id)
                .<PaletteItem>map(PaletteItem.Wso2::new)
                .toList();
    }

    private static List<PaletteItem> network() {
        Stream<PaletteItem> balancers =
                Stream.of(
                        new PaletteItem.Balancer(LoadBalancer.Scheme.INTERNET_FACING),
                        new PaletteItem.Balancer(LoadBalancer.Scheme.INTERNAL),
                        new PaletteItem.BastionHost());
        return Stream.concat(balancers, services(NETWORK)).toList();
    }

    private static List<PaletteItem> data() {
        return Stream.concat(
                        Stream.of(
                                new PaletteItem.DatabaseServer(),
                                new PaletteItem.SharedFiles(),
                                new PaletteItem.CacheStore()),
                        services(List.of(Kind.DATABASE_PROXY, Kind.USER_STORE)))
                .toList();
    }

    private static List<PaletteItem> operations(Platform platform) {
        return switch (platform) {
            case EC2 -> services(OPERATIONS).toList();
            case EKS -> Stream.concat(services(CONTAINERS), services(OPERATIONS)).toList();
        };
    }

    private static Stream<PaletteItem> services(List<ServiceNode.Kind> kinds) {
        return kinds.stream().map(PaletteItem.Service::new);
    }
}
