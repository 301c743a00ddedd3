package io.drydock.export.language;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.drydock.export.plan.UnsupportedDesignException;

/// Statements for database servers.
public final class Sql extends Code<Sql> {

    private Sql(Phrase code) {
        super(code);
    }

    @Override
    Sql of(Phrase code) {
        return new Sql(code);
    }

    /// Code that stands in our own source.
    public static Sql code(@CompileTimeConstant String code) {
        return new Sql(Phrase.of(code));
    }

    /// What quotes names and texts in which way.
    public enum Dialect {
        /// MySQL and Aurora MySQL; a backslash escapes.
        MYSQL,
        /// PostgreSQL, with standard conforming strings.
        POSTGRESQL,
        /// Oracle.
        ORACLE,
        /// SQL Server.
        SQL_SERVER
    }

    /// Exactly this text as the name of something.
    public static Sql identifier(Dialect dialect, String name) {
        String text = Phrase.printable(name);
        return new Sql(
                Phrase.of(
                        switch (dialect) {
                            case MYSQL -> "`" + text.replace("`", "``") + "`";
                            case SQL_SERVER -> "[" + text.replace("]", "]]") + "]";
                            case POSTGRESQL -> "\"" + text.replace("\"", "\"\"") + "\"";
                            case ORACLE -> oracle(text);
                        }));
    }

    private static String oracle(String name) {
        if (name.contains("\"")) {
            throw new UnsupportedDesignException(
                    Phrase.visible(name) + ": a name in Oracle cannot hold a double quote");
        }
        return "\"" + name + "\"";
    }

    /// Exactly this text as a value.
    public static Sql literal(Dialect dialect, String text) {
        String doubled = Phrase.printable(text).replace("'", "''");
        return new Sql(
                Phrase.of(
                        switch (dialect) {
                            case MYSQL -> "'" + doubled.replace("\\", "\\\\") + "'";
                            case SQL_SERVER -> "N'" + doubled + "'";
                            case POSTGRESQL, ORACLE -> "'" + doubled + "'";
                        }));
    }
}
