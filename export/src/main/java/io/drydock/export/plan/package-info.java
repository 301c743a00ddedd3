/// A design resolved for deployment: what has to be made, with which names, ports and sizes, before
/// any template format comes in.
@NullMarked
package io.drydock.export.plan;

import org.jspecify.annotations.NullMarked;
