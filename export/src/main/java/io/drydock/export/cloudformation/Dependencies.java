package io.drydock.export.cloudformation;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.cloudformation.Value.GetAtt;
import io.drydock.export.cloudformation.Value.Intrinsic;
import io.drydock.export.cloudformation.Value.Items;
import io.drydock.export.cloudformation.Value.Ref;
import io.drydock.export.cloudformation.Value.Sub;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What CloudFormation makes before what: a resource comes after those that it refers to and those
/// that it names in `DependsOn`.
public final class Dependencies {

    /// `${Name}` or `${Name.Attribute}`, but not the literal `${!Name}`.
    private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{([A-Za-z0-9]+)[.}]");

    private Dependencies() {}

    /// The resources that each resource needs, by logical name, both in the template's order.
    public static SequencedMap<String, SequencedSet<String>> of(Template template) {
        Set<String> resources = template.resources().keySet();
        SequencedMap<String, SequencedSet<String>> all = new LinkedHashMap<>();
        for (Resource resource : template.resources().values()) {
            SequencedSet<String> needed = new LinkedHashSet<>(resource.dependsOn());
            collect(resource.properties(), needed);
            resource.attributes().values().forEach(value -> collect(value, needed));
            needed.retainAll(resources);
            needed.remove(resource.logicalId());
            all.put(resource.logicalId(), needed);
        }
        return all;
    }

    private static void collect(Value value, Set<String> names) {
        switch (value) {
            case Fields map -> map.fields().values().forEach(field -> collect(field, names));
            case Items list -> list.items().forEach(item -> collect(item, names));
            case Ref ref -> names.add(ref.logicalId());
            case GetAtt attribute -> names.add(attribute.logicalId());
            case Sub sub -> {
                Matcher matcher = SUBSTITUTED.matcher(sub.template());
                while (matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
            case Intrinsic other -> collect(other.argument(), names);
            case Value.Text _, Value.Whole _, Value.Flag _ -> {}
        }
    }
}
