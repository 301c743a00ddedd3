package io.drydock.model.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The keys of `deployment.toml` that a distribution reads, in one version.
///
/// A key is written as its path, with `[]` behind a list: `apim.throttling.url_group[].type`. The
/// mapper takes any other key without a word, and it changes nothing.
///
/// Source: configuration templates, `default.json`, `infer.json` and `key-mappings.json` of the
/// repositories that `configuration-keys.tsv` names, by release. Those of the identity framework
/// were not at hand: see [#isOutsideTheSources(String)].
public final class ConfigurationKeys {

    private static final String FILE = "configuration-keys.tsv";
    private static final String ANY = ".*";

    /// What other parts read: the identity framework its listeners, the kernel's defaults the alias
    /// of the key, the inferences of those parts the kind of a database.
    ///
    /// Source: API Manager documentation, configuration catalogue; `default.json` of
    /// wso2/carbon-kernel.
    private static final List<String> ELSEWHERE =
            List.of(
                    "event_listener[]",
                    "keystore.tls.alias",
                    "database.apim_db.type",
                    "database.shared_db.type");

    private final List<String> sources;
    private final Set<String> exact = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();

    private ConfigurationKeys(List<String> sources) {
        this.sources = sources;
    }

    /// The keys of one distribution.
    ///
    /// @param distribution the archive's name, such as `wso2am-tm`
    /// @return empty where nothing is known about it, as of the XML files of 2.x
    /// @throws CatalogueException when the data file is broken
    public static Optional<ConfigurationKeys> of(ProductVersion version, String distribution) {
        String name = "@" + distribution + "-" + version.line() + ".0";
        ConfigurationKeys keys = new ConfigurationKeys(List.of());
        int column = -1;
        int columns = 0;
        for (String line : lines()) {
            if (line.startsWith("@")) {
                if (line.startsWith(name + "\t")) {
                    column = columns;
                    keys =
                            new ConfigurationKeys(
                                    List.of(line.substring(name.length() + 1).split("; ")));
                }
                columns++;
            } else if (column >= 0 && !line.startsWith("#")) {
                int tab = line.lastIndexOf('\t');
                int mask = Integer.parseInt(line.substring(tab + 1), 16);
                if (((mask >> column) & 1) == 1) {
                    keys.add(line.substring(0, tab));
                }
            }
        }
        return column < 0 ? Optional.empty() : Optional.of(keys);
    }

    private static List<String> lines() {
        try (InputStream in = ConfigurationKeys.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new CatalogueException(FILE + ": the file is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new CatalogueException(FILE + ": " + e.getMessage(), e);
        }
    }

    private void add(String key) {
        if (key.endsWith(ANY)) {
            beginnings.add(key.substring(0, key.length() - 1));
        } else {
            exact.add(key);
        }
    }

    /// The repositories that the list is from, as `product-apim@v4.7.0:gateway/`: the name, the tag
    /// of the release and, where there are several products in one repository, the folder.
    public List<String> sources() {
        return sources;
    }

    /// Whether the distribution reads a key.
    ///
    /// @param path the key's path, with `[]` behind lists
    public boolean reads(String path) {
        return exact.contains(path) || beginnings.stream().anyMatch(path::startsWith);
    }

    /// Whether a key belongs to a part of the product whose templates the lists are not from.
    public static boolean isOutsideTheSources(String path) {
        return ELSEWHERE.stream().anyMatch(path::startsWith);
    }
}
