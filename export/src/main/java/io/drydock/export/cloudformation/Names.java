package io.drydock.export.cloudformation;

import io.drydock.model.design.ElementId;

/// Logical names. They follow from the identifiers of the design, so that an unchanged element
/// keeps its resource over updates.
final class Names {

    static final String VPC = "Vpc";
    static final String KEY = "DataKey";
    static final String INTERNET_GATEWAY = "InternetGateway";
    static final String INTERNET_ATTACHMENT = "InternetGatewayAttachment";
    static final String TOPIC = "AlarmTopic";
    static final String LOG_BUCKET = "LogBucket";
    static final String DNS_UPDATER = "DnsUpdater";
    static final String DATABASE_SETUP = "DatabaseSetup";
    static final String ADMINISTRATOR_SECRET = "AdministratorSecret";

    static final String ENCRYPTION_SECRET = "EncryptionSecret";

    private Names() {}

    /// `public-alb` as `PublicAlb`. Numbers stay apart, since `group-1-11` is not `group-11-1`.
    static String of(String key) {
        StringBuilder name = new StringBuilder(key.length());
        boolean upper = true;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                upper = true;
            } else {
                if (upper && Character.isDigit(c) && endsWithDigit(name)) {
                    name.append('x');
                }
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.toString();
    }

    private static boolean endsWithDigit(StringBuilder name) {
        return !name.isEmpty() && Character.isDigit(name.charAt(name.length() - 1));
    }

    static String of(ElementId id) {
        return of(id.value());
    }

    static String of(ElementId id, String suffix) {
        return of(id.value()) + suffix;
    }

    static String securityGroup(ElementId id) {
        return of(id, "SecurityGroup");
    }

    static String subnet(ElementId id) {
        return of(id, "Subnet");
    }

    static String machines(ElementId id) {
        return of(id, "Machines");
    }

    static String role(ElementId id) {
        return of(id, "Role");
    }

    static String instanceProfile(ElementId id) {
        return of(id, "InstanceProfile");
    }

    static String logGroup(ElementId id) {
        return of(id, "LogGroup");
    }

    static String listener(ElementId balancer, int port) {
        return of(balancer) + "Listener" + port;
    }

    static String targetGroup(String key) {
        return of(key) + "Targets";
    }

    static String volume(ElementId node) {
        return of(node, "Volume");
    }

    static String mountTarget(ElementId files, ElementId subnet) {
        return of(files) + of(subnet) + "MountTarget";
    }

    static String accessPoint(ElementId files) {
        return of(files, "AccessPoint");
    }

    static String secret(ElementId database, String user) {
        return of(database) + of(user) + "Secret";
    }

    static String proxy(ElementId proxy, ElementId database) {
        return of(proxy) + "To" + of(database);
    }

    static String cacheSecret(ElementId cache) {
        return of(cache, "Secret");
    }

    static String privateZone(String zone) {
        return of(zone) + "Zone";
    }

    static String privateRouteTable(int zone) {
        return "PrivateRouteTable" + (char) ('A' + zone);
    }

    static String privateDefaultRoute(int zone) {
        return "PrivateDefaultRoute" + (char) ('A' + zone);
    }

    static String routeTableAssociation(ElementId subnet) {
        return of(subnet, "RouteTableAssociation");
    }
}
