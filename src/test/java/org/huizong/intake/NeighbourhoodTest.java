package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huizong.check.Surroundings;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.form.FormId;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.form.Relation;
import org.huizong.registry.Obligation;
import org.huizong.registry.Registry;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
    private static final FormLibrary LIBRARY = FormLibrary.load(Path.of("templates-xlsx"));
    private static final FormId FORM = new FormId("dept-target", "2024");
    private static final Relation PEERS = new Relation("同类", FORM.code(), Relation.Kind.PEERS);
    private static final Relation BEFORE = new Relation("上年", FORM.code(), Relation.Kind.YEAR_BEFORE);
    private static final Period Y2024 = new Period(2024);

    @Test
    void peersAreThoseThatTheAssignmentOwesForThePeriod() {
        Kept own = kept(1, "甲", Y2024);
        Kept owed = kept(2, "乙", Y2024);
        Surroundings around =
                around(own, List.of(own, kept(3, "不应报", Y2024), owed, kept(4, "丙", new Period(2023))), List.of());
        assertThat(around.of(PEERS)).containsExactly(owed.declaration());
    }

    @Test
    void otherAssignmentsLendTheYearBeforeButNoPeers() {
        Kept own = kept(1, "甲", Y2024);
        Kept lastYear = kept(2, "甲", new Period(2023));
        Surroundings around = around(own, List.of(own), List.of(lastYear, kept(3, "乙", Y2024)));
        assertThat(around.of(PEERS)).isEmpty();
        assertThat(around.of(BEFORE)).containsExactly(lastYear.declaration());
    }

    @Test
    void aRelationIsLookedForOnce() {
        Kept own = kept(1, "甲", Y2024);
        Surroundings around = around(own, List.of(own, kept(2, "乙", Y2024)), List.of());
        assertThat(around.of(PEERS)).isSameAs(around.of(PEERS));
    }

    @Test
    void ofAProjectOnlyTheSameProjectIsNamed() {
        Kept own = project(1, "项目支出绩效自评表", "法律援助专项");
        Kept target = project(2, "项目支出绩效目标申报表", "法律 援助专项");
        Kept other = project(3, "项目支出绩效目标申报表", "人民调解专项");
        Relation relation = new Relation("申报表", target.form().code(), Relation.Kind.SAME_PERIOD);
        assertThat(around(own, List.of(own, other, target), List.of()).of(relation))
                .containsExactly(target.declaration());
        assertThat(around(own, List.of(own, other), List.of()).of(relation)).isEmpty();
    }

    private static Kept project(long id, String title, String project) {
        return project(id, title, project, Y2024);
    }

    private static Kept project(long id, String title, String project, Period period) {
        FormTemplate form = LIBRARY.templates().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        Value name = new Value(new Content.Text(project), project, Place.ofCell(title, "C4", ""));
        return new Kept(id, "甲", form.id(), period, new Declaration(form.id(), Map.of(form.key(), name), Map.of()));
    }

    @Test
    void aProjectUnderTwoNamesIsAskedAbout() {
        Kept own = project(1, "项目支出绩效自评表", "法律援助专项");
        Kept near = project(2, "项目支出绩效目标申报表", "法律援助专项经费");
        Kept other = project(3, "项目支出绩效自评表", "人民调解专项");
        ProjectNames names = names(List.of(own, near, other), List.of());
        assertThat(names.about(own)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.I250);
            assertThat(finding.place().cell()).isEqualTo("C4");
            assertThat(finding.message(Language.CHINESE)).contains("法律援助专项经费", "项目支出绩效目标申报表");
        });
        assertThat(names.about(other)).isEmpty();
    }

    @Test
    void theYearInAProjectsNameIsMovedAlongAndThatIsTold() {
        Kept own = project(1, "项目支出绩效自评表", "2024年农村道路建设");
        Kept before = project(2, "项目支出绩效自评表", "2023年农村道路建设", new Period(2023));
        Relation relation = new Relation("上年", before.form().code(), Relation.Kind.YEAR_BEFORE);
        assertThat(around(own, List.of(own), List.of(before)).of(relation)).containsExactly(before.declaration());
        assertThat(names(List.of(own), List.of(before)).about(own))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.I252);
                    assertThat(finding.place().cell()).isEqualTo("C4");
                    assertThat(finding.message(Language.CHINESE)).contains("2023年农村道路建设");
                });
    }

    @Test
    void aProjectThatGoesOnUnderItsOwnNameStandsForNoOther() {
        Kept own = project(1, "项目支出绩效自评表", "2024年农村道路建设");
        Kept older = project(2, "项目支出绩效自评表", "2023年农村道路建设");
        Kept before = project(3, "项目支出绩效自评表", "2023年农村道路建设", new Period(2023));
        Relation relation = new Relation("上年", before.form().code(), Relation.Kind.YEAR_BEFORE);
        assertThat(around(own, List.of(own, older), List.of(before)).of(relation))
                .isEmpty();
        assertThat(around(older, List.of(own, older), List.of(before)).of(relation))
                .containsExactly(before.declaration());
        assertThat(names(List.of(own, older), List.of(before)).about(own)).isEmpty();
    }

    @Test
    void aNameNearlyThatOfTheYearBeforeIsAskedAboutAndNotCompared() {
        Kept own = project(1, "项目支出绩效自评表", "法律援助专项经费");
        Kept before = project(2, "项目支出绩效自评表", "法律援助专项", new Period(2023));
        Relation relation = new Relation("上年", before.form().code(), Relation.Kind.YEAR_BEFORE);
        assertThat(around(own, List.of(own), List.of(before)).of(relation)).isEmpty();
        assertThat(names(List.of(own), List.of(before)).about(own))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.I250);
                    assertThat(finding.message(Language.CHINESE)).contains("上年的项目支出绩效自评表");
                });
        Kept goesOn = project(3, "项目支出绩效自评表", "法律援助专项");
        assertThat(names(List.of(goesOn), List.of(before)).about(goesOn)).isEmpty();
    }

    private static ProjectNames names(List<Kept> present, List<Kept> others) {
        return new ProjectNames(
                LIBRARY, Registry.NOBODY, present, new Neighbourhood(present, others, Registry.NOBODY, LIBRARY));
    }

    private static Surroundings around(Kept own, List<Kept> present, List<Kept> others) {
        Registry registry = new Registry(
                List.of(),
                List.of(),
                List.of(
                        new Obligation("甲", FORM.code(), Y2024),
                        new Obligation("乙", FORM.code(), Y2024),
                        new Obligation("丙", FORM.code(), Y2024)));
        return new Neighbourhood(present, others, registry, LIBRARY).around(own);
    }

    private static Kept kept(long id, String unit, Period period) {
        return new Kept(id, unit, FORM, period, new Declaration(FORM, Map.of(), Map.of(unit + id, List.of())));
    }
}
