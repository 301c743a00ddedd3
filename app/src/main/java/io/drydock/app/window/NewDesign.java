package io.drydock.app.window;

import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;

/// The last step to a new design: what speaks against it is said in place.
///
/// @param refusal where that is said; hidden while there is nothing to say
/// @param created takes the design
record NewDesign(Label refusal, Consumer<Design> created) {

    /// The name somebody typed, if it is one.
    Optional<ElementId> named(String text) {
        String id = text.strip();
        if (!ElementId.isValid(id)) {
            refuse("The name is lower-case letters, digits and hyphens, starting with a letter.");
            return Optional.empty();
        }
        return Optional.of(new ElementId(id));
    }

    /// Hands on a design, unless it cannot be made.
    void make(Supplier<Design> design) {
        try {
            created.accept(design.get());
        } catch (IllegalArgumentException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    /// Says why there is no design; nothing hides the place for it.
    void refuse(String reason) {
        refusal.setText(reason);
        refusal.setVisible(!reason.isEmpty());
        refusal.setManaged(!reason.isEmpty());
    }
}
