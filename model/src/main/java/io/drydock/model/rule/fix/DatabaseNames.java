package io.drydock.model.rule.fix;

import io.drydock.model.catalogue.DatabaseRole;
import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Fix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// Names and users of the databases on one server.
public final class DatabaseNames {

    private DatabaseNames() {}

    /// Gives one database of a server a name that no other has.
    public static Fix rename(Database server, LogicalDatabase database) {
        List<LogicalDatabase> others = without(server, database);
        String name = freeName(database.role().key(), others, LogicalDatabase::name);
        return replace(
                server,
                database,
                new LogicalDatabase(database.role(), name, database.user()),
                "Call the " + database.role().key() + " of " + server.name() + " " + name);
    }

    /// Gives one database of a server a user that no other has.
    public static Fix changeUser(Database server, LogicalDatabase database) {
        List<LogicalDatabase> others = without(server, database);
        String user = freeName(usualUser(database.role()), others, LogicalDatabase::user);
        return replace(
                server,
                database,
                new LogicalDatabase(database.role(), database.name(), user),
                "Let " + user + " own " + database.name());
    }

    private static List<LogicalDatabase> without(Database server, LogicalDatabase database) {
        List<LogicalDatabase> others = new ArrayList<>(server.databases());
        others.remove(database);
        return others;
    }

    private static Fix replace(
            Database server, LogicalDatabase old, LogicalDatabase next, String title) {
        List<LogicalDatabase> databases = new ArrayList<>(server.databases());
        databases.set(databases.lastIndexOf(old), next);
        return new Fix(title, new Edit.ReplaceNode(server.withDatabases(databases)));
    }

    /// A server's databases and one more for each of these roles, with free names and users.
    static List<LogicalDatabase> with(
            List<LogicalDatabase> databases, Collection<DatabaseRole> roles) {
        List<LogicalDatabase> next = new ArrayList<>(databases);
        for (DatabaseRole role : roles) {
            next.add(
                    new LogicalDatabase(
                            role,
                            freeName(role.key(), next, LogicalDatabase::name),
                            freeName(usualUser(role), next, LogicalDatabase::user)));
        }
        return next;
    }

    private static String usualUser(DatabaseRole role) {
        return role.key().replace("_db", "_user");
    }

    private static String freeName(
            String base, List<LogicalDatabase> others, Function<LogicalDatabase, String> what) {
        Set<String> taken = new HashSet<>();
        others.forEach(other -> taken.add(what.apply(other).toLowerCase(Locale.ROOT)));
        String name = base;
        for (int n = 2; taken.contains(name); n++) {
            name = base + n;
        }
        return name;
    }
}
