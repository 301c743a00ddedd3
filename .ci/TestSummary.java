import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Adds up Surefire's reports of all modules and prints one closing line.
///
/// Ends with 1 when a test failed, when none ran, or when one was skipped for any other reason than
/// that one of [#GIVEN] is not set: what they name is not ours to ship.
final class TestSummary {

    /// The variables that name WSO2's charts, AWS's rules and Kubernetes' programs.
    private static final List<String> GIVEN =
            List.of("WSO2_HELM_CHARTS", "AWS_GUARD_RULES", "KUBEBUILDER_ASSETS", "WSO2_CONFIG_TEMPLATES", "checkov");

    private int passed;
    private int failed;
    private int skipped;
    private final List<String> unexcused = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        TestSummary summary = new TestSummary();
        for (Path report : reports()) {
            summary.add(report);
        }
        summary.unexcused.forEach(test -> System.out.println("Skipped without need: " + test));
        // Maven leaves its last line open.
        System.out.printf(
                "%n%d passed, %d failed, %d skipped%n",
                summary.passed, summary.failed, summary.skipped);
        boolean good = summary.failed == 0 && summary.passed > 0 && summary.unexcused.isEmpty();
        System.exit(good ? 0 : 1);
    }

    private static List<Path> reports() throws IOException {
        try (Stream<Path> files = Files.find(Path.of("").toAbsolutePath(), 4, (file, _) -> isReport(file))) {
            return files.sorted().toList();
        }
    }

    private static boolean isReport(Path file) {
        return file.getParent().endsWith("target/surefire-reports")
                && file.getFileName().toString().matches("TEST-.*\\.xml");
    }

    private void add(Path report) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        NodeList tests = builder.parse(report.toFile()).getElementsByTagName("testcase");
        for (int i = 0; i < tests.getLength(); i++) {
            count((Element) tests.item(i));
        }
    }

    private void count(Element test) {
        NodeList skips = test.getElementsByTagName("skipped");
        if (test.getElementsByTagName("failure").getLength() > 0
                || test.getElementsByTagName("error").getLength() > 0) {
            failed++;
        } else if (skips.getLength() > 0) {
            skipped++;
            Element skip = (Element) skips.item(0);
            // Without a message of its own, a skip carries its reason in the stack trace.
            String why = skip.getAttribute("message") + skip.getTextContent();
            if (GIVEN.stream().noneMatch(why::contains)) {
                unexcused.add(
                        test.getAttribute("classname")
                                + "."
                                + test.getAttribute("name")
                                + ": "
                                + why);
            }
        } else {
            passed++;
        }
    }
}
