package io.drydock.app.tool;

/// What a person does with the pointer while a tool is in hand.
public sealed interface Input {

    /// The main button goes down.
    record Press(Pointer at) implements Input {}

    /// The pointer moves, with or without a button.
    record Move(Pointer at) implements Input {}

    /// The main button goes up.
    record Release(Pointer at) implements Input {}

    /// Escape, or the window lost the pointer.
    record Cancel() implements Input {}
}
