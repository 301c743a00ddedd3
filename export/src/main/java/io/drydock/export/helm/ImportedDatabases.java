package io.drydock.export.helm;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.design.Database;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.LogicalDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the database servers that values name in JDBC addresses.
final class ImportedDatabases {

    private static final String DATABASES = "wso2.apim.configurations.databases.";

    private static final Pattern URL =
            Pattern.compile(
                    "jdbc:(mysql|postgresql|oracle|sqlserver):(?:thin:@)?//([^:/;?]+)(?::(\\d+))?"
                            + "(?:/([^?;]+)|;.*?databaseName=([^;]+))?.*");

    private static final Map<String, Engine> ENGINES =
            Map.of(
                    "mysql", Engine.MYSQL,
                    "postgresql", Engine.POSTGRESQL,
                    "oracle", Engine.ORACLE,
                    "sqlserver", Engine.SQL_SERVER);

    /// Versions in standard support, for engines that the starting designs do not use.
    private static final Map<Engine, String> VERSIONS =
            Map.of(Engine.POSTGRESQL, "17.5", Engine.ORACLE, "19.0", Engine.SQL_SERVER, "16.0");

    private record Server(ElementId id, Engine engine) {}

    private ImportedDatabases() {}

    /// The servers; the given one where the values name none.
    static List<Database> of(List<ImportedValues> releases, Database usual) {
        SequencedMap<Server, SequencedMap<DatabaseRole, LogicalDatabase>> servers =
                new LinkedHashMap<>();
        for (ImportedValues values : releases) {
            for (DatabaseRole role : List.of(DatabaseRole.APIM, DatabaseRole.SHARED)) {
                String path = DATABASES + role.key() + ".";
                Matcher url = URL.matcher(values.text(path + "url"));
                if (url.matches()) {
                    String name =
                            Optional.ofNullable(url.group(4))
                                    .or(() -> Optional.ofNullable(url.group(5)))
                                    .orElse(role.key());
                    String user = values.text(path + "username");
                    servers.computeIfAbsent(server(url, usual), key -> new LinkedHashMap<>())
                            .putIfAbsent(role, new LogicalDatabase(role, name, user));
                }
            }
        }
        List<Database> databases = new ArrayList<>();
        servers.forEach((server, held) ->
                databases.add(database(server, usual, List.copyOf(held.values()))));
        return databases.isEmpty() ? List.of(usual) : databases;
    }

    /// A name of one part is the server's own in a design; any other is an address of the site.
    private static Server server(Matcher url, Database usual) {
        ElementId id = ElementId.isValid(url.group(2)) ? new ElementId(url.group(2)) : usual.id();
        return new Server(id, ENGINES.getOrDefault(url.group(1), usual.engine()));
    }

    private static Database database(
            Server server, Database usual, List<LogicalDatabase> databases) {
        String version =
                server.engine() == usual.engine()
                        ? usual.engineVersion()
                        : VERSIONS.getOrDefault(server.engine(), usual.engineVersion());
        return new Database(
                server.id(),
                usual.name(),
                server.engine(),
                version,
                usual.instanceClass(),
                usual.storageGib(),
                usual.multiAz(),
                usual.backupDays(),
                usual.placement(),
                databases,
                usual.admits());
    }
}
