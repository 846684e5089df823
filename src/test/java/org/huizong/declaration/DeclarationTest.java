package org.huizong.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.huizong.finding.Place;
import org.huizong.form.FormId;
import org.junit.jupiter.api.Test;

class DeclarationTest {
    private static final Place C3 = Place.ofCell("表", "C3", "收支/支出");

    @Test
    void aPrintedNumberKeepsItsTrailingZeros() {
        Value value = new Value(new Content.Decimal(new BigDecimal("5.1"), 2), "5.10", C3);
        assertThat(value.plain()).isEqualTo("5.10");
        assertThat(value.number()).contains(new BigDecimal("5.1"));
        assertThat(value.decimals()).isEqualTo(2);
    }

    @Test
    void aNumberNeverHasFewerDecimalsThanItsValue() {
        assertThat(new Content.Decimal(new BigDecimal("0.98654"), 2).decimals()).isEqualTo(5);
        assertThat(new Content.Decimal(new BigDecimal("1E+3"), 0).decimals()).isZero();
    }

    @Test
    void blankIsNotZero() {
        assertThat(Value.absent("支出").isBlank()).isTrue();
        assertThat(Value.absent("支出").number()).isEmpty();
        assertThat(Value.absent("支出").plain()).isEmpty();
    }

    @Test
    void whatCannotBeReadStaysAsItStands() {
        assertThat(new Value(new Content.Unreadable("约三百"), "约三百", C3).plain()).isEqualTo("约三百");
        assertThat(new Value(new Content.Text("优"), "优", C3).plain()).isEqualTo("优");
    }

    @Test
    void everyPlaceCanBePutInsideAFile() {
        Value value = new Value(new Content.Text("优"), "优", C3);
        Declaration declaration = new Declaration(
                        new FormId("demo", "1"),
                        Map.of("等级", value),
                        Map.of("清单", List.of(new Line(1, Map.of("列", value)))))
                .in("甲.xlsx");
        assertThat(declaration.value("等级").place().file()).isEqualTo("甲.xlsx");
        assertThat(declaration.lines("清单").get(0).value("列").place().file()).isEqualTo("甲.xlsx");
        assertThat(declaration.value("没有").isBlank()).isTrue();
        assertThat(declaration.lines("没有")).isEmpty();
    }
}
