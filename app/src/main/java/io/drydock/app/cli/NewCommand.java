package io.drydock.app.cli;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.edit.Edit;
import io.drydock.model.edit.Ids;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.ReferenceArchitecture;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes a new design.
@Command(
        name = "new",
        sortOptions = false,
        description =
                "Write a new design that starts from a deployment pattern or a reference"
                        + " architecture.",
        footer = {
            "",
            "Examples:",
            "  drydock new --pattern aio-ha --version 3.2.0 -o design.json",
            "  drydock new --pattern cp-tm-gw --version 4.7.0 --platform eks -o design.json",
            "  drydock new --reference apim-ei-analytics -o design.json",
            "",
            "The patterns and the versions each one is offered for: drydock patterns"
        })
final class NewCommand implements Runnable {

    @Mixin private Output output;

    @Option(
            names = "--pattern",
            paramLabel = "KEY",
            description = "The pattern's key, such as cp-tm-gw.")
    private @Nullable String pattern;

    @Option(
            names = "--reference",
            paramLabel = "KEY",
            description = {
                "Instead of a pattern, an AWS reference architecture in full:",
                "apim-ei-analytics, fully-distributed-2020, aws-guide-ec2, aws-guide-eks.",
                "It comes with its version, platform, region and zones."
            })
    private @Nullable String reference;

    @Option(
            names = "--version",
            paramLabel = "VERSION",
            description = "The version of API Manager. The newest the pattern has, if left out.")
    private @Nullable String version;

    @Option(
            names = "--platform",
            paramLabel = "ec2|eks",
            description = "What the nodes run on. What the pattern has, if left out.")
    private @Nullable String platform;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = "us-east-1",
            description = "The AWS region (${DEFAULT-VALUE}).")
    private String region;

    @Option(
            names = "--zones",
            paramLabel = "2|3",
            description = "How many availability zones. Three where the region has them.")
    private @Nullable Integer zones;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The design's name. The file's name, if left out.")
    private @Nullable String name;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write, or - for standard output.")
    private String target;

    @Option(names = "--force", description = "Replace a file that exists.")
    private boolean force;

    @Override
    public void run() {
        Design design = design();
        if (target.equals("-")) {
            output.result().print(DesignWriter.write(design));
            return;
        }
        Path file = Path.of(target);
        DesignFile.refuseExisting(file, force);
        DesignFile.write(file, design);
        output.note("Wrote " + file + ": " + design.description() + ".");
        output.note("Open it with: drydock " + file);
    }

    private Design design() {
        String patternKey = pattern;
        String referenceKey = reference;
        if ((patternKey == null) == (referenceKey == null)) {
            throw CommandFailure.usage("say either --pattern or --reference");
        }
        return patternKey == null ? ofReference(String.valueOf(referenceKey)) : of(patternKey);
    }

    /// An architecture is what it is: its sources name the version, the zones and the rest.
    private Design ofReference(String key) {
        if (version != null || platform != null || zones != null) {
            throw CommandFailure.usage(
                    "a reference architecture has its own version, platform and zones");
        }
        Design design =
                ReferenceArchitecture.ofKey(key)
                        .map(ReferenceArchitecture::design)
                        .orElseThrow(() ->
                                CommandFailure.usage(
                                        "there is no reference architecture "
                                                + key
                                                + "; there are "
                                                + references()));
        return name == null
                ? design
                : new Edit.Rename(designName(key), design.description()).apply(design);
    }

    private static String references() {
        return Arrays.stream(ReferenceArchitecture.values())
                .map(ReferenceArchitecture::key)
                .collect(Collectors.joining(", "));
    }

    private Design of(String wanted) {
        PatternKey key =
                PatternKey.ofKey(wanted)
                        .orElseThrow(() ->
                                CommandFailure.usage(
                                        "there is no pattern " + wanted + "; there are " + keys()));
        AwsRegion awsRegion = Choices.region(region);
        Choice choice = choice(key);
        int count = zones == null ? Math.min(3, awsRegion.zones().size()) : zones;
        try {
            return StartingDesigns.create(
                    new StartingDesign(
                            designName(wanted),
                            key,
                            choice.version(),
                            choice.platform(),
                            awsRegion,
                            count));
        } catch (IllegalArgumentException impossible) {
            throw CommandFailure.usage(DesignFile.message(impossible));
        }
    }

    private record Choice(ProductVersion version, Platform platform) {}

    /// What was asked for, completed with the newest version and first platform the pattern has.
    private Choice choice(PatternKey key) {
        Optional<ProductVersion> wantedVersion = Optional.ofNullable(version).map(Choices::version);
        Optional<Platform> wantedPlatform = Optional.ofNullable(platform).map(Choices::platform);
        for (ProductVersion candidate : ProductVersion.OFFERED) {
            ProductVersion tried = wantedVersion.orElse(candidate);
            for (Platform other : Platform.values()) {
                Platform triedPlatform = wantedPlatform.orElse(other);
                if (StartingDesigns.isOffered(key, tried.generation(), triedPlatform)) {
                    return new Choice(tried, triedPlatform);
                }
            }
        }
        throw CommandFailure.usage(
                "there is no starting design of pattern "
                        + key.key()
                        + wantedVersion.map(v -> " for API Manager " + v).orElse("")
                        + wantedPlatform.map(p -> " on " + p.title()).orElse("")
                        + "; see drydock patterns");
    }

    private ElementId designName(String usual) {
        if (name == null) {
            return Choices.nameFrom(target, usual);
        }
        if (!ElementId.isValid(name)) {
            throw CommandFailure.usage(
                    "the name "
                            + name
                            + " does not fit: use lower-case letters, digits and hyphens");
        }
        return new ElementId(Ids.slug(name));
    }

    private static String keys() {
        return Arrays.stream(PatternKey.values())
                .map(PatternKey::key)
                .collect(Collectors.joining(", "));
    }
}
