package io.drydock.model.diff;

import java.util.List;

/// Nodes that others address one by one are more or fewer: the others' configuration has to follow.
///
/// @param profile whose nodes they are, the name people read
/// @param before how many there were
/// @param after how many there are
/// @param dependents the clusters whose configuration lists them, by name; at least one
public record Reconfiguration(String profile, int before, int after, List<String> dependents) {

    public Reconfiguration {
        dependents = List.copyOf(dependents);
    }

    /// The same in a sentence.
    public String text() {
        return profile
                + ": from "
                + before
                + " to "
                + after
                + " nodes. They are listed one by one in the configuration of "
                + String.join(", ", dependents)
                + ": change it there too.";
    }
}
