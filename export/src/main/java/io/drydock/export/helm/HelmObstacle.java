package io.drydock.export.helm;

import io.drydock.model.design.ElementId;

/// Why a part of a design cannot become a release of the official charts.
///
/// @param element the cluster or node concerned; the design's name where all of it is
/// @param reason what stands in the way and what would help, one or two sentences
public record HelmObstacle(ElementId element, String reason) {}
