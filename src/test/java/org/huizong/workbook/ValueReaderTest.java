package org.huizong.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.huizong.declaration.Content;
import org.huizong.form.Area;
import org.huizong.form.Demand;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FieldType;
import org.huizong.form.Label;
import org.huizong.form.RollupMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '2,089.45'   | 2089.45
            １０２０     | 1020
            583.4        | 583.4
            '620.82万元' | 620.82
            -1.30        | -1.30
            '　15'       | 15
            """)
    void anAmountWrittenAsTextIsItsNumber(String text, String number) {
        assertThat(ValueReader.read(Entry.text(text), field(FieldType.AMOUNT)))
                .isInstanceOfSatisfying(
                        Content.Decimal.class,
                        read -> assertThat(read.value()).isEqualByComparingTo(new BigDecimal(number)));
    }

    @ParameterizedTest
    @CsvSource({"94.1％, 0.941, 3", "94.10%, 0.9410, 4", "100%, 1, 2", "95百分比, 0.95, 2", "292%, 2.92, 2"})
    void aPercentageWrittenAsTextIsARatio(String text, String ratio, int decimals) {
        assertThat(ValueReader.read(Entry.text(text), field(FieldType.PERCENT)))
                .isInstanceOfSatisfying(Content.Decimal.class, read -> {
                    assertThat(read.value()).isEqualByComparingTo(ratio);
                    assertThat(read.decimals()).isEqualTo(decimals);
                });
    }

    @ParameterizedTest
    @CsvSource({"/", "—", "无", "-", "——"})
    void aMarkForNoneIsBlankAndNotZero(String text) {
        assertThat(ValueReader.read(Entry.text(text), field(FieldType.AMOUNT))).isInstanceOf(Content.Blank.class);
    }

    @ParameterizedTest
    @CsvSource({"约三百", "'12,5'", "1e9999999", "完成", "100余件", "1-2"})
    void whatIsNoNumberIsKeptAsItStands(String text) {
        assertThat(ValueReader.read(Entry.text(text), field(FieldType.AMOUNT))).isEqualTo(new Content.Unreadable(text));
    }

    @ParameterizedTest
    @CsvSource({"0.0900000762939453, 0.0900000762939453", "0.98650000000000004, 0.9865", "1E-2, 0.01"})
    void aNumberIsWhatExcelMeansByItsCharacters(String raw, String number) {
        Entry entry = new Entry(Entry.Kind.NUMBER, raw, raw, "");
        assertThat(entry.number()).isEqualByComparingTo(new BigDecimal(number));
    }

    private static Field field(FieldType type) {
        return new Field(
                "栏目",
                "字段",
                new Label("字段", ""),
                type,
                FieldRole.VALUE,
                "万元",
                Demand.OPTIONAL,
                "",
                Area.of("A1"),
                new RollupMethod.None(),
                "");
    }
}
