package io.drydock.model.design;

import io.drydock.model.catalogue.ProfileId;
import java.util.Collections;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// The nodes of one profile that act as one.
///
/// @param id the identifier
/// @param name the name people read
/// @param profile what its nodes run
/// @param size the EC2 instance type of its machines, such as `c5.large`; on Kubernetes the type of
///   the worker nodes its pods are scheduled on
/// @param scaling how many there are
/// @param environment for gateways, the environment they serve
/// @param keystore the name of the keystore its nodes use; the same for a whole deployment
/// @param helmValues values for its Helm chart that follow from nothing else in the design: JSON by
///   the dotted path of the key, in the order of the paths
public record Cluster(
        ElementId id,
        String name,
        ProfileId profile,
        String size,
        Scaling scaling,
        Optional<GatewayEnvironment> environment,
        String keystore,
        SequencedMap<String, String> helmValues) {

    /// The keystore that every cluster uses unless told otherwise.
    public static final String DEFAULT_KEYSTORE = "primary";

    public Cluster {
        TextGrammar.LINE.require("name", name);
        TextGrammar.MACHINE_SIZE.require("size", size);
        TextGrammar.FILE_NAME.require("keystore", keystore);
        if (helmValues.size() > KeptHelmValue.MAX_COUNT) {
            throw new IllegalArgumentException(
                    "helmValues: a cluster keeps at most " + KeptHelmValue.MAX_COUNT + " values");
        }
        helmValues.forEach(KeptHelmValue::require);
        helmValues = Collections.unmodifiableSequencedMap(new TreeMap<>(helmValues));
    }

    /// A cluster whose Helm values all follow from the design.
    public Cluster(
            ElementId id,
            String name,
            ProfileId profile,
            String size,
            Scaling scaling,
            Optional<GatewayEnvironment> environment,
            String keystore) {
        this(id, name, profile, size, scaling, environment, keystore, new TreeMap<>());
    }

    /// A cluster without environment, with the deployment's keystore.
    public Cluster(ElementId id, String name, ProfileId profile, String size, Scaling scaling) {
        this(id, name, profile, size, scaling, Optional.empty(), DEFAULT_KEYSTORE);
    }

    /// True when its number follows the load.
    public boolean isElastic() {
        return scaling instanceof Scaling.Elastic;
    }

    /// The same cluster with another number.
    public Cluster withScaling(Scaling newScaling) {
        return new Cluster(id, name, profile, size, newScaling, environment, keystore, helmValues);
    }

    /// The same cluster on other machines.
    public Cluster withSize(String newSize) {
        return new Cluster(id, name, profile, newSize, scaling, environment, keystore, helmValues);
    }

    /// The same cluster under another name.
    public Cluster withName(String newName) {
        return new Cluster(id, newName, profile, size, scaling, environment, keystore, helmValues);
    }

    /// The same cluster serving another environment.
    public Cluster withEnvironment(GatewayEnvironment newEnvironment) {
        return new Cluster(
                id,
                name,
                profile,
                size,
                scaling,
                Optional.of(newEnvironment),
                keystore,
                helmValues);
    }

    /// The same cluster running another profile.
    public Cluster withProfile(ProfileId newProfile) {
        return new Cluster(id, name, newProfile, size, scaling, environment, keystore, helmValues);
    }

    /// The same cluster with another keystore.
    public Cluster withKeystore(String newKeystore) {
        return new Cluster(id, name, profile, size, scaling, environment, newKeystore, helmValues);
    }

    /// The same cluster with other values of its own for its Helm chart.
    public Cluster withHelmValues(SequencedMap<String, String> newValues) {
        return new Cluster(id, name, profile, size, scaling, environment, keystore, newValues);
    }
}
