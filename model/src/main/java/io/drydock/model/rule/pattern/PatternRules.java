package io.drydock.model.rule.pattern;

import io.drydock.model.rule.Rule;
import java.util.List;

/// The rules of the deployment patterns: tables P1 to P5 and H.
public final class PatternRules {

    /// All of them, in the order of their ids.
    public static final List<Rule> ALL =
            List.of(
                    new AllInOneNodesAreAtLeastTwo(),
                    new AllInOneNodesAreAtMostTwo(),
                    new AllInOneSetIsFixed(),
                    new AllInOneNodesStandInDifferentZones(),
                    new AllInOneNodesShareAFileSystem(),
                    new AllInOneNeedsNoSharedFileSystem(),
                    new AnalyticsHasDatabasesOfItsOwn(),
                    new AnalyticsHasAServerOfItsOwn(),
                    new AnalyticsWorkersHaveTheirOwnVolumes(),
                    new AnalyticsWorkersAreAnUnbalancedPair(),
                    new EventPortsAreNotLoadBalanced(),
                    new AllInOnePortalsAreSticky(),
                    new AllInOneLoadIsWithinItsFigures(),
                    new GatewaysAndKeyManagersAreTwo(),
                    new CoreIsTwoCompleteNodes(),
                    new CoreSetIsFixed(),
                    new TenGatewaysForEachCore(),
                    new KeyManagersGrowWithGateways(),
                    new KeyManagerPodsAreFixed(),
                    new CoreGatewaysAndKeyManagersAreServed(),
                    new GatewaysReachEveryCoreNode(),
                    new CoreAndGatewaysShareFiles(),
                    new KeyManagersMatchGateways(),
                    new NoKeyManagerInOlder4x(),
                    new SixClustersHaveTwoNodesEach(),
                    new PortalsAreOneControlPlane(),
                    new ControlPlaneAndTrafficManagersArePairs(),
                    new TrafficManagersAndAnalyticsAreFixed(),
                    new TrafficManagersHaveStableNames(),
                    new ClustersAreBehindLoadBalancers(),
                    new TrafficManagerBalancerServesServicesOnly(),
                    new TenGatewaysForEachPairOfTrafficManagers(),
                    new GatewaysStartInTurns(),
                    new TwoGatewayEnvironments(),
                    new EachSideHasItsOwnGateways(),
                    new InternalGatewaysAreUnreachableFromOutside(),
                    new GatewaysReachTokensAndLimits(),
                    new ExternalGatewaysKeepConnectionsAlive(),
                    new GatewayReleasesServeNamedEnvironments(),
                    new BothSidesCountTogether(),
                    new EnvironmentsAcceptAllKeys(),
                    new EachSiteFollowsItsPattern(),
                    new HybridHasAPurpose(),
                    new DisasterRecoveryReplicates(),
                    new DisasterRecoveryIsPassive(),
                    new ExtraCapacityDeclaresItsLine(),
                    new RegionalGatewaysReachTheControlPlane(),
                    new RegionalGatewaysServeOneTenant(),
                    new ReplicatedDatabasesAreTestedEngines(),
                    new SitesAreLinkedPrivately(),
                    new ControlPlaneIsHighlyAvailable(),
                    new AllInOneBehindGatewaysIsAPair(),
                    new GatewayRangesAreSound(),
                    new GatewaysAreRedundant(),
                    new IdentityServerIsTheOnlyKeyManager(),
                    new RecommendedForProduction(),
                    new ProfilesHaveCharts());

    private PatternRules() {}
}
