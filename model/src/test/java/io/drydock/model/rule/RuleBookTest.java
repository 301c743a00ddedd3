package io.drydock.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.drydock.model.design.Design;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.aws.AwsRules;
import io.drydock.model.rule.general.GeneralRules;
import io.drydock.model.rule.pattern.PatternRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    private static final List<Design> STARTING = Designs.everyStartingDesign();

    @Test
    void idsAreUniqueAndWellFormed() {
        List<String> ids = RuleBook.rules().stream().map(rule -> rule.info().id()).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Z][0-9]?-R?\\d{1,2}"));
        assertThat(NotCheckable.ALL).extracting(NotCheckable::id).doesNotHaveDuplicates();
        assertThat(NotCheckable.ALL).extracting(NotCheckable::id).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void everyRuleExplainsItself() {
        for (Rule rule : RuleBook.rules()) {
            RuleInfo info = rule.info();
            assertThat(info.title()).as(info.id()).isNotBlank();
            assertThat(info.rationale()).as(info.id()).hasSizeGreaterThan(80).endsWith(".");
            assertThat(info.source()).as(info.id()).isNotBlank();
            assertThat(info.example()).as(info.id()).isNotBlank();
            assertThat(info.generations()).as(info.id()).isNotEmpty();
            assertThat(info.platforms()).as(info.id()).isNotEmpty();
            assertThat(rule.info()).as(info.id()).isEqualTo(info);
        }
    }

    @Test
    void everySourceHasAnAddress() {
        for (Rule rule : RuleBook.rules()) {
            String source = rule.info().source();
            boolean isIssue = source.contains("issue");
            assertThat(isIssue || !SourceAddress.in(source).isEmpty()).as(source).isTrue();
        }
    }

    @Test
    void everyNotCheckableStatementSaysWhy() {
        for (NotCheckable statement : NotCheckable.ALL) {
            assertThat(statement.reason()).as(statement.id()).isNotBlank();
            assertThat(statement.source()).as(statement.id()).isNotBlank();
        }
    }

    @Test
    void everyContradictionOfTheSourcesIsExplained() {
        assertThat(Contradiction.ALL)
                .extracting(Contradiction::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 15).mapToObj("X-%02d"::formatted).toList());
        for (Contradiction contradiction : Contradiction.ALL) {
            assertThat(contradiction.readings()).as(contradiction.id()).hasSizeGreaterThan(60);
            assertThat(contradiction.resolution()).as(contradiction.id()).isNotBlank();
            for (String id : contradiction.rules()) {
                assertThat(RuleBook.rule(id)).as(contradiction.id() + " names " + id).isPresent();
            }
        }
    }

    /// Each is a rule, or listed with the reason why it cannot be one.
    @Test
    void everyStatementOfTheReferenceTablesIsAccountedFor() {
        Set<String> known = new HashSet<>();
        RuleBook.rules().forEach(rule -> known.add(rule.info().id()));
        NotCheckable.ALL.forEach(statement -> known.add(statement.id()));
        assertThat(known)
                .containsAll(ids("P1-R%d", 15))
                .containsAll(ids("P2-R%d", 12))
                .containsAll(ids("P3-R%d", 11))
                .containsAll(ids("P4-R%d", 8))
                .containsAll(ids("P5-R%d", 9))
                .containsAll(ids("H-R%d", 7))
                .containsAll(ids("G-%02d", 38))
                .containsAll(ids("A-%02d", 12))
                .containsAll(ids("K-%02d", 17));
    }

    private static List<String> ids(String form, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(form::formatted).toList();
    }

    @Test
    void everyRuleHasATestOfItsOwn() {
        for (Rule rule : RuleBook.rules()) {
            String test = rule.getClass().getName() + "Test";
            assertThatCode(() -> Class.forName(test)).as(test).doesNotThrowAnyException();
        }
    }

    @Test
    void rulesKeepTheOrderOfTheirTables() {
        for (List<Rule> table : List.of(PatternRules.ALL, GeneralRules.ALL, AwsRules.ALL)) {
            Map<String, Integer> last = new HashMap<>();
            for (Rule rule : table) {
                String id = rule.info().id();
                String prefix = id.substring(0, id.indexOf('-'));
                int number = Integer.parseInt(id.replaceAll(".*-R?", ""));
                assertThat(number).as(id).isGreaterThan(last.getOrDefault(prefix, 0));
                last.put(prefix, number);
            }
        }
    }

    @Test
    void startingDesignsHaveNoErrors() {
        assertThat(STARTING).isNotEmpty();
        for (Design design : STARTING) {
            assertThat(RuleBook.validator().validate(design))
                    .as("%s of %s on %s", design.name(), design.version(), design.platform())
                    .noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    /// One design for each pattern, generation, platform and purpose: the others differ in nothing
    /// that a fix looks at.
    private static List<Design> representative() {
        Set<String> seen = new HashSet<>();
        return STARTING.stream()
                .filter(design ->
                        seen.add(
                                design.name()
                                        + design.generation().key()
                                        + design.platform().key()))
                .toList();
    }

    @Test
    void everyFixMendsItsFindingAndBreaksNothing() {
        Set<String> fixed = new TreeSet<>();
        Set<String> failures = new TreeSet<>();
        for (Design start : representative()) {
            for (BrokenDesigns.Broken broken : BrokenDesigns.of(start)) {
                Set<String> errors = RuleAssert.errors(broken.design());
                for (Finding finding : everyFix(broken.design())) {
                    Rule rule = RuleBook.rule(finding.rule()).orElseThrow();
                    for (Fix fix : finding.fixes()) {
                        fixed.add(finding.rule());
                        try {
                            RuleAssert.works(rule, broken.design(), errors, finding, fix);
                        } catch (AssertionError | IllegalArgumentException e) {
                            failures.add("in " + broken.name() + ": " + e.getMessage());
                        }
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(fixed)
                .containsExactlyInAnyOrderElementsOf(
                        RuleBook.rules().stream()
                                .map(Rule::info)
                                .filter(RuleInfo::hasFix)
                                .map(RuleInfo::id)
                                .toList());
    }

    /// With the fixes that the validator would withhold: broken in one way only, a design needs
    /// none withheld.
    private static List<Finding> everyFix(Design design) {
        return Validator.judge(RuleBook.rules(), new DesignIndex(design));
    }

    @Test
    void pageIsGeneratedFromTheRules() throws IOException {
        Path page = Path.of("..", "docs", "rules.md");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, RuleBookDocument.markdown());
        }
        assertThat(page).content().isEqualTo(RuleBookDocument.markdown());
    }
}
