package io.drydock.model.catalogue;

import java.util.List;
import java.util.Optional;

/// The archives of API Manager from 2.5 on, as their tags in the product's repository have them.
public final class Distributions {

    private static final class Holder {
        private static final List<Distribution> ALL =
                DataFile.open("distributions.json").build(Distributions::read);
    }

    private Distributions() {}

    /// All that are known, oldest first.
    public static List<Distribution> all() {
        return Holder.ALL;
    }

    /// An archive of a version.
    ///
    /// @param name its name without the version, such as `wso2am-acp`
    public static Optional<Distribution> of(ProductVersion version, String name) {
        return all().stream()
                .filter(it -> it.version().line().equals(version.line()))
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    private static List<Distribution> read(DataNode file) {
        return file.objects("distributions").stream()
                .map(node -> node.build(Distributions::distribution))
                .toList();
    }

    private static Distribution distribution(DataNode node) {
        return new Distribution(
                node.version("version"),
                node.text("distribution"),
                node.texts("scripts"),
                node.texts("profiles"),
                node.texts("setUp"),
                node.integer("javaFrom"),
                node.integer("javaTo"),
                node.text("source"));
    }
}
