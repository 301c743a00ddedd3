package io.drydock.export.roundtrip;

import io.drydock.export.roundtrip.TemplateChange.Kind;
import io.drydock.export.roundtrip.Tree.Branch;
import io.drydock.export.roundtrip.Tree.Leaf;
import io.drydock.export.roundtrip.Tree.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Compares two trees. The order of entries never matters. The order of a list matters where it is
/// the argument of a function, and nowhere else: CloudFormation's own lists are sets.
final class TreeDiff {

    /// By which an item of a list is known again when something else in it changed.
    private static final List<String> IDENTITIES =
            List.of("Key", "Sid", "Name", "Field", "DeviceName", "LifecycleHookName", "Region");

    private final String file;
    private final List<TemplateChange> changes = new ArrayList<>();

    private TreeDiff(String file) {
        this.file = file;
    }

    static List<TemplateChange> between(String file, Tree exported, Tree now) {
        TreeDiff diff = new TreeDiff(file);
        diff.compare("", exported, now);
        return List.copyOf(diff.changes);
    }

    private void compare(String path, Tree exported, Tree now) {
        if (exported.equals(now)) {
            return;
        }
        if (exported instanceof Branch before && now instanceof Branch after) {
            branches(path, before.entries(), after.entries());
        } else if (isList(path, exported) && isList(path, now)) {
            rows(path, items(exported), items(now));
        } else {
            changed(path, exported, now);
        }
    }

    /// What a resource comes after is one name or a list of them.
    private static boolean isList(String path, Tree tree) {
        return tree instanceof Row || path.endsWith(".DependsOn");
    }

    private static List<Tree> items(Tree tree) {
        return tree instanceof Row(List<Tree> items) ? items : List.of(tree);
    }

    private void branches(String path, Map<String, Tree> before, Map<String, Tree> after) {
        if (!before.keySet().equals(after.keySet()) && (isFunction(before) || isFunction(after))) {
            changed(path, new Branch(before), new Branch(after));
            return;
        }
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            String inner = path.isEmpty() ? key : path + "." + key;
            Tree old = before.get(key);
            Tree now = after.get(key);
            if (old != null && now != null) {
                compare(inner, old, now);
            } else if (old != null) {
                removed(inner, old);
            } else if (now != null) {
                added(inner, now);
            }
        }
    }

    private static boolean isFunction(Map<String, Tree> entries) {
        return entries.size() == 1 && entries.keySet().stream().anyMatch(Canonical::isFunction);
    }

    private void rows(String path, List<Tree> before, List<Tree> after) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        if (last.startsWith("Fn::")) {
            if (!before.equals(after)) {
                changed(path, new Row(before), new Row(after));
            }
            return;
        }
        List<Tree> lost = new ArrayList<>(before);
        List<Tree> gained = new ArrayList<>();
        List<String> known = new ArrayList<>();
        before.forEach(item -> known.add(Canonical.of(item)));
        for (Tree item : after) {
            int at = known.indexOf(Canonical.of(item));
            if (at >= 0) {
                known.remove(at);
                lost.remove(at);
            } else {
                gained.add(item);
            }
        }
        for (Tree item : List.copyOf(gained)) {
            Optional<Tree> old = lost.stream().filter(it -> isSame(it, item)).findFirst();
            if (old.isPresent()) {
                lost.remove(old.get());
                gained.remove(item);
                compare(path + "[" + before.indexOf(old.get()) + "]", old.get(), item);
            }
        }
        if (lost.size() == 1 && gained.size() == 1) {
            Tree old = lost.getFirst();
            compare(path + "[" + before.indexOf(old) + "]", old, gained.getFirst());
            return;
        }
        lost.forEach(item -> removed(path + "[" + before.indexOf(item) + "]", item));
        gained.forEach(item -> added(path + "[" + after.indexOf(item) + "]", item));
    }

    private static boolean isSame(Tree one, Tree other) {
        Map<String, Tree> before = Tree.entries(one);
        Map<String, Tree> after = Tree.entries(other);
        return IDENTITIES.stream()
                .filter(before::containsKey)
                .findFirst()
                .filter(key -> Objects.equals(before.get(key), after.get(key)))
                .isPresent();
    }

    private void added(String path, Tree now) {
        changes.add(new TemplateChange(Kind.ADDED, file, path, "", Tree.show(now)));
    }

    private void removed(String path, Tree exported) {
        changes.add(new TemplateChange(Kind.REMOVED, file, path, Tree.show(exported), ""));
    }

    private void changed(String path, Tree exported, Tree now) {
        if (exported instanceof Leaf(String before)
                && now instanceof Leaf(String after)
                && (before.contains("\n") || after.contains("\n"))) {
            lines(path, before, after);
            return;
        }
        changes.add(
                new TemplateChange(Kind.CHANGED, file, path, Tree.show(exported), Tree.show(now)));
    }

    /// Of a text of many lines, those between the first and the last that differ.
    private void lines(String path, String exported, String now) {
        List<String> before = exported.lines().toList();
        List<String> after = now.lines().toList();
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        String lost = String.join("\n", before.subList(start, before.size() - end));
        String gained = String.join("\n", after.subList(start, after.size() - end));
        if (!lost.equals(gained)) {
            changes.add(
                    new TemplateChange(
                            Kind.CHANGED, file, path + ", line " + (start + 1), lost, gained));
        }
    }
}
