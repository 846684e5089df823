package org.huizong.workbook.grid;

import java.util.List;
import java.util.Random;

/** Workbooks made at random from a seed: styles, merges, shared and rich texts, formulas, errors, blanks, dates. */
final class GeneratedBook {
    private static final List<String> FORMATS = List.of(
            "General",
            "0",
            "0.00",
            "#,##0",
            "#,##0.00",
            "0%",
            "0.00%",
            "0.0",
            "0.000%",
            "#,##0.0000",
            "0.00_ ",
            "#,##0.00_ ",
            "0_);[Red]\\(0\\)",
            "0.00_);\\(0.00\\)",
            "yyyy-mm-dd",
            "yyyy\"年\"m\"月\"d\"日\"",
            "yyyy/m/d h:mm",
            "h:mm:ss",
            "@",
            "0.00E+00",
            "# ?/?",
            "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
            "0\\%",
            "[$-F800]dddd, mmmm dd, yyyy",
            "\"￥\"#,##0.00;\"￥\"-#,##0.00",
            "0,",
            "[<1]0.0;0",
            "#.##");
    private static final int[] BUILTIN = {0, 1, 2, 3, 4, 9, 10, 11, 14, 20, 22, 37, 38, 39, 40, 43, 44, 49, 31, 57, 58};

    private final Random random;
    private final StringBuilder shared = new StringBuilder();
    private int texts;
    private int styles;

    private GeneratedBook(long seed) {
        random = new Random(seed);
    }

    static byte[] of(long seed) {
        return new GeneratedBook(seed).bytes();
    }

    private byte[] bytes() {
        String formats = styles();
        String sheet = cols() + "<sheetData>" + rows() + "</sheetData>" + merges();
        TestPackage book = TestPackage.sheet(sheet);
        book.part("xl/styles.xml", formats);
        book.part("xl/sharedStrings.xml", "<sst xmlns='" + TestPackage.MAIN + "'>" + shared + "</sst>");
        String state = pick("", "", " state='hidden'", " state='veryHidden'");
        String first = "<sheet name='首页' sheetId='9' r:id='rId9'/>";
        book.part("xl/worksheets/sheet9.xml", "<worksheet xmlns='" + TestPackage.MAIN + "'><sheetData/></worksheet>");
        String type =
                "<Override PartName='/xl/worksheets/sheet9.xml' ContentType='" + TestPackage.WORKSHEET + "'/></Types>";
        book.part("[Content_Types].xml", book.text("[Content_Types].xml").replace("</Types>", type));
        book.part(
                "xl/_rels/workbook.xml.rels",
                TestPackage.relations(
                        "rId1 worksheet worksheets/sheet1.xml",
                        "rId9 worksheet /xl/worksheets/sheet9.xml",
                        "rId2 styles styles.xml",
                        "rId3 sharedStrings sharedStrings.xml"));
        book.part(
                "xl/workbook.xml",
                TestPackage.book(
                        pick("", "<workbookPr date1904='1'/>", "<workbookPr/>")
                                + "<sheets>" + first + "<sheet name='表' sheetId='1'" + state + " r:id='rId1'/></sheets>"
                                + pick(
                                        "",
                                        "<definedNames><definedName name='HUIZONG_FORM'>\"demo@2\"</definedName></definedNames>")));
        return book.bytes();
    }

    private String styles() {
        StringBuilder formats = new StringBuilder();
        StringBuilder xfs = new StringBuilder("<xf numFmtId='0'/>");
        styles = 2 + random.nextInt(6);
        for (int i = 1; i < styles; i++) {
            int number = random.nextBoolean() ? BUILTIN[random.nextInt(BUILTIN.length)] : 176 + i;
            if (number > 175) {
                String code = FORMATS.get(random.nextInt(FORMATS.size()));
                formats.append("<numFmt numFmtId='" + number + "' formatCode='" + escaped(code) + "'/>");
            }
            xfs.append("<xf numFmtId='" + number + "' applyNumberFormat='1'><alignment horizontal='center'/></xf>");
        }
        return "<styleSheet xmlns='" + TestPackage.MAIN + "'><numFmts>" + formats + "</numFmts><fonts><font/></fonts>"
                + "<fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf numFmtId='0'/></cellStyleXfs><cellXfs>"
                + xfs + "</cellXfs></styleSheet>";
    }

