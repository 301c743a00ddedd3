package io.drydock.export.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.export.Examples;
import io.drydock.export.roundtrip.TemplateChange.Kind;
import io.drydock.export.roundtrip.Tree.Branch;
import io.drydock.export.roundtrip.Tree.Leaf;
import io.drydock.export.roundtrip.Tree.Row;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random edits of a template, each of which is reported, at its place and nothing else.
class HandEditsTest {

    private static final int EDITS = 40;

    private static Tree template() throws Exception {
        return TreeReader.read(Examples.template(PatternKey.FULLY_DISTRIBUTED).toYaml());
    }

    /// @param path where an edit was made
    private record Edited(Tree tree, String path) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aChangedTextIsTheOnlyDifference(long seed) throws Exception {
        Random random = new Random(seed);
        Tree exported = template();
        for (int i = 0; i < EDITS; i++) {
            Edited edited = change(exported, "", random);
            List<TemplateChange> changes = TreeDiff.between("t", exported, edited.tree());
            assertThat(changes).as(edited.path()).hasSize(1);
            TemplateChange change = changes.getFirst();
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(edited.path()).startsWith(withoutLine(change.path()));
            assertThat(change.now()).contains("-by-hand");
        }
    }

    private static String withoutLine(String path) {
        int comma = path.indexOf(", line ");
        return comma < 0 ? path : path.substring(0, comma);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void anotherOrderIsNoDifference(long seed) throws Exception {
        Tree exported = template();
        assertThat(TreeDiff.between("t", exported, shuffled(exported, new Random(seed)))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void anotherOrderHidesNoChange(long seed) throws Exception {
        Random random = new Random(seed);
        Tree exported = template();
        for (int i = 0; i < EDITS; i++) {
            Edited edited = change(exported, "", random);
            assertThat(TreeDiff.between("t", exported, shuffled(edited.tree(), random)))
                    .as(edited.path())
                    .hasSize(1);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void removedAndAddedResourcesAreFound(long seed) throws Exception {
        Random random = new Random(seed);
        Tree exported = template();
        List<String> names = new ArrayList<>(Tree.entries(Tree.at(exported, "Resources")).keySet());
        for (int i = 0; i < EDITS; i++) {
            String name = names.get(random.nextInt(names.size()));
            Map<String, Tree> all = new LinkedHashMap<>(Tree.entries(exported));
            Map<String, Tree> resources =
                    new LinkedHashMap<>(Tree.entries(Tree.at(exported, "Resources")));
            resources.remove(name);
            all.put("Resources", new Branch(resources));
            Tree less = new Branch(all);
            assertThat(TreeDiff.between("t", exported, less))
                    .extracting(TemplateChange::kind, TemplateChange::path)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple(
                                    Kind.REMOVED, "Resources." + name));
            assertThat(TreeDiff.between("t", less, exported))
                    .extracting(TemplateChange::kind, TemplateChange::path)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple(Kind.ADDED, "Resources." + name));
        }
    }

    /// Walks down at random and changes the text it ends at.
    private static Edited change(Tree tree, String path, Random random) {
        return switch (tree) {
            case Leaf(String text) -> new Edited(new Leaf(text + "-by-hand"), path);
            case Row(List<Tree> items) -> {
                if (items.isEmpty()) {
                    yield new Edited(new Row(List.of(new Leaf("-by-hand"))), path);
                }
                int at = random.nextInt(items.size());
                Edited inner = change(items.get(at), path + "[" + at + "]", random);
                List<Tree> all = new ArrayList<>(items);
                all.set(at, inner.tree());
                yield new Edited(new Row(all), inner.path());
            }
            case Branch(Map<String, Tree> entries) -> {
                List<String> keys = new ArrayList<>(entries.keySet());
                String key = keys.get(random.nextInt(keys.size()));
                String inner = path.isEmpty() ? key : path + "." + key;
                Edited edited = change(entries.get(key), inner, random);
                Map<String, Tree> all = new LinkedHashMap<>(entries);
                all.put(key, edited.tree());
                yield new Edited(new Branch(all), edited.path());
            }
        };
    }

    /// Entries in any order, and lists too unless they are the argument of a function.
    private static Tree shuffled(Tree tree, Random random) {
        return switch (tree) {
            case Leaf _ -> tree;
            case Row(List<Tree> items) -> {
                List<Tree> all = new ArrayList<>();
                items.forEach(item -> all.add(shuffled(item, random)));
                Collections.shuffle(all, random);
                yield new Row(all);
            }
            case Branch(Map<String, Tree> entries) -> {
                List<String> keys = new ArrayList<>(entries.keySet());
                Collections.shuffle(keys, random);
                Map<String, Tree> all = new LinkedHashMap<>();
                for (String key : keys) {
                    Tree value = entries.get(key);
                    all.put(key, key.startsWith("Fn::") ? value : shuffled(value, random));
                }
                yield new Branch(all);
            }
        };
    }
}
