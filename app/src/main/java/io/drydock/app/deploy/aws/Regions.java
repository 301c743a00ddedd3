package io.drydock.app.deploy.aws;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;

/// Whether there is a region, as far as the AWS SDK knows: new ones come after it.
public final class Regions {

    /// A slip or two of the keyboard.
    private static final int NEAR = 3;

    private Regions() {}

    /// Whether a text can be a region's code at all.
    public static boolean isValid(String region) {
        return region.matches("[a-z]{2,4}(-[a-z]+){1,3}-[0-9]{1,2}");
    }

    /// Whether the region is known, or does not matter because another address is asked.
    static boolean isKnown(AwsAccess access) {
        return access.endpoint().isPresent() || isKnown(access.region());
    }

    /// Whether the SDK knows the region.
    public static boolean isKnown(String region) {
        return Region.regions().contains(Region.of(region));
    }

    /// What to say about a region that nobody knows.
    public static String unknown(String region) {
        return "There is no region "
                + region
                + " as far as is known"
                + near(region).map(other -> "; did you mean " + other + "?").orElse(".");
    }

    private static Optional<String> near(String region) {
        List<String> codes = Region.regions().stream().map(Region::id).sorted().toList();
        return codes.stream()
                .filter(code -> distance(code, region) <= NEAR)
                .min(Comparator.comparingInt(code -> distance(code, region)));
    }

    /// How many letters have to be put in, left out or exchanged.
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(same, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
