package io.drydock.app.form;

import io.drydock.model.design.Database;
import io.drydock.model.design.Engine;
import io.drydock.model.design.TextGrammar;
import io.drydock.model.edit.Edit;
import java.util.List;

/// The fields of a database server.
final class DatabaseForm {

    private DatabaseForm() {}

    static List<Field> fields(Database database) {
        return List.of(
                Fields.choice(
                        "Engine",
                        database.engine(),
                        List.of(Engine.values()),
                        Engine::title,
                        engine ->
                                new Change.Make(
                                        new Edit.ReplaceNode(
                                                database.withEngine(
                                                        engine, database.engineVersion())))),
                Fields.held(
                        "Engine version",
                        database.engineVersion(),
                        TextGrammar.VERSION,
                        version ->
                                new Edit.ReplaceNode(
                                        database.withEngine(database.engine(), version))),
                Fields.held(
                        "Instance class",
                        database.instanceClass(),
                        TextGrammar.MACHINE_SIZE,
                        type -> new Edit.ReplaceNode(database.withInstanceClass(type))),
                Fields.number(
                        "Storage, GiB",
                        database.storageGib(),
                        20,
                        65_536,
                        gib -> new Edit.ReplaceNode(with(database, gib, database.backupDays()))),
                Fields.toggle(
                        "Standby in another zone",
                        database.multiAz(),
                        on -> new Edit.ReplaceNode(database.withMultiAz(on))),
                Fields.number(
                        "Backups kept, days",
                        database.backupDays(),
                        0,
                        35,
                        days -> new Edit.ReplaceNode(with(database, database.storageGib(), days))),
                Fields.networks(
                        "Also admits",
                        database.admits(),
                        networks -> new Edit.ReplaceNode(database.withAdmits(networks))));
    }

    static List<Section> databases(Database database) {
        List<Field> facts =
                database.databases().stream()
                        .<Field>map(logical -> new Field.Fact(logical.name(), logical.user()))
                        .toList();
        return facts.isEmpty() ? List.of() : List.of(new Section("Databases and users", facts));
    }

    private static Database with(Database old, int storageGib, int backupDays) {
        return new Database(
                old.id(),
                old.name(),
                old.engine(),
                old.engineVersion(),
                old.instanceClass(),
                storageGib,
                old.multiAz(),
                backupDays,
                old.placement(),
                old.databases(),
                old.admits());
    }
}
