package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Preview.Change;
import io.drydock.app.deploy.Preview.Kind;
import io.drydock.export.cloudformation.ElementNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;
import software.amazon.awssdk.services.cloudformation.model.ResourceTargetDefinition;

/// A change set in the words that all deployments share.
final class PreviewReader {

    private static final int LONGEST_VALUE = 60;

    private final StackSource source;
    private final ElementNames elements;
    private final Function<String, List<ResourceChange>> nested;

    /// @param nested what the change set of a nested stack would do, by its ARN
    PreviewReader(
            StackSource source,
            ElementNames elements,
            Function<String, List<ResourceChange>> nested) {
        this.source = source;
        this.elements = elements;
        this.nested = nested;
    }

    Preview read(String changeSet, boolean isNew, List<ResourceChange> changes) {
        List<String> order = source.order();
        List<Change> read = new ArrayList<>(changes.stream().flatMap(this::changes).toList());
        read.sort(Comparator.comparingInt(change -> position(order, change.name())));
        return new Preview(changeSet, isNew, read);
    }

    /// What leaves the template comes last.
    private static int position(List<String> order, String name) {
        int position = order.indexOf(name);
        return position < 0 ? Integer.MAX_VALUE : position;
    }

    /// A resource, and for a nested stack what is in it.
    private Stream<Change> changes(ResourceChange change) {
        if (!StackContents.STACK.equals(change.resourceType())) {
            return Stream.of(change(change, detail(change)));
        }
        Optional<String> inside = Optional.ofNullable(change.changeSetId());
        if (inside.isPresent()) {
            return Stream.concat(
                    Stream.of(change(change, detail(change))),
                    nested.apply(inside.get()).stream().flatMap(this::changes));
        }
        return switch (kind(change)) {
            case ADD ->
                    Stream.concat(Stream.of(change(change, detail(change))), made(change).stream());
            case CHANGE, REPLACE ->
                    Stream.of(change(change, "what changes in it, AWS does not say here"));
            case DELETE -> Stream.of(change(change, "with everything in it"));
        };
    }

    private Change change(ResourceChange change, String detail) {
        return new Change(
                kind(change),
                change.logicalResourceId(),
                change.resourceType(),
                detail,
                elements.element(change.logicalResourceId()));
    }

    /// What a new nested stack makes, from its template: for services that work out the root only.
    private List<Change> made(ResourceChange change) {
        List<Change> made = new ArrayList<>();
        source.part(change.logicalResourceId())
                .ifPresent(part ->
                        part.template()
                                .resources()
                                .forEach((name, resource) ->
                                        made.add(
                                                new Change(
                                                        Kind.ADD,
                                                        name,
                                                        resource.type(),
                                                        resource.condition().isEmpty()
                                                                ? ""
                                                                : "if the parameters ask for it",
                                                        elements.element(name)))));
        return made;
    }

    /// What AWS calls conditional is shown as a replacement: that is the worse case.
    private static Kind kind(ResourceChange change) {
        return switch (change.actionAsString()) {
            case "Add", "Import" -> Kind.ADD;
            case "Remove" -> Kind.DELETE;
            default -> {
                String replacement = text(change.replacementAsString());
                yield replacement.equals("True") || replacement.equals("Conditional")
                        ? Kind.REPLACE
                        : Kind.CHANGE;
            }
        };
    }

    private static String detail(ResourceChange change) {
        Set<String> parts = new LinkedHashSet<>();
        if ("Conditional".equals(change.replacementAsString())) {
            parts.add("may be replaced");
        }
        switch (text(change.policyActionAsString())) {
            case "Retain" -> parts.add("stays at AWS, outside the stack");
            case "Snapshot" -> parts.add("a snapshot is kept");
            case "ReplaceAndDelete" -> parts.add("the old one is deleted");
            case "ReplaceAndRetain" -> parts.add("the old one stays, outside the stack");
            case "ReplaceAndSnapshot" -> parts.add("a snapshot of the old one is kept");
            case "Delete" -> parts.add("deleted with its data");
            default -> {}
        }
        change.details().forEach(one -> property(one).ifPresent(parts::add));
        return String.join("; ", parts);
    }

    private static Optional<String> property(ResourceChangeDetail detail) {
        return Optional.ofNullable(detail.target())
                .map(target -> name(target) + values(target))
                .filter(text -> !text.isBlank());
    }

    private static String name(ResourceTargetDefinition target) {
        return text(target.name()).isEmpty() ? text(target.attributeAsString()) : target.name();
    }

    private static String values(ResourceTargetDefinition target) {
        String before = text(target.beforeValue());
        String after = text(target.afterValue());
        if (before.isEmpty() && after.isEmpty()) {
            return "";
        }
        return before.length() > LONGEST_VALUE || after.length() > LONGEST_VALUE
                ? " changes"
                : ": " + before + " -> " + after;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
