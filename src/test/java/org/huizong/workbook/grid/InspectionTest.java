package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huizong.form.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas are computed anew over our own grids, with the results that POI's model of the workbook gives. */
class InspectionTest {
    private static final int BOOKS = Integer.getInteger("huizong.inspected", 150);
    private static final int ROWS = 7;
    private static final int COLUMNS = 6;

    @Test
    void aStaleResultIsFoundThroughOtherFormulas() {
        byte[] bytes = book("<c r='A1'><v>2</v></c><c r='B1'><f>A1*2</f><v>4</v></c><c r='C1'><f>B1+1</f><v>9</v></c>");
        assertThat(light(bytes).stale("表")).isEqualTo(java.util.Map.of(Position.of("C1"), "5"));
    }

    @Test
    void aStaleTextIsFoundAsAStaleNumberIs() {
        byte[] bytes = book("<c r='A1'><v>2</v></c><c r='B1' t='str'><f>IF(A1&gt;1,\"超支\",\"正常\")</f><v>正常</v></c>"
                + "<c r='C1' t='str'><f>\"共\"&amp;A1&amp;\"项\"</f><v>共2项</v></c><c r='D1' t='str'><f>A1*3</f><v>六</v></c>"
                + "<c r='E1'><f>IF(A1=2,\"\",7)</f><v>7</v></c>");
        assertThat(light(bytes).stale("表"))
                .isEqualTo(java.util.Map.of(Position.of("B1"), "超支", Position.of("D1"), "6", Position.of("E1"), ""));
        assertSame(bytes);
    }

    /** A third of ten, shown as 3.33, three times: 9.99 where numbers count as shown, 10 where they do not. */
    private static final String THIRDS = "<c r='A1'><v>10</v></c><c r='B1' s='1'><f>A1/3</f><v>3.33</v></c>"
            + "<c r='C1' s='1'><f>B1*3</f><v>9.99</v></c><c r='D1' s='3'><f>B1/30</f><v>0.111</v></c>"
            + "<c r='E1' s='1'><f>B1+1</f><v>4.35</v></c>";

    @Test
    void whatWasRoundedToWhatIsShownIsNotStaleWhereNumbersCountAsShown() {
        byte[] bytes = TestPackage.sheet("<sheetData><row r='1'>" + THIRDS + "</row></sheetData>")
                .replacing("</sheets>", "</sheets><calcPr calcId='1' fullPrecision='0'/>")
                .bytes();
        assertThat(light(bytes).stale("表").keySet()).containsExactly(Position.of("E1"));
        assertThat(Inspection.modelled(bytes, true).stale("表")).isEmpty();
        assertThat(PoiReader.readXlsx(bytes).asShown()).isTrue();
    }

    @Test
    void itIsStaleWhereTheyDoNot() {
        byte[] bytes = book(THIRDS);
        assertThat(light(bytes).stale("表")).containsKeys(Position.of("B1"), Position.of("C1"), Position.of("D1"));
        assertThat(PoiReader.readXlsx(bytes).asShown()).isFalse();
    }

    @Test
    void aTextThatFormatsPaintIsLeftAsItIsAndTold() {
        byte[] bytes = book("<c r='A1'><v>2</v></c><c r='B1' t='str'><f>TEXT(A1,\"aaaa\")</f><v>贰</v></c>"
                + "<c r='C1' t='str'><f>B1&amp;\"项\"</f><v>贰项</v></c>");
        assertThat(light(bytes).stale("表")).isEmpty();
        assertThat(light(bytes).isUnchecked("表", Position.of("B1"))).isTrue();
        assertThat(light(bytes).isUnchecked("表", Position.of("C1"))).isTrue();
    }

    @Test
    void formulasOfSpreadsheetMlAreComputedAnew() {
        GridBook book = ml("<Cell><Data ss:Type='Number'>2</Data></Cell>"
                + "<Cell ss:Formula='=RC[-1]*2'><Data ss:Type='Number'>5</Data></Cell>"
                + "<Cell ss:Formula='=SUM(C[-2]:C[-1])'><Data ss:Type='Number'>6</Data></Cell>"
                + "<Cell ss:Formula='=IF(R1C1&gt;1,&quot;R1C1&quot;,&quot;否&quot;)'><Data ss:Type='String'>否</Data></Cell>"
                + "<Cell ss:Formula='=SUM(R)'/>");
        Inspection inspection = Inspection.of(book, new byte[0]);
        assertThat(inspection.stale("表"))
                .isEqualTo(java.util.Map.of(Position.of("B1"), "4", Position.of("D1"), "R1C1"));
        assertThat(inspection.isCircular("表", Position.of("E1"))).isTrue();
        assertThat(inspection.isUnchecked("表", Position.of("C1"))).isFalse();
    }

