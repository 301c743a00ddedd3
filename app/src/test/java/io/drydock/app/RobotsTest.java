package io.drydock.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// How tests of the window may look at it.
@AnalyzeClasses(
        packages = "io.drydock.app.window",
        importOptions = ImportOption.OnlyIncludeTests.class)
final class RobotsTest {

    @ArchTest
    static final ArchRule NODES_ARE_LOOKED_UP_WHERE_THEY_CHANGE =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Test")
                    .should()
                    .callMethod(FxRobot.class, "lookup", String.class)
                    .orShould()
                    .callMethod(FxRobot.class, "clickOn", String.class, MouseButton[].class)
                    .because(
                            "a thread of a test that walks the window's nodes while they change"
                                + " fails now and then: CanvasDriver looks on their own thread");

    @ArchTest
    static final ArchRule CONDITIONS_ARE_ASKED_WHERE_THE_WINDOW_CHANGES =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Test")
                    .and()
                    .doNotHaveSimpleName("ScreenshotTest")
                    .should()
                    .callMethod(
                            WaitForAsyncUtils.class,
                            "waitFor",
                            long.class,
                            TimeUnit.class,
                            Callable.class)
                    .because("CanvasDriver.await asks them on the window's own thread");
}
