package io.drydock.model.edit;

import io.drydock.model.design.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Changes of immutable lists that give back the same list when nothing changed, so that whoever
/// compares identity sees what is new.
final class Lists {

    private Lists() {}

    static <T> List<T> add(List<T> list, T item) {
        List<T> next = new ArrayList<>(list.size() + 1);
        next.addAll(list);
        next.add(item);
        return List.copyOf(next);
    }

    static <T> T require(List<T> list, ElementId id, Function<T, ElementId> idOf) {
        return list.get(indexOf(list, id, idOf));
    }

    static <T> List<T> replace(List<T> list, T item, Function<T, ElementId> idOf) {
        return change(list, idOf.apply(item), idOf, old -> item);
    }

    static <T> List<T> change(
            List<T> list, ElementId id, Function<T, ElementId> idOf, Function<T, T> change) {
        int index = indexOf(list, id, idOf);
        T old = list.get(index);
        T changed = change.apply(old);
        if (changed.equals(old)) {
            return list;
        }
        List<T> next = new ArrayList<>(list);
        next.set(index, changed);
        return List.copyOf(next);
    }

    static <T> List<T> remove(List<T> list, ElementId id, Function<T, ElementId> idOf) {
        int index = indexOf(list, id, idOf);
        List<T> next = new ArrayList<>(list);
        next.remove(index);
        return List.copyOf(next);
    }

    static <T> List<T> retain(List<T> list, Predicate<T> keep) {
        List<T> next = list.stream().filter(keep).toList();
        return next.size() == list.size() ? list : next;
    }

    /// Every item through the change; the same list when no item changed.
    static <T> List<T> map(List<T> list, Function<T, T> change) {
        List<T> next = new ArrayList<>(list.size());
        boolean changed = false;
        for (T item : list) {
            T mapped = change.apply(item);
            changed |= !mapped.equals(item);
            next.add(mapped);
        }
        return changed ? List.copyOf(next) : list;
    }

    private static <T> int indexOf(List<T> list, ElementId id, Function<T, ElementId> idOf) {
        for (int i = 0; i < list.size(); i++) {
            if (idOf.apply(list.get(i)).equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the design has no such element: " + id);
    }
}
