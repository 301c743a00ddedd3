package io.drydock.app.cli;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Platform;
import io.drydock.model.pattern.PatternInfo;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.ReferenceArchitecture;
import io.drydock.model.pattern.StartingDesigns;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the deployment patterns.
@Command(
        name = "patterns",
        description = {
            "List the deployment patterns: what they consist of, when to choose them,",
            "and what each numbering calls them."
        },
        footer = {"", "A number alone is ambiguous: at least five numberings are in use."})
final class PatternsCommand implements Runnable {

    @Mixin private Output output;

    @Override
    public void run() {
        PrintWriter out = output.result();
        for (PatternKey key : PatternKey.values()) {
            PatternInfo info = PatternInfo.of(key);
            out.println(output.styled("@|bold " + key.key() + "|@  " + info.title()));
            out.println("  " + info.composition());
            out.println("  " + info.chooseWhen());
            for (PatternInfo.Alias alias : info.aliases()) {
                out.println("  " + alias.number() + " in: " + alias.scheme().title());
            }
            out.println("  Starting design: " + offered(key));
            out.println();
        }
        references(out);
    }

    private void references(PrintWriter out) {
        out.println("AWS reference architectures, in full: drydock new --reference KEY");
        for (ReferenceArchitecture reference : ReferenceArchitecture.values()) {
            out.println();
            out.println(output.styled("@|bold " + reference.key() + "|@  " + reference.title()));
            out.println("  " + reference.design().description());
        }
    }

    private static String offered(PatternKey key) {
        List<String> offers = new ArrayList<>();
        for (Platform platform : Platform.values()) {
            String versions =
                    ProductVersion.OFFERED.stream()
                            .filter(version ->
                                    StartingDesigns.isOffered(key, version.generation(), platform))
                            .map(ProductVersion::toString)
                            .collect(Collectors.joining(", "));
            if (!versions.isEmpty()) {
                offers.add(versions + " on " + platform.title());
            }
        }
        return offers.isEmpty() ? "none yet" : String.join("; ", offers);
    }
}
