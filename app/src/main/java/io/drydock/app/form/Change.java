package io.drydock.app.form;

import io.drydock.model.edit.Edit;

/// What follows from what somebody typed or chose.
public sealed interface Change {

    /// Make this edit.
    record Make(Edit edit) implements Change {}

    /// Change nothing and say why, next to the field.
    record Refuse(String reason) implements Change {}
}
