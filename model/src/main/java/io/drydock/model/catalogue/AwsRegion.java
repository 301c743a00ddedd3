package io.drydock.model.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An AWS region that Drydock designs for.
///
/// Which letters an account sees differs; the names here are for people. Templates take the zones
/// of the account by number.
///
/// @param code the code, such as `us-east-1`
/// @param title the name people read
/// @param zones the letters of the availability zones that accounts can use
public record AwsRegion(String code, String title, List<String> zones) {

    /// The regions offered, the default first. Zone counts are those of the AWS global
    /// infrastructure page; us-west-1 offers two zones to an account.
    public static final List<AwsRegion> OFFERED =
            List.of(
                    new AwsRegion("us-east-1", "N. Virginia", List.of("a", "b", "c", "d", "f")),
                    new AwsRegion("us-east-2", "Ohio", List.of("a", "b", "c")),
                    new AwsRegion("us-west-1", "N. California", List.of("b", "c")),
                    new AwsRegion("us-west-2", "Oregon", List.of("a", "b", "c", "d")),
                    new AwsRegion("eu-west-1", "Ireland", List.of("a", "b", "c")),
                    new AwsRegion("eu-central-1", "Frankfurt", List.of("a", "b", "c")),
                    new AwsRegion("ap-southeast-1", "Singapore", List.of("a", "b", "c")),
                    new AwsRegion("ap-southeast-2", "Sydney", List.of("a", "b", "c")));

    public AwsRegion {
        zones = List.copyOf(zones);
    }

    /// The region with this code, if it is offered.
    public static Optional<AwsRegion> ofCode(String code) {
        return OFFERED.stream().filter(region -> region.code.equals(code)).findFirst();
    }

    /// The full name of a zone, such as `us-east-1a`; zones beyond the known ones are numbered.
    public String zoneName(int index) {
        return index < zones.size() ? code + zones.get(index) : code + "-" + (index + 1);
    }

    /// The full names of the first zones.
    public List<String> zoneNames(int count) {
        return IntStream.range(0, count).mapToObj(this::zoneName).toList();
    }
}
