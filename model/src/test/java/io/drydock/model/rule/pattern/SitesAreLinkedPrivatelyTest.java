package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.design.Connection;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class SitesAreLinkedPrivatelyTest {

    private static final Rule RULE = new SitesAreLinkedPrivately();

    @Test
    void lineIsRight() {
        assertThatRule(RULE).on(Designs.recovery("3.2.0")).isSilent();
        assertThatRule(RULE).on(Designs.recovery("4.7.0")).isSilent();
    }

    @Test
    void noLine() {
        assertThatRule(RULE)
                .on(
                        Designs.edit(
                                Designs.recovery("3.2.0"),
                                new Edit.RemoveConnection(Designs.id("site-link"))))
                .reports("dr-data-centre", "No line joins Data centre")
                .fixedBy("Connect Data centre with AWS N. Virginia");
    }

    @Test
    void lineThatEndsNowhere() {
        assertThatRule(RULE)
                .on(
                        Designs.edit(
                                Designs.without(Designs.recovery("3.2.0"), "vpn"),
                                new Edit.AddConnection(
                                        new Connection(
                                                Designs.id("line"),
                                                Designs.id("aws"),
                                                Designs.id("dr-data-centre"),
                                                Connection.Kind.SITE_LINK,
                                                0,
                                                ""))))
                .reports("aws", "Neither VPN nor Direct Connect ends at AWS N. Virginia")
                .fixedBy("Add a VPN at AWS N. Virginia");
    }
}
