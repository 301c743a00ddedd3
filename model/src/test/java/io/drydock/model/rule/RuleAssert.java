package io.drydock.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Shows what one rule says of a design, and that its fixes work.
///
/// ```java
/// assertThatRule(new GatewaysSpanTwoZones())
///         .on(Designs.fullyDistributed())
///         .isSilent();
/// assertThatRule(new GatewaysSpanTwoZones())
///         .on(broken)
///         .reports("gateway", "one zone")
///         .fixedBy("Add a gateway in us-east-1b");
/// ```
public final class RuleAssert {

    private final Rule rule;

    private RuleAssert(Rule rule) {
        this.rule = rule;
    }

    public static RuleAssert assertThatRule(Rule rule) {
        return new RuleAssert(rule);
    }

    /// Judges a design, as the validator would: a rule that does not apply says nothing.
    public Judged on(Design design) {
        return new Judged(design);
    }

    private List<Finding> findings(Design design) {
        return new Validator(List.of(rule)).validate(design);
    }

    /// The rules that find errors, each followed by the number of times. An error that a fix moves
    /// to another element is no new one.
    static Set<String> errors(Design design) {
        Map<String, Integer> times = new HashMap<>();
        Set<String> errors = new LinkedHashSet<>();
        for (Finding finding : RuleBook.validator().validate(design)) {
            if (finding.severity() == Severity.ERROR) {
                errors.add(finding.rule() + " x" + times.merge(finding.rule(), 1, Integer::sum));
            }
        }
        return errors;
    }

    static String key(Finding finding) {
        return finding.rule() + " on " + finding.element();
    }

    /// What the rule said of one design.
    public final class Judged {

        private final Design design;
        private final List<Finding> findings;

        private Judged(Design design) {
            this.design = design;
            this.findings = findings(design);
        }

        /// The rule finds nothing.
        public void isSilent() {
            assertThat(findings).as("findings of %s", rule.info().id()).isEmpty();
        }

        /// The rule does not speak about such designs.
        public void isNotAsked() {
            assertThat(rule.appliesTo(design)).as("%s applies", rule.info().id()).isFalse();
            assertThat(findings).isEmpty();
        }

        /// The rule finds exactly so many breaches.
        public Judged reportsTimes(int times) {
            assertThat(findings).as("findings of %s", rule.info().id()).hasSize(times);
            return this;
        }

        /// The rule finds a breach at this element, and its message has this part.
        public Reported reports(String element, String messagePart) {
            ElementId id = new ElementId(element);
            assertThat(findings)
                    .as("findings of %s", rule.info().id())
                    .anySatisfy(finding -> {
                        assertThat(finding.element()).isEqualTo(id);
                        assertThat(finding.message()).contains(messagePart);
                    });
            Finding found =
                    findings.stream()
                            .filter(finding -> finding.element().equals(id))
                            .filter(finding -> finding.message().contains(messagePart))
                            .findFirst()
                            .orElseThrow();
            return new Reported(rule, design, found);
        }
    }

    /// One finding that was expected.
    public static final class Reported {

        private final Rule rule;
        private final Design design;
        private final Finding finding;

        private Reported(Rule rule, Design design, Finding finding) {
            this.rule = rule;
            this.design = design;
            this.finding = finding;
        }

        /// The finding offers this fix, and the fix works.
        public Reported fixedBy(String title) {
            Optional<Fix> fix =
                    finding.fixes().stream().filter(f -> f.title().equals(title)).findFirst();
            assertThat(fix)
                    .as(
                            "fix '%s' among %s",
                            title, finding.fixes().stream().map(Fix::title).toList())
                    .isPresent();
            works(rule, design, finding, fix.orElseThrow());
            return this;
        }

        /// The finding leaves the remedy to a person.
        public void hasNoFix() {
            assertThat(finding.fixes()).isEmpty();
        }
    }

    /// The fix removes the finding, gives the same design each time, and breaks nothing that was
    /// whole.
    static void works(Rule rule, Design design, Finding finding, Fix fix) {
        works(rule, design, errors(design), finding, fix);
    }

    /// As [#works(Rule, Design, Finding, Fix)], for a design whose errors are known.
    static void works(Rule rule, Design design, Set<String> errors, Finding finding, Fix fix) {
        Design fixed = fix.edit().apply(design);
        String what = key(finding) + " by '" + fix.title() + "'";
        assertThat(fix.title()).as("title of a fix of %s", finding.rule()).isNotBlank();
        assertThat(fix.edit().apply(design)).as("made again: " + what).isEqualTo(fixed);
        assertThat(times(rule, finding, fixed))
                .as("breaches left after fixing " + what)
                .isLessThan(times(rule, finding, design));
        Set<String> fresh = errors(fixed);
        fresh.removeAll(errors);
        assertThat(fresh).as("new errors after fixing " + what).isEmpty();
    }

    private static long times(Rule rule, Finding finding, Design design) {
        return new Validator(List.of(rule))
                .validate(design).stream().filter(other -> key(other).equals(key(finding))).count();
    }
}
