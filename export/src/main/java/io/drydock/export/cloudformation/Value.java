package io.drydock.export.cloudformation;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.drydock.export.language.Phrase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value in a CloudFormation template: plain data, or an [Intrinsic] that CloudFormation
/// resolves.
public sealed interface Value {

    /// A string.
    ///
    /// @param text the string, unquoted
    record Text(String text) implements Value {}

    /// A whole number.
    ///
    /// @param number the number
    record Whole(long number) implements Value {}

    /// True or false.
    ///
    /// @param flag the truth
    record Flag(boolean flag) implements Value {}

    /// A list.
    ///
    /// @param items its items, in order
    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// A map with text keys.
    ///
    /// @param fields its entries, in order
    record Fields(Map<String, Value> fields) implements Value {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /// What CloudFormation computes while it deploys. The text form is that of the documentation.
    sealed interface Intrinsic extends Value {

        /// The function's short name, without `Fn::`, such as `GetAtt`.
        String name();

        /// What stands after the name: an argument or a list of them.
        Value argument();
    }

    /// The value of a parameter, or what identifies a resource.
    ///
    /// @param logicalId the parameter or resource, or a pseudo parameter such as `AWS::Region`
    record Ref(String logicalId) implements Intrinsic {
        @Override
        public String name() {
            return "Ref";
        }

        @Override
        public Value argument() {
            return new Text(logicalId);
        }
    }

    /// An attribute of a resource.
    ///
    /// @param logicalId the resource
    /// @param attribute the attribute, such as `Endpoint.Address`
    record GetAtt(String logicalId, String attribute) implements Intrinsic {
        @Override
        public String name() {
            return "GetAtt";
        }

        @Override
        public Value argument() {
            return list(text(logicalId), text(attribute));
        }
    }

    /// A text with references.
    ///
    /// @param text the text, in which every `${` stays what it is
    record Sub(Phrase text) implements Intrinsic {
        @Override
        public String name() {
            return "Sub";
        }

        @Override
        public Value argument() {
            return new Text(template());
        }

        /// The text as CloudFormation reads it: `${Name}` stands for a reference, and `${!Name}`
        /// stays as `${Name}`.
        public String template() {
            return text.substituted();
        }
    }

    /// One item of a list, counted from 0.
    ///
    /// @param position which
    /// @param from the list
    record Select(int position, Value from) implements Intrinsic {
        @Override
        public String name() {
            return "Select";
        }

        @Override
        public Value argument() {
            return list(text(Integer.toString(position)), from);
        }
    }

    /// The parts of a text.
    ///
    /// @param separator what stands between the parts
    /// @param from the text
    record Split(String separator, Value from) implements Intrinsic {
        @Override
        public String name() {
            return "Split";
        }

        @Override
        public Value argument() {
            return list(text(separator), from);
        }
    }

    /// Texts put together.
    ///
    /// @param separator what comes between them
    /// @param parts the texts
    record Join(String separator, Value parts) implements Intrinsic {
        @Override
        public String name() {
            return "Join";
        }

        @Override
        public Value argument() {
            return list(text(separator), parts);
        }
    }

    /// The availability zones that the account sees in the stack's region.
    record GetAZs() implements Intrinsic {
        @Override
        public String name() {
            return "GetAZs";
        }

        @Override
        public Value argument() {
            return text("");
        }
    }

    /// A text encoded for user data.
    ///
    /// @param content what is encoded
    record Base64(Value content) implements Intrinsic {
        @Override
        public String name() {
            return "Base64";
        }

        @Override
        public Value argument() {
            return content;
        }
    }

    /// One of two values, depending on a condition of the template.
    ///
    /// @param condition the condition's name
    /// @param whenTrue the value when it holds
    /// @param otherwise the value when it does not
    record If(String condition, Value whenTrue, Value otherwise) implements Intrinsic {
        @Override
        public String name() {
            return "If";
        }

        @Override
        public Value argument() {
            return list(text(condition), whenTrue, otherwise);
        }
    }

    /// A value of a mapping.
    ///
    /// @param mapping the mapping
    /// @param first the first key
    /// @param second the second key
    record FindInMap(String mapping, Value first, String second) implements Intrinsic {
        @Override
        public String name() {
            return "FindInMap";
        }

        @Override
        public Value argument() {
            return list(text(mapping), first, text(second));
        }
    }

    /// Whether two values are equal; for conditions.
    ///
    /// @param left one value
    /// @param right the other
    record Equals(Value left, Value right) implements Intrinsic {
        @Override
        public String name() {
            return "Equals";
        }

        @Override
        public Value argument() {
            return list(left, right);
        }
    }

    /// The opposite; for conditions.
    ///
    /// @param of the other condition
    record Not(Value of) implements Intrinsic {
        @Override
        public String name() {
            return "Not";
        }

        @Override
        public Value argument() {
            return list(of);
        }
    }

    /// Whether all of some conditions hold; for conditions.
    ///
    /// @param all the other conditions
    record And(List<Value> all) implements Intrinsic {
        public And {
            all = List.copyOf(all);
        }

        @Override
        public String name() {
            return "And";
        }

        @Override
        public Value argument() {
            return new Items(all);
        }
    }

    /// A string.
    static Text text(String text) {
        return new Text(text);
    }

    /// A list of values.
    static Items list(Value... items) {
        return new Items(List.of(items));
    }

    /// A list of strings.
    static Items texts(List<String> texts) {
        return new Items(texts.stream().<Value>map(Text::new).toList());
    }

    /// A list of strings.
    static Items texts(String... texts) {
        return texts(List.of(texts));
    }

    /// A list of references.
    static Items refs(List<String> logicalIds) {
        return new Items(logicalIds.stream().<Value>map(Ref::new).toList());
    }

    /// A reference.
    static Ref ref(String logicalId) {
        return new Ref(logicalId);
    }

    /// An attribute of a resource.
    static GetAtt att(String logicalId, String attribute) {
        return new GetAtt(logicalId, attribute);
    }

    /// Text of our own source, with references as CloudFormation spells them.
    static Sub sub(@CompileTimeConstant String template) {
        return new Sub(Phrase.template(template));
    }

    /// A text with references, in which every `${` that is text stays text.
    static Sub sub(Phrase text) {
        return new Sub(text);
    }

    /// No value: the property is left out. Only inside an [If].
    static Ref noValue() {
        return ref("AWS::NoValue");
    }

    /// A map to be filled.
    static Builder fields() {
        return new Builder();
    }

    /// Fills a map in order.
    final class Builder {

        private final Map<String, Value> fields = new LinkedHashMap<>();

        private Builder() {}

        /// Adds an entry.
        public Builder set(String key, Value value) {
            if (fields.put(key, value) != null) {
                throw new IllegalStateException(key + " is set twice");
            }
            return this;
        }

        /// Adds a string.
        public Builder set(String key, String text) {
            return set(key, new Text(text));
        }

        /// Adds a number.
        public Builder set(String key, long number) {
            return set(key, new Whole(number));
        }

        /// Adds a flag.
        public Builder set(String key, boolean flag) {
            return set(key, new Flag(flag));
        }

        /// Adds a map.
        public Builder set(String key, Builder nested) {
            return set(key, nested.done());
        }

        /// Adds a list.
        public Builder set(String key, List<? extends Value> items) {
            return set(key, new Items(new ArrayList<>(items)));
        }

        /// The map.
        public Fields done() {
            return new Fields(fields);
        }
    }
}
