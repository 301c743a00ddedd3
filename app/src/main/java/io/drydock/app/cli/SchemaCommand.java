package io.drydock.app.cli;

import io.drydock.model.file.DesignSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Prints the JSON Schema of the design file.
@Command(
        name = "schema",
        description = "Print the JSON Schema of the design file, for editors and other programs.",
        footer = {"", "Example: drydock schema > design.schema.json"})
final class SchemaCommand implements Runnable {

    @Mixin private Output output;

    @Override
    public void run() {
        output.result().print(DesignSchema.text());
    }
}
