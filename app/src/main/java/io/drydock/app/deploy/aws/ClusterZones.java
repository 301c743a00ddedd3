package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.aws.SignedCalls.Answer;
import io.drydock.model.design.Platform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Whether a Kubernetes cluster may stand in the zones that the stack would take. A zone's letter
/// means another place in each account; its id does not.
///
/// Source: subnet requirements in the EKS user guide, which name the zone ids.
final class ClusterZones {

    private static final Set<String> REFUSED = Set.of("use1-az3", "usw1-az2", "cac1-az3");
    private static final Pattern ZONE =
            Pattern.compile(
                    "<zoneName>([^<]+)</zoneName>(?:(?!<zoneName>).)*?<zoneId>([^<]+)<",
                    Pattern.DOTALL);

    private final SignedCalls calls;
    private final StackSource source;

    ClusterZones(SignedCalls calls, StackSource source) {
        this.calls = calls;
        this.source = source;
    }

    /// A warning at most: an account whose default subnets are not everywhere gets other zones.
    Optional<Check> check() {
        boolean cluster =
                source.design().platform() == Platform.EKS
                        && !source.template().resources("AWS::EKS::Cluster").isEmpty();
        if (!cluster) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Action", "DescribeAvailabilityZones");
        fields.put("Version", "2016-11-15");
        fields.put("Filter.1.Name", "zone-type");
        fields.put("Filter.1.Value.1", "availability-zone");
        Map<String, String> ids = new TreeMap<>();
        calls.form("ec2", fields)
                .filter(Answer::isFine)
                .map(answer -> ZONE.matcher(answer.body()).results().toList())
                .orElse(List.of())
                .forEach((MatchResult zone) -> ids.put(zone.group(1), zone.group(2)));
        if (ids.isEmpty()) {
            return Optional.of(
                    Check.warning(
                            "Zones",
                            "Whether a cluster may stand in the account's zones could not be"
                                    + " checked.",
                            ""));
        }
        return Optional.of(judged(ids));
    }

    /// The template takes the first zones in the order of their names.
    private Check judged(Map<String, String> ids) {
        List<String> refused =
                ids.entrySet().stream()
                        .limit(source.plan().site().zones().size())
                        .filter(zone -> REFUSED.contains(zone.getValue()))
                        .map(zone -> zone.getKey() + " (" + zone.getValue() + ")")
                        .toList();
        return refused.isEmpty()
                ? Check.passed("Zones", "A cluster may stand in each of the zones.")
                : Check.warning(
                        "Zones",
                        "EKS makes no cluster in "
                                + String.join(", ", refused)
                                + ", which this account would take as one of the first "
                                + source.plan().site().zones().size()
                                + " zones.",
                        "Deploy from an account, or to a region, whose first zones EKS accepts.");
    }
}
