package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.sub;

import io.drydock.export.cloudformation.Resource.Deletion;
import io.drydock.export.language.Phrase;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.Cache;

/// The stores of counters that gateways and traffic managers share: one primary with replicas, as
/// the product cannot use several primaries.
final class CachePart {

    private static final String VERSION = "7.1";
    private static final int SNAPSHOT_DAYS = 7;

    private CachePart() {}

    static void add(TemplateBuilder template, DeploymentPlan plan) {
        for (Cache cache : plan.caches()) {
            template.add(
                    Names.of(cache.id(), "SubnetGroup"),
                    "AWS::ElastiCache::SubnetGroup",
                    fields().set("Description", "Subnets of " + cache.name())
                            .set("SubnetIds", NetworkPart.subnetRefs(cache.placement().subnetIds()))
                            .set("Tags", template.tags(cache.name())));
            template.add(replicationGroup(template, cache));
        }
    }

    private static Resource replicationGroup(TemplateBuilder template, Cache cache) {
        boolean replicated = cache.replicas() > 0;
        return Resource.of(
                        Names.of(cache.id()),
                        "AWS::ElastiCache::ReplicationGroup",
                        fields().set("ReplicationGroupDescription", cache.name())
                                .set("Engine", "redis")
                                .set("EngineVersion", VERSION)
                                .set("CacheNodeType", cache.nodeType())
                                .set("NumCacheClusters", cache.replicas() + 1)
                                .set("AutomaticFailoverEnabled", replicated)
                                .set("MultiAZEnabled", replicated)
                                .set("Port", Cache.PORT)
                                .set("AtRestEncryptionEnabled", true)
                                .set("KmsKeyId", att(Names.KEY, "Arn"))
                                .set("TransitEncryptionEnabled", true)
                                .set(
                                        "AuthToken",
                                        sub(
                                                Phrase.of("{{resolve:secretsmanager:")
                                                        .plus(
                                                                Phrase.reference(
                                                                        Names.cacheSecret(
                                                                                cache.id())))
                                                        .plus(":SecretString:password}}")))
                                .set(
                                        "CacheSubnetGroupName",
                                        ref(Names.of(cache.id(), "SubnetGroup")))
                                .set(
                                        "SecurityGroupIds",
                                        list(att(Names.securityGroup(cache.id()), "GroupId")))
                                .set("AutoMinorVersionUpgrade", true)
                                .set("SnapshotRetentionLimit", SNAPSHOT_DAYS)
                                .set("SnapshotWindow", "02:00-03:00")
                                .set("PreferredMaintenanceWindow", "sun:03:30-sun:04:30")
                                .set("Tags", template.tags(cache.name())))
                .deletion(Deletion.SNAPSHOT);
    }
}
