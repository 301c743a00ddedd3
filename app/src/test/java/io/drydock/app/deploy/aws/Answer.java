package io.drydock.app.deploy.aws;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/// An answer in XML, or a part of one. Paths are names of elements with slashes between.
///
/// @param element the element
record Answer(Element element) {

    static Answer parse(String xml) throws Exception {
        return new Answer(
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(xml)))
                        .getDocumentElement());
    }

    /// All elements at a path.
    List<Answer> all(String path) {
        List<Answer> found = List.of(this);
        for (String name : path.split("/", -1)) {
            List<Answer> next = new ArrayList<>();
            found.forEach(answer -> next.addAll(answer.children(name)));
            found = next;
        }
        return found;
    }

    private List<Answer> children(String name) {
        List<Answer> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getTagName().equals(name)) {
                children.add(new Answer(child));
            }
        }
        return children;
    }

    Answer one(String path) {
        List<Answer> found = all(path);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + path + " in " + this);
        }
        return found.getFirst();
    }

    /// The text at a path.
    String text(String path) {
        return one(path).text();
    }

    int number(String path) {
        return Integer.parseInt(text(path));
    }

    boolean isTrue(String path) {
        return Boolean.parseBoolean(text(path));
    }

    String text() {
        return element.getTextContent().strip();
    }

    /// The text at a path, where there is such an element.
    Optional<String> maybe(String path) {
        return all(path).stream().map(Answer::text).findFirst();
    }

    /// The texts of all elements at a path.
    List<String> texts(String path) {
        return all(path).stream().map(Answer::text).toList();
    }

    @Override
    public String toString() {
        return element.getTagName() + ": " + element.getTextContent().replaceAll("\\s+", " ");
    }
}
