package io.drydock.model.rule.pattern;

import static io.drydock.model.rule.RuleAssert.assertThatRule;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.Platform;
import io.drydock.model.design.Scaling;
import io.drydock.model.edit.Edit;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.rule.Designs;
import io.drydock.model.rule.Rule;
import org.junit.jupiter.api.Test;

class IdentityServerIsTheOnlyKeyManagerTest {

    private static final Rule RULE = new IdentityServerIsTheOnlyKeyManager();

    private static final Design DESIGN =
            Designs.start(PatternKey.IDENTITY_SERVER, "4.7.0", Platform.EC2, 2);

    @Test
    void identityServerAloneIsRight() {
        assertThatRule(RULE).on(DESIGN).isSilent();
    }

    @Test
    void keyManagerBesideIt() {
        Design both =
                Designs.edit(
                        DESIGN,
                        new Edit.AddCluster(
                                new Cluster(
                                        Designs.id("key-manager"),
                                        "Key Manager",
                                        ProfileId.KEY_MANAGER,
                                        "c5.large",
                                        Scaling.FIXED)));
        assertThatRule(RULE)
                .on(both)
                .reports("key-manager", "stands beside Identity Server")
                .fixedBy("Remove Key Manager");
    }

    @Test
    void noIdentityServer() {
        assertThatRule(RULE)
                .on(Designs.withoutCluster(DESIGN, "identity-server"))
                .reports("aio-is", "There is no")
                .fixedBy("Add Identity Server as Key Manager with 2 nodes");
    }

    @Test
    void severalTenants() {
        assertThatRule(RULE)
                .on(Designs.multiTenant(DESIGN))
                .reports("aio-is", "Several organisations")
                .hasNoFix();
    }
}
