package io.drydock.model.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.model.advice.Needs.Wish;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AdvisorTest {

    private static final List<Integer> LOADS =
            List.of(
                    1, 100, 500, 699, 700, 701, 1000, 1499, 1500, 1501, 2999, 3000, 3001, 6000,
                    9000, 15000, 20000, 24000, 26999, 27000, 27001, 40000, 57000, 60000, 100000);

    private static Needs needs(String version, Platform platform) {
        return Needs.of(ProductVersion.parse(version).orElseThrow(), platform);
    }

    private static Needs on47() {
        return needs("4.7.0", Platform.EKS);
    }

    private static Needs on32() {
        return needs("3.2.0", Platform.EC2);
    }

    private static PatternKey best(Needs needs) {
        return Advisor.advise(needs).getFirst().pattern();
    }

    private static Advice advice(Needs needs, PatternKey pattern) {
        return Advisor.advise(needs).stream()
                .filter(advice -> advice.pattern() == pattern)
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> versionsAndPlatforms() {
        return ProductVersion.OFFERED.stream()
                .flatMap(
                        version -> Stream.of(Platform.values()).map(p -> Arguments.of(version, p)));
    }

    @Test
    void fewCallsNeedAPair() {
        assertThat(best(on47().withPeakTps(300).withMessageKb(10)))
                .isEqualTo(PatternKey.ALL_IN_ONE_HA);
        assertThat(best(on32().withPeakTps(300))).isEqualTo(PatternKey.ALL_IN_ONE_HA);
    }

    @Test
    void unknownLoadOf4xGetsWhatTheVendorRecommends() {
        assertThat(best(on47())).isEqualTo(PatternKey.CONTROL_TRAFFIC_GATEWAY);
    }

    @Test
    void manyCallsNeedGateways() {
        assertThat(best(on47().withPeakTps(5000))).isEqualTo(PatternKey.CONTROL_TRAFFIC_GATEWAY);
        assertThat(best(on32().withPeakTps(5000))).isEqualTo(PatternKey.GATEWAY_KEY_MANAGER);
        Advice pair = advice(on47().withPeakTps(5000), PatternKey.ALL_IN_ONE_HA);
        assertThat(pair.fits()).isFalse();
        assertThat(pair.warnings()).anyMatch(text -> text.contains("about 1500 calls a second"));
    }

    @Test
    void largeMessagesNeedGatewaysEarlier() {
        assertThat(best(on47().withPeakTps(1000).withMessageKb(10)))
                .isEqualTo(PatternKey.ALL_IN_ONE_HA);
        assertThat(best(on47().withPeakTps(1000).withMessageKb(100)))
                .isEqualTo(PatternKey.CONTROL_TRAFFIC_GATEWAY);
    }

    @Test
    void shortTokensNeedKeyManagers() {
        assertThat(best(on47().withTokenLifetimeSeconds(60)))
                .isEqualTo(PatternKey.GATEWAY_KEY_MANAGER);
        assertThat(best(on32().withTokenLifetimeSeconds(60).with(Wish.SCALE_PORTALS)))
                .isEqualTo(PatternKey.FULLY_DISTRIBUTED);
    }

    @Test
    void wishesChooseThePattern() {
        assertThat(best(on32().with(Wish.SCALE_PORTALS))).isEqualTo(PatternKey.FULLY_DISTRIBUTED);
        assertThat(best(on47().with(Wish.SCALE_PORTALS)))
                .isEqualTo(PatternKey.CONTROL_TRAFFIC_GATEWAY);
        assertThat(best(on32().with(Wish.INTERNAL_EXTERNAL)))
                .isEqualTo(PatternKey.INTERNAL_EXTERNAL);
        assertThat(best(on32().with(Wish.DISASTER_RECOVERY))).isEqualTo(PatternKey.HYBRID_CLOUD);
        assertThat(best(on47().with(Wish.ON_PREMISES))).isEqualTo(PatternKey.HYBRID_CLOUD);
        assertThat(best(on47().with(Wish.TRIAL).withPeakTps(50)))
                .isEqualTo(PatternKey.ALL_IN_ONE_SINGLE);
        assertThat(best(on47().with(Wish.GROWTH).withPeakTps(300)))
                .isEqualTo(PatternKey.CONTROL_TRAFFIC_GATEWAY);
    }

    @Test
    void keyManagersOf4aAreNeverAdvised() {
        for (Advice advice : Advisor.advise(needs("4.2.0", Platform.EC2))) {
            if (advice.sizing().least(ProfileId.KEY_MANAGER) > 0) {
                assertThat(advice.fits()).as("%s", advice.pattern()).isFalse();
            }
        }
    }

    @Test
    void identityServerRulesTenantsOut() {
        Needs needs = on47().with(Wish.IDENTITY_SERVER).with(Wish.SEVERAL_TENANTS);
        assertThat(advice(needs, PatternKey.IDENTITY_SERVER).warnings())
                .contains("With Identity Server 7 as key manager there are no tenants.");
    }

    @ParameterizedTest
    @CsvSource({"1,1500", "10,1500", "55,1100", "100,700", "500,700"})
    void pairIsInterpolatedBetweenTheTwoFigures(int kb, int tps) {
        assertThat(Capacity.pairTps(OptionalInt.of(kb))).isEqualTo(tps);
    }

    @Test
    void arithmeticSaysWhatIsAssumed() {
        assertThat(texts(on47().withPeakTps(5000)))
                .anyMatch(text -> text.startsWith("The message size is unknown"));
        assertThat(texts(on47())).anyMatch(text -> text.startsWith("The peak load is unknown"));
        assertThat(texts(on47().withPeakTps(5000).withMessageKb(55)))
                .anyMatch(text -> text.contains("on a straight line"));
        assertThat(texts(on47().withPeakTps(5000).withMessageKb(400)))
                .anyMatch(text -> text.startsWith("There is no figure for messages of 400 KB"));
    }

    private static List<String> texts(Needs needs) {
        return Advisor.advise(needs).getFirst().sizing().arithmetic().stream()
                .map(Reason::text)
                .toList();
    }

    @Test
    void fiveThousandCallsNeedThreeGateways() {
        Sizing sizing =
                advice(on47().withPeakTps(5000), PatternKey.CONTROL_TRAFFIC_GATEWAY).sizing();
        assertThat(sizing.least(ProfileId.GATEWAY)).isEqualTo(3);
        assertThat(sizing.most(ProfileId.GATEWAY)).isEqualTo(6);
        assertThat(sizing.least(ProfileId.TRAFFIC_MANAGER)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("versionsAndPlatforms")
    void moreCallsNeverNeedFewerNodes(ProductVersion version, Platform platform) {
        for (int kb : List.of(1, 10, 40, 100, 300)) {
            List<Advice> before = List.of();
            for (int tps : LOADS) {
                List<Advice> now =
                        new ArrayList<>(
                                Advisor.advise(
                                        Needs.of(version, platform)
                                                .withPeakTps(tps)
                                                .withMessageKb(kb)));
                now.sort(java.util.Comparator.comparing(Advice::pattern));
                for (int i = 0; i < before.size(); i++) {
                    assertNotFewer(before.get(i), now.get(i), tps);
                }
                before = now;
            }
        }
    }

    private static void assertNotFewer(Advice less, Advice more, int tps) {
        for (ProfileId profile :
                List.of(ProfileId.GATEWAY, ProfileId.KEY_MANAGER, ProfileId.TRAFFIC_MANAGER)) {
            String where = more.pattern() + " " + profile + " at " + tps;
            assertThat(more.sizing().least(profile))
                    .as(where)
                    .isGreaterThanOrEqualTo(less.sizing().least(profile));
            assertThat(more.sizing().most(profile))
                    .as(where)
                    .isGreaterThanOrEqualTo(less.sizing().most(profile));
        }
        assertThat(less.fits() || !more.fits()).as("%s fits again", more.pattern()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("versionsAndPlatforms")
    void everyReasonNamesItsSource(ProductVersion version, Platform platform) {
        for (Advice advice : Advisor.advise(Needs.of(version, platform).withPeakTps(4000))) {
            assertThat(advice.reasons()).isNotEmpty().noneMatch(r -> r.source().isBlank());
            assertThat(advice.sizing().arithmetic()).noneMatch(r -> r.source().isBlank());
            assertThat(advice.sizing().nodes()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("versionsAndPlatforms")
    void advisedDesignsHaveNoNewErrorAndTheAdvisedSize(ProductVersion version, Platform platform) {
        for (int tps : List.of(200, 5000, 20000, 50000)) {
            Needs needs = Needs.of(version, platform).withPeakTps(tps).withMessageKb(10);
            for (Advice advice : Advisor.advise(needs)) {
                assertThat(advice.hasStartingDesign())
                        .isEqualTo(
                                StartingDesigns.isOffered(
                                        advice.pattern(), version.generation(), platform));
                if (advice.hasStartingDesign()) {
                    assertDesign(advice, needs);
                }
            }
        }
    }

    private static List<String> errors(Design design) {
        return RuleBook.validator().validate(design).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule() + " " + finding.element())
                .toList();
    }

    private static void assertDesign(Advice advice, Needs needs) {
        Design design =
                Advisor.design(
                        advice, needs, new ElementId("advised"), AwsRegion.OFFERED.getFirst());
        String where = advice.pattern() + " " + needs;
        Design start =
                StartingDesigns.create(
                        new StartingDesign(
                                new ElementId("advised"),
                                advice.pattern(),
                                needs.version(),
                                needs.platform(),
                                AwsRegion.OFFERED.getFirst(),
                                3));
        assertThat(errors(design)).as(where).isSubsetOf(errors(start));
        DesignIndex index = new DesignIndex(design);
        for (NodeCount count : advice.sizing().nodes()) {
            if (advice.fits()) {
                assertThat(index.minimum(count.profile())).as(where).isEqualTo(count.min());
                assertThat(index.maximum(count.profile())).as(where).isEqualTo(count.max());
            }
        }
        assertThat(design.requirements().peakTps()).isEqualTo(needs.peakTps());
    }

    @Test
    void tenantsAreSetInTheDesign() {
        Needs needs = on47().with(Wish.SEVERAL_TENANTS);
        Advice advice = Advisor.advise(needs).getFirst();
        Design design =
                Advisor.design(advice, needs, new ElementId("a"), AwsRegion.OFFERED.getFirst());
        assertThat(design.settings().multiTenant()).isTrue();
    }

    @Test
    void needsAreAboveZero() {
        assertThatThrownBy(() -> on47().withPeakTps(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the peak load is a number above 0");
    }
}
