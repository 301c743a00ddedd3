package io.drydock.model.catalogue;

import java.util.Optional;

/// A row of the connection matrix applied to the profiles of one composition.
///
/// @param row the row it comes from
/// @param from who opens the connection
/// @param to who accepts it; before it stands a load balancer where [#isLoadBalanced()]
public record ProfileLink(MatrixRow row, Party from, Party to) {

    /// One end of a link.
    public sealed interface Party {
        /// The nodes of a profile.
        ///
        /// @param profile the profile
        record Nodes(ProfileId profile) implements Party {}

        /// Something that is not a WSO2 node.
        ///
        /// @param what which
        record Outside(Endpoint.External what) implements Party {}

        /// The profile, unless this is something outside.
        default Optional<ProfileId> profileId() {
            return switch (this) {
                case Nodes nodes -> Optional.of(nodes.profile());
                case Outside _ -> Optional.empty();
            };
        }
    }

    /// True where the client knows a load balancer's address, not the nodes'.
    public boolean isLoadBalanced() {
        return row.dispatch() == Dispatch.LOAD_BALANCED;
    }
}
