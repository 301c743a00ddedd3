package io.drydock.app.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.app.Designs;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.diff.Change;
import io.drydock.model.migration.MigrationRefused;
import org.junit.jupiter.api.Test;

final class MigrationReviewTest {

    private static final ProductVersion NEWEST = ProductVersion.OFFERED.getFirst();

    private final Design design = Designs.distributed();

    @Test
    void saysWhatGoesAndWhatComes() {
        MigrationReview review = MigrationReview.of(design, NEWEST);

        assertThat(review.goes())
                .extracting(Change::text)
                .anyMatch(text -> text.startsWith("Publisher, "))
                .anyMatch(text -> text.startsWith("Shared artefacts, "));
        assertThat(review.comes())
                .extracting(Change::text)
                .anyMatch(text -> text.startsWith("Control Plane, 2 nodes"));
        assertThat(review.changes())
                .extracting(Change::kind)
                .isNotEmpty()
                .doesNotContain(Change.Kind.ADDED, Change.Kind.REMOVED);
        assertThat(review.plan().notes()).isNotEmpty();
        assertThat(review.verdict()).isEqualTo("The rule book finds nothing new in the result.");
    }

    @Test
    void itsEditMovesTheDesign() {
        Design moved = MigrationReview.of(design, NEWEST).edit().apply(design);

        assertThat(moved.version()).isEqualTo(NEWEST);
        assertThat(MigrationReview.targets(moved)).isEmpty();
    }

    @Test
    void onlyNewerVersionsAreOffered() {
        assertThat(MigrationReview.targets(design))
                .isNotEmpty()
                .allMatch(version -> version.compareTo(design.version()) > 0);
    }

    @Test
    void olderVersionIsRefused() {
        assertThatThrownBy(() -> MigrationReview.of(design, new ProductVersion(2, 6, 0)))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("cannot go back");
    }
}
