package io.drydock.model.edit;

/// The words for edits in menus and lists.
final class EditLabels {

    private EditLabels() {}

    static String of(Edit edit) {
        return switch (edit) {
            case Edit.AddNode e -> "Add " + e.node().name();
            case Edit.ReplaceNode e -> "Change " + e.node().name();
            case Edit.MoveNode e -> "Move " + e.node();
            case Edit.RemoveNode e -> "Remove " + e.node();
            case Edit.AddCluster e -> "Add cluster " + e.cluster().name();
            case Edit.ReplaceCluster e -> "Change cluster " + e.cluster().name();
            case Edit.RemoveCluster e -> "Remove cluster " + e.cluster();
            case Edit.AddSite e -> "Add site " + e.site().name();
            case Edit.ReplaceSite e -> "Change site " + e.site().name();
            case Edit.RemoveSite e -> "Remove site " + e.site();
            case Edit.AddZone e -> "Add zone " + e.zone().name();
            case Edit.RemoveZone e -> "Remove zone " + e.zone();
            case Edit.AddSubnet e -> "Add subnet " + e.subnet().name();
            case Edit.ReplaceSubnet e -> "Change subnet " + e.subnet().name();
            case Edit.RemoveSubnet e -> "Remove subnet " + e.subnet();
            case Edit.AddConnection e -> "Connect " + ends(e.connection());
            case Edit.ReplaceConnection e -> "Change connection " + ends(e.connection());
            case Edit.RemoveConnection e -> "Remove connection " + e.connection();
            case Edit.Rename e -> "Rename the design to " + e.name();
            case Edit.ChooseVersion e -> "Choose version " + e.version();
            case Edit.DeclarePattern e ->
                    e.pattern()
                            .map(pattern -> "Declare pattern " + pattern.key())
                            .orElse("Declare no pattern");
            case Edit.ChangeSettings ignored -> "Change settings";
            case Edit.ChangeRequirements ignored -> "Change requirements";
            case Edit.AcceptFinding e -> "Accept " + e.suppression().rule();
            case Edit.WithdrawAcceptance e -> "Raise " + e.rule() + " again";
            case Edit.All e -> e.title();
        };
    }

    private static String ends(io.drydock.model.design.Connection connection) {
        return connection.from() + " to " + connection.to();
    }
}