    @Test
    void aFormulaOfSpreadsheetMlThatCannotBeComputedIsTold() {
        for (String formula : List.of("ss:Formula='=税率*RC[-1]'", "ss:ArrayRange='RC' ss:Formula='=SUM(RC[-1])'")) {
            GridBook book = ml("<Cell><Data ss:Type='Number'>2</Data></Cell><Cell " + formula
                    + "><Data ss:Type='Number'>5</Data></Cell>");
            assertThat(Inspection.of(book, new byte[0]).isUnchecked("表", Position.of("B1")))
                    .isTrue();
        }
    }

    private static GridBook ml(String cells) {
        String text = "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'"
                + " xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet ss:Name='表'><Table><Row>" + cells
                + "</Row></Table></Worksheet></Workbook>";
        return ((Opening.Opened) GridReader.open(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))).book();
    }

    @Test
    void whatGridsDoNotSayIsLeftToTheModel() {
        for (String cell : List.of(
                "<c r='A1' t='str'><v> </v></c>",
                "<c r='A1'><v>NaN</v></c>",
                "<c r='A1' t='e'><v>#SPILL!</v></c>",
                "<c r='A1'><f t='array' ref='A1'>B1</f><v>1</v></c>")) {
            byte[] bytes = book(cell + "<c r='B1'><f>A1+1</f><v>3</v></c>");
            assertThat(XlsxReader.read(bytes).grids().get(0).formulas().clear()).isFalse();
            assertSame(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itFindsWhatTheModelFinds(long seed) {
        for (int i = 0; i < BOOKS; i++) {
            Random random = new Random(seed * 1_000_000 + i);
            assertSame(book(rows(random)));
            assertSame(GeneratedBook.of(seed * 1_000_000 + i));
        }
    }

    private static String rows(Random random) {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> IntStream.range(0, COLUMNS)
                        .mapToObj(column -> cell(new Position(row, column).a1(), random))
                        .collect(Collectors.joining("", "", row + 1 < ROWS ? "</row><row r='" + (row + 2) + "'>" : "")))
                .collect(Collectors.joining());
    }

    private static String cell(String place, Random random) {
        String head = "<c r='" + place + "'";
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> head + " t='str'><v>文" + random.nextInt(3) + "</v></c>";
            case 2 -> head + " t='b'><v>" + random.nextInt(2) + "</v></c>";
            case 3 -> head + " t='e'><v>#N/A</v></c>";
            case 4, 5 -> head + "><f>" + formula(random) + "</f><v>" + random.nextInt(9) + "</v></c>";
            case 6 -> head + " t='str'><f>" + formula(random) + "</f><v></v></c>";
            case 7 -> head + "><f>" + formula(random) + "</f></c>";
            default -> head + "><v>" + random.nextInt(900) / 100.0 + "</v></c>";
        };
    }

    private static String formula(Random random) {
        List<String> formulas = List.of(
                "SUM(%s:%s)",
                "%s+%s*2",
                "IF(%s&gt;%s,1,\"x\")",
                "ROUND(%s/%s,2)",
                "COUNTIF(%s:F7,\"&gt;1\")+%s",
                "表!%s-'表'!%s",
                "IFERROR(%s/%s,0)",
                "VLOOKUP(%s,A1:C5,2,0)+%s",
                "SUMPRODUCT(A1:A3,B1:B3)+COUNTA(%s:%s)",
                "SUBTOTAL(9,%s:%s)",
                "MAX(A:A)+MIN(2:2)+%s+%s",
                "COUNTIFS(%s:%s,\"&lt;5\")",
                "TODAY()+%s+%s",
                random.nextInt(60) == 0 ? "税率*%s+%s" : "%s&amp;%s",
                random.nextInt(60) == 0 ? "FOO(%s,%s)" : "LEN(%s)+%s");
        return formulas.get(random.nextInt(formulas.size())).formatted(place(random), place(random));
    }

    private static String place(Random random) {
        return new Position(random.nextInt(ROWS), random.nextInt(COLUMNS)).a1();
    }

    private static byte[] book(String cells) {
        return TestPackage.sheet("<sheetData><row r='1'>" + cells + "</row></sheetData>")
                .bytes();
    }

    private static Inspection light(byte[] bytes) {
        return Inspection.of(XlsxReader.read(bytes), bytes);
    }

    private static void assertSame(byte[] bytes) {
        GridBook book = XlsxReader.read(bytes);
        for (Grid grid : book.grids()) {
            assertThat(told(light(bytes), grid)).isEqualTo(told(Inspection.modelled(bytes, false), grid));
        }
    }

    /** What is told about the formulas of a sheet. */
    private static String told(Inspection inspection, Grid grid) {
        String unchecked = IntStream.range(0, grid.size())
                .filter(i -> !grid.entry(i).formula().isEmpty())
                .mapToObj(grid::spot)
                .filter(spot -> inspection.isUnchecked(grid.name(), spot))
                .map(Position::a1)
                .collect(Collectors.joining(" "));
        return new TreeMap<>(inspection.stale(grid.name())) + " / " + unchecked;
    }
}
