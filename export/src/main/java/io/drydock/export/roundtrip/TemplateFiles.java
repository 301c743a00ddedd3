package io.drydock.export.roundtrip;

import io.drydock.export.cloudformation.DeploymentTemplates;
import io.drydock.export.cloudformation.DeploymentTemplates.SiteStack;
import io.drydock.export.cloudformation.SplitLimits;
import io.drydock.export.cloudformation.StackTemplates;
import io.drydock.export.plan.UnsupportedDesignException;
import io.drydock.export.roundtrip.Tree.Branch;
import io.drydock.export.roundtrip.Tree.Leaf;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignFormatException;
import io.drydock.model.file.DesignReader;
import io.drydock.model.file.DesignWriter;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Opens exported templates again. The design is in the template's metadata; what was changed by
/// hand since shows by exporting that design again and comparing.
public final class TemplateFiles {

    private static final String METADATA = "Metadata";
    private static final String DRYDOCK = "Drydock";
    private static final int HEAD = 4_096;

    /// Several times what CloudFormation accepts, in bytes.
    private static final long MAX_BYTES = 16L * 1024 * 1024;

    private TemplateFiles() {}

    /// Whether a file is a template rather than a design: YAML always is; of JSON files those that
    /// begin like a template.
    ///
    /// @throws IOException when it cannot be read
    public static boolean isTemplate(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return true;
        }
        if (!name.endsWith(".json")) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return head.contains("\"AWSTemplateFormatVersion\"");
        }
    }

    /// Opens a template.
    ///
    /// @throws IOException when it cannot be read
    /// @throws TemplateFormatException when it is no template of Drydock
    /// @throws DesignFormatException when the design inside was damaged
    public static OpenedTemplate open(Path file)
            throws IOException, TemplateFormatException, DesignFormatException {
        Tree tree = TreeReader.read(text(file));
        Tree metadata = Tree.at(tree, METADATA, DRYDOCK);
        if (!(Tree.at(metadata, "Design") instanceof Leaf(String json))) {
            throw new TemplateFormatException(
                    Tree.entries(metadata).containsKey("DesignLeftOut")
                            ? "The design was too large to travel in this template; open its own"
                                    + " file"
                            : "There is no design in this file: it was not exported by Drydock, or"
                                    + " its metadata was taken out");
        }
        Design design = DesignReader.read(file.toString(), json.getBytes(StandardCharsets.UTF_8));
        StackTemplates exported = exported(design, metadata);
        List<TemplateChange> changes = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        String root = name(file);
        changes.addAll(
                TreeDiff.between(
                        root,
                        withoutDesign(TreeReader.read(exported.rootText())),
                        withoutDesign(tree)));
        for (Map.Entry<String, String> part : exported.texts().entrySet()) {
            if (!part.getKey().equals(exported.file())) {
                Path beside = file.resolveSibling(part.getKey());
                if (Files.isRegularFile(beside)) {
                    changes.addAll(
                            TreeDiff.between(
                                    part.getKey(),
                                    TreeReader.read(part.getValue()),
                                    TreeReader.read(text(beside))));
                } else {
                    unread.add(part.getKey());
                }
            }
        }
        return new OpenedTemplate(design, changes, unread);
    }

    private static String text(Path file) throws IOException, TemplateFormatException {
        long size = Files.size(file);
        if (size > MAX_BYTES) {
            throw new TemplateFormatException(
                    "The file has " + size + " bytes; a template has at most " + MAX_BYTES);
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException notText) {
            throw new TemplateFormatException("This is not UTF-8 text, hence no template");
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static StackTemplates exported(Design design, Tree metadata)
            throws TemplateFormatException {
        DeploymentTemplates templates;
        try {
            templates =
                    DeploymentTemplates.of(design, DesignWriter.write(design), SplitLimits.USUAL);
        } catch (UnsupportedDesignException unsupported) {
            String reason = unsupported.getMessage();
            throw new TemplateFormatException(
                    "The design inside cannot be exported any more: "
                            + (reason == null ? "unsupported" : reason));
        }
        String site = Tree.at(metadata, "Site") instanceof Leaf(String id) ? id : "";
        return templates.stacks().stream()
                .filter(stack -> site.isEmpty() || stack.site().id().value().equals(site))
                .findFirst()
                .map(SiteStack::templates)
                .orElseThrow(
                        () -> new TemplateFormatException("The design inside has no site " + site));
    }

    /// The design itself is what the rest is compared with.
    private static Tree withoutDesign(Tree template) {
        Map<String, Tree> all = new LinkedHashMap<>(Tree.entries(template));
        Map<String, Tree> metadata = new LinkedHashMap<>(Tree.entries(Tree.at(template, METADATA)));
        metadata.remove(DRYDOCK);
        all.put(METADATA, new Branch(metadata));
        return new Branch(all);
    }
}
