package io.drydock.app.cli;

import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.file.DesignLocations;
import io.drydock.model.file.Location;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Judgement;
import io.drydock.model.rule.Severity;
import java.nio.file.Path;
import java.util.List;

/// What was found in one file.
///
/// @param file as the user named it
/// @param design what it holds
/// @param judgement what is wrong with it, and what of that was accepted
/// @param locations where its elements stand in the file
record Report(Path file, Design design, Judgement judgement, DesignLocations locations) {

    /// What is wrong and was not accepted.
    List<Finding> findings() {
        return judgement.open();
    }

    Location location(ElementId element) {
        return locations.of(element).orElse(Location.START);
    }

    long count(Severity severity) {
        return findings().stream().filter(finding -> finding.severity() == severity).count();
    }

    /// The file's name with forward slashes, the same on every system.
    String path() {
        return file.toString().replace('\\', '/');
    }
}
