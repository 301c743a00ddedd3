package io.drydock.model.pattern;

import static io.drydock.model.design.LoadBalancer.Scheme.INTERNAL;

import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Bastion;
import io.drydock.model.design.Cidr;
import io.drydock.model.design.Connection;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Engine;
import io.drydock.model.design.ExternalNode;
import io.drydock.model.design.Placement;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Tier;
import java.util.List;

/// The reference architectures that are more than a pattern's starting design.
final class ReferenceDesigns {

    private ReferenceDesigns() {}

    /// API Manager with Enterprise Integrator and Analytics.
    static Design integration(StartingDesign request) {
        DesignDraft draft = new DesignDraft(request, 1);
        Parts.people(draft);
        draft.outside("on-premises", "ERP and CRM on premises", ExternalNode.Kind.BACKEND);
        draft.connect(
                "integration-back-ends",
                "enterprise-integrator-1",
                "on-premises",
                Connection.Kind.BACKEND,
                443);
        draft.connect("apis-integration", "all-in-one-1", "ei-alb", Connection.Kind.BACKEND, 443);
        draft.connect("staff-console", "staff", "ei-console-alb", Connection.Kind.EXPOSURE, 443);
        ElementId aio = AllInOneDesigns.allInOne(draft, 2);
        ElementId integrator =
                draft.cluster(
                        "enterprise-integrator",
                        "Enterprise Integrator",
                        ProfileId.ENTERPRISE_INTEGRATOR,
                        Scaling.FIXED,
                        2,
                        1);
        ElementId dashboard = Parts.analytics(draft);
        Parts.publicBalancer(draft, Parts.apiRoutes(draft, "", aio));
        Parts.internalBalancer(
                draft,
                List.of(
                        Parts.route(draft, "am", aio, 9443, true),
                        Parts.route(draft, "analytics", dashboard, 9643, true)));
        draft.loadBalancer(
                "ei-alb",
                "Integration services",
                INTERNAL,
                Parts.route(draft, "ei", integrator, 8243, false));
        draft.loadBalancer(
                "ei-console-alb",
                "Integration console",
                INTERNAL,
                Parts.route(draft, "ei-console", integrator, 9443, true));
        Parts.natGateways(draft);
        draft.add(
                new Bastion(
                        new ElementId("bastion"),
                        "Bastion",
                        "t3.micro",
                        Placement.in(draft.subnet(Tier.PUBLIC, 0)),
                        List.of(Cidr.of("203.0.113.0/24"))));
        draft.serviceIn(ServiceNode.Kind.CONFIGURATION_MANAGEMENT, Tier.MANAGEMENT, 0);
        draft.add(Parts.apimDatabase(draft));
        draft.add(Parts.analyticsDatabase(draft));
        Parts.sharedFiles(draft, List.of(aio));
        Parts.awsServices(draft);
        return draft.build(
                "AWS reference architecture: API Manager, Enterprise Integrator and Analytics over"
                        + " three zones",
                Parts.settings(request));
    }

    /// The fully distributed deployment of 2020, in the two zones of us-west-1.
    static Design fullyDistributed(StartingDesign request) {
        return DistributedDesigns.sixClusters(request, 2)
                .withDescription(
                        "AWS reference architecture of 2020: six clusters over two zones, with a"
                                + " bastion, configuration management and an update host");
    }

    /// The newer guide: private subnets behind NAT, Route 53, ACM, Aurora with RDS Proxy, Instance
    /// Connect, CloudWatch, CloudTrail, S3, flow logs, and ECR for containers.
    static Design guide(StartingDesign request) {
        DesignDraft draft = new DesignDraft(request, 0);
        DistributedDesigns.fillControlTrafficGateway(draft);
        draft.add(
                new ServiceNode(
                        new ElementId("database-proxy"),
                        ServiceNode.Kind.DATABASE_PROXY.title(),
                        ServiceNode.Kind.DATABASE_PROXY,
                        draft.across(Tier.DATABASE)));
        draft.changeDatabases(server ->
                server.withEngine(Engine.AURORA_MYSQL, "8.0.mysql_aurora.3.10.4")
                        .withInstanceClass("db.r6g.large"));
        return draft.build(
                "WSO2's deployment guide for AWS, on "
                        + request.platform().title()
                        + ": control plane, traffic manager and gateway, with Aurora behind RDS"
                        + " Proxy",
                Parts.settings(request));
    }
}
