package io.drydock.model.file;

import io.drydock.model.design.Design;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads the design file format. A text is a whole design or it is refused; every problem that can
/// be told apart is reported, with its line and column.
public final class DesignReader {

    /// The newest format that is read, and the one that is written.
    public static final int FORMAT = 1;

    /// The largest file that is read, in bytes; a design of 20,000 nodes takes about an eighth.
    public static final long MAX_BYTES = 32L * 1024 * 1024;

    private static final int MAX_PROBLEMS = 20;

    private DesignReader() {}

    /// Reads a design from the bytes of a file.
    ///
    /// @param source the file's name, for messages
    /// @throws DesignFormatException when the bytes are not a design
    public static Design read(String source, byte[] bytes) throws DesignFormatException {
        return read(source, decode(source, bytes));
    }

    /// Reads a design from text.
    ///
    /// @param source the file's name, for messages
    /// @throws DesignFormatException when the text is not a design
    public static Design read(String source, String text) throws DesignFormatException {
        Located root = LocatedParser.parse(source, text);
        List<FormatProblem> problems = new ArrayList<>();
        Design design;
        try {
            design = new DesignDecoder(problems).decode(root);
        } catch (Refusal refusal) {
            problems.add(refusal.problem());
            throw refuse(source, root, problems);
        } catch (IllegalArgumentException unfit) {
            problems.add(new FormatProblem(root.location(), Fields.sentence(unfit)));
            throw refuse(source, root, problems);
        }
        if (!problems.isEmpty()) {
            throw refuse(source, root, problems);
        }
        return design;
    }

    private static DesignFormatException refuse(
            String source, Located root, List<FormatProblem> problems) {
        List<FormatProblem> shown = new ArrayList<>(problems);
        shown.sort(
                Comparator.comparingInt((FormatProblem problem) -> problem.location().line())
                        .thenComparingInt(problem -> problem.location().column()));
        if (shown.size() > MAX_PROBLEMS) {
            int more = shown.size() - MAX_PROBLEMS;
            shown.subList(MAX_PROBLEMS, shown.size()).clear();
            shown.add(
                    new FormatProblem(shown.getLast().location(), more + " more problems follow."));
        }
        shown.replaceAll(problem ->
                new FormatProblem(
                        problem.location(),
                        JsonPaths.of(root, problem.location()),
                        problem.message()));
        return new DesignFormatException(source, shown);
    }

    private static String decode(String source, byte[] bytes) throws DesignFormatException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(buffer)
                            .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            String before = new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8);
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            int column = before.length() - before.lastIndexOf('\n');
            throw new DesignFormatException(
                    source,
                    List.of(
                            new FormatProblem(
                                    new Location(line, column),
                                    "This is not UTF-8 text; designs are UTF-8 JSON files.")));
        }
    }
}
