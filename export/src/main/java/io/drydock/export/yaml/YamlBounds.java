package io.drydock.export.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// What a YAML text may be at most before anything is made of it. An alias stands for all that its
/// anchor holds, so a few hundred bytes can mean billions of values, and an anchor that holds
/// itself has no end. The text is walked event by event, which costs time and memory in proportion
/// to its length whatever it means.
public final class YamlBounds {

    /// The longest text, in characters: several times what CloudFormation accepts as a template.
    public static final int MAX_CHARACTERS = 4_000_000;

    /// The most mappings and lists within one another.
    public static final int MAX_DEPTH = 100;

    /// The most values, those that aliases stand for counted each time.
    public static final int MAX_VALUES = 400_000;

    /// An alias that stands for a mapping or list, with how deep that goes.
    private record Size(long values, int depth) {}

    /// A mapping or list that has begun and not ended.
    private static final class Open {
        private final Optional<Anchor> anchor;
        private long values = 1;
        private int depth = 1;

        Open(Optional<Anchor> anchor) {
            this.anchor = anchor;
        }

        void add(Size inner) {
            values += inner.values();
            depth = Math.max(depth, 1 + inner.depth());
        }
    }

    private final Map<Anchor, Optional<Size>> anchors = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private long total;

    private YamlBounds() {}

    /// Looks through a text.
    ///
    /// @throws YamlBoundsException when a bound is passed; the message names it and the place
    /// @throws YamlEngineException when the text is no YAML
    public static void check(String text) throws YamlBoundsException {
        if (text.length() > MAX_CHARACTERS) {
            throw new YamlBoundsException(
                    "the text has "
                            + text.length()
                            + " characters; at most "
                            + MAX_CHARACTERS
                            + " are read");
        }
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(MAX_CHARACTERS).build();
        ParserImpl events = new ParserImpl(settings, new StreamReader(settings, text));
        YamlBounds bounds = new YamlBounds();
        while (events.hasNext()) {
            bounds.take(events.next());
        }
    }

    private void take(Event event) throws YamlBoundsException {
        switch (event) {
            case AliasEvent alias -> value(alias, alias(alias));
            case ScalarEvent scalar -> {
                Size one = new Size(1, 0);
                scalar.getAnchor().ifPresent(anchor -> anchors.put(anchor, Optional.of(one)));
                value(scalar, one);
            }
            case CollectionStartEvent start -> begin(start);
            case CollectionEndEvent _ -> {
                Open ended = open.pop();
                Size size = new Size(ended.values, ended.depth);
                ended.anchor.ifPresent(anchor -> anchors.put(anchor, Optional.of(size)));
                if (!open.isEmpty()) {
                    open.peek().add(size);
                }
            }
            default -> {}
        }
    }

    private void begin(CollectionStartEvent start) throws YamlBoundsException {
        open.push(new Open(start.getAnchor()));
        start.getAnchor().ifPresent(anchor -> anchors.put(anchor, Optional.empty()));
        bound(start, 1, 0);
    }

    /// What an alias stands for; an anchor that nobody set is left to the reader's own message.
    private Size alias(AliasEvent alias) throws YamlBoundsException {
        Optional<Size> meant = anchors.getOrDefault(alias.getAlias(), Optional.of(new Size(1, 0)));
        if (meant.isEmpty()) {
            throw new YamlBoundsException(
                    place(alias)
                            + "the alias *"
                            + alias.getAlias().getValue()
                            + " stands within what it stands for, which has no end; write the"
                            + " values out");
        }
        return meant.get();
    }

    private void value(NodeEvent event, Size size) throws YamlBoundsException {
        bound(event, size.values(), size.depth());
        if (!open.isEmpty()) {
            open.peek().add(size);
        }
    }

    private void bound(NodeEvent event, long values, int depth) throws YamlBoundsException {
        total += values;
        if (total > MAX_VALUES) {
            throw new YamlBoundsException(
                    place(event)
                            + "the text means more than "
                            + MAX_VALUES
                            + " values, aliases written out, and no more are read");
        }
        if (open.size() + depth > MAX_DEPTH) {
            throw new YamlBoundsException(
                    place(event)
                            + "the text is nested more than "
                            + MAX_DEPTH
                            + " levels deep, and no deeper is read");
        }
    }

    private static String place(Event event) {
        Optional<Mark> mark = event.getStartMark();
        return mark.map(it -> "line " + (it.getLine() + 1) + ", column " + (it.getColumn() + 1))
                .map(it -> it + ": ")
                .orElse("");
    }
}
