package io.drydock.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.app.form.NeedsForm.Figure;
import io.drydock.model.advice.Needs;
import io.drydock.model.advice.Needs.Wish;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Platform;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NeedsFormTest {

    private static final ProductVersion NEWEST = ProductVersion.OFFERED.getFirst();

    private static NeedsForm form(Map<Figure, String> numbers, Set<Wish> wishes) {
        return new NeedsForm(NEWEST, Platform.EKS, numbers, wishes);
    }

    @Test
    void emptyFormIsAllUnknown() {
        assertThat(form(Map.of(), Set.of()).needs()).contains(Needs.of(NEWEST, Platform.EKS));
    }

    @Test
    void whatIsTypedAndTickedBecomesTheNeeds() {
        Map<Figure, String> typed =
                Map.of(
                        Figure.PEAK_TPS, " 5000 ",
                        Figure.MESSAGE_KB, "20",
                        Figure.TOKEN_LIFETIME, "600");
        assertThat(form(typed, Set.of(Wish.GROWTH)).needs())
                .contains(
                        Needs.of(NEWEST, Platform.EKS)
                                .withPeakTps(5000)
                                .withMessageKb(20)
                                .withTokenLifetimeSeconds(600)
                                .with(Wish.GROWTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1.5", "1000001", "99999999999999"})
    void impossiblePeakIsRefusedWithItsLimits(String text) {
        NeedsForm form = form(Map.of(Figure.PEAK_TPS, text), Set.of());
        assertThat(form.needs()).isEmpty();
        assertThat(form.refusal(Figure.PEAK_TPS))
                .hasValueSatisfying(reason -> assertThat(reason).contains("1 to 1,000,000"));
        assertThat(form.refusal(Figure.MESSAGE_KB)).isEmpty();
    }

    @Test
    void everyWishHasATitleOfItsOwn() {
        assertThat(Arrays.stream(Wish.values()).map(NeedsForm::title)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Wish.values()).map(NeedsForm::meaning)).doesNotHaveDuplicates();
    }
}
