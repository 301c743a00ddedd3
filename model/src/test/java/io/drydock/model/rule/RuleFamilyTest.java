package io.drydock.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every rule of the book does: it is silent on a design that conforms and reports on one that
/// breaks it, and its fixes mend that, bring no new error and leave nothing to mend again.
class RuleFamilyTest {

    /// Broken designs tried for each rule, from different starting designs where it applies to
    /// several.
    private static final int MOST = 25;

    private static final int MOST_WITHOUT_FIX = 5;

    private static final List<Design> STARTS = Designs.everyStartingDesign();
    private static final Map<String, List<Design>> BROKEN = new LinkedHashMap<>();

    static List<String> ids() {
        return RuleBook.rules().stream().map(rule -> rule.info().id()).toList();
    }

    @BeforeAll
    static void breakEveryKindOfStartingDesign() {
        ids().forEach(id -> BROKEN.put(id, new ArrayList<>()));
        Set<String> seen = new HashSet<>();
        for (Design start : STARTS) {
            if (seen.add(start.name() + start.generation().key() + start.platform().key())) {
                // What is accepted is not mended.
                broken(start.withSuppressions(List.of())).forEach(RuleFamilyTest::sort);
            }
        }
    }

    /// Broken in one way, and in the ways that only several organisations or a lone gateway site
    /// show.
    private static Stream<Design> broken(Design start) {
        Design shared = Designs.multiTenant(start);
        return Stream.concat(
                Stream.of(shared, Designs.withGatewaySite(shared)),
                BrokenDesigns.of(start).stream().map(BrokenDesigns.Broken::design));
    }

    private static void sort(Design broken) {
        Set<String> found = new HashSet<>();
        for (Finding finding : Validator.judge(RuleBook.rules(), new DesignIndex(broken))) {
            List<Design> known = BROKEN.get(finding.rule());
            int room = finding.fixes().isEmpty() ? MOST_WITHOUT_FIX : MOST;
            if (known.size() < room && found.add(finding.rule())) {
                known.add(broken);
            }
        }
    }

    private static Rule rule(String id) {
        return RuleBook.rule(id).orElseThrow();
    }

    private static List<Finding> findings(String id, Design design) {
        return new Validator(List.of(rule(id))).validate(design);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void silentOnADesignThatConforms(String id) {
        assertThat(STARTS)
                .anyMatch(design -> rule(id).appliesTo(design) && findings(id, design).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void reportsOnADesignThatBreaksIt(String id) {
        assertThat(BROKEN.get(id)).isNotEmpty();
        for (Design broken : BROKEN.get(id)) {
            assertThat(findings(id, broken))
                    .isNotEmpty()
                    .allMatch(finding -> finding.rule().equals(id))
                    .allMatch(finding -> finding.severity() == rule(id).info().severity())
                    .noneMatch(finding -> finding.message().isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void fixesMendItBringNoNewErrorAndLeaveNothingToDo(String id) {
        Fixer fixer = new Fixer(RuleBook.validator());
        int mended = 0;
        for (Design broken : BROKEN.get(id)) {
            Fixer.Result once = fixer.fix(broken, finding -> finding.rule().equals(id));
            if (once.applied().isEmpty()) {
                continue;
            }
            int before = findings(id, broken).size();
            assertThat(findings(id, once.design())).hasSizeLessThan(before);
            assertThat(errors(once.design()).isWithin(errors(broken))).isTrue();
            Fixer.Result again = fixer.fix(once.design(), finding -> finding.rule().equals(id));
            assertThat(again.applied()).isEmpty();
            assertThat(again.design()).isSameAs(once.design());
            mended++;
        }
        assertThat(mended > 0).isEqualTo(rule(id).info().hasFix());
    }

    private static ErrorCount errors(Design design) {
        return ErrorCount.of(Validator.judge(RuleBook.rules(), new DesignIndex(design)));
    }
}
