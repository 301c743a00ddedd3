package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;
import static io.drydock.export.cloudformation.Value.text;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.configuration.Jdbc;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import java.util.ArrayList;
import java.util.List;

/// What servers of Oracle and Microsoft have besides the others: editions, licences, and drivers
/// that only their owners may hand out.
///
/// Source: the Oracle and SQL Server chapters of the RDS user guide.
final class LicensedEngine {

    private static final String GROUP = "Databases";
    private static final String OWN_LICENCE = "bring-your-own-license";
    private static final String INCLUDED = "license-included";
    private static final String ORACLE_RELEASE = "19";

    private LicensedEngine() {}

    static boolean is(Database database) {
        return database.engine() == Engine.ORACLE || database.engine() == Engine.SQL_SERVER;
    }

    /// The parameter whose value is the edition, as RDS names it.
    static String edition(Database database) {
        return Names.of(database.id(), "Edition");
    }

    private static String licence(Database database) {
        return Names.of(database.id(), "Licence");
    }

    /// The parameter with the file of the JDBC driver.
    static String driver(Engine engine) {
        return engine == Engine.ORACLE ? "OracleDriver" : "SqlServerDriver";
    }

    private static String optionGroup(Database database) {
        return Names.of(database.id(), "Options");
    }

    static void parameters(TemplateBuilder template, DeploymentPlan plan) {
        for (Database database : plan.databases()) {
            if (is(database)) {
                edition(template, database);
                template.addParameterOnce(driver(plan, database.engine()));
            }
        }
    }

    private static void edition(TemplateBuilder template, Database database) {
        boolean oracle = database.engine() == Engine.ORACLE;
        template.parameter(
                choice(
                        edition(database),
                        "Edition of " + database.name(),
                        oracle
                                ? "Standard Edition 2 or Enterprise Edition; the latter needs a"
                                        + " licence of your own."
                                : "Standard or Enterprise Edition"
                                        + (database.multiAz()
                                                ? "; others have no standby."
                                                : ", or Web Edition for public web pages only."),
                        editions(database)));
        if (oracle) {
            template.parameter(
                    choice(
                            licence(database),
                            "Licence of " + database.name(),
                            "Whether you have licences of Oracle or pay for them by the hour, which"
                                    + " is possible with Standard Edition 2 only.",
                            List.of(OWN_LICENCE, INCLUDED)));
        }
    }

    private static List<String> editions(Database database) {
        if (database.engine() == Engine.ORACLE) {
            return List.of("oracle-se2", "oracle-ee");
        }
        return database.multiAz()
                ? List.of("sqlserver-se", "sqlserver-ee")
                : List.of("sqlserver-se", "sqlserver-ee", "sqlserver-web");
    }

    private static Parameter choice(
            String name, String label, String description, List<String> values) {
        return new Parameter(
                name,
                GROUP,
                label,
                fields().set("Type", "String")
                        .set("Description", description)
                        .set("Default", values.getFirst())
                        .set("AllowedValues", texts(values))
                        .done());
    }

    /// One driver serves the machine that prepares the databases and the products.
    private static Parameter driver(DeploymentPlan plan, Engine engine) {
        boolean java8 = plan.index().generation() == Generation.G2X;
        boolean oracle = engine == Engine.ORACLE;
        String preset = oracle ? (java8 ? "ojdbc8.jar" : "ojdbc11.jar") : "mssql-jdbc.jar";
        return new Parameter(
                driver(engine),
                GROUP,
                "JDBC driver for " + engine.title(),
                fields().set("Type", "String")
                        .set(
                                "Description",
                                "The file of the driver in the folder drivers of the artefacts. You"
                                        + " download it from "
                                        + (oracle ? "Oracle" : "Microsoft")
                                        + " under its licence.")
                        .set("Default", preset)
                        .set("AllowedPattern", "^[A-Za-z0-9_.-]{1,40}\\.jar$")
                        .set(
                                "ConstraintDescription",
                                "The name of a file that ends in .jar, of 44 characters at most")
                        .done());
    }

    /// The release as the names of groups have it.
    private static String release(Database database) {
        return database.engine() == Engine.ORACLE
                ? ORACLE_RELEASE
                : version(database).substring(0, 2) + ".00";
    }

