package org.huizong;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;

/** The rooms of the house: what each may use, and where each heavy library lives. */
@AnalyzeClasses(packages = "org.huizong", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.huizong.(*)..").should().beFreeOfCycles();

    /** What each room may use of the house, besides itself. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            entry("finding", List.of()),
            entry("form", List.of("finding")),
            entry("indicator", List.of("finding", "form")),
            entry("declaration", List.of("finding", "form", "indicator")),
            entry("registry", List.of("finding", "form")),
            entry("setting", List.of("finding", "registry")),
            entry("review", List.of("finding", "form", "declaration")),
            entry("check", List.of("finding", "form", "indicator", "declaration", "registry")),
            entry("rollup", List.of("finding", "form", "indicator", "declaration", "registry")),
            entry("workbook", List.of("finding", "form", "indicator", "declaration", "registry", "check", "rollup")),
            entry("intake", List.of("finding", "form", "indicator", "declaration", "registry", "check", "workbook")),
            entry(
                    "store",
                    List.of("finding", "form", "indicator", "declaration", "registry", "review", "rollup", "intake")),
            entry(
                    "job",
                    List.of(
                            "finding",
                            "form",
                            "indicator",
                            "declaration",
                            "registry",
                            "review",
                            "rollup",
                            "workbook",
                            "intake",
                            "store")),
            entry(
                    "desk",
                    List.of(
                            "finding",
                            "form",
                            "declaration",
                            "registry",
                            "setting",
                            "review",
                            "workbook",
                            "intake",
                            "store",
                            "job")),
            entry("demo", List.of("finding", "form", "intake", "workbook")),
            entry(
                    "cli",
                    List.of(
                            "finding",
                            "form",
                            "indicator",
                            "declaration",
                            "registry",
                            "setting",
                            "rollup",
                            "intake",
                            "store",
                            "job",
                            "desk",
                            "demo")));

    /** What each room inside {@code workbook} may use of its neighbours there. */
    private static final Map<String, List<String>> WORKBOOK = Map.ofEntries(
            entry("part", List.of()),
            entry("grid", List.of("part")),
            entry("formula", List.of("grid")),
            entry("written", List.of("part")),
            entry("schema", List.of("part", "grid", "formula", "written")),
            entry("returned", List.of("part", "grid", "written")),
            entry("filled", List.of("part", "grid", "returned")),
            entry("report", List.of("part", "written")),
            entry("blank", List.of("part", "written")));

    @ArchTest
    static void everyRoomUsesOnlyWhatItMay(JavaClasses house) {
        doors("org.huizong.", ROOMS, house);
        doors("org.huizong.workbook.", WORKBOOK, house);
    }

    private static void doors(String floor, Map<String, List<String>> rooms, JavaClasses house) {
        rooms.forEach((room, mayUse) -> noClasses()
                .that()
                .resideInAPackage(floor + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms.keySet().stream()
                        .filter(other -> !other.equals(room) && !mayUse.contains(other))
                        .map(other -> floor + other + "..")
                        .toArray(String[]::new))
                .check(house));
    }

    @ArchTest
    static void everyPackageIsARoom(JavaClasses house) {
        assertThat(house.stream().map(JavaClass::getPackageName).distinct())
                .allMatch(name -> name.equals("org.huizong")
                        || ROOMS.containsKey(name.replace("org.huizong.", ""))
                        || WORKBOOK.containsKey(name.replace("org.huizong.workbook.", "")));
    }

    /** A type that stood before the doors would be held to none of them. */
    @ArchTest
    static final ArchRule NOTHING_STANDS_BEFORE_THE_DOORS =
            classes().that().resideInAPackage("org.huizong.workbook").should().haveSimpleName("package-info");

    /** The parts of a package are nobody's business but the workbook's. */
    @ArchTest
    static final ArchRule PARTS_STAY_IN_WORKBOOK = home("org.huizong.workbook..", "org.huizong.workbook.part..");

    @ArchTest
    static final ArchRule POI_LIVES_IN_WORKBOOK =
            home("org.huizong.workbook..", "org.apache.poi..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule SQL_LIVES_IN_STORE = noClasses()
            .that()
            .resideOutsideOfPackages("org.huizong.store")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.flywaydb..", "com.zaxxer..");

    /** What is changed at the desk is on its trail, whoever adds a page. */
    @ArchTest
    static final ArchRule EVERY_ACT_IS_ON_THE_TRAIL = methods()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.PostMapping")
            .or()
            .areAnnotatedWith("org.springframework.web.bind.annotation.PutMapping")
            .or()
            .areAnnotatedWith("org.springframework.web.bind.annotation.PatchMapping")
            .or()
            .areAnnotatedWith("org.springframework.web.bind.annotation.DeleteMapping")
            .should()
            .beAnnotatedWith("org.huizong.desk.Act");

    /** Beside the page of mishaps no handler takes every method. */
    @ArchTest
    static final ArchRule HANDLERS_NAME_THEIR_METHOD = methods()
            .that()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
            .should()
            .beDeclaredIn("org.huizong.desk.Mishaps");

    @ArchTest
    static final ArchRule BATCH_LIVES_IN_JOB = home("org.huizong.job", "org.springframework.batch..");

    @ArchTest
    static final ArchRule SCHEDULER_LIVES_IN_JOB = home("org.huizong.job", "com.github.kagkarlsson..");

    @ArchTest
    static final ArchRule METERS_LIVE_IN_DESK = home("org.huizong.desk", "io.micrometer..", "io.prometheus..");

    @ArchTest
    static final ArchRule WEB_LIVES_IN_DESK = home(
            "org.huizong.desk",
            "org.springframework.web..",
            "org.springframework.security..",
            "org.thymeleaf..",
            "jakarta.servlet..",
            "org.apache.catalina..");

    @ArchTest
    static final ArchRule BOOT_STARTS_JOBS_AND_DESKS = noClasses()
            .that()
            .resideOutsideOfPackages("org.huizong.job", "org.huizong.desk")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.boot..");

    @ArchTest
    static final ArchRule PICOCLI_LIVES_IN_CLI = home("org.huizong.cli", "picocli..", "me.tongfei..");

    @ArchTest
    static final ArchRule ARCHIVES_LIVE_IN_INTAKE = home("org.huizong.intake", "org.apache.commons.compress..");

    @ArchTest
    static final ArchRule HTML_LIVES_IN_WORKBOOK = home("org.huizong.workbook..", "org.jsoup..");

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
                    "org.huizong.review",
                    "org.huizong.rollup",
                    "org.huizong.workbook..",
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
