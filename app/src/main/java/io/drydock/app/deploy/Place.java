package io.drydock.app.deploy;

/// Where a design is deployed.
///
/// @param target the kind of place
/// @param name the stack's or the namespace's name
/// @param location where that is: account and region, or the cluster's context
public record Place(Target target, String name, String location) {

    /// A kind of place.
    public enum Target {
        /// A CloudFormation stack.
        AWS("AWS CloudFormation"),
        /// Helm releases in a Kubernetes cluster.
        HELM("Helm"),
        /// Nothing at all: played through offline.
        REHEARSAL("Rehearsal (simulated)");

        private final String title;

        Target(String title) {
            this.title = title;
        }

        /// The name as a person reads it.
        public String title() {
            return title;
        }
    }

    /// True when nothing is deployed for real; whoever shows it must say so.
    public boolean isSimulated() {
        return target == Target.REHEARSAL;
    }
}
