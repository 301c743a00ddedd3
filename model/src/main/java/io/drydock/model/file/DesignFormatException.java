package io.drydock.model.file;

import java.util.List;
import java.util.stream.Collectors;

/// A text that is not a design. Nothing of it was opened.
public final class DesignFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final transient List<FormatProblem> problems;

    /// For problems found in a source.
    ///
    /// @param source the file's name as the user gave it
    /// @param problems at least one, in the order of the text
    public DesignFormatException(String source, List<FormatProblem> problems) {
        super(
                problems.stream()
                        .map(problem -> source + ":" + problem)
                        .collect(Collectors.joining("\n")));
        this.source = source;
        this.problems = List.copyOf(problems);
    }

    /// The file's name as the user gave it.
    public String source() {
        return source;
    }

    /// What is wrong, in the order of the text.
    public List<FormatProblem> problems() {
        return problems;
    }
}
