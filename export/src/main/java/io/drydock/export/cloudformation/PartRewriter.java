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
import java.util.LinkedHashMap;
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

    /// @param rename what each reference becomes
    /// @param rootName the parameter that holds the name of the root stack; empty to leave the
    ///   stack's own name
    PartRewriter(Function<Reference, Reference> rename, String rootName) {
        this.rename = rename;
        this.rootName = rootName;
    }

    Fields fields(Fields fields) {
        Map<String, Value> all = new LinkedHashMap<>();
        fields.fields().forEach((key, value) -> all.put(key, value(value)));
        return new Fields(all);
    }

    Value value(Value value) {
        return switch (value) {
            case Text _, Whole _, Flag _, GetAZs _ -> value;
            case FindInMap map -> new FindInMap(map.mapping(), value(map.first()), map.second());
            case Items items -> new Items(items.items().stream().map(this::value).toList());
            case Fields fields -> fields(fields);
            case Ref ref -> ref(ref);
            case GetAtt att ->
                    rename.apply(new Reference(att.logicalId(), att.attribute())).value();
            case Sub sub -> new Sub(Reference.substitute(sub.template(), this::name));
            case Select select -> new Select(select.position(), value(select.from()));
            case Base64 base64 -> new Base64(new PartRewriter(rename, "").value(base64.content()));
            case If choice ->
                    new If(choice.condition(), value(choice.whenTrue()), value(choice.otherwise()));
            case Equals equals -> new Equals(value(equals.left()), value(equals.right()));
            case Join join -> new Join(join.separator(), value(join.parts()));
            case Split split -> new Split(split.separator(), value(split.from()));
            case And and -> new And(and.all().stream().map(this::value).toList());
            case Not not -> new Not(value(not.of()));
        };
    }

    private Value ref(Ref ref) {
        if (!rootName.isEmpty() && ref.logicalId().equals(STACK_NAME)) {
            return new Ref(rootName);
        }
        if (!rootName.isEmpty() && ref.logicalId().equals(STACK_ID)) {
            return new Sub(
                    "arn:${AWS::Partition}:cloudformation:${AWS::Region}:${AWS::AccountId}:stack/${"
                            + rootName
                            + "}-*");
        }
        return rename.apply(new Reference(ref.logicalId(), "")).value();
    }

    private String name(String name) {
        if (name.startsWith("AWS::")) {
            return name.equals(STACK_NAME) && !rootName.isEmpty() ? rootName : name;
        }
        Reference renamed = rename.apply(Reference.parse(name));
        return renamed.attribute().isEmpty()
                ? renamed.logicalId()
                : renamed.logicalId() + "." + renamed.attribute();
    }
}
