package io.drydock.model.rule.aws;

import io.drydock.model.design.ElementId;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.ServiceNode.Kind;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.index.DesignIndex.SubnetPlace;
import io.drydock.model.rule.Findings;
import io.drydock.model.rule.Fix;
import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleInfo;
import io.drydock.model.rule.Severity;
import java.util.HashMap;
import java.util.Map;

/// A route table leads to one; a second one only costs.
public final class EachZoneHasOneNatGateway implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.rule("A-04", Severity.WARNING, "A zone has no more than one NAT gateway")
                    .because(
                            """
                            Private subnets of a zone send what goes outside to one NAT \
                            gateway, that of their own zone. AWS advises one in each zone; a \
                            further one in the same zone is not used by anybody and is paid \
                            for by the hour. A newer kind of NAT gateway that serves a whole \
                            region would change this advice, and is not designed for here.\
                            """)
                    .source("Amazon VPC user guide, NAT gateway basics")
                    .example("Zone a has two NAT gateways. Remove the second.")
                    .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(DesignIndex index, Findings findings) {
        Map<ElementId, ServiceNode> first = new HashMap<>();
        for (ServiceNode gateway : index.services(Kind.NAT_GATEWAY)) {
            for (SubnetPlace place : index.places(gateway)) {
                ServiceNode other = first.putIfAbsent(place.zone().id(), gateway);
                if (other != null && !other.id().equals(gateway.id())) {
                    findings.report(
                            gateway.id(),
                            place.zone().name()
                                    + " has "
                                    + other.name()
                                    + " already; "
                                    + gateway.name()
                                    + " would not be used",
                            new Fix("Remove " + gateway.name(), new Edit.RemoveNode(gateway.id())));
                }
            }
        }
    }
}
