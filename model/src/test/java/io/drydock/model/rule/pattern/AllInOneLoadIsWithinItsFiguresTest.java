package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.advice.Capacity;
import io.drydock.model.design.Design;
import io.drydock.model.design.Requirements;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AllInOneLoadIsWithinItsFiguresTest {

    private static final Rule RULE = new AllInOneLoadIsWithinItsFigures();

    @Test
    void nothingDeclared() {
        assertThatRule(RULE).on(Designs.aioHa()).isSilent();
    }

    @Test
    void figuresThemselvesAreRight() {
        assertThatRule(RULE).on(peak(1500, 10)).isSilent();
        assertThatRule(RULE).on(peak(700, 100)).isSilent();
    }

    @Test
    void highPeak() {
        assertThatRule(RULE)
                .on(peak(1501, 10))
                .reports("aio-ha", "A peak of 1501 calls a second is declared")
                .hasNoFix();
        assertThatRule(RULE).on(peak(701, 100)).reports("aio-ha", "about 700").hasNoFix();
    }

    @Test
    void sizesBetweenTheFiguresLieOnALine() {
        assertThat(Capacity.pairTps(OptionalInt.of(55))).isEqualTo(1100);
        assertThat(Capacity.pairTps(OptionalInt.of(1))).isEqualTo(1500);
        assertThat(Capacity.pairTps(OptionalInt.of(5000))).isEqualTo(700);
    }

    private static Design peak(int tps, int kb) {
        return Designs.edit(
                Designs.aioHa(),
                new Edit.ChangeRequirements(
                        new Requirements(
                                OptionalInt.of(tps), OptionalInt.of(kb), Optional.empty())));
    }
}
