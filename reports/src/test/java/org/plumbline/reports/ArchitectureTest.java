package org.plumbline.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the rooms: reports to properties to oracle, fixtures to oracle, reports to fixtures. */
@AnalyzeClasses(packages = "org.plumbline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BLAS = "org.plumbline.oracle.blas..";

    /** No test framework, no file format, no report. */
    @ArchTest
    static final ArchRule THE_ORACLE_KNOWS_ONLY_MATHEMATICS = classes().that()
            .resideInAPackage("org.plumbline.oracle..").and().resideOutsideOfPackage(BLAS)
            .should().onlyDependOnClassesThat()
                    .resideInAnyPackage("org.plumbline.oracle..", "java.lang..", "java.math..", "java.util..",
                    "org.ejml..", "org.apache.commons.math3..", "org.apache.commons.numbers..");

    @ArchTest
    static final ArchRule NATIVE_CODE_IS_BEHIND_ONE_INTERFACE = noClasses().that().resideOutsideOfPackage(BLAS)
            .should().dependOnClassesThat()
                    .resideInAnyPackage("org.bytedeco..", "dev.ludovic..", "com.sun.jna..");

    @ArchTest
    static final ArchRule PROPERTIES_KNOW_ONLY_THE_ORACLE = noClasses().that()
            .resideInAPackage("org.plumbline.properties..")
            .should().dependOnClassesThat().resideInAnyPackage("org.plumbline.fixtures..", "org.plumbline.reports..");

    @ArchTest
    static final ArchRule FIXTURES_KNOW_ONLY_THE_ORACLE = noClasses().that()
            .resideInAPackage("org.plumbline.fixtures..")
            .should().dependOnClassesThat().resideInAnyPackage("org.plumbline.properties..", "org.plumbline.reports..");

    @ArchTest
    static final ArchRule THE_FAMILIES_OF_OPERATIONS_HAVE_NO_CYCLES =
            slices().matching("org.plumbline.oracle.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_STATIC_CHANGES = fields().that().areStatic().should().beFinal();
}
