package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.export.HostileTexts;
import io.drydock.export.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// Runs the script that machines read their secrets with, on passwords that its languages could
/// take for code.
class SecretsTest {

    private static final Tool BASH = new Tool("bash", "DRYDOCK_REQUIRE_SHELLCHECK");
    private static final Tool PYTHON = new Tool("python3", "DRYDOCK_REQUIRE_PYTHON");

    @TempDir private Path folder;

    /// What a password may hold: anything but the character 0 and a carriage return, which a reader
    /// of text may take for the end of a line.
    private static List<String> passwords() {
        List<String> passwords =
                HostileTexts.all().stream().filter(it -> it.indexOf('\r') < 0).toList();
        assertThat(passwords).hasSizeGreaterThan(200);
        return passwords;
    }

    private void run(String commands) throws Exception {
        new Tool("jq", "DRYDOCK_REQUIRE_SHELLCHECK").need();
        BASH.need();
        String script =
                ScriptParts.text("secrets.sh").text()
                        + ScriptParts.text("secret-value.sh").text()
                        + ScriptParts.text("user-store.sh").text();
        String here = script.replace("/run/wso2", "run").replace("/opt/wso2/ldap", "ldap");
        assertThat(here).contains("aws secretsmanager", "chown wso2carbon");
        Files.writeString(
                folder.resolve("run.sh"),
                "region=here\nstores=stores\nmkdir -p stores ldap\naws() { cat \"$6\"; }\n"
                        + "find() { :; }\n"
                        + here
                        + commands);
        assertThat(BASH.run(folder, List.of("run.sh"))).isEqualTo(new Tool.Outcome(0, ""));
        assertThat(folder.resolve("proof")).doesNotExist();
    }

    private void secret(String name, Map<String, String> fields) throws Exception {
        new ObjectMapper().writeValue(folder.resolve(name).toFile(), fields);
    }

    @Test
    void whatReadsTheFileFindsThePasswords() throws Exception {
        Map<String, String> wanted = new LinkedHashMap<>();
        StringBuilder commands = new StringBuilder();
        List<String> passwords = passwords();
        for (int i = 0; i < passwords.size(); i++) {
            String password = passwords.get(i);
            secret("s" + i, Map.of("username", "u" + password, "password", password));
            commands.append("export_secret S%d s%d\n".formatted(i, i));
            wanted.put("S" + i + "_USERNAME", "u" + password);
            wanted.put("S" + i + "_PASSWORD", password);
        }
        String key = passwords.get(3);
        secret("key", Map.of("key", key));
        wanted.put("ENCRYPTION_KEY", key);
        secret(
                "keys",
                Map.of(
                        "keystore_password",
                        "a\"b",
                        "key_password",
                        "c\\d",
                        "key_alias",
                        "$e",
                        "truststore_password",
                        "`f`"));
        wanted.put("KEYSTORE_PASSWORD", "a\"b");
        wanted.put("KEY_PASSWORD", "c\\d");
        wanted.put("KEY_ALIAS", "$e");
        wanted.put("TRUSTSTORE_PASSWORD", "`f`");
        run(commands + "export_value ENCRYPTION_ key key\nexport_fields keys\n");
        String written = Files.readString(folder.resolve("run/secrets.env"));
        assertThat(asSystemdReads(written)).isEqualTo(wanted);
        assertThat(asTheProgramsRead()).isEqualTo(wanted);
    }

    /// The line that both programs read the file with.
    private Map<?, ?> asTheProgramsRead() throws Exception {
        PYTHON.need();
        String expression = "dict(e.split(\"=\", 1) for e in shlex.split(open(\"%s\").read()))";
        assertThat(ScriptParts.text("xml.sh").text())
                .contains(expression.formatted("/run/wso2/secrets.env"));
        assertThat(ScriptParts.text("analytics.sh").text()).contains("shlex.split(file.read())");
        Files.writeString(
                folder.resolve("read.py"),
                "import json, shlex\njson.dump("
                        + expression.formatted("run/secrets.env")
                        + ", open(\"read.json\", \"w\"))\n");
        assertThat(PYTHON.run(folder, List.of("read.py"))).isEqualTo(new Tool.Outcome(0, ""));
        return new ObjectMapper().readValue(folder.resolve("read.json").toFile(), Map.class);
    }

    /// Source: `parse_env_file_internal` of systemd: inside double quotes a backslash stands before
    /// a double quote, backslash, backquote or dollar sign, and line ends stay.
    private static Map<String, String> asSystemdReads(String text) {
        Map<String, String> read = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf("=\"", at);
            String name = text.substring(at, equals);
            StringBuilder value = new StringBuilder();
            int i = equals + 2;
            while (text.charAt(i) != '"') {
                if (text.charAt(i) == '\\') {
                    i++;
                    if ("\"\\`$".indexOf(text.charAt(i)) < 0) {
                        value.append('\\');
                    }
                }
                value.append(text.charAt(i));
                i++;
            }
            assertThat(text.charAt(i + 1)).isEqualTo('\n');
            read.put(name, value.toString());
            at = i + 2;
        }
        return read;
    }

    @Test
    void userStoresHoldTheAccountAsItIs() throws Exception {
        List<String> passwords =
                passwords().stream().filter(it -> it.indexOf('\u0001') < 0).toList();
        StringBuilder commands = new StringBuilder();
        Files.createDirectories(folder.resolve("ldap"));
        for (int i = 0; i < passwords.size(); i++) {
            Files.writeString(
                    folder.resolve("ldap/D" + i), "the.Class\nDomainName D&\nX (a=b c)\n");
            secret("d" + i, Map.of("username", "cn=a", "password", passwords.get(i)));
            commands.append("user_store D%d d%d\n".formatted(i, i));
        }
        run(commands.toString());
        for (int i = 0; i < passwords.size(); i++) {
            Document document =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(folder.resolve("stores/D" + i + ".xml").toFile());
            NodeList properties = document.getElementsByTagName("Property");
            assertThat(properties.getLength()).isEqualTo(4);
            assertThat(properties.item(0).getTextContent()).isEqualTo("D&");
            assertThat(properties.item(1).getTextContent()).isEqualTo("(a=b c)");
            assertThat(properties.item(3).getTextContent()).isEqualTo(passwords.get(i));
        }
    }
}
