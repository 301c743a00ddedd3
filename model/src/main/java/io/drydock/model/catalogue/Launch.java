package io.drydock.model.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is installed for a profile and how it is started.
///
/// @param distribution the product archive, such as `wso2am-universal-gw`
/// @param script the start script in the archive's `bin` folder
/// @param profiles the start-up profiles, where one binary plays several, each valid until the next
///   one starts, oldest first
/// @param arguments further arguments of the start script, in order
public record Launch(
        String distribution, String script, List<StartUpProfile> profiles, List<String> arguments) {

    public Launch {
        profiles = List.copyOf(profiles);
        arguments = List.copyOf(arguments);
    }

    /// A start-up profile by the name that it has from a version on.
    ///
    /// @param since the first version
    /// @param name what the start script calls it
    public record StartUpProfile(ProductVersion since, String name) implements Since {}

    /// The start-up profile of a version; versions before the first name get the first.
    public Optional<String> profile(ProductVersion version) {
        return Since.at(version, profiles).map(StartUpProfile::name);
    }

    /// The profile as the start script wants it, such as `-Dprofile=gateway-worker`.
    public Optional<String> profileFlag(ProductVersion version) {
        return profile(version).map(name -> "-Dprofile=" + name);
    }

    /// The script and its arguments, in order.
    public List<String> command(ProductVersion version) {
        List<String> command = new ArrayList<>();
        command.add(script);
        profileFlag(version).ifPresent(command::add);
        command.addAll(arguments);
        return List.copyOf(command);
    }
}
