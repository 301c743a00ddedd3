package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.att;
import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.ref;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.configuration.DirectorySetting;
import io.drydock.export.configuration.UserStores;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ServiceNode;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import java.util.ArrayList;
import java.util.List;

/// Directories of people. The stack makes none, as their people are nobody's to make up: it asks
/// how they are reached, and has a security group ready for one that stands in its network.
final class DirectoryPart {

    private static final String GROUP = "Directory of people";
    private static final String BASE = "^[A-Za-z]+=[A-Za-z0-9 ._-]+(,[A-Za-z]+=[A-Za-z0-9 ._-]+)*$";

    private DirectoryPart() {}

    static String parameter(ServiceNode store, DirectorySetting setting) {
        return Names.of(store.id(), setting.suffix());
    }

    static void parameters(TemplateBuilder template, DeploymentPlan plan) {
        ParameterPart part = new ParameterPart(template);
        for (ServiceNode store : UserStores.of(plan)) {
            for (DirectorySetting setting : DirectorySetting.values()) {
                ask(template, part, store, setting);
            }
        }
    }

    private static void ask(
            TemplateBuilder template,
            ParameterPart part,
            ServiceNode store,
            DirectorySetting setting) {
        String name = parameter(store, setting);
        switch (setting) {
            case HOST ->
                    part.text(
                            name,
                            GROUP,
                            "Name of " + store.name(),
                            "The DNS name under which the directory answers to LDAP over TLS on"
                                    + " port 636. The network has to resolve it, and the trust"
                                    + " store among the artefacts has to hold the certificate of"
                                    + " its authority.",
                            "",
                            "^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$",
                            "A name such as ldap.example.com");
            case SECRET ->
                    part.text(
                            name,
                            GROUP,
                            "Account for " + store.name(),
                            "The ARN of a secret in Secrets Manager with the fields username, the"
                                    + " distinguished name of an account that may read people and"
                                    + " groups, and password. If it has a key of its own, let the"
                                    + " roles of the machines use that key.",
                            "",
                            "^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\\d{12}:secret:.+$",
                            "The ARN of a secret in Secrets Manager");
            case USER_BASE ->
                    part.text(
                            name,
                            GROUP,
                            "Where people are in " + store.name(),
                            "The distinguished name under which people are looked for.",
                            "",
                            BASE,
                            "A name such as ou=people,dc=example,dc=com");
            case GROUP_BASE ->
                    part.text(
                            name,
                            GROUP,
                            "Where groups are in " + store.name(),
                            "The distinguished name under which groups are looked for.",
                            "",
                            BASE,
                            "A name such as ou=groups,dc=example,dc=com");
            case USER_ATTRIBUTE ->
                    choice(
                            template,
                            name,
                            "Name of a person in " + store.name(),
                            "The attribute that people sign in with; sAMAccountName in Active"
                                    + " Directory.",
                            List.of("uid", "cn", "mail", "sAMAccountName", "userPrincipalName"));
            case USER_CLASS ->
                    choice(
                            template,
                            name,
                            "Class of people in " + store.name(),
                            "The class of the entries that are people; user in Active Directory.",
                            List.of("person", "inetOrgPerson", "user"));
            case GROUP_CLASS ->
                    choice(
                            template,
                            name,
                            "Class of groups in " + store.name(),
                            "The class of the entries that are groups; group in Active Directory.",
                            List.of("groupOfNames", "groupOfUniqueNames", "group"));
            case MEMBER_ATTRIBUTE ->
                    choice(
                            template,
                            name,
                            "Members of a group in " + store.name(),
                            "The attribute of a group that names its members.",
                            List.of("member", "uniqueMember"));
        }
    }

    private static void choice(
            TemplateBuilder template,
            String name,
            String label,
            String description,
            List<String> values) {
        template.parameter(
                new Parameter(
                        name,
                        GROUP,
                        label,
                        fields().set("Type", "String")
                                .set("Description", description)
                                .set("Default", values.getFirst())
                                .set("AllowedValues", texts(values))
                                .done()));
    }

    static List<Value> secrets(DeploymentPlan plan, ElementId cluster) {
        List<Value> secrets = new ArrayList<>();
        for (ServiceNode store : UserStores.of(plan, cluster)) {
            secrets.add(ref(parameter(store, DirectorySetting.SECRET)));
        }
        return secrets;
    }

    static void outputs(TemplateBuilder template, DeploymentPlan plan) {
        for (ServiceNode store : plan.services(ServiceNode.Kind.USER_STORE)) {
            template.output(
                    Names.securityGroup(store.id()),
                    "The security group for the interfaces of " + store.name(),
                    att(Names.securityGroup(store.id()), "GroupId"));
        }
    }

    /// What remains to be done so that the directories answer.
    static List<String> byHand(DeploymentPlan plan) {
        List<String> statements = new ArrayList<>();
        for (ServiceNode store : UserStores.of(plan)) {
            Site site = plan.index().siteOf(store).orElse(plan.site());
            statements.add(
                    site.equals(plan.site())
                            ? "Put "
                                    + store.name()
                                    + " into "
                                    + subnets(plan, store)
                                    + " with the security group that the output "
                                    + Names.securityGroup(store.id())
                                    + " names: the stack makes neither the directory nor its"
                                    + " people."
                            : "Let "
                                    + store.name()
                                    + " at "
                                    + site.name()
                                    + " answer to LDAP over TLS on port 636 from "
                                    + plan.site().cidr()
                                    + ".");
        }
        return statements;
    }

    private static String subnets(DeploymentPlan plan, ServiceNode store) {
        List<Subnet> subnets =
                plan.index().places(store).stream().map(place -> place.subnet()).toList();
        return String.join(" or ", subnets.stream().map(Subnet::name).toList());
    }
}
