package io.drydock.model.rule.general;

import io.drydock.model.rule.Rule;
import java.util.List;

/// The constraints that hold in every pattern: network basics of our own (D), and table G.
public final class GeneralRules {

    /// All of them, in the order of their ids.
    public static final List<Rule> ALL =
            List.of(
                    new SubnetsDoNotOverlap(),
                    new SubnetsLieInTheirSite(),
                    new SubnetsHaveRoom(),
                    new ProfilesExistInTheGeneration(),
                    new HostNamesAreUnique(),
                    new NodesSpreadOverZones(),
                    new ThreeZonesWhereTheRegionHasThem(),
                    new OnlyEntrancesStandInPublicSubnets(),
                    new PublicLoadBalancersExposeOnlyApis(),
                    new PublicLoadBalancersHaveTwoPublicSubnets(),
                    new DatabasesHaveSubnetsOfTheirOwn(),
                    new DatabasesHaveAStandby(),
                    new BastionsAdmitNamedNetworks(),
                    new PrivateSubnetsReachTheInternet(),
                    new EachZoneHasANatGateway(),
                    new ManagementStandsApart(),
                    new TrafficManagersHaveStableNames(),
                    new EventPortsHaveNoLoadBalancer(),
                    new EventReceiversComeInPairs(),
                    new DatabasesAreDistinct(),
                    new DatabasesServeWhoNeedsThem(),
                    new EmbeddedDatabaseStaysOutOfProduction(),
                    new SharedFilesReachEveryZone(),
                    new ArtefactsAreNotCopiedByRsync(),
                    new PodsKeepTheirIndexes(),
                    new ImagesComeFromAnOwnRegistry(),
                    new TruststoreFitsItsUse(),
                    new AllClustersShareAKeystore(),
                    new PortalSessionsStick(),
                    new LargeHeadersPass(),
                    new PlainTransportsAreClosed(),
                    new EventConnectionsStayAlive(),
                    new GatewaysFitTheirTrafficManagers(),
                    new SharedCountersHaveACache(),
                    new ComponentsTalkOverInternalLoadBalancers(),
                    new DirectoryAndJmxPortsAreHidden(),
                    new DatabaseUsersAreSeparate(),
                    new AnalyticsRunsAsAPair(),
                    new HealthChecksAskTheServices(),
                    new PublicNamesUseAcmAndRoute53(),
                    new MachinesHaveAWayIn(),
                    new IntegratorConsoleHasItsOwnLoadBalancer(),
                    new PrivatePortalsAreReachedByVpn());

    private GeneralRules() {}
}
