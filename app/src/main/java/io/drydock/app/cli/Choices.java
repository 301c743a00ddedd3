package io.drydock.app.cli;

import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.edit.Ids;
import java.nio.file.Path;

/// Reads what several commands are given in the same words.
final class Choices {

    private Choices() {}

    static ProductVersion version(String text) {
        return ProductVersion.parse(text)
                .orElseThrow(() ->
                        CommandFailure.usage(
                                text + " is not a version of API Manager that Drydock knows"));
    }

    static Platform platform(String text) {
        return Platform.ofKey(text)
                .orElseThrow(() -> CommandFailure.usage("the platform is ec2 or eks, not " + text));
    }

    static AwsRegion region(String code) {
        return AwsRegion.ofCode(code)
                .orElseThrow(() ->
                        CommandFailure.usage(
                                "the region "
                                        + code
                                        + " is not offered; offered are "
                                        + String.join(
                                                ", ",
                                                AwsRegion.OFFERED.stream()
                                                        .map(AwsRegion::code)
                                                        .toList())));
    }

    /// A design's name taken from the name of its file.
    static ElementId nameFrom(String target, String otherwise) {
        Path fileName = Path.of(target).getFileName();
        String text = fileName == null || target.equals("-") ? otherwise : fileName.toString();
        return new ElementId(
                Ids.slug(text.replaceFirst("\\.json$", "").replaceFirst("\\.drydock$", "")));
    }
}
