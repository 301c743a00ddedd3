package io.drydock.export.cloudformation;

import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.cloudformation.Value.FindInMap;
import io.drydock.export.cloudformation.Value.Flag;
import io.drydock.export.cloudformation.Value.GetAtt;
import io.drydock.export.cloudformation.Value.If;
import io.drydock.export.cloudformation.Value.Intrinsic;
import io.drydock.export.cloudformation.Value.Items;
import io.drydock.export.cloudformation.Value.Ref;
import io.drydock.export.cloudformation.Value.Sub;
import io.drydock.export.cloudformation.Value.Text;
import io.drydock.export.cloudformation.Value.Whole;
import io.drydock.export.language.Phrase;
import java.util.function.Consumer;

/// What a value of a template refers to.
///
/// @param logicalId a resource or parameter
/// @param attribute the attribute; empty where it is referred to as a whole
record Reference(String logicalId, String attribute) {

    static Reference parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new Reference(text, "")
                : new Reference(text.substring(0, dot), text.substring(dot + 1));
    }

    /// A name for what is referred to that is nothing but letters and digits.
    String flatName() {
        return attribute.isEmpty() ? logicalId : logicalId + Names.of(attribute);
    }

    Value value() {
        return attribute.isEmpty() ? new Ref(logicalId) : new GetAtt(logicalId, attribute);
    }

    /// Tells of every reference in a value, in order, those to pseudo parameters too.
    static void in(Value value, Consumer<Reference> found) {
        switch (value) {
            case Text _, Whole _, Flag _ -> {}
            case Items items -> items.items().forEach(item -> in(item, found));
            case Fields fields -> fields.fields().values().forEach(item -> in(item, found));
            case Ref ref -> found.accept(new Reference(ref.logicalId(), ""));
            case GetAtt att -> found.accept(new Reference(att.logicalId(), att.attribute()));
            case Sub sub -> {
                for (Phrase.Part part : sub.text().parts()) {
                    if (part instanceof Phrase.Reference(String name)) {
                        found.accept(parse(name));
                    }
                }
            }
            case Intrinsic other -> in(other.argument(), found);
        }
    }

    /// Tells of the conditions that a value depends on.
    static void conditionsIn(Value value, Consumer<String> found) {
        switch (value) {
            case If choice -> {
                found.accept(choice.condition());
                conditionsIn(choice.whenTrue(), found);
                conditionsIn(choice.otherwise(), found);
            }
            case Text _, Whole _, Flag _, Ref _, GetAtt _, Sub _ -> {}
            case Items items -> items.items().forEach(item -> conditionsIn(item, found));
            case Fields fields ->
                    fields.fields().values().forEach(item -> conditionsIn(item, found));
            case Intrinsic other -> conditionsIn(other.argument(), found);
        }
    }

    /// Tells of the mappings that a value looks into.
    static void mappingsIn(Value value, Consumer<String> found) {
        switch (value) {
            case FindInMap map -> {
                found.accept(map.mapping());
                mappingsIn(map.first(), found);
            }
            case Text _, Whole _, Flag _, Ref _, GetAtt _, Sub _ -> {}
            case Items items -> items.items().forEach(item -> mappingsIn(item, found));
            case Fields fields -> fields.fields().values().forEach(item -> mappingsIn(item, found));
            case Intrinsic other -> mappingsIn(other.argument(), found);
        }
    }
}
