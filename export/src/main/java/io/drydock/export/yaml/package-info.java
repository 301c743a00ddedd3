/// Reading YAML that others wrote, within bounds.
@org.jspecify.annotations.NullMarked
package io.drydock.export.yaml;
