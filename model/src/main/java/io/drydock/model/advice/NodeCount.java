package io.drydock.model.advice;

import io.drydock.model.catalogue.ProfileId;

/// How many nodes of a profile to run, on what. Where there are several clusters or sites, these
/// are the numbers of all of them together.
///
/// @param profile the profile
/// @param name its name in the product version
/// @param min the fewest nodes
/// @param max the most nodes; equal to `min` where the number is fixed
/// @param machine the EC2 instance type; on Kubernetes that of the worker nodes
public record NodeCount(ProfileId profile, String name, int min, int max, String machine) {

    public NodeCount {
        if (min < 1 || max < min) {
            throw new IllegalArgumentException(min + " to " + max + " nodes is not a range");
        }
    }
}
