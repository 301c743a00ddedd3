package io.drydock.export.language;

/// A piece of code in one language. What text it holds is already quoted.
///
/// A fragment of one language is content or text to another, never code: a configuration lies in a
/// script as a [Shell#heredoc], a script lies in a template as a [Phrase] that `Fn::Sub` escapes.
public interface Fragment {

    /// The code as text, with the references that the deployment fills in.
    Phrase phrase();

    /// The code as it goes into a file.
    ///
    /// @throws IllegalStateException when a deployment still has to fill something in
    default String text() {
        return phrase().text();
    }
}