    /// The version for RDS, which takes the newest of a release where only that is given. SQL
    /// Server 2019 and 2022 are the releases 15 and 16.
    ///
    /// @return empty where RDS has no such version, or none that is exported
    static String version(Database database) {
        String version = database.engineVersion();
        if (database.engine() == Engine.ORACLE) {
            return version.equals("19.0")
                    ? ORACLE_RELEASE
                    : version.matches("19|19\\.0\\.0\\.0\\.ru-.+") ? version : "";
        }
        return switch (version) {
            case "15", "15.0", "2019" -> "15.00";
            case "16", "16.0", "2022" -> "16.00";
            default -> version.matches("1[56]\\.00(\\..+)?") ? version : "";
        };
    }

    static Value family(Database database) {
        return sub(
                Phrase.reference(edition(database))
                        .plus("-")
                        .plus(
                                database.engine() == Engine.ORACLE
                                        ? ORACLE_RELEASE
                                        : release(database).substring(0, 4)));
    }

    /// Oracle encrypts connections by an option of the server, which drivers follow.
    static void options(TemplateBuilder template, Database database) {
        if (database.engine() != Engine.ORACLE) {
            return;
        }
        List<Fields> settings = new ArrayList<>();
        settings.add(setting("SQLNET.ENCRYPTION_SERVER", "REQUIRED"));
        settings.add(setting("SQLNET.ENCRYPTION_TYPES_SERVER", "AES256,AES192"));
        settings.add(setting("SQLNET.CRYPTO_CHECKSUM_SERVER", "REQUIRED"));
        settings.add(setting("SQLNET.CRYPTO_CHECKSUM_TYPES_SERVER", "SHA512,SHA384,SHA256"));
        template.add(
                optionGroup(database),
                "AWS::RDS::OptionGroup",
                fields().set("EngineName", ref(edition(database)))
                        .set("MajorEngineVersion", release(database))
                        .set("OptionGroupDescription", "Options of " + database.name())
                        .set(
                                "OptionConfigurations",
                                list(
                                        fields().set("OptionName", "NATIVE_NETWORK_ENCRYPTION")
                                                .set("OptionSettings", settings)
                                                .done()))
                        .set("Tags", template.tags(database.name())));
    }

    private static Fields setting(String name, String value) {
        return fields().set("Name", name).set("Value", value).done();
    }

    /// What an instance has that others have not. SQL Server has no database when it is made.
    static void complete(Value.Builder instance, Database database) {
        switch (database.engine()) {
            case ORACLE ->
                    instance.set("LicenseModel", ref(licence(database)))
                            .set("DBName", Jdbc.ORACLE_SERVICE)
                            .set("OptionGroupName", ref(optionGroup(database)));
            case SQL_SERVER -> instance.set("LicenseModel", text(INCLUDED));
            case MYSQL, POSTGRESQL, AURORA_MYSQL, AURORA_POSTGRESQL, H2 -> {}
        }
    }

    /// Why a server cannot be made as it is drawn.
    ///
    /// @return the reasons, without the server's name
    static List<String> obstacles(DeploymentPlan plan, Database database) {
        List<String> obstacles = new ArrayList<>();
        boolean oracle = database.engine() == Engine.ORACLE;
        if (version(database).isEmpty()) {
            obstacles.add(
                    "as its version "
                            + database.engineVersion()
                            + (oracle
                                    ? " is not exported: choose 19"
                                    : " is not exported: choose 2019 or 2022"));
        }
        long accounts = database.databases().stream().map(it -> it.user()).distinct().count();
        if (oracle && accounts < database.databases().size()) {
            obstacles.add(
                    "as accounts own the tables in Oracle: give each of its databases an account of"
                            + " its own");
        }
        if (oracle && plan.proxyOf(database).isPresent()) {
            obstacles.add("as RDS Proxy does not serve Oracle");
        }
        database.databases().stream()
                .flatMap(it -> List.of(it.name(), it.user()).stream())
                .filter(name -> !name.matches("[A-Za-z][A-Za-z0-9_]{0,29}"))
                .forEach(name ->
                        obstacles.add(
                                "as the name "
                                        + name
                                        + " has more than letters, digits and underscores, or more"
                                        + " than 30 of them"));
        return obstacles;
    }

    /// The most storage in GiB that RDS gives to the engine.
    static long storageLimit(Database database) {
        return database.engine() == Engine.SQL_SERVER ? 16_384 : 65_536;
    }

    /// Oracle accepts no longer passwords.
    static int passwordLength(Database database, int usual) {
        return database.engine() == Engine.ORACLE ? Math.min(usual, 30) : usual;
    }

    /// What RDS can send to CloudWatch.
    static Value.Items logs(Database database) {
        return database.engine() == Engine.ORACLE
                ? texts("alert", "audit", "listener", "trace")
                : texts("agent", "error");
    }
}
