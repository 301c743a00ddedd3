package io.drydock.model.catalogue;

import java.util.List;
import java.util.Optional;

/// What the archive of a product's version holds for starting it.
///
/// @param version the version; its third number says nothing
/// @param name the archive's name without its version, such as `wso2am-acp`
/// @param scripts the start scripts in its `bin` folder
/// @param profiles the start-up profiles that they take with `-Dprofile`
/// @param setUp the profiles that `profileSetup.sh` has to prepare once, because the shipped
///   configuration names parts that the profile does not load
/// @param javaFrom the oldest release of Java that the scripts accept
/// @param javaTo the newest release of Java that the scripts accept
/// @param source the files of the product that say so
public record Distribution(
        ProductVersion version,
        String name,
        List<String> scripts,
        List<String> profiles,
        List<String> setUp,
        int javaFrom,
        int javaTo,
        String source) {

    public Distribution {
        scripts = List.copyOf(scripts);
        profiles = List.copyOf(profiles);
        setUp = List.copyOf(setUp);
    }

    /// True when a start script and a start-up profile are there.
    public boolean starts(Launch launch) {
        return scripts.contains(launch.script())
                && launch.profile(version).map(profiles::contains).orElse(true);
    }

    /// The profile that has to be prepared before a node is configured. A script that plays one
    /// profile alone, such as `key-manager.sh`, is named like it.
    public Optional<String> setUp(Launch launch) {
        String own = launch.script().replace(".sh", "");
        return Optional.of(launch.profile(version).orElse(own)).filter(setUp::contains);
    }

    /// True when the scripts start on a release of Java.
    public boolean takesJava(int release) {
        return release >= javaFrom && release <= javaTo;
    }
}
