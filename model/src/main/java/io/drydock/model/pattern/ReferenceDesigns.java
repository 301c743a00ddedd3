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

    /// API Manager with Enterprise Integrator and Analytics. The source shows one public subnet,
    /// where a load balancer needs two, no NAT gateway and one database server; all three are
    /// resolved as the general constraints ask.
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
                "AWS reference architecture over three zones; with a second and third public"
                        + " subnet, NAT gateways and a database server for analytics, which its"
                        + " text leaves out",
                Parts.settings(request));
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
        draft.changeDatabases(
                server -> server.withEngine(Engine.AURORA_MYSQL, "8.0.mysql_aurora.3.10.4"));
        return draft.build(
                "The AWS guide for API Manager on "
                        + request.platform().title()
                        + ", with Aurora behind RDS Proxy",
                Parts.settings(request));
    }
}
