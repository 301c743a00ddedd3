package io.drydock.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.StartingPoints;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.Node;
import io.drydock.model.edit.Edit;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.file.DesignReader;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.index.DesignIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private final Design design = StartingPoints.all().getFirst();
    private final Cluster cluster = design.clusters().getFirst();
    private final Finding finding =
            new Finding("T-01", Severity.WARNING, cluster.id(), "It is so", List.of());

    private Judgement judge(Design judged) {
        return Acceptance.judge(new DesignIndex(judged), List.of(finding));
    }

    private Design accepted() {
        return Acceptance.accept(new DesignIndex(design), finding, "The customer wants it so.")
                .apply(design);
    }

    @Test
    void acceptedFindingIsShownApart() {
        Judgement judgement = judge(accepted());
        assertThat(judgement.open()).isEmpty();
        assertThat(judgement.accepted())
                .singleElement()
                .satisfies(item ->
                        assertThat(item.suppression().justification())
                                .isEqualTo("The customer wants it so."));
    }

    @Test
    void changedElementRaisesTheFindingAgain() {
        Design changed = new Edit.ReplaceCluster(cluster.withSize("c5.4xlarge")).apply(accepted());
        assertThat(judge(changed).open()).containsExactly(finding);
        assertThat(judge(changed).outdated()).hasSize(1);
    }

    @Test
    void changedNodeOfTheClusterRaisesTheFindingAgain() {
        Node member = new DesignIndex(design).members(cluster).getFirst();
        Design changed = new Edit.ReplaceNode(member.withName("Other")).apply(accepted());
        assertThat(judge(changed).open()).containsExactly(finding);
    }

    @Test
    void changeElsewhereLeavesItAccepted() {
        Design changed =
                new Edit.ChangeSettings(design.settings().withAmqpHeartbeatSeconds(5))
                        .apply(accepted());
        assertThat(judge(changed).open()).isEmpty();
    }

    @Test
    void changedFindingIsRaisedAgain() {
        Finding worse =
                new Finding("T-01", Severity.WARNING, cluster.id(), "It is worse", List.of());
        assertThat(Acceptance.judge(new DesignIndex(accepted()), List.of(worse)).open())
                .containsExactly(worse);
    }

    @Test
    void acceptanceIsKeptInTheFile() throws DesignFormatException {
        Design back = DesignReader.read("x", DesignWriter.write(accepted()));
        assertThat(judge(back).open()).isEmpty();
    }

    @Test
    void withdrawnAcceptanceRaisesTheFindingAgain() {
        Design withdrawn =
                new Edit.WithdrawAcceptance("T-01", cluster.id().value()).apply(accepted());
        assertThat(judge(withdrawn).open()).containsExactly(finding);
        assertThat(withdrawn).isEqualTo(design);
    }
}
