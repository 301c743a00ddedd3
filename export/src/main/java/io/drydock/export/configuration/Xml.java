package io.drydock.export.configuration;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML in the order of the calls.
final class Xml {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// Starts an element.
    Xml in(String name) {
        out.append('<').append(name).append('>');
        open.push(name);
        return this;
    }

    /// Starts an element with one attribute.
    Xml in(String name, String attribute, String value) {
        out.append('<').append(name);
        attribute(attribute, value);
        out.append('>');
        open.push(name);
        return this;
    }

    /// Starts an element whose content goes into a second one too; both stand in an element that
    /// the shipped file has.
    Xml both(String name, String second) {
        return in(name, "and", second);
    }

    /// The same with one attribute.
    Xml both(String name, String second, String attribute, String value) {
        out.append('<').append(name);
        attribute(attribute, value);
        attribute("and", second);
        out.append('>');
        open.push(name);
        return this;
    }

    /// Starts an element whose content takes the place of what the shipped file has there.
    Xml instead(String name) {
        return in(name, "merge", "replace");
    }

    /// An element with a text.
    Xml leaf(String name, String text) {
        out.append('<').append(name).append('>').append(escaped(text));
        out.append("</").append(name).append('>');
        return this;
    }

    /// An element with an attribute and a text.
    Xml leaf(String name, String attribute, String value, String text) {
        out.append('<').append(name);
        attribute(attribute, value);
        out.append('>').append(escaped(text)).append("</").append(name).append('>');
        return this;
    }

    /// An element with attributes only, given as names and values in turn.
    Xml empty(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        out.append("/>");
        return this;
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    /// Ends the last element that was started; the outermost ones end on lines of their own.
    Xml end() {
        out.append("</").append(open.pop()).append('>');
        if (open.size() <= 1) {
            out.append('\n');
        }
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
