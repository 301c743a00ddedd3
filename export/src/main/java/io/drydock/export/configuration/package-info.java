/// What a machine does when it boots, and the configuration that the product reads there.
@NullMarked
package io.drydock.export.configuration;

import org.jspecify.annotations.NullMarked;
