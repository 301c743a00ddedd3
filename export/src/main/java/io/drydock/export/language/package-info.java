/// Text inside code, one class a language. A fragment of a language is made of code that is written
/// in our own source, of a bundled resource, or of text in that language's quoting; there is no
/// other way in, and the compiler says so.
///
/// Learnt from `google/safe-html-types`.
package io.drydock.export.language;
