package io.drydock.export.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The compiler, as the build runs it, refuses text in the place of code.
class GlueTest {

    private static final List<String> OPENED =
            List.of("api", "file", "main", "model", "parser", "processing", "tree", "util");

    @TempDir private Path folder;

    private String compile(String expression) throws Exception {
        Path source = folder.resolve("Glue.java");
        Files.writeString(
                source,
                """
                import io.drydock.export.cloudformation.Value;
                import io.drydock.export.language.*;
                class Glue {
                  Object of(String text) {
                    return %s;
                  }
                }
                """
                        .formatted(expression));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        for (String name : OPENED) {
            command.add(
                    "-J--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
        }
        command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED");
        command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED");
        String path = System.getProperty("java.class.path");
        command.addAll(
                List.of(
                        "-XDcompilePolicy=simple",
                        "--should-stop=ifError=FLOW",
                        "-XDaddTypeAnnotationsToSymbol=true",
                        "-proc:none",
                        "-Xplugin:ErrorProne",
                        "-processorpath",
                        path,
                        "-cp",
                        path.replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                        "-d",
                        folder.toString(),
                        source.toString()));
        Path output = folder.resolve("output");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        int status = process.waitFor();
        return status + "\n" + Files.readString(output, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shell.code(text)",
                "Shell.code(\"echo \" + text)",
                "Shell.code(\"echo \").and(text)",
                "Shell.assign(text, text)",
                "Shell.heredoc(Shell.NOTHING, text, Shell.NOTHING)",
                "Sql.code(\"DROP TABLE \" + text)",
                "Python.code(text)",
                "GoTemplate.code(\"{{ \" + text)",
                "Toml.code(\"a = \").and(text)",
                "Xml.code(text)",
                "Properties.code(text)",
                "Markdown.code(\"# \" + text)",
                "Yaml.code(\"a: \").and(text)",
                "Json.code(text)",
                "Phrase.template(text)",
                "Value.sub(\"${AWS::Region}\" + text)",
            })
    void textIsNoCode(String expression) throws Exception {
        assertThat(compile(expression)).startsWith("1\n").contains("[CompileTimeConstant]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shell.code(\"echo \").and(Sql.code(\"SELECT 1\"))",
                "new Shell(Phrase.of(text))",
                "Toml.code(\"a = \").and(Json.string(text))",
                "Xml.code(\"<a>\").and(Markdown.text(text))",
                "new Value.Sub(text)",
            })
    void oneLanguageIsNotAnother(String expression) throws Exception {
        assertThat(compile(expression)).startsWith("1\n").contains("error:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shell.code(\"echo \").and(Shell.word(text))",
                "Shell.assign(\"name\", text)",
                "Sql.code(\"DROP TABLE \").and(Sql.identifier(Sql.Dialect.MYSQL, text))",
                "Python.string(text)",
                "GoTemplate.code(\"{{ \").and(GoTemplate.string(text))",
                "Toml.key(text).and(\" = \").and(Toml.string(text))",
                "Xml.code(\"<a>\").and(Xml.text(text))",
                "Value.sub(Phrase.of(text))",
            })
    void quotedTextIs(String expression) throws Exception {
        assertThat(compile(expression)).startsWith("0\n");
    }
}
