package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Preview.Change;
import io.drydock.app.deploy.Preview.Kind;
import io.drydock.export.cloudformation.ElementNames;
import io.drydock.export.cloudformation.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.ResourceChangeDetail;
import software.amazon.awssdk.services.cloudformation.model.ResourceTargetDefinition;

/// A change set in the words that all deployments share.
final class PreviewReader {

    private static final int LONGEST_VALUE = 60;

    private final Template template;
    private final ElementNames elements;

    PreviewReader(Template template, ElementNames elements) {
        this.template = template;
        this.elements = elements;
    }

    Preview read(String changeSet, boolean isNew, List<ResourceChange> changes) {
        List<String> order = List.copyOf(template.resources().keySet());
        List<Change> read = new ArrayList<>(changes.stream().map(this::change).toList());
        read.sort(Comparator.comparingInt(change -> position(order, change.name())));
        return new Preview(changeSet, isNew, read);
    }

    /// What leaves the template comes last.
    private static int position(List<String> order, String name) {
        int position = order.indexOf(name);
        return position < 0 ? Integer.MAX_VALUE : position;
    }

    private Change change(ResourceChange change) {
        return new Change(
                kind(change),
                change.logicalResourceId(),
                change.resourceType(),
                detail(change),
                elements.element(change.logicalResourceId()));
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
