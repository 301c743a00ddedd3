package io.drydock.export.cloudformation;

import io.drydock.export.cloudformation.Value.And;
import io.drydock.export.cloudformation.Value.Base64;
import io.drydock.export.cloudformation.Value.Equals;
import io.drydock.export.cloudformation.Value.Fields;
import io.drydock.export.cloudformation.Value.FindInMap;
import io.drydock.export.cloudformation.Value.Flag;
import io.drydock.export.cloudformation.Value.GetAZs;
import io.drydock.export.cloudformation.Value.GetAtt;
import io.drydock.export.cloudformation.Value.If;
import io.drydock.export.cloudformation.Value.Items;
import io.drydock.export.cloudformation.Value.Join;
import io.drydock.export.cloudformation.Value.Not;
import io.drydock.export.cloudformation.Value.Ref;
import io.drydock.export.cloudformation.Value.Select;
import io.drydock.export.cloudformation.Value.Split;
import io.drydock.export.cloudformation.Value.Sub;
import io.drydock.export.cloudformation.Value.Text;
import io.drydock.export.cloudformation.Value.Whole;
import io.drydock.export.language.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Gives the references in a value other targets.
///
/// Names and permissions mean the deployment as a whole, so they follow the root stack. A boot
/// script means the stack that its machine is in, so inside it the stack keeps its own name.
final class PartRewriter {

    private static final String STACK_NAME = "AWS::StackName";
    private static final String STACK_ID = "AWS::StackId";

    private final Function<Reference, Reference> rename;
    private final String rootName;
    private boolean usesRootName;
    private boolean usesRootId;

    /// @param rename what each reference becomes
    /// @param rootName the parameter that holds the name of the root stack; empty to leave the
    ///   stack's own name
    PartRewriter(Function<Reference, Reference> rename, String rootName) {
        this.rename = rename;
        this.rootName = rootName;
    }

    /// Whether anything that was rewritten asks for the name of the root stack.
    boolean usesRootName() {
        return usesRootName;
    }

    /// Whether anything that was rewritten asks for the id of the root stack.
    boolean usesRootId() {
        return usesRootId;
    }

    /// The same object where nothing in it changes, as in most of a large template.
    Fields fields(Fields fields) {
        Map<String, Value> all = new LinkedHashMap<>();
        boolean changed = false;
        for (Map.Entry<String, Value> entry : fields.fields().entrySet()) {
            Value value = value(entry.getValue());
            changed |= value != entry.getValue();
            all.put(entry.getKey(), value);
        }
        return changed ? new Fields(all) : fields;
    }

    private Items items(Items items) {
        List<Value> all = new ArrayList<>();
        boolean changed = false;
        for (Value item : items.items()) {
            Value value = value(item);
            changed |= value != item;
            all.add(value);
        }
        return changed ? new Items(all) : items;
    }

    Value value(Value value) {
        return switch (value) {
            case Text _, Whole _, Flag _, GetAZs _ -> value;
            case FindInMap map -> new FindInMap(map.mapping(), value(map.first()), map.second());
            case Items items -> items(items);
            case Fields fields -> fields(fields);
            case Ref ref -> ref(ref);
            case GetAtt att -> renamed(att, new Reference(att.logicalId(), att.attribute()));
            case Sub sub -> {
                Phrase text = sub.text().renamed(this::name);
                yield text == sub.text() ? sub : new Sub(text);
            }
            case Select select -> new Select(select.position(), value(select.from()));
            case Base64 base64 -> {
                Value content = new PartRewriter(rename, "").value(base64.content());
                yield content == base64.content() ? base64 : new Base64(content);
            }
            case If choice ->
                    new If(choice.condition(), value(choice.whenTrue()), value(choice.otherwise()));
            case Equals equals -> new Equals(value(equals.left()), value(equals.right()));
            case Join join -> new Join(join.separator(), value(join.parts()));
            case Split split -> new Split(split.separator(), whole(split.from()));
            case And and -> new And(and.all().stream().map(this::value).toList());
            case Not not -> new Not(value(not.of()));
        };
    }

    /// What is cut into pieces to make a name of must be the same in all parts.
    private Value whole(Value value) {
        if (rootName.isEmpty() || !value.equals(new Ref(STACK_ID))) {
            return value(value);
        }
        usesRootId = true;
        return new Ref(TemplateSplitter.ROOT_ID);
    }

    private Value ref(Ref ref) {
        if (!rootName.isEmpty() && ref.logicalId().equals(STACK_NAME)) {
            usesRootName = true;
            return new Ref(rootName);
        }
        if (!rootName.isEmpty() && ref.logicalId().equals(STACK_ID)) {
            usesRootName = true;
            return new Sub(
                    Phrase.template(
                                    "arn:${AWS::Partition}:cloudformation:${AWS::Region}:${AWS::AccountId}:stack/")
                            .plus(Phrase.reference(rootName))
                            .plus("-*"));
        }
        return renamed(ref, new Reference(ref.logicalId(), ""));
    }

    private Value renamed(Value as, Reference reference) {
        Reference renamed = rename.apply(reference);
        return renamed.equals(reference) ? as : renamed.value();
    }

    private String name(String name) {
        if (name.startsWith("AWS::")) {
            boolean root = name.equals(STACK_NAME) && !rootName.isEmpty();
            usesRootName |= root;
            return root ? rootName : name;
        }
        Reference renamed = rename.apply(Reference.parse(name));
        return renamed.attribute().isEmpty()
                ? renamed.logicalId()
                : renamed.logicalId() + "." + renamed.attribute();
    }
}
