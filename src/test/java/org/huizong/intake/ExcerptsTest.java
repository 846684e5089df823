package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.huizong.declaration.Excerpt;
import org.huizong.finding.Place;
import org.huizong.workbook.filled.TestBook;
import org.huizong.workbook.filled.TestForms;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
    private static final Excerpts FORM = Excerpts.of(TestForms.filled().xlsx());

    @Test
    void theCellStandsAmongItsNeighboursAsThePageShowsThem() {
        Excerpt excerpt = around(FORM, "C7");
        assertThat(excerpt.columns()).containsExactly("A", "B", "C", "D");
        assertThat(excerpt.strips()).extracting(Excerpt.Strip::number).containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(excerpt.strips().get(4).spots())
                .extracting(Excerpt.Spot::text)
                .containsExactly("支出合计", "100.00", "94.00", "94.00%");
        assertThat(excerpt.sought()).isEqualTo("94.00");
    }

    @Test
    void aMergeIsOneSpotAndWhatLiesOutsideIsCutOff() {
        Excerpts wide = Excerpts.of(TestBook.book().sheet("部门收支表", """
                        | 甲 | < | < | < | < | < | < | < | < | < | < | 末 |
                        | ^ | < | < | < | < | < | < | < | < | < | < | 2 |
                        """).xlsx());
        Excerpt excerpt = around(wide, "L2");
        assertThat(excerpt.columns()).startsWith("D").endsWith("L").hasSize(9);
        assertThat(excerpt.strips().get(0).spots().get(0)).isEqualTo(new Excerpt.Spot("A1", "甲", 8, 2, false, false));
        assertThat(excerpt.strips().get(1).spots())
                .extracting(Excerpt.Spot::text)
                .containsExactly("2");
    }

    @Test
    void allOfAnAreaIsMarked() {
        assertThat(around(FORM, "A11:D12").strips().stream()
                        .flatMap(strip -> strip.spots().stream())
                        .filter(Excerpt.Spot::sought))
                .hasSize(8);
    }

    @Test
    void aPlaceOutsideWhatIsFilledIsShownAsWell() {
        assertThat(around(FORM, "F40").columns()).endsWith("F");
        assertThat(around(FORM, "F40").sought()).isEmpty();
    }

    @Test
    void whereThereIsNothingToSeeThereIsNoExcerpt() {
        assertThat(FORM.around(Place.NONE)).isEmpty();
        assertThat(FORM.around(Place.ofCell("没有", "A1", ""))).isEmpty();
        assertThat(FORM.around(Place.ofCell("部门收支表", "第三行", ""))).isEmpty();
        assertThat(FORM.around(Place.ofCell("部门收支表", "XFE9", ""))).isEmpty();
        assertThat(Excerpts.of("no workbook".getBytes(StandardCharsets.UTF_8)).around(Place.ofCell("部门收支表", "A1", "")))
                .isEmpty();
    }

    private static Excerpt around(Excerpts file, String cell) {
        return file.around(Place.ofCell("部门收支表", cell, "")).orElseThrow();
    }
}