    private String cols() {
        return pick("", "<cols><col min='2' max='3' width='9' hidden='1'/><col min='5' max='16384' width='9'/></cols>");
    }

    private String rows() {
        StringBuilder rows = new StringBuilder();
        int row = 0;
        for (int i = 0; i < 6; i++) {
            row += 1 + random.nextInt(3);
            rows.append("<row r='" + row + "'" + pick("", "", " hidden='1'") + " spans='1:9'>");
            int column = 0;
            for (int j = 0; j < 5; j++) {
                column += 1 + random.nextInt(2);
                rows.append(cell((char) ('A' + column - 1) + "" + row));
            }
            rows.append("</row>");
        }
        return rows.toString();
    }

    private String cell(String place) {
        String head = "<c r='" + place + "'" + pick("", " s='" + random.nextInt(styles) + "'");
        return switch (random.nextInt(12)) {
            case 0 -> head + "/>";
            case 1, 2 -> head + " t='s'><v>" + text() + "</v></c>";
            case 3 -> head + " t='inlineStr'><is>" + run() + "</is></c>";
            case 4 -> head + " t='str'><f>A1&amp;\"x\"</f><v>" + word() + "</v></c>";
            case 5 -> head + " t='b'><v>" + random.nextInt(2) + "</v></c>";
            case 6 -> head + " t='e'>" + pick("", "<f>1/0</f>") + "<v>" + pick("#DIV/0!", "#N/A", "#REF!") + "</v></c>";
            case 7 -> head + "><f>SUM(A1:A3)</f>" + pick("", "<v></v>", "<v>" + number() + "</v>") + "</c>";
            default -> head + pick("", " t='n'") + "><v>" + number() + "</v></c>";
        };
    }

    private String text() {
        shared.append(
                "<si>" + run() + pick("", "<rPh sb='0' eb='1'><t>pin</t></rPh><phoneticPr fontId='1'/>") + "</si>");
        return "" + texts++;
    }

    private String run() {
        return pick(
                "<t>" + word() + "</t>",
                "<t xml:space='preserve'>  " + word() + " </t>",
                "<r><rPr><b/><sz val='11'/></rPr><t>" + word() + "</t></r><r><t>" + word() + "</t></r>",
                "<t/>");
    }

    private String word() {
        return pick(
                "预算数",
                "2,089.45",
                "其中：财政拨款",
                "A&amp;B &lt;1&gt;",
                "行_x000D_\n二",
                "１０２０",
                "_x005F_x0041_",
                "年<![CDATA[<度>]]>");
    }

    private String number() {
        return switch (random.nextInt(9)) {
            case 0 -> "" + random.nextInt(100);
            case 1 -> "" + random.nextInt(100_000_000) / 100.0;
            case 2 -> "-" + random.nextInt(1000) + "." + random.nextInt(10000);
            case 3 -> "" + random.nextDouble();
            case 4 ->
                pick("0.0900000762939453", "3839.4899999999998", "0.1", "1.005", "2.675", "0.285", "-0", "0.0", "1.50");
            case 5 -> pick("1E+20", "1.5E-7", "9.99999999999999E14", "123456789012", "12345678901234567890", "1E-12");
            case 6 -> "" + (40000 + random.nextInt(6000));
            case 7 -> pick("NaN", "12,5", "INF", "1E400", "0.00005", "99999999999", "007", "-0.004", "+5", "1.0E3");
            default -> "" + random.nextInt(2000) / 1000.0;
        };
    }

    private String merges() {
        return pick("", "<mergeCells count='2'><mergeCell ref='A1:C2'/><mergeCell ref='D4:D8'/></mergeCells>");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String escaped(String code) {
        return code.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("'", "&apos;")
                .replace("\"", "&quot;");
    }
}
