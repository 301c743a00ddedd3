package io.drydock.app.cli;

import java.io.Console;
import java.util.Optional;

/// Asks the person at the terminal.
interface Prompt {

    /// Whether there is somebody to ask.
    boolean isPossible();

    /// What the person answered, without blanks around it; empty when the input ended.
    Optional<String> ask(String question);

    /// The same for something that must not be shown.
    Optional<String> askSecret(String question);

    /// Asks at the terminal that this process runs in, if it does.
    static Prompt terminal() {
        Optional<Console> console =
                Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return new Prompt() {
            @Override
            public boolean isPossible() {
                return console.isPresent();
            }

            @Override
            public Optional<String> ask(String question) {
                return console.flatMap(c -> Optional.ofNullable(c.readLine("%s ", question)))
                        .map(String::strip);
            }

            @Override
            public Optional<String> askSecret(String question) {
                return console.flatMap(c -> Optional.ofNullable(c.readPassword("%s ", question)))
                        .map(String::new);
            }
        };
    }
}
