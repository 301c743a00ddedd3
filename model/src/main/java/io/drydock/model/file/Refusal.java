package io.drydock.model.file;

/// Ends the reading of one element; whoever reads the list around it records it and goes on.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FormatProblem problem;

    Refusal(Location location, String message) {
        super(message, null, false, false);
        this.problem = new FormatProblem(location, message);
    }

    FormatProblem problem() {
        return problem;
    }
}
