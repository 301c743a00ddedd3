package io.drydock.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlossaryTest {

    @Test
    void wordsAreFoundInAnyFormAndOnce() {
        assertThat(Glossary.in("Gateways ask key managers; a Gateway asks again."))
                .extracting(Glossary.Term::word)
                .containsExactly("gateway", "key manager");
    }

    @Test
    void partsOfOtherWordsAreNotWords() {
        assertThat(Glossary.in("A score, a tripod and a flow chartered elsewhere."))
                .extracting(Glossary.Term::word)
                .doesNotContain("core", "pod", "chart");
    }

    @Test
    void everyWordIsUsedByARule() {
        for (Glossary.Term term : Glossary.TERMS) {
            assertThat(RuleBook.rules())
                    .as(term.word())
                    .anyMatch(rule ->
                            Glossary.in(rule.info().title() + " " + rule.info().rationale())
                                    .contains(term));
        }
    }
}
