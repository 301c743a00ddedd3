package io.drydock.app.deploy.helm;

import io.drydock.model.design.ElementId;

/// Something that would go wrong if exported values were installed with the official charts.
///
/// @param element the cluster concerned; the design's name where it concerns all of it
/// @param release the release in which it shows
/// @param message what is wrong, a sentence
public record ChartProblem(ElementId element, String release, String message) {

    @Override
    public String toString() {
        return release + ": " + message;
    }
}
