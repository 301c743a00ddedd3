/// CloudFormation templates: a typed tree, what goes into it, and how it is written.
@NullMarked
package io.drydock.export.cloudformation;

import org.jspecify.annotations.NullMarked;
