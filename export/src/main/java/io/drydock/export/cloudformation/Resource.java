package io.drydock.export.cloudformation;

import io.drydock.export.cloudformation.Value.Fields;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A resource of a template.
///
/// @param logicalId its name in the template
/// @param type its type, such as `AWS::EC2::VPC`
/// @param condition the condition under which it exists, if it does not always
/// @param dependsOn what must exist before it, beyond what it refers to
/// @param deletion what happens to it when it leaves the stack or is replaced
/// @param attributes further attributes beside the properties, such as `CreationPolicy`
/// @param properties its properties
public record Resource(
        String logicalId,
        String type,
        Optional<String> condition,
        Set<String> dependsOn,
        Deletion deletion,
        Map<String, Fields> attributes,
        Fields properties) {

    /// What happens to a resource when it leaves the stack or is replaced.
    public enum Deletion {
        /// It is deleted, as CloudFormation does unless told otherwise.
        DEFAULT(""),
        /// It is deleted, said explicitly because reviewers ask for it.
        DELETE("Delete"),
        /// It stays.
        RETAIN("Retain"),
        /// It stays, unless its own creation failed.
        RETAIN_EXCEPT_ON_CREATE("RetainExceptOnCreate"),
        /// It is deleted after a snapshot.
        SNAPSHOT("Snapshot");

        private final String deletionPolicy;

        Deletion(String deletionPolicy) {
            this.deletionPolicy = deletionPolicy;
        }

        /// The value of `DeletionPolicy`; empty for none.
        public String deletionPolicy() {
            return deletionPolicy;
        }

        /// The value of `UpdateReplacePolicy`, which knows no exception for creation; empty for
        /// none.
        public String replacePolicy() {
            return this == RETAIN_EXCEPT_ON_CREATE ? RETAIN.deletionPolicy : deletionPolicy;
        }
    }

    public Resource {
        dependsOn = new LinkedHashSet<>(dependsOn);
        attributes = new LinkedHashMap<>(attributes);
    }

    /// A resource with properties only.
    public static Resource of(String logicalId, String type, Value.Builder properties) {
        return new Resource(
                logicalId,
                type,
                Optional.empty(),
                Set.of(),
                Deletion.DEFAULT,
                Map.of(),
                properties.done());
    }

    /// The same resource, existing only under a condition.
    public Resource when(String newCondition) {
        return new Resource(
                logicalId,
                type,
                Optional.of(newCondition),
                dependsOn,
                deletion,
                attributes,
                properties);
    }

    /// The same resource, made after others.
    public Resource after(List<String> others) {
        Set<String> all = new LinkedHashSet<>(dependsOn);
        all.addAll(others);
        return new Resource(logicalId, type, condition, all, deletion, attributes, properties);
    }

    /// The same resource, made after others.
    public Resource after(String... others) {
        return after(List.of(others));
    }

    /// The same resource with another end.
    public Resource deletion(Deletion newDeletion) {
        return new Resource(
                logicalId, type, condition, dependsOn, newDeletion, attributes, properties);
    }

    /// The same resource with a further property.
    public Resource property(String name, Value value) {
        Map<String, Value> all = new LinkedHashMap<>(properties.fields());
        all.put(name, value);
        return new Resource(
                logicalId, type, condition, dependsOn, deletion, attributes, new Fields(all));
    }

    /// The same resource with a further attribute beside its properties.
    public Resource attribute(String name, Value.Builder value) {
        Map<String, Fields> all = new LinkedHashMap<>(attributes);
        all.put(name, value.done());
        return new Resource(logicalId, type, condition, dependsOn, deletion, all, properties);
    }

    /// The same resource with a further property.
    Resource and(String name, List<Fields> value) {
        Map<String, Value> all = new LinkedHashMap<>(properties.fields());
        all.put(name, new Value.Items(List.copyOf(value)));
        return with(new Fields(all), List.copyOf(dependsOn));
    }

    /// The same resource with other properties and another order.
    Resource with(Fields newProperties, List<String> others) {
        return new Resource(
                logicalId,
                type,
                condition,
                new LinkedHashSet<>(others),
                deletion,
                attributes,
                newProperties);
    }
}
