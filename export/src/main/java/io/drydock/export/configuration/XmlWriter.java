package io.drydock.export.configuration;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.drydock.export.language.Phrase;
import io.drydock.export.language.Xml;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML in the order of the calls. In texts, marks frame what is known later.
final class XmlWriter {

    private final Deque<Xml> open = new ArrayDeque<>();
    private Xml out = Xml.nothing();

    /// Starts an element.
    XmlWriter in(@CompileTimeConstant String name) {
        return start(Xml.code(name), Xml.nothing());
    }

    /// Starts an element with one attribute.
    XmlWriter in(
            @CompileTimeConstant String name, @CompileTimeConstant String attribute, String value) {
        return start(Xml.code(name), attribute(attribute, value));
    }

    /// Starts an element whose content goes into a second one too; both stand in an element that
    /// the shipped file has.
    XmlWriter both(@CompileTimeConstant String name, @CompileTimeConstant String second) {
        return in(name, "and", second);
    }

    /// The same with one attribute.
    XmlWriter both(
            @CompileTimeConstant String name,
            @CompileTimeConstant String second,
            @CompileTimeConstant String attribute,
            String value) {
        return start(Xml.code(name), attribute(attribute, value).and(attribute("and", second)));
    }

    private XmlWriter start(Xml name, Xml attributes) {
        out = out.and("<").and(name).and(attributes).and(">");
        open.push(name);
        return this;
    }

    /// Starts an element whose content takes the place of what the shipped file has there.
    XmlWriter instead(@CompileTimeConstant String name) {
        return in(name, "merge", "replace");
    }

    /// An element with a text.
    XmlWriter leaf(@CompileTimeConstant String name, String text) {
        return leaf(Xml.code(name), Xml.nothing(), text);
    }

    /// An element with an attribute and a text.
    XmlWriter leaf(
            @CompileTimeConstant String name,
            @CompileTimeConstant String attribute,
            String value,
            String text) {
        return leaf(Xml.code(name), attribute(attribute, value), text);
    }

    private XmlWriter leaf(Xml name, Xml attributes, String text) {
        out = out.and("<").and(name).and(attributes).and(">");
        out = out.and(text(text)).and("</").and(name).and(">");
        return this;
    }

    /// An element with attributes only.
    XmlWriter empty(@CompileTimeConstant String name, Xml attributes) {
        out = out.and("<").and(name).and(attributes).and("/>");
        return this;
    }

    /// An attribute, with the blank before it.
    static Xml attribute(@CompileTimeConstant String name, String value) {
        return Xml.code(" ").and(name).and("=\"").and(text(value)).and("\"");
    }

    private static Xml text(String text) {
        return Xml.text(Phrase.of(text, true));
    }

    /// Ends the last element that was started; the outermost ones end on lines of their own.
    XmlWriter end() {
        out = out.and("</").and(open.pop()).and(">");
        if (open.size() <= 1) {
            out = out.and("\n");
        }
        return this;
    }

    /// The file, in which marks frame what the deployment fills in.
    @Override
    public String toString() {
        return out.phrase().marked();
    }
}
