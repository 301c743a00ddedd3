package io.drydock.export.configuration;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;

/// Stands for the driver of a server: prints what it is told, with who tells it. Every count that
/// it is asked for is that of the environment, and a statement that holds the text given there
/// fails.
public final class RecordingDriver implements Driver {

    static final String COUNT = "RECORDING_COUNT";
    static final String FAILING = "RECORDING_FAILING";

    static {
        try {
            DriverManager.registerDriver(new RecordingDriver());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Connection connect(String url, Properties properties) {
        String user = properties.getProperty("user");
        say(user, "connects to " + url);
        return proxy(
                Connection.class,
                (_, method, _) ->
                        switch (method.getName()) {
                            case "createStatement" -> statement(user);
                            case "commit", "close" -> {
                                say(user, method.getName());
                                yield null;
                            }
                            default -> null;
                        });
    }

    private static Statement statement(String user) {
        return proxy(
                Statement.class,
                (_, method, arguments) ->
                        switch (method.getName()) {
                            case "execute" -> {
                                String sql = String.valueOf(arguments[0]);
                                String failing = System.getenv().getOrDefault(FAILING, "");
                                if (!failing.isEmpty() && sql.contains(failing)) {
                                    throw new SQLException("refused: " + failing);
                                }
                                say(user, sql);
                                yield false;
                            }
                            case "executeQuery" -> result();
                            case "getUpdateCount" -> -1;
                            case "getMoreResults" -> false;
                            default -> null;
                        });
    }

    private static ResultSet result() {
        return proxy(
                ResultSet.class,
                (_, method, _) ->
                        switch (method.getName()) {
                            case "next" -> true;
                            case "getInt" -> Integer.valueOf(System.getenv(COUNT));
                            default -> null;
                        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        RecordingDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static void say(String user, String what) {
        System.out.println(user + ": " + what.replaceAll("\\s+", " "));
    }

    @Override
    public boolean acceptsURL(String url) {
        return true;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
