package io.drydock.model.rule.aws;

import io.drydock.model.rule.Rule;
import java.util.List;

/// What the AWS platform and the Helm charts ask of a design: tables A and K.
public final class AwsRules {

    /// All of them, in the order of their ids.
    public static final List<Rule> ALL =
            List.of(
                    new InternalLoadBalancersSpanTwoZones(),
                    new SubnetGroupsCoverTwoZones(),
                    new MountTargetsAreOnePerZone(),
                    new EachZoneHasOneNatGateway(),
                    new ElasticIpsFitTheQuota(),
                    new ApiTrafficDoesNotStick(),
                    new AllInOnePodsKeepNoSharedIndex(),
                    new KeptIndexesHaveAFileSystem(),
                    new PodsFitTheirMachines(),
                    new PodsKeepTheUsualPorts(),
                    new ChartsRunOneOrTwoPods());

    private AwsRules() {}
}
