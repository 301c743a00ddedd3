package io.drydock.model.rule;

import io.drydock.model.design.Cluster;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.ProfileNode;
import io.drydock.model.design.Suppression;
import io.drydock.model.edit.Edit;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.rule.Judgement.AcceptedFinding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// Accepting findings with a justification. An acceptance holds for the element as it was then:
/// when the element or the finding changes, the finding is raised again.
public final class Acceptance {

    private static final int FINGERPRINT_BYTES = 6;

    private Acceptance() {}

    /// The edit that accepts a finding.
    ///
    /// @param justification why, in words; not blank
    public static Edit accept(DesignIndex index, Finding finding, String justification) {
        return new Edit.AcceptFinding(
                new Suppression(
                        finding.rule(),
                        finding.element().value(),
                        justification,
                        fingerprint(index, finding)));
    }

    /// Tells accepted findings from open ones.
    public static Judgement judge(DesignIndex index, List<Finding> findings) {
        Design design = index.design();
        if (design.suppressions().isEmpty()) {
            return new Judgement(findings, List.of(), List.of());
        }
        List<Finding> open = new ArrayList<>();
        List<AcceptedFinding> accepted = new ArrayList<>();
        Set<Suppression> used = new HashSet<>();
        for (Finding finding : findings) {
            design.suppressions().stream()
                    .filter(suppression -> covers(suppression, finding, index))
                    .findFirst()
                    .ifPresentOrElse(
                            suppression -> {
                                accepted.add(new AcceptedFinding(finding, suppression));
                                used.add(suppression);
                            },
                            () -> open.add(finding));
        }
        List<Suppression> outdated =
                design.suppressions().stream().filter(s -> !used.contains(s)).toList();
        return new Judgement(open, accepted, outdated);
    }

    private static boolean covers(Suppression suppression, Finding finding, DesignIndex index) {
        return suppression.rule().equals(finding.rule())
                && suppression.element().equals(finding.element().value())
                && suppression.fingerprint().equals(fingerprint(index, finding));
    }

    /// What the finding and its element look like, as twelve hexadecimal digits. A cluster looks
    /// like its nodes; the whole design like the finding alone, or every edit would raise it again.
    private static String fingerprint(DesignIndex index, Finding finding) {
        StringBuilder look = new StringBuilder(finding.message()).append('\n');
        ElementId element = finding.element();
        look.append(DesignWriter.element(index.design(), element));
        index.cluster(element).ifPresent(cluster -> appendMembers(look, index, cluster));
        return digest(look.toString());
    }

    private static void appendMembers(StringBuilder look, DesignIndex index, Cluster cluster) {
        for (ProfileNode member : index.members(cluster)) {
            look.append(DesignWriter.element(index.design(), member.id()));
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
