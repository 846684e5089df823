package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.huizong.declaration.Content;
import org.huizong.form.Area;
import org.huizong.form.Demand;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FieldType;
import org.huizong.form.Label;
import org.huizong.form.Rollup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {
    /** Field's unit, writing, number read, remarks with what it was taken for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            万元 | '2,089.45'    | 2089.45  | ''
            万元 | １０２０      | 1020     | ''
            万元 | 583.4         | 583.4    | ''
            万元 | 620.82万元    | 620.82   | ''
            万元 | -1.30         | -1.30    | ''
            万元 | \u22122.52     | -2.52    | ''
            万元 | \u200e17\u00ad08.26\u200b | 1708.26 | ''
            万元 | 1 708.26      | 1708.26  | ''
            万元 | 1 234 567     | 1234567  | ''
            万元 | '　15'        | 15       | ''
            万元 | '(1,020)'     | -1020    | R335 -1020
            万元 | （1,020）     | -1020    | R335 -1020
            万元 | ¥1,020.50     | 1020.50  | ''
            万元 | $1,020.50     | 1020.50  | R342 $
            元   | 1020万元      | 10200000 | R331 1020万元 = 10200000元
            万元 | 1,020,000元   | 102      | R331 1020000元 = 102万元
            万元 | 1234.56元     | 0.123456 | R331 1234.56元 = 0.123456万元
            万元 | 1.2亿元       | 12000    | R331 1.2亿元 = 12000万元
            万元 | 3万           | 3        | R335 3万元
            件   | 3万           | 30000    | R331 3万 = 30000件
            件   | 1.5万件       | 15000    | R331 1.5万件 = 15000件
            万元 | (1,020元)     | -0.1020  | R331 -1020元 = -0.102万元; R335 -1020元
            万元 | 壹仟贰佰      | 1200     | R335 1200
            万元 | 壹仟贰佰元整  | 0.12     | R331 1200元 = 0.12万元; R335 1200元
            元   | 人民币壹万贰仟叁佰肆拾伍元陆角柒分 | 12345.67 | R335 12345.67元
            元   | 三百零五万    | 3050000  | R335 3050000
            元   | 一亿零二十    | 100000020 | R335 100000020
            元   | 二十点五      | 20.5     | R335 20.5
            元   | 十二          | 12       | R335 12
            元   | 两千          | 2000     | R335 2000
            """)
    void anAmountWrittenAsTextIsItsNumber(String unit, String text, String number, String remarks) {
        Reading reading = ValueReader.reading(Entry.text(text), field(FieldType.AMOUNT, unit));
        assertNumber(reading, number);
        assertThat(told(reading)).isEqualTo(remarks);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            94.1％,   0.941,  3, ''
            94.10%,   0.9410, 4, ''
            100%,     1,      2, ''
            95百分比, 0.95,   2, ''
            292%,     2.92,   2, ''
            5‰,       0.005,  3, R335 0.5%
            (3%),    -0.03,   2, R335 -3%
            95,       0.95,   2, R334 95%
            0.95,     0.95,   2, R335 95%
            1,        1,      0, R334 100%
            """)
    void aPercentageWrittenAsTextIsARatio(String text, String ratio, int decimals, String remarks) {
        Reading reading = ValueReader.reading(Entry.text(text), field(FieldType.PERCENT, "%"));
        assertNumber(reading, ratio);
        assertThat(((Content.Decimal) reading.content()).decimals()).isEqualTo(decimals);
        assertThat(told(reading)).isEqualTo(remarks);
    }

    /** A number in the file, what its format shows, and what it means. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERCENT | 0.95  | 95%      | 0.95   | ''
            PERCENT | 0.955 | 96%      | 0.955  | ''
            PERCENT | 95    | 95%      | 0.95   | R335 95%
            PERCENT | 94.15 | 94.2%    | 0.9415 | R335 94.15%
            DECIMAL | 95    | 95%      | 0.95   | R335 95%
            AMOUNT  | 279976 | 27.9976 | 27.9976 | R364 279976
            AMOUNT  | 10200000 | 10.20 | 10.2   | R364 10200000
            AMOUNT  | 1020  | 1,021    | 1020   | R339 1020
            AMOUNT  | 12000 | 1.2万元  | 1.2    | R331 12000元 = 1.2万元
            AMOUNT  | 12000 | 1.2      | 1.2    | R364 12000
            AMOUNT  | 12.5  | 13       | 12.5   | ''
            PERCENT | 0     | 0%       | 0      | ''
            PERCENT | 5     | 5‰       | 0.005  | R335 0.5%
            PERCENT | 95    | 95       | 0.95   | R334 95%
            PERCENT | 0.95  | 0.95     | 0.95   | R335 95%
            PERCENT | 1     | 1        | 1      | R334 100%
            PERCENT | 0     | 0        | 0      | ''
            AMOUNT  | 1020  | 1,020.00 | 1020   | ''
            AMOUNT  | 1020  | 1020万元 | 1020   | ''
            AMOUNT  | 1020000 | 1020000元 | 102  | R331 1020000元 = 102万元
            AMOUNT  | 1020000 | 102万元   | 102  | R331 1020000元 = 102万元
            AMOUNT  | 0.0900000762939453 | 0.09 | 0.0900000762939453 | R330 0.0900001
            AMOUNT  | 583.40000000000009 | 583.4 | 583.4 | ''
            AMOUNT  | 333.333333333333 | 333.33 | 333.333333333333 | ''
            """)
    void aNumberInACellMeansWhatItsFormatShows(
            FieldType type, String raw, String shown, String number, String remarks) {
        Entry entry = new Entry(Entry.Kind.NUMBER, raw, shown, "");
        Reading reading = ValueReader.reading(entry, field(type, type == FieldType.AMOUNT ? "万元" : "%"));
        assertNumber(reading, number);
        assertThat(told(reading)).isEqualTo(remarks);
    }

    /** Format, and what is left of a number: nothing where it is a day, a percentage or a time. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            45356 | m"月"d"日"  | 3月5日   | R338 45356
            45356 | yyyy/m/d    | 2024/3/5 | R338 45356
            45356 | General     | 2024-03-05 | R338 45356
            0.5   | h:mm        | 12:00    | R338 0.5
            0.95  | 0%          | 95%      | ''
            """)
    void aDayOrARateIsNoAmount(String raw, String format, String shown, String remarks) {
        Entry entry = new Entry(Entry.Kind.NUMBER, raw, shown, "", format);
        Reading reading = ValueReader.reading(entry, field(FieldType.AMOUNT, "万元"));
        assertThat(reading.content()).isEqualTo(new Content.Unreadable(shown));
        assertThat(told(reading)).isEqualTo(remarks);
    }

    @Test
    void aTargetThatExcelMadeADayOfIsTold() {
        Entry entry = new Entry(Entry.Kind.NUMBER, "45356", "3月5日", "", "m\"月\"d\"日\"");
        assertThat(told(ValueReader.reading(entry, field(FieldType.TARGET, ""))))
                .isEqualTo("R338 45356");
    }

    @Test
    void aForeignCurrencyIsTold() {
        Entry entry = new Entry(Entry.Kind.NUMBER, "1020", "USD 1020.00", "", "[$USD] 0.00");
        Reading reading = ValueReader.reading(entry, field(FieldType.AMOUNT, "万元"));
        assertNumber(reading, "1020");
        assertThat(told(reading)).isEqualTo("R342 USD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            279976   | 0!.0000          | 27.9976
            279976   | 0\\.0000         | 27.9976
            12000    | 0!.0,            | 1.2
            12000    | 0!.0,"万元"      | 1.2万元
            -279976  | #,##0!.0000_)    | -27.9976
            500      | 0!.0000;-0!.0000 | 0.0500
            97       | 0"%"             | 97%
            97       | 0\\%             | 97%
            97       | 0!%              | 97%
            0.97     | 0%               | 97%
            10200000 | 0.00,,           | 10.20
            """)
    void aFormatShowsWhatExcelShows(String raw, String format, String shown) {
        assertThat(new NumberFormats(false).byPoi(raw, -1, format)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "1125.6700000000001, 1125.67, R335 1125.67",
        "0.0900000762939453, 0.0900000762939453, R330 0.0900001",
        "10.299999999999999, 10.3, R335 10.3"
    })
    void whatBinaryNumbersLeaveOverIsReadFromTextToo(String text, String number, String remarks) {
        Reading reading = ValueReader.reading(Entry.text(text), field(FieldType.AMOUNT, "万元"));
        assertNumber(reading, number);
        assertThat(told(reading)).isEqualTo(remarks);
    }

    @ParameterizedTest
    @CsvSource({"/", "—", "无", "-", "——"})
    void aMarkForNoneIsBlankAndNotZero(String text) {
        assertThat(ValueReader.read(Entry.text(text), field(FieldType.AMOUNT, "万元")))
                .isInstanceOf(Content.Blank.class);
        assertThat(ValueReader.read(Entry.text(text), field(FieldType.DATE, "")))
                .isInstanceOf(Content.Blank.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "约三百",
                "12,5",
                "①1708.26",
                "1708.26²",
                "⒈708",
                "½",
                "\u202e8071",
                "1708\n26",
                "12 34",
                "100\n200",
                "1708.26 1700.00",
                "1e9999999",
                "完成",
                "100余件",
                "1-2",
                "(-5)",
                "(5",
                "+-3",
                "5)",
                "十百",
                "千",
                "万",
                "一二三千",
                "3%件",
                "20亩",
                "95%",
                "1020‰",
                "10％"
            })
    void whatIsNoNumberIsKeptAsItStands(String text) {
        assertThat(ValueReader.read(Entry.text(text), field(FieldType.AMOUNT, "万元")))
                .isEqualTo(new Content.Unreadable(text));
    }

    @ParameterizedTest
    @CsvSource({"0.0900000762939453, 0.0900000762939453", "0.98650000000000004, 0.9865", "1E-2, 0.01"})
    void aNumberIsWhatExcelMeansByItsCharacters(String raw, String number) {
        Entry entry = new Entry(Entry.Kind.NUMBER, raw, raw, "");
        assertThat(entry.number()).isEqualByComparingTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2024-05-09,        2024-05-09, ''
            2024/5/9,          2024-05-09, ''
            2024年5月9日,      2024-05-09, ''
            2024.5,            2024-05,    ''
            2024年5月,         2024-05,    ''
            20240509,          2024-05-09, ''
            2024年度,          2024,       ''
            ２０２４年 5 月 9 日, 2024-05-09, ''
            2024-05-09 12:30:00, 2024-05-09, ''
            2024年12月底前,    2024-12-31, R335 2024-12-31
            2024年12月31日前完成, 2024-12-31, R335 2024-12-31
            2024年1月1日-2024年12月31日, 2024-01-01/2024-12-31, R335 2024-01-01/2024-12-31
            """)
    void aDateWrittenAsTextIsItsIsoForm(String text, String iso, String remarks) {
        Reading reading = ValueReader.reading(Entry.text(text), field(FieldType.DATE, ""));
        assertThat(reading.content()).isEqualTo(new Content.Text(iso));
        assertThat(told(reading)).isEqualTo(remarks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            45421  | 2024-05-09 | 2024-05-09 | ''
            43959  | 2024/5/9   | 2024-05-09 | ''
            45421  | 5月9日     | 2024-05-09 | R335 2024-05-09
            43959  | 5月9日     | 2024-05-09 | R335 2024-05-09
            45421  | 5/9/24     | 2024-05-09 | R335 2024-05-09
            45421  | 9-May-24   | 2024-05-09 | R335 2024-05-09
            43959  | May 9, 2024 | 2024-05-09 | R335 2024-05-09
            45421  | 二〇二四年五月九日 | 2024-05-09 | ''
            50     | 1900-02-19 | 1900-02-19 | R334 1900-02-19
            45421  | 45421      | 2024-05-09 | R334 2024-05-09（按 1904 年起算则为 2028-05-10）
            59     | 59         | 1900-02-28 | R334 1900-02-28（按 1904 年起算则为 1904-02-29）
            20240509 | 20240509 | 2024-05-09 | R335 2024-05-09
            2024.5 | 2024.5     | 2024-05    | R335 2024-05
            """)
    void aDateCountedInDaysIsItsIsoForm(String raw, String shown, String iso, String remarks) {
        Entry entry = new Entry(Entry.Kind.NUMBER, raw, shown, "");
        Reading reading = ValueReader.reading(entry, field(FieldType.DATE, ""));
        assertThat(reading.content()).isEqualTo(new Content.Text(iso));
        assertThat(told(reading)).isEqualTo(remarks);
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "0, 0", "-5, -5", "2958466, 2958466"})
    void daysThatNeverWereAreUnreadable(String raw, String shown) {
        Entry entry = new Entry(Entry.Kind.NUMBER, raw, shown, "");
        assertThat(ValueReader.read(entry, field(FieldType.DATE, ""))).isEqualTo(new Content.Unreadable(shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年2月30日", "2024年13月", "尽快", "五月", "12月底"})
    void whatIsNoDateIsKeptAsItStands(String text) {
        assertThat(ValueReader.read(Entry.text(text), field(FieldType.DATE, "")))
                .isEqualTo(new Content.Unreadable(text));
    }

    private static void assertNumber(Reading reading, String number) {
        assertThat(reading.content())
                .isInstanceOfSatisfying(
                        Content.Decimal.class,
                        read -> assertThat(read.value()).isEqualByComparingTo(new BigDecimal(number)));
    }

    private static String told(Reading reading) {
        return reading.remarks().stream()
                .map(remark -> remark.code() + " " + remark.taken())
                .collect(Collectors.joining("; "));
    }

    private static Field field(FieldType type, String unit) {
        return new Field(
                "栏目",
                "字段",
                new Label("字段", ""),
                type,
                FieldRole.VALUE,
                unit,
                Demand.OPTIONAL,
                "",
                Area.of("A1"),
                Rollup.NONE,
                "",
                "");
    }
}
