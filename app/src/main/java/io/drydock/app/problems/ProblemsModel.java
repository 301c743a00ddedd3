package io.drydock.app.problems;

import io.drydock.model.design.ElementId;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Finding;
import io.drydock.model.rule.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the problems panel says, and in which words.
public final class ProblemsModel {

    private ProblemsModel() {}

    /// How many there are of each severity; every severity has an entry.
    public static Map<Severity, Integer> counts(List<Finding> findings) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return counts;
    }

    /// The name of the element concerned.
    public static String elementName(ElementId id, DesignIndex index) {
        return index.node(id)
                .map(node -> node.name())
                .or(() -> index.cluster(id).map(cluster -> cluster.name()))
                .or(() -> index.subnet(id).map(place -> place.subnet().name()))
                .or(() -> index.site(id).map(site -> site.name()))
                .orElse(id.equals(index.design().name()) ? "Design" : id.value());
    }

    /// `2 errors`, `1 warning`, `0 hints`.
    public static String count(Severity severity, int number) {
        String word =
                switch (severity) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case INFORMATION -> "hint";
                };
        return number + " " + word + (number == 1 ? "" : "s");
    }

    /// The style class of a severity.
    public static String styleClass(Severity severity) {
        return severity.key();
    }
}
