package io.drydock.model.design;

import io.drydock.model.catalogue.DatabaseRole;

/// One database on a server.
///
/// @param role what it holds
/// @param name its name on the server
/// @param user the account that reads and writes it; its password is never part of a design
public record LogicalDatabase(DatabaseRole role, String name, String user) {

    public LogicalDatabase {
        TextGrammar.DATABASE_NAME.require("name", name);
        TextGrammar.DATABASE_USER.require("user", user);
    }
}
