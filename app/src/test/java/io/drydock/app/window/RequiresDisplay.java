package io.drydock.app.window;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// For tests that need a real window system: the headless one does not deliver a button's release
/// outside the control it went down on. Without a display they are skipped, unless
/// `DRYDOCK_REQUIRE_DISPLAY` is `true`: then they fail.
@Tag("display")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DisplayCondition.class)
@interface RequiresDisplay {}
