package io.drydock.export.plan;

import io.drydock.model.design.Database;
import io.drydock.model.design.LogicalDatabase;

/// An account with which machines log in to a database.
///
/// @param database the server
/// @param logical the database on it, with the account's name
public record DatabaseLogin(Database database, LogicalDatabase logical) {}
