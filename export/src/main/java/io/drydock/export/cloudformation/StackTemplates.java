package io.drydock.export.cloudformation;

import io.drydock.export.plan.UnsupportedDesignException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The templates of one stack: a root, and the nested ones it is divided into where it is too large
/// for one template.
///
/// @param file the name of the root's file, such as `template.yaml`
/// @param root what the stack is made from
/// @param parts the nested templates, each needing earlier ones only; mostly none
/// @param texts the same as YAML by the names of the files, the root first
public record StackTemplates(
        String file, Template root, List<TemplatePart> parts, Map<String, String> texts) {

    /// The bucket that holds the nested templates: a parameter of the root, only where there are
    /// any.
    public static final String BUCKET = "TemplateBucket";

    /// The folder of the nested templates in that bucket, likewise a parameter.
    public static final String PREFIX = "TemplatePrefix";

    public StackTemplates {
        parts = List.copyOf(parts);
    }

    /// Divides a template where it has to be.
    ///
    /// @param name how its files begin, such as `template`
    /// @throws UnsupportedDesignException when no number of templates would hold it
    public static StackTemplates of(String name, Template template, SplitLimits limits) {
        String file = name + ".yaml";
        Map<String, String> texts = new LinkedHashMap<>();
        if (template.resources().size() <= limits.resources()) {
            String text = template.toYaml();
            if (fits(template, text, limits)) {
                texts.put(file, text);
                return new StackTemplates(file, template, List.of(), texts);
            }
        }
        TemplateSplitter splitter = new TemplateSplitter(template, limits, name);
        List<TemplatePart> parts = splitter.parts();
        Template root = splitter.root(parts);
        String text = root.toYaml();
        refuseTooLarge(root, text);
        texts.put(file, text);
        parts.forEach(part -> texts.put(part.file(), part.template().toYaml()));
        return new StackTemplates(file, root, parts, texts);
    }

    /// The root cannot be divided again: it is held to the limits of AWS themselves.
    private static void refuseTooLarge(Template root, String text) {
        int size = Utf8.length(text);
        if (root.resources().size() > Template.RESOURCE_LIMIT || size > Template.SIZE_LIMIT) {
            throw new UnsupportedDesignException(
                    "The design is too large for one stack: it would take "
                            + root.resources().size()
                            + " nested templates, and the template that joins them would have "
                            + size
                            + " bytes. CloudFormation takes "
                            + Template.RESOURCE_LIMIT
                            + " and "
                            + Template.SIZE_LIMIT
                            + ". Divide the design");
        }
    }

    private static boolean fits(Template template, String text, SplitLimits limits) {
        return template.outputs().size() <= limits.values()
                && template.parameters().size() <= limits.values()
                && Utf8.length(text) <= limits.bytes();
    }

    /// The root as YAML.
    public String rootText() {
        return texts.getOrDefault(file, "");
    }

    /// Whether there are nested templates, which have to be in a bucket.
    public boolean isNested() {
        return !parts.isEmpty();
    }
}
