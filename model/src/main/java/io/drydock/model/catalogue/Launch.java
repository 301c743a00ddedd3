package io.drydock.model.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is installed for a profile and how it is started.
///
/// @param distribution the product archive, such as `wso2am-universal-gw`
/// @param script the start script in the archive's `bin` folder
/// @param profile the start-up profile, where one binary plays several
/// @param arguments further arguments of the start script, in order
public record Launch(
        String distribution, String script, Optional<String> profile, List<String> arguments) {

    public Launch {
        arguments = List.copyOf(arguments);
    }

    /// The profile as the start script wants it, such as `-Dprofile=gateway-worker`.
    public Optional<String> profileFlag() {
        return profile.map(name -> "-Dprofile=" + name);
    }

    /// The script and its arguments, in order.
    public List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(script);
        profileFlag().ifPresent(command::add);
        command.addAll(arguments);
        return List.copyOf(command);
    }
}
