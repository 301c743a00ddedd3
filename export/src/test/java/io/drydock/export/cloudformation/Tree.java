package io.drydock.export.cloudformation;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.cloudformation.Value.Items;
import io.drydock.export.cloudformation.Value.Text;
import io.drydock.export.cloudformation.Value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks into templates.
final class Tree {

    private Tree() {}

    /// The value at a path of property names; an empty result where there is none.
    static Optional<Value> at(Value value, String path) {
        Value current = value;
        for (String key : path.split("/", -1)) {
            if (current instanceof Items items && key.matches("\\d+")) {
                int position = Integer.parseInt(key);
                if (position >= items.items().size()) {
                    return Optional.empty();
                }
                current = items.items().get(position);
            } else if (current instanceof Fields fields && fields.fields().containsKey(key)) {
                current = fields.fields().get(key);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(current);
    }

    static Optional<Value> property(Resource resource, String path) {
        return at(resource.properties(), path);
    }

    /// A property as a text; numbers and flags as they are written.
    static String text(Resource resource, String path) {
        return switch (property(resource, path).orElseThrow()) {
            case Text text -> text.text();
            case Whole whole -> Long.toString(whole.number());
            case Value.Flag flag -> Boolean.toString(flag.flag());
            case Value.Ref ref -> ref.logicalId();
            case Value.GetAtt att -> att.logicalId() + "." + att.attribute();
            case Value other -> throw new AssertionError(path + " is " + other);
        };
    }

    /// The logical names that a list of references names.
    static List<String> refs(Resource resource, String path) {
        if (!(property(resource, path).orElseThrow() instanceof Items items)) {
            throw new AssertionError(path + " is no list");
        }
        return items.items().stream()
                .map(item ->
                        switch (item) {
                            case Value.Ref ref -> ref.logicalId();
                            case Value.GetAtt att -> att.logicalId();
                            case Value other -> throw new AssertionError(other);
                        })
                .toList();
    }

    /// Every value in a tree, itself first.
    static List<Value> all(Value root) {
        List<Value> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    /// Every value in a tree, itself first, but nothing of the fields with this name.
    static List<Value> all(Value root, String except) {
        List<Value> found = new ArrayList<>();
        collect(root, found, except);
        return found;
    }

    private static void collect(Value value, List<Value> found) {
        collect(value, found, "");
    }

    private static void collect(Value value, List<Value> found, String except) {
        found.add(value);
        switch (value) {
            case Fields fields ->
                    fields.fields()
                            .forEach((key, field) -> {
                                if (!key.equals(except)) {
                                    collect(field, found, except);
                                }
                            });
            case Items items -> items.items().forEach(v -> collect(v, found, except));
            case Value.Intrinsic intrinsic -> collect(intrinsic.argument(), found, except);
            case Text _, Whole _, Value.Flag _ -> {}
        }
    }
}
