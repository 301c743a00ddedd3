package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Platform;
import io.drydock.model.design.Requirements.Purpose;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisasterRecoveryReplicatesTest {

    private static final Rule RULE = new DisasterRecoveryReplicates();

    @Test
    void replicatedDataIsRight() {
        assertThatRule(RULE).on(Designs.recovery("3.2.0")).isSilent();
        assertThatRule(RULE).on(Designs.recovery("4.7.0")).isSilent();
    }

    @Test
    void otherPurposesNeedNone() {
        assertThatRule(RULE)
                .on(Designs.hybrid(Purpose.EXTRA_CAPACITY, "3.2.0", Platform.EC2, 2))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "replicate-apim, apim-database, Replicate API Manager database to API Manager database"
                + " (second site)",
        "replicate-files, shared-files, Replicate Shared artefacts to Shared artefacts (second"
                + " site)"
    })
    void notReplicated(String connection, String store, String fix) {
        assertThatRule(RULE)
                .on(
                        Designs.edit(
                                Designs.recovery("3.2.0"),
                                new Edit.RemoveConnection(Designs.id(connection))))
                .reportsTimes(1)
                .reports(store, "is not replicated")
                .fixedBy(fix);
    }

    @Test
    void nameThatStays() {
        assertThatRule(RULE)
                .on(
                        Designs.edit(
                                Designs.recovery("3.2.0"),
                                new Edit.RemoveConnection(Designs.id("failover"))))
                .reports("disaster-recovery", "No DNS name moves")
                .fixedBy("Let the DNS name move to Public load balancer (second site)");
    }
}
