package io.drydock.app.form;

import java.util.List;
import java.util.function.Function;

/// A line of a form.
public sealed interface Field {

    /// What it is called.
    String label();

    /// Something to read.
    ///
    /// @param label what it is called
    /// @param value what it is
    record Fact(String label, String value) implements Field {}

    /// Something to type.
    ///
    /// @param label what it is called
    /// @param value what it is now
    /// @param change what typing something else does
    record Text(String label, String value, Function<String, Change> change) implements Field {}

    /// Something to choose.
    ///
    /// @param label what it is called
    /// @param value what is chosen now
    /// @param options what there is to choose from
    /// @param change what choosing another one does
    record Choice(String label, String value, List<String> options, Function<String, Change> change)
            implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// Something to switch on or off.
    ///
    /// @param label what it is called
    /// @param on whether it is on now
    /// @param change what switching it does
    record Toggle(String label, boolean on, Function<Boolean, Change> change) implements Field {}
}
