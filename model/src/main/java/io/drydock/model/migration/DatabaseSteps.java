package io.drydock.model.migration;

import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import io.drydock.model.edit.Edit;
import java.util.List;

/// Database servers run an engine that the target version is tested with.
///
/// Source: the product compatibility pages of API Manager 4.4 to 4.6; there is none older than 4.4
/// or newer than 4.6 at hand, so all of 4.x is judged by these.
final class DatabaseSteps {

    /// What new designs for 4.x start with.
    private static final String NEWEST_MYSQL = "8.4.9";

    private DatabaseSteps() {}

    static void upgrade(Progress progress) {
        if (progress.to().hasSeparatePortals()) {
            return;
        }
        for (Database server : progress.index().all(Database.class)) {
            List<String> supported = supported(server.engine());
            if (supported.isEmpty() || runs(server, supported)) {
                continue;
            }
            String wanted = server.engine().title() + " " + String.join(", ", supported);
            if (server.engine() == Engine.MYSQL) {
                progress.step(
                        "Upgrade " + server.name() + " to MySQL " + NEWEST_MYSQL,
                        "API Manager 4.x is tested with " + wanted + ".",
                        List.of(
                                new Edit.ReplaceNode(
                                        server.withEngine(Engine.MYSQL, NEWEST_MYSQL))));
            } else {
                progress.note(
                        server.name()
                                + " runs "
                                + server.engine().title()
                                + " "
                                + server.engineVersion()
                                + "; API Manager 4.x is tested with "
                                + wanted
                                + ". Choose one of these and set it in the design.");
            }
        }
    }

    /// The first numbers of supported versions; empty where nothing is known. The engine numbers 15
    /// and 16 of SQL Server are its releases 2019 and 2022.
    private static List<String> supported(Engine engine) {
        return switch (engine) {
            case MYSQL -> List.of("5.7", "8.0", "8.4");
            case AURORA_MYSQL -> List.of("5.7", "8.0");
            case POSTGRESQL, AURORA_POSTGRESQL -> List.of("16", "17");
            case ORACLE -> List.of("19", "23");
            case SQL_SERVER -> List.of("15", "16", "2019", "2022");
            case H2 -> List.of();
        };
    }

    private static boolean runs(Database server, List<String> supported) {
        String version = server.engineVersion();
        return supported.stream()
                .anyMatch(first -> version.equals(first) || version.startsWith(first + "."));
    }
}
