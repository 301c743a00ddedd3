package io.drydock.model.design;

import java.util.function.Consumer;

/// What holds for every node of the deployment.
///
/// @param domain the domain under which public host names live, such as `example.com`
/// @param production whether it serves real users
/// @param artifactSync how gateways get the artefacts of APIs
/// @param plainHttp whether the transports without TLS stay open
/// @param amqpHeartbeatSeconds how often quiet event connections send a sign of life; 0 is never
/// @param certificatesAtRunTime whether trusted certificates are added while it runs
/// @param truststoreOnVolume whether the truststore lies on a volume
/// @param persistentIndexes whether pods keep their search index and local database on a volume
/// @param consistentRateLimits whether rate limits must hold across all gateways
/// @param multiTenant whether several organisations share it
/// @param imageRegistry the registry of its own container images; empty where there is none
/// @param exposure how load balancers come about on Kubernetes; has no meaning elsewhere
public record Settings(
        String domain,
        boolean production,
        ArtifactSync artifactSync,
        boolean plainHttp,
        int amqpHeartbeatSeconds,
        boolean certificatesAtRunTime,
        boolean truststoreOnVolume,
        boolean persistentIndexes,
        boolean consistentRateLimits,
        boolean multiTenant,
        String imageRegistry,
        Exposure exposure) {

    public Settings {
        TextGrammar.HOST.require("domain", domain);
        TextGrammar.REGISTRY.requireOrEmpty("imageRegistry", imageRegistry);
        Bound.HEARTBEAT_SECONDS.require("amqpHeartbeatSeconds", amqpHeartbeatSeconds);
    }

    /// How gateways get the artefacts of APIs.
    public enum ArtifactSync {
        /// From the event hub and the database: 4.x, and an option of 3.2.
        DATABASE("database"),
        /// From a file system that all nodes mount.
        SHARED_FILE_SYSTEM("shared-file-system"),
        /// Copied from one node to the others.
        RSYNC("rsync");

        private final String key;

        ArtifactSync(String key) {
            this.key = key;
        }

        /// The name in design files.
        public String key() {
            return key;
        }
    }

    /// How a load balancer of the design comes about on Kubernetes.
    public enum Exposure {
        /// Ingresses that the AWS Load Balancer Controller turns into Application Load Balancers.
        ALB_INGRESS("alb-ingress"),
        /// Ingresses of the NGINX controller.
        NGINX_INGRESS("nginx-ingress"),
        /// Routes and gateways of the Gateway API.
        GATEWAY_API("gateway-api"),
        /// Routes of OpenShift's own router.
        OPENSHIFT_ROUTE("openshift-route");

        private final String key;

        Exposure(String key) {
            this.key = key;
        }

        /// The name in design files.
        public String key() {
            return key;
        }
    }

    /// A production deployment with TLS everywhere.
    public static Settings production(String domain, ArtifactSync artifactSync) {
        return new Settings(
                domain,
                true,
                artifactSync,
                false,
                30,
                false,
                false,
                false,
                false,
                false,
                "",
                Exposure.ALB_INGRESS);
    }

    /// The same settings with artefacts got another way.
    public Settings withArtifactSync(ArtifactSync sync) {
        return with(it -> it.artifactSync = sync);
    }

    /// The same settings with transports without TLS open or closed.
    public Settings withPlainHttp(boolean open) {
        return with(it -> it.plainHttp = open);
    }

    /// The same settings with another heartbeat, in seconds.
    public Settings withAmqpHeartbeatSeconds(int seconds) {
        return with(it -> it.amqpHeartbeatSeconds = seconds);
    }

    /// The same settings with certificates added at run time or not, and the truststore on a volume
    /// or not.
    public Settings withTruststore(boolean atRunTime, boolean onVolume) {
        return with(it -> {
            it.certificatesAtRunTime = atRunTime;
            it.truststoreOnVolume = onVolume;
        });
    }

    /// The same settings with indexes kept on a volume or not.
    public Settings withPersistentIndexes(boolean persistent) {
        return with(it -> it.persistentIndexes = persistent);
    }

    /// The same settings with rate limits that hold across gateways or not.
    public Settings withConsistentRateLimits(boolean consistent) {
        return with(it -> it.consistentRateLimits = consistent);
    }

    /// The same settings with images from another registry.
    public Settings withImageRegistry(String registry) {
        return with(it -> it.imageRegistry = registry);
    }

    /// The same settings under another domain.
    public Settings withDomain(String newDomain) {
        return with(it -> it.domain = newDomain);
    }

    /// The same settings for real users or not.
    public Settings withProduction(boolean forUsers) {
        return with(it -> it.production = forUsers);
    }

    /// The same settings for one organisation or several.
    public Settings withMultiTenant(boolean several) {
        return with(it -> it.multiTenant = several);
    }

    /// The same settings with load balancers that come about another way.
    public Settings withExposure(Exposure newExposure) {
        return with(it -> it.exposure = newExposure);
    }

    private Settings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /// Settings being changed; a new one takes its place here once instead of in every method
    /// above.
    private static final class Draft {
        private String domain;
        private boolean production;
        private ArtifactSync artifactSync;
        private boolean plainHttp;
        private int amqpHeartbeatSeconds;
        private boolean certificatesAtRunTime;
        private boolean truststoreOnVolume;
        private boolean persistentIndexes;
        private boolean consistentRateLimits;
        private boolean multiTenant;
        private String imageRegistry;
        private Exposure exposure;

        Draft(Settings from) {
            domain = from.domain;
            production = from.production;
            artifactSync = from.artifactSync;
            plainHttp = from.plainHttp;
            amqpHeartbeatSeconds = from.amqpHeartbeatSeconds;
            certificatesAtRunTime = from.certificatesAtRunTime;
            truststoreOnVolume = from.truststoreOnVolume;
            persistentIndexes = from.persistentIndexes;
            consistentRateLimits = from.consistentRateLimits;
            multiTenant = from.multiTenant;
            imageRegistry = from.imageRegistry;
            exposure = from.exposure;
        }

        Settings done() {
            return new Settings(
                    domain,
                    production,
                    artifactSync,
                    plainHttp,
                    amqpHeartbeatSeconds,
                    certificatesAtRunTime,
                    truststoreOnVolume,
                    persistentIndexes,
                    consistentRateLimits,
                    multiTenant,
                    imageRegistry,
                    exposure);
        }
    }
}
