package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.text;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.Neighbours;
import io.drydock.model.design.Database;
import io.drydock.model.design.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Databases that are kept equal at a second AWS site: a read replica there, with the accounts and
/// so with the secrets of the original. Secrets Manager copies those secrets to the second region.
final class ReplicaPart {

    private static final String GROUP = "Other sites";

    /// Where the name stands in an ARN cut at its colons.
    private static final int SECRET_NAME = 6;

    /// What a replica takes from its source and may not be told.
    private static final List<String> OF_THE_SOURCE =
            List.of(
                    "Engine",
                    "EngineVersion",
                    "AllocatedStorage",
                    "StorageEncrypted",
                    "MasterUsername",
                    "ManageMasterUserPassword",
                    "MasterUserSecret");

    private ReplicaPart() {}

    private static String sourceParameter(Database copy) {
        return Names.of(copy.id(), "SourceArn");
    }

    /// The databases of a site that are no copies of others.
    static List<Database> originals(DeploymentPlan plan) {
        Neighbours neighbours = Neighbours.of(plan);
        return plan.databases().stream()
                .filter(database -> neighbours.sourceOf(database).isEmpty())
                .toList();
    }

    static boolean isReplica(DeploymentPlan plan, Database database) {
        return Neighbours.of(plan).sourceOf(database).isPresent();
    }

    /// Whether products at a site work with the data of another one.
    static boolean followsAnother(DeploymentPlan plan) {
        return plan.databases().stream().anyMatch(database -> isReplica(plan, database));
    }

    /// The secrets that belong to the data rather than to a site: what one site has encrypted, or
    /// written as the administrator's password, the other has to read.
    private static List<String> secretsOfTheData(DeploymentPlan plan) {
        List<String> names = new ArrayList<>(List.of(Names.ADMINISTRATOR_SECRET));
        KeyPart.encryptionSecret(plan).ifPresent(names::add);
        return names;
    }

    /// Where the secrets of the data have to be known besides the stack's own region.
    static List<Fields> dataRegions(DeploymentPlan plan) {
        return plan.databases().stream()
                .flatMap(database -> secretRegions(plan, database).stream())
                .distinct()
                .toList();
    }

    /// A server as an original is made, or as the replica of one.
    static Resource asDrawn(DeploymentPlan plan, Database database, Resource original) {
        Optional<Database> source = Neighbours.of(plan).sourceOf(database);
        if (source.isEmpty()) {
            return original;
        }
        Map<String, Value> properties = new LinkedHashMap<>();
        properties.put("SourceDBInstanceIdentifier", ref(sourceParameter(database)));
        plan.index()
                .siteOf(source.get())
                .ifPresent(site -> properties.put("SourceRegion", text(site.region())));
        properties.putAll(original.properties().fields());
        OF_THE_SOURCE.forEach(properties::remove);
        return original.with(new Fields(properties), List.copyOf(original.dependsOn()));
    }

    /// Asks the stack of a copy for the source and its secrets. The secrets' parameters have the
    /// names that the secrets would have, so nothing else changes.
    static void parameters(TemplateBuilder template, DeploymentPlan plan) {
        Neighbours neighbours = Neighbours.of(plan);
        origin(plan)
                .ifPresent(origin -> {
                    for (String secret : secretsOfTheData(plan)) {
                        askForSecret(
                                template,
                                secret,
                                "Secret " + secret + " of " + origin.name(),
                                copyOutput(secret, plan.site()),
                                origin.name());
                    }
                });
        for (Database database : plan.databases()) {
            Optional<Database> source = neighbours.sourceOf(database);
            if (source.isEmpty()) {
                continue;
            }
            String origin = plan.index().siteOf(source.get()).map(Site::name).orElse("");
            ask(
                    template,
                    sourceParameter(database),
                    "Original of " + database.name(),
                    "The output "
                            + Names.of(source.get().id(), "Arn")
                            + " of the stack of "
                            + origin
                            + ".",
                    "^arn:aws[a-z-]*:rds:.+$");
            for (String user : KeyPart.users(plan, database)) {
                askForSecret(
                        template,
                        Names.secret(database.id(), user),
                        "Secret of " + user + " in " + database.name(),
                        copyOutput(Names.secret(source.get().id(), user), plan.site()),
                        origin);
            }
        }
    }

