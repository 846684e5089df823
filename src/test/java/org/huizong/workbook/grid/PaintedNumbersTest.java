package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaintedNumbersTest {
    private static final List<String> PIECES = List.of(
            "yyyy m d [h] ss.00 [DBNum1] [$-804] [$-ja-JP] 0 #,##0 ?? / . ; \"年\" @ General E+00 % [>5] [Red] \\ ! \" q"
                    .concat(" aaa AM/PM [ ] b2 e _ *")
                    .split(" "));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            45657   | yyyy/m/d;@                                     | 2024/12/31
            45657   | [$-804]yyyy"年"m"月"d"日"                      | 2024年12月31日
            45657   | [$-zh-CN]yyyy"年"m"月"d"日"                    | 2024年12月31日
            45657   | [DBNum1][$-804]yyyy"年"m"月"d"日"              | 二〇二四年十二月三十一日
            45657   | [DBNum2][$-804]yyyy"年"m"月"d"日";@            | 贰零贰肆年壹拾贰月叁拾壹日
            45657   | [DBNum3]m"月"d"日"                             | １２月３１日
            45657   | [$-en-US]d-mmm-yy                              | 31-Dec-24
            45657   | [$-409]mmmm\\ d\\,\\ yyyy                  | December 31, 2024
            45657   | [$-ja-JP]ggge"年"m"月"d"日"                    | 2024年12月31日
            45657   | [$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy    | 2024年12月31日
            45657   | yyyy"年度"                                     | 2024年度
            45657   | e"年度"                                        | 2024年度
            45657   | "第"q"季度"                                    | 第4季度
            45657   | [$-804]aaaa                                    | 星期二
            45657   | [$-804]ddd                                     | 周二
            45657   | dddd                                           | Tuesday
            45657.5 | yyyy-mm-dd hh:mm:ss                            | 2024-12-31 12:00:00
            45657.756 | 上午/下午h"时"mm"分"                         | 下午6时08分
            45657.756 | yyyy/m/d h:mm AM/PM                          | 2024/12/31 6:08 PM
            1.5     | [h]:mm                                         | 36:00
            0.99999999 | h:mm:ss                                     | 0:00:00
            0.5     | mm:ss.0                                        | 00:00.0
            59      | yyyy-mm-dd                                     | 1900-02-28
            60      | yyyy-mm-dd                                     | 1900-02-29
            61      | yyyy-mm-dd                                     | 1900-03-01
            0       | yyyy/m/d                                       | 1900/1/0
            -5      | yyyy-mm-dd                                     | -5
            3000000 | yyyy-mm-dd                                     | 3000000
            0       | _ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ | -
            118.5   | _ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ | 118.50
            -118.5  | _ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ | -118.50
            0       | _(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_) | -
            -118.5  | _(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_) | (118.50)
            0       | _ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ | ¥-
            1200    | _ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ | ¥1,200.00
            118.5   | #,##0.00\\ "万元"                              | 118.50万元
            118.5   | ;;;                                            | ``
            0       | 0.00;-0.00;                                    | ``
            1       | [=1]"是";[=0]"否"                              | 是
            0       | [=1]"是";[=0]"否"                              | 否
            2       | [<1]0.00%;0.00                                 | 2.00
            118.5   | G/通用格式                                     | 118.5
            118.5   | [红色]0.00;[绿色]-0.00                         | 118.50
            5       | "unclosed                                      | unclosed
            """)
    void aNumberIsPaintedAsAPagePaintsIt(String raw, String code, String shown) {
        assertThat(new NumberFormats(false).show(raw, -1, code)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            14, 2024/12/31
            22, 2024/12/31 0:00
            27, 2024年12月
            30, 12-31-24
            31, 2024年12月31日
            34, 上午12时00分
            36, 2024年12月
            50, 2024年12月
            57, 2024年12月
            58, 12月31日
            99, 45657
            """)
    void aFormatThatIsKnownByItsNumberOnlyIsThatOfAChineseProgram(int number, String shown) {
        assertThat(new NumberFormats(false).show("45657", number, NumberFormats.code(number)))
                .isEqualTo(shown);
    }

    @Test
    void aBookThatCountsFrom1904PaintsItsOwnDays() {
        assertThat(new NumberFormats(true).show("44195", 14, "yyyy/m/d")).isEqualTo("2024/12/31");
        assertThat(new NumberFormats(true).show("60", 14, "yyyy/m/d")).isEqualTo("1904/3/1");
    }

    @Test
    void aCodeLongerThanAnyProgramWritesIsNoFormat() {
        String code = "[".repeat(200_000) + "yyyy";
        assertThat(new NumberFormats(false).show("45657", -1, code)).isEqualTo("45657");
        assertThat(FormatCode.of(code).of(java.math.BigDecimal.ONE).isDate()).isFalse();
    }

    @Test
    void noCodeBreaksTheReader() {
        Random random = new Random(5);
        NumberFormats formats = new NumberFormats(false);
        for (int i = 0; i < 5000; i++) {
            StringBuilder code = new StringBuilder();
            for (int piece = 0; piece < 1 + i % 7; piece++) {
                code.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThat(formats.show("45657.25", -1, code.toString()))
                    .as(code.toString())
                    .isNotNull();
        }
    }
}
