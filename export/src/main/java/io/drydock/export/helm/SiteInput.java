package io.drydock.export.helm;

import java.util.List;

/// Something that only the site knows, such as the host name of a database. The install script
/// takes it from its environment under the same name.
///
/// @param name the environment variable's name
/// @param meaning what it stands for
/// @param isRequired whether nothing can be installed without it
/// @param targets where it goes
public record SiteInput(String name, String meaning, boolean isRequired, List<Target> targets) {

    /// One place in the values of a release.
    ///
    /// @param release the release's name
    /// @param path the keys that lead there, from the outermost
    public record Target(String release, List<String> path) {

        public Target {
            path = List.copyOf(path);
        }
    }

    public SiteInput {
        targets = List.copyOf(targets);
    }
}