    /// What the stack of a copy takes from that of its original, as [#parameters] asks for it.
    static List<HandedOn> handedOn(DeploymentPlan plan) {
        Neighbours neighbours = Neighbours.of(plan);
        Site here = plan.site();
        List<HandedOn> values = new ArrayList<>();
        origin(plan)
                .ifPresent(origin ->
                        secretsOfTheData(plan)
                                .forEach(secret ->
                                        values.add(
                                                HandedOn.output(
                                                        origin,
                                                        copyOutput(secret, here),
                                                        here,
                                                        secret))));
        for (Database database : plan.databases()) {
            Optional<Database> source = neighbours.sourceOf(database);
            Optional<Site> origin = source.flatMap(plan.index()::siteOf);
            if (source.isEmpty() || origin.isEmpty()) {
                continue;
            }
            values.add(
                    HandedOn.output(
                            origin.get(),
                            Names.of(source.get().id(), "Arn"),
                            here,
                            sourceParameter(database)));
            for (String user : KeyPart.users(plan, database)) {
                values.add(
                        HandedOn.output(
                                origin.get(),
                                copyOutput(Names.secret(source.get().id(), user), here),
                                here,
                                Names.secret(database.id(), user)));
            }
        }
        return values;
    }

    /// The site whose data this one works with.
    private static Optional<Site> origin(DeploymentPlan plan) {
        Neighbours neighbours = Neighbours.of(plan);
        return plan.databases().stream()
                .flatMap(database -> neighbours.sourceOf(database).stream())
                .flatMap(source -> plan.index().siteOf(source).stream())
                .findFirst();
    }

    private static void askForSecret(
            TemplateBuilder template, String name, String label, String output, String origin) {
        ask(
                template,
                name,
                label,
                "The output " + output + " of the stack of " + origin + ".",
                "^arn:aws[a-z-]*:secretsmanager:.+$");
    }

    private static void ask(
            TemplateBuilder template,
            String name,
            String label,
            String description,
            String pattern) {
        template.parameter(
                new Parameter(
                        name,
                        GROUP,
                        label,
                        fields().set("Type", "String")
                                .set("Description", description)
                                .set("AllowedPattern", pattern)
                                .set("ConstraintDescription", "An ARN")
                                .done()));
    }

    private static String copyOutput(String secret, Site other) {
        return secret + "In" + Names.of(other.id());
    }

    /// Where the secrets of a database have to be known besides the stack's own region.
    static List<Fields> secretRegions(DeploymentPlan plan, Database database) {
        return Neighbours.of(plan).copiesOf(database).stream()
                .flatMap(copy -> plan.index().siteOf(copy).stream())
                .map(Site::region)
                .filter(region -> !region.equals(plan.site().region()))
                .distinct()
                .map(region -> fields().set("Region", region).done())
                .toList();
    }

    /// Tells the stack of a copy what it asks for. A copied secret has the ARN of the original but
    /// for the region.
    static void outputs(TemplateBuilder template, DeploymentPlan plan) {
        Neighbours neighbours = Neighbours.of(plan);
        for (Database database : plan.databases()) {
            List<Database> copies = neighbours.copiesOf(database);
            if (copies.isEmpty()) {
                continue;
            }
            template.output(
                    Names.of(database.id(), "Arn"),
                    "The original of the copies of " + database.name(),
                    att(Names.of(database.id()), "DBInstanceArn"));
            for (Database copy : copies) {
                plan.index()
                        .siteOf(copy)
                        .ifPresent(site -> copiedSecrets(template, plan, database, site));
            }
        }
        if (!followsAnother(plan)) {
            plan.databases().stream()
                    .flatMap(database -> neighbours.copiesOf(database).stream())
                    .flatMap(copy -> plan.index().siteOf(copy).stream())
                    .distinct()
                    .forEach(site ->
                            secretsOfTheData(plan)
                                    .forEach(secret ->
                                            copiedSecret(
                                                    template,
                                                    secret,
                                                    "The secret " + secret + " at " + site.name(),
                                                    site)));
        }
    }

    private static void copiedSecrets(
            TemplateBuilder template, DeploymentPlan plan, Database database, Site site) {
        for (String user : KeyPart.users(plan, database)) {
            copiedSecret(
                    template,
                    Names.secret(database.id(), user),
                    "The secret of " + user + " at " + site.name(),
                    site);
        }
    }

    private static void copiedSecret(
            TemplateBuilder template, String secret, String description, Site site) {
        Value name = new Value.Select(SECRET_NAME, new Value.Split(":", ref(secret)));
        template.output(
                copyOutput(secret, site),
                description,
                new Value.Join(
                        ":",
                        list(
                                text("arn"),
                                ref("AWS::Partition"),
                                text("secretsmanager"),
                                text(site.region()),
                                ref("AWS::AccountId"),
                                text("secret"),
                                name)));
    }
}
