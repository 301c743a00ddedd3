package io.drydock.export.cloudformation;

import static io.drydock.export.cloudformation.Value.fields;
import static io.drydock.export.cloudformation.Value.list;
import static io.drydock.export.cloudformation.Value.text;
import static io.drydock.export.cloudformation.Value.texts;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.cloudformation.Value.Items;
import java.util.List;

/// The shapes of IAM documents.
final class Policies {

    private Policies() {}

    static Fields document(List<Fields> statements) {
        return fields().set("Version", "2012-10-17").set("Statement", statements).done();
    }

    static Fields document(Fields... statements) {
        return document(List.of(statements));
    }

    /// Allows some actions on some resources.
    static Fields allow(String sid, List<String> actions, Items resources) {
        return fields().set("Sid", sid)
                .set("Effect", "Allow")
                .set("Action", texts(actions))
                .set("Resource", resources)
                .done();
    }

    static Fields allow(String sid, String action, Value... resources) {
        return allow(sid, List.of(action), list(resources));
    }

    /// A statement of a policy that is attached to a resource.
    static Value.Builder statement(
            String sid, String effect, Value principal, List<String> actions) {
        return fields().set("Sid", sid)
                .set("Effect", effect)
                .set("Principal", principal)
                .set("Action", texts(actions));
    }

    static Fields service(String principal) {
        return fields().set("Service", principal).done();
    }

    static Value.Text everybody() {
        return text("*");
    }

    /// The trust policy of a role for one AWS service.
    static Fields trust(String service) {
        return document(
                fields().set("Effect", "Allow")
                        .set("Principal", service(service))
                        .set("Action", text("sts:AssumeRole"))
                        .done());
    }

    /// Refuses every access without TLS. Checkers disagree whether the condition has to be a
    /// boolean or a string, so both are there.
    static List<Fields> onlyTls(List<String> actions, Items resources) {
        return List.of(
                denyPlain("DenyPlainHttp", actions, resources, new Value.Flag(false)),
                denyPlain("DenyInsecureTransport", actions, resources, text("false")));
    }

    private static Fields denyPlain(
            String sid, List<String> actions, Items resources, Value secure) {
        return statement(sid, "Deny", everybody(), actions)
                .set("Resource", resources)
                .set("Condition", fields().set("Bool", fields().set("aws:SecureTransport", secure)))
                .done();
    }
}
