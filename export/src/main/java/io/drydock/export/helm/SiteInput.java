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

    /// What of the value goes to a place.
    public enum Part {
        /// All of it.
        WHOLE,
        /// The registry of an image's repository: what comes before the first slash.
        REGISTRY,
        /// The repository in that registry: what comes after the first slash.
        REPOSITORY;

        /// This part of a value.
        public String of(String value) {
            int slash = value.indexOf('/');
            return switch (this) {
                case WHOLE -> value;
                case REGISTRY -> slash < 0 ? value : value.substring(0, slash);
                case REPOSITORY -> value.substring(slash + 1);
            };
        }
    }

    /// One place in the values of a release.
    ///
    /// @param release the release's name
    /// @param path the keys that lead there, from the outermost
    /// @param part what of the value goes there
    public record Target(String release, List<String> path, Part part) {

        public Target {
            path = List.copyOf(path);
        }
    }

    public SiteInput {
        targets = List.copyOf(targets);
    }
}
