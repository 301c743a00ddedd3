package io.drydock.model.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Site;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.Ids;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Acceptance;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Fixer;
import io.drydock.model.rule.Judgement;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StartingDesignsTest {

    static List<Design> everyDesign() {
        List<Design> designs = new ArrayList<>(Designs.everyStartingDesign());
        for (ReferenceArchitecture architecture : ReferenceArchitecture.values()) {
            designs.add(architecture.design());
        }
        return designs;
    }

    @ParameterizedTest
    @MethodSource("everyDesign")
    void hasNoErrorAndNoUnexplainedWarning(Design design) {
        Judgement judgement = judge(design);
        assertThat(judgement.open())
                .filteredOn(finding -> finding.severity() != Severity.INFORMATION)
                .extracting(finding -> finding.rule() + " " + finding.message())
                .isEmpty();
        assertThat(judgement.accepted())
                .allMatch(accepted -> accepted.finding().severity() == Severity.WARNING)
                .allMatch(accepted -> accepted.suppression().justification().length() > 80);
        assertThat(judgement.outdated()).isEmpty();
    }

    private static Judgement judge(Design design) {
        DesignIndex index = new DesignIndex(design);
        return Acceptance.judge(index, RuleBook.validator().validate(index));
    }

    @Test
    void hasNoUnexplainedWarningInAnyRegionEither() {
        for (Design design : Designs.everyStartingDesign()) {
            for (AwsRegion region : AwsRegion.OFFERED) {
                if (design.sites().getFirst().zones().size() <= region.zones().size()) {
                    Design there = Designs.in(region, design);
                    assertThat(judge(there).open())
                            .as(there.name() + " in " + region.code())
                            .allMatch(finding -> finding.severity() == Severity.INFORMATION);
                }
            }
        }
    }

    @Test
    void fixingLeavesWhatIsExplainedAsItIs() {
        Design design = Designs.onEks();
        assertThat(design.suppressions()).hasSize(2);
        assertThat(new Fixer(RuleBook.validator()).fix(design, finding -> true).design())
                .isSameAs(design);
    }

    @Test
    void threeZonesOnMachinesNeedNoExplanation() {
        Design design = Designs.start(PatternKey.CONTROL_TRAFFIC_GATEWAY, "4.7.0", Platform.EC2, 3);
        assertThat(design.suppressions()).isEmpty();
    }

    @Test
    void twoZonesAreExplainedAndRaisedAgainInAnotherRegion() {
        Design design = Designs.start(PatternKey.CONTROL_TRAFFIC_GATEWAY, "4.7.0", Platform.EC2, 2);
        assertThat(judge(design).accepted())
                .extracting(accepted -> accepted.finding().rule())
                .containsExactly("G-02");
        Site site = design.sites().getFirst();
        Site moved =
                new Site(
                        site.id(),
                        "AWS Ohio",
                        site.kind(),
                        "us-east-2",
                        site.cidr(),
                        site.zones(),
                        site.subnets());
        assertThat(judge(Designs.edit(design, new Edit.ReplaceSite(moved))).open())
                .extracting(Finding::rule)
                .contains("G-02");
    }

    @Test
    void explanationOfTheWholeDesignSurvivesARename() {
        Design renamed =
                Designs.edit(Designs.onEks(), new Edit.Rename(new ElementId("other"), "Other"));
        assertThat(judge(renamed).accepted())
                .extracting(accepted -> accepted.finding().rule())
                .contains("G-20");
    }

    @ParameterizedTest
    @MethodSource("everyDesign")
    void identifiersAreUnique(Design design) {
        List<ElementId> ids = new ArrayList<>();
        design.sites()
                .forEach(site -> {
                    ids.add(site.id());
                    site.zones().forEach(zone -> ids.add(zone.id()));
                    site.subnets().forEach(subnet -> ids.add(subnet.id()));
                });
        design.clusters().forEach(cluster -> ids.add(cluster.id()));
        design.nodes().forEach(node -> ids.add(node.id()));
        design.connections().forEach(connection -> ids.add(connection.id()));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("everyDesign")
    void connectionsLeadSomewhere(Design design) {
        Set<ElementId> ids = Ids.all(design);
        for (Connection connection : design.connections()) {
            assertThat(ids).contains(connection.from(), connection.to());
        }
    }

    @ParameterizedTest
    @MethodSource("everyDesign")
    void profilesExistInTheVersion(Design design) {
        for (Cluster cluster : design.clusters()) {
            assertThat(Catalogue.of(design.generation()).has(cluster.profile())).isTrue();
        }
    }

    @Test
    void everyPatternIsOffered() {
        for (PatternKey pattern : PatternKey.values()) {
            assertThat(Designs.everyStartingDesign())
                    .anyMatch(design -> design.pattern().filter(pattern::equals).isPresent());
        }
    }

    @Test
    void whatIsNotOfferedIsRefused() {
        assertThatThrownBy(() ->
                        Designs.start(PatternKey.CONTROL_TRAFFIC_GATEWAY, "3.2.0", Platform.EC2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no starting design of pattern cp-tm-gw");
    }
}
