package io.drydock.app.deploy.helm;

import io.drydock.model.design.ElementId;

/// Something that would go wrong if exported values were installed with the official charts.
///
/// @param element the cluster concerned; the design's name where it concerns all of it
/// @param release the release in which it shows
/// @param kind which check found it
/// @param message what is wrong, a sentence
public record ChartProblem(ElementId element, String release, Kind kind, String message) {

    /// What is checked, in this order.
    public enum Kind {
        EXPORT(
                "helm-export",
                "The design can become releases of the official charts",
                "Values are written only where an official chart of the product's version can"
                        + " express what the design says."),
        CHART(
                "helm-chart",
                "The chart of every release is at hand",
                "Only a chart of the product's own line says what becomes of the values."),
        KEYS(
                "helm-keys",
                "Every key in the values is read by the chart",
                "A key that no template reads has no effect, and Helm does not say so."),
        RENDER(
                "helm-render",
                "The chart renders with the values",
                "What cannot be rendered cannot be installed."),
        LINT(
                "helm-lint",
                "The chart lints clean with the values",
                "Helm's linter finds what renders but is not a sound manifest."),
        HOSTS(
                "helm-hosts",
                "Every host name leads to a service that is rendered",
                "A stale service name shows only when the first API is published, as a time-out."),
        COUNTS(
                "helm-counts",
                "As many pods start as the design says",
                "Charts differ in what decides the number of pods."),
        SELECTORS(
                "helm-selectors",
                "Budgets, policies and spread constraints select pods that exist",
                "Kubernetes accepts a selector that selects nothing; it then protects nothing."),
        POLICIES(
                "helm-policies",
                "The network policies let every connection through",
                "A policy that is too narrow shows as a time-out long after the installation.");

        private final String key;
        private final String title;
        private final String rationale;

        Kind(String key, String title, String rationale) {
            this.key = key;
            this.title = title;
            this.rationale = rationale;
        }

        /// The name in reports, such as `helm-hosts`.
        public String key() {
            return key;
        }

        /// What must hold, a sentence without its full stop.
        public String title() {
            return title;
        }

        /// Why it must hold.
        public String rationale() {
            return rationale;
        }
    }

    @Override
    public String toString() {
        return release + ": " + message;
    }
}
