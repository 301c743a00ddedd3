package io.drydock.model.design;

import java.util.Optional;

/// A database engine.
public enum Engine {
    MYSQL("mysql", "MySQL", 3306),
    POSTGRESQL("postgresql", "PostgreSQL", 5432),
    AURORA_MYSQL("aurora-mysql", "Aurora MySQL", 3306),
    AURORA_POSTGRESQL("aurora-postgresql", "Aurora PostgreSQL", 5432),
    ORACLE("oracle", "Oracle", 1521),
    SQL_SERVER("sqlserver", "SQL Server", 1433),
    /// The embedded database of the product: for trying out only.
    H2("h2", "H2 (embedded)", 0);

    private final String key;
    private final String title;
    private final int port;

    Engine(String key, String title, int port) {
        this.key = key;
        this.title = title;
        this.port = port;
    }

    /// The name in design files.
    public String key() {
        return key;
    }

    /// The name people read.
    public String title() {
        return title;
    }

    /// The TCP port it listens on by default; 0 for the embedded one.
    public int port() {
        return port;
    }

    /// True for the two Aurora engines.
    public boolean isAurora() {
        return this == AURORA_MYSQL || this == AURORA_POSTGRESQL;
    }

    /// True for MySQL and its Aurora edition.
    public boolean speaksMySql() {
        return this == MYSQL || this == AURORA_MYSQL;
    }

    /// The engine with this key, if there is one.
    public static Optional<Engine> ofKey(String key) {
        for (Engine engine : values()) {
            if (engine.key.equals(key)) {
                return Optional.of(engine);
            }
        }
        return Optional.empty();
    }
}
