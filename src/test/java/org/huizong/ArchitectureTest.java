package org.huizong;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house: what each may use, and where each heavy library lives. */
@AnalyzeClasses(packages = "org.huizong", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.huizong.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.huizong..")
            .layer("finding")
            .definedBy("org.huizong.finding")
            .layer("form")
            .definedBy("org.huizong.form")
            .layer("indicator")
            .definedBy("org.huizong.indicator")
            .layer("declaration")
            .definedBy("org.huizong.declaration")
            .layer("registry")
            .definedBy("org.huizong.registry")
            .layer("check")
            .definedBy("org.huizong.check")
            .layer("rollup")
            .definedBy("org.huizong.rollup")
            .layer("workbook")
            .definedBy("org.huizong.workbook")
            .layer("intake")
            .definedBy("org.huizong.intake")
            .layer("store")
            .definedBy("org.huizong.store")
            .layer("job")
            .definedBy("org.huizong.job")
            .layer("cli")
            .definedBy("org.huizong.cli")
            .layer("start")
            .definedBy("org.huizong")
            .whereLayer("finding")
            .mayNotAccessAnyLayer()
            .whereLayer("form")
            .mayOnlyAccessLayers("finding")
            .whereLayer("indicator")
            .mayOnlyAccessLayers("finding")
            .whereLayer("declaration")
            .mayOnlyAccessLayers("finding", "form")
            .whereLayer("registry")
            .mayOnlyAccessLayers("finding", "form")
            .whereLayer("check")
            .mayOnlyAccessLayers("finding", "form", "declaration", "registry")
            .whereLayer("rollup")
            .mayOnlyAccessLayers("finding", "form", "declaration", "registry")
            .whereLayer("workbook")
            .mayOnlyAccessLayers("finding", "form", "indicator", "declaration", "registry", "check", "rollup")
            .whereLayer("intake")
            .mayOnlyAccessLayers("finding", "form", "declaration", "registry", "check", "workbook")
            .whereLayer("store")
            .mayOnlyAccessLayers("finding", "form", "declaration", "registry", "rollup", "intake")
            .whereLayer("job")
            .mayOnlyAccessLayers("finding", "form", "declaration", "registry", "rollup", "intake", "store", "workbook")
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("start")
            .mayOnlyAccessLayers("cli");

    @ArchTest
    static final ArchRule POI_LIVES_IN_WORKBOOK =
            home("org.huizong.workbook", "org.apache.poi..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule SQL_LIVES_IN_STORE = noClasses()
            .that()
            .resideOutsideOfPackages("org.huizong.store")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.flywaydb..", "com.zaxxer..");

    @ArchTest
    static final ArchRule BATCH_LIVES_IN_JOB =
            home("org.huizong.job", "org.springframework.batch..", "org.springframework.boot..");

    @ArchTest
    static final ArchRule PICOCLI_LIVES_IN_CLI = home("org.huizong.cli", "picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule ARCHIVES_LIVE_IN_INTAKE = home("org.huizong.intake", "org.apache.commons.compress..");

    @ArchTest
    static final ArchRule HTML_LIVES_IN_WORKBOOK = home("org.huizong.workbook", "org.jsoup..");

    @ArchTest
    static final ArchRule YAML_LIVES_IN_REGISTRY = home("org.huizong.registry", "org.yaml..");

    /** Either annotation makes Boot's JDBC job repository back off, silently. */
    @ArchTest
    static final ArchRule NO_BATCH_ANNOTATIONS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("EnableBatchProcessing")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("EnableJdbcJobRepository");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_SPEAKS = noClasses()
            .that()
            .resideOutsideOfPackage("org.huizong.cli")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule TIME_IS_PASSED_IN = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.huizong.finding",
                    "org.huizong.form",
                    "org.huizong.declaration",
                    "org.huizong.registry",
                    "org.huizong.check",
                    "org.huizong.rollup",
                    "org.huizong.workbook",
                    "org.huizong.intake")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule NO_DRAWERS = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Support)")
            .orShould()
            .resideInAnyPackage("..util..", "..helper..", "..common..", "..manager..", "..impl..", "..support..");

    private static ArchRule home(String room, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }
}
