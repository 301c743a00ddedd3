/// From an exported template back to its design, and what was changed in it by hand.
@NullMarked
package io.drydock.export.roundtrip;

import org.jspecify.annotations.NullMarked;
