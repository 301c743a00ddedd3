package io.drydock.model.catalogue;

import java.util.List;
import java.util.Optional;

/// What holds from a version on, until the next answer to the same question starts.
interface Since {

    /// The first version.
    ProductVersion since();

    /// The answer for one version; versions before the first one get the first.
    ///
    /// @param answers the answers, oldest first
    /// @return empty where there are none
    static <T extends Since> Optional<T> at(ProductVersion version, List<T> answers) {
        return answers.stream()
                .filter(answer -> answer.since().compareTo(version) <= 0)
                .reduce((before, after) -> after)
                .or(() -> answers.stream().findFirst());
    }
}
