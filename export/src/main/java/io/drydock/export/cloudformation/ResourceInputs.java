package io.drydock.export.cloudformation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/// What a resource takes from elsewhere in its template.
///
/// @param values resources' values and parameters, those of its conditions too
/// @param conditions the conditions it depends on
/// @param mappings the mappings it looks into
record ResourceInputs(Set<Reference> values, Set<String> conditions, Set<String> mappings) {

    static ResourceInputs of(Template template, Resource resource) {
        Set<String> conditions = new TreeSet<>();
        resource.condition().ifPresent(conditions::add);
        Reference.conditionsIn(resource.properties(), conditions::add);
        Set<Reference> values = new LinkedHashSet<>();
        Reference.in(resource.properties(), value -> add(values, value));
        template.conditions()
                .forEach((name, condition) -> {
                    if (conditions.contains(name)) {
                        Reference.in(condition, value -> add(values, value));
                    }
                });
        Set<String> mappings = new TreeSet<>();
        if (!template.mappings().isEmpty()) {
            Reference.mappingsIn(resource.properties(), mappings::add);
        }
        return new ResourceInputs(values, conditions, mappings);
    }

    private static void add(Set<Reference> values, Reference value) {
        if (!value.logicalId().startsWith("AWS::")) {
            values.add(value);
        }
    }
}
