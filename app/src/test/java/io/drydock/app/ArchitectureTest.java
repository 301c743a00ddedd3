package io.drydock.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.drydock.app", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchRule GESTURES_AND_STATE_KNOW_NO_TOOLKIT =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "io.drydock.app.tool..",
                            "io.drydock.app.workspace..",
                            "io.drydock.app.form..",
                            "io.drydock.app.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..")
                    .because("they are tested without a toolkit, and used where there is none")
                    .allowEmptyShould(true);
}
