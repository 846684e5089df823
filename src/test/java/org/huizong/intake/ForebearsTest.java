package org.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Line;
import org.huizong.declaration.Value;
import org.huizong.finding.Place;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.form.Validity;
import org.huizong.registry.Lineage;
import org.huizong.registry.Registry;
import org.junit.jupiter.api.Test;

class ForebearsTest {
    private static final FormLibrary LIBRARY = FormLibrary.load(Path.of("templates-xlsx"));
    private static final FormId ANNUAL = new FormId("judicial-annual", "2023");
    private static final Period Y2023 = new Period(2023);
    private static final Period Y2024 = new Period(2024);

    @Test
    void sumsAreAddedAndRatiosAreTakenOfTheSums() {
        Declaration both = together(declared("90", "100", "甲"), declared("200", "400", "乙"));
        assertThat(number(both, "调解纠纷数")).isEqualByComparingTo("500");
        assertThat(number(both, "调解成功率")).isEqualByComparingTo("0.58");
        assertThat(both.lines("内设机构")).extracting(Line::number).containsExactly(1, 2);
    }

    @Test
    void whatOneOfThemDidNotSayIsBlank() {
        Declaration both = together(declared("90", "100", "甲"), declared("", "400", "乙"));
        assertThat(both.value("调解成功数").isBlank()).isTrue();
        assertThat(both.value("调解成功率").isBlank()).isTrue();
        assertThat(both.value("单位名称").isBlank()).isTrue();
    }

    @Test
    void lastYearOfAMergedUnitIsThatOfAllWhoReported() {
        Validity ended = new Validity(null, Y2023.lastDay());
        Lineage merged =
                new Lineage(Map.of("2", "1"), Map.of(), Map.of("1", List.of(Validity.ALWAYS), "2", List.of(ended)));
        Kept one = kept("1", declared("90", "100", "甲"));
        Kept two = kept("2", declared("200", "400", "乙"));
        assertThat(before(List.of(one, two), merged).map(sum -> number(sum, "调解纠纷数")))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("500"));
        assertThat(before(List.of(one), merged)).isEmpty();
        assertThat(before(List.of(one), Lineage.NONE)).contains(one.declaration());
    }

    private static Optional<Declaration> before(List<Kept> kept, Lineage lineage) {
        Registry registry = new Registry(List.of(), List.of(), List.of(), lineage);
        return new Neighbourhood(kept, List.of(), registry, LIBRARY)
                .before("1", Y2024, "judicial-annual", Project.NONE, Y2023);
    }

    private static Kept kept(String unit, Declaration declaration) {
        return new Kept(Integer.parseInt(unit), unit, ANNUAL, Y2023, declaration);
    }

    private static Declaration together(Declaration... parts) {
        return new Forebears(LIBRARY).together(List.of(parts)).orElseThrow();
    }

    private static BigDecimal number(Declaration declaration, String field) {
        return declaration.value(field).number().orElseThrow();
    }

    private static Declaration declared(String succeeded, String all, String office) {
        return new Declaration(
                ANNUAL,
                Map.of("调解成功数", value(succeeded), "调解纠纷数", value(all), "单位名称", text("甲县司法局")),
                Map.of("内设机构", List.of(new Line(1, Map.of("机构名称", text(office))))));
    }

    private static Value text(String text) {
        return new Value(new Content.Text(text), text, Place.NONE);
    }

    private static Value value(String number) {
        return number.isEmpty()
                ? Value.absent("")
                : new Value(new Content.Decimal(new BigDecimal(number), 0), number, Place.NONE);
    }
}
