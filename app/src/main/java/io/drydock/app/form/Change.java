package io.drydock.app.form;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.edit.Edit;

/// What follows from what somebody typed or chose.
public sealed interface Change {

    /// Something that can be done.
    sealed interface Possible extends Change {}

    /// Make this edit.
    record Make(Edit edit) implements Possible {}

    /// Show what moving to this version takes, and ask before anything changes.
    record Migrate(ProductVersion target) implements Possible {}

    /// Change nothing and say why, next to the field.
    record Refuse(String reason) implements Change {}
}
