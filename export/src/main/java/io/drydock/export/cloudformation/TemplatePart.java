package io.drydock.export.cloudformation;

/// One nested stack of a divided template.
///
/// @param logicalId its name in the root template, such as `Part1`
/// @param file the name of its file, such as `template-part-1.yaml`
/// @param template what it holds
public record TemplatePart(String logicalId, String file, Template template) {}
