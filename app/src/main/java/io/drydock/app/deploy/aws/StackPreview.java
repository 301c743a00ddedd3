package io.drydock.app.deploy.aws;

import java.util.List;

/// What a change set would do. Nothing has happened yet.
///
/// @param changeSet the identifier of the change set; names are not unique
/// @param stack the identifier of the stack
/// @param isNew whether the stack does not exist yet
/// @param changes what would change; empty when the stack already is as wanted
public record StackPreview(String changeSet, String stack, boolean isNew, List<Change> changes) {

    /// A change of one resource.
    ///
    /// @param action `Add`, `Modify`, `Remove`, `Import` or `Dynamic`
    /// @param logicalId the resource's name in the template
    /// @param type its type
    /// @param replacement `True`, `False` or `Conditional` for a modification, otherwise empty
    public record Change(String action, String logicalId, String type, String replacement) {

        /// True when the resource would be made anew, and the old one deleted.
        public boolean replaces() {
            return !replacement.isEmpty() && !"False".equals(replacement);
        }
    }

    public StackPreview {
        changes = List.copyOf(changes);
    }
}
