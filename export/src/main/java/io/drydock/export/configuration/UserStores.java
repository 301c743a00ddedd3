package io.drydock.export.configuration;

import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import io.drydock.model.catalogue.Generation;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ServiceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Directories of people as secondary user stores: the administrator stays in the product's own
/// database, so the product starts and its nodes know each other also while no directory answers.
/// They are only read.
///
/// Source: the pages about secondary user stores of the API Manager documentation, and the
/// properties that the classes of the user core ask for.
public final class UserStores {

    private static final String CLASSES = "org.wso2.carbon.user.core.ldap.";
    private static final int TIMEOUT_MS = 5000;

    private UserStores() {}

    /// The directories that a machine looks people up in, in the order of the connection matrix.
    public static List<ServiceNode> of(DeploymentPlan plan, MachineGroup group) {
        return of(plan, group.cluster().id());
    }

    /// The directories that the machines of a cluster look people up in.
    public static List<ServiceNode> of(DeploymentPlan plan, ElementId cluster) {
        return plan.linksFrom(cluster).stream()
                .flatMap(link -> plan.index().node(link.to()).stream())
                .filter(ServiceNode.class::isInstance)
                .map(ServiceNode.class::cast)
                .filter(node -> node.kind() == ServiceNode.Kind.USER_STORE)
                .distinct()
                .toList();
    }

    /// All directories that machines of a plan look people up in.
    public static List<ServiceNode> of(DeploymentPlan plan) {
        return plan.clusters().stream()
                .flatMap(cluster -> of(plan, cluster.id()).stream())
                .distinct()
                .toList();
    }

    /// What stands before the names of people and groups from a directory. The product's file for
    /// it has to be called the same.
    static String domain(ServiceNode store) {
        return store.id().value().toUpperCase(Locale.ROOT);
    }

    /// The class of the user store, then a property a line: its name, a blank, its value. The
    /// machine adds the account and makes XML of it.
    static String lines(DeploymentPlan plan, ServiceNode store, DeploymentNames names) {
        boolean unique = plan.index().generation() != Generation.G2X;
        String user = names.directory(store, DirectorySetting.USER_ATTRIBUTE);
        String people = "(objectClass=" + names.directory(store, DirectorySetting.USER_CLASS) + ")";
        String groups =
                "(objectClass=" + names.directory(store, DirectorySetting.GROUP_CLASS) + ")";
        String member = names.directory(store, DirectorySetting.MEMBER_ATTRIBUTE);
        List<String> lines = new ArrayList<>();
        lines.add(CLASSES + (unique ? "UniqueID" : "") + "ReadOnlyLDAPUserStoreManager");
        lines.add("DomainName " + domain(store));
        lines.add(
                "ConnectionURL ldaps://" + names.directory(store, DirectorySetting.HOST) + ":636");
        lines.add("UserSearchBase " + names.directory(store, DirectorySetting.USER_BASE));
        lines.add("UserNameAttribute " + user);
        lines.add("UserNameSearchFilter (&" + people + "(" + user + "=?))");
        lines.add("UserNameListFilter " + people);
        if (unique) {
            lines.add("UserIDAttribute " + user);
            lines.add("UserIdSearchFilter (&" + people + "(" + user + "=?))");
            lines.add("GroupIDEnabled false");
            lines.add("GroupIdAttribute cn");
        }
        lines.add("ReadGroups true");
        lines.add("GroupSearchBase " + names.directory(store, DirectorySetting.GROUP_BASE));
        lines.add("GroupNameAttribute cn");
        lines.add("GroupNameSearchFilter (&" + groups + "(cn=?))");
        lines.add("GroupNameListFilter " + groups);
        lines.add("MembershipAttribute " + member);
        lines.add("ReadTimeout " + TIMEOUT_MS);
        return String.join("\n", lines) + "\n";
    }
}
