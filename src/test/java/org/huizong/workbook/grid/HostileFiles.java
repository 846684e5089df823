package org.huizong.workbook.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.huizong.workbook.filled.TestForms;

/**
 * Files that are empty, cut off, locked, endless or lying, each made anew when asked for; the form of {@link TestForms}
 * is in most of them.
 */
public final class HostileFiles {
    /** What is said of a file from which the plain form's values are read. */
    public static final String READ = "READ";

    /**
     * One of the files.
     *
     * @param name of the file
     * @param small whether making and reading it takes no noticeable time
     * @param told code of the finding that it must give, or {@link #READ}, or both with a blank between
     */
    public record Hostile(String name, String told, boolean small, Supplier<byte[]> bytes) {}

    private static final Map<String, Hostile> ALL = new LinkedHashMap<>();

    static {
        packages();
        bombs();
        old();
        texts();
    }

    private HostileFiles() {}

    /** Their names. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    /** The file of a name. */
    public static Hostile of(String name) {
        Hostile hostile = ALL.get(name);
        if (hostile == null) {
            throw new IllegalArgumentException(name);
        }
        return hostile;
    }

    private static void add(String name, String told, Supplier<byte[]> bytes) {
        ALL.put(name, new Hostile(name, told, true, bytes));
    }

    private static void large(String name, String told, Supplier<byte[]> bytes) {
        ALL.put(name, new Hostile(name, told, false, bytes));
    }

    private static void packages() {
        byte[] good = TestForms.filled().xlsx();
        add("正常.xlsx", READ, () -> good);
        add("空.xlsx", "I202", () -> new byte[0]);
        add("截断.xlsx", "I247", () -> java.util.Arrays.copyOf(good, good.length / 2));
        add("密码.xlsx", "I203", () -> Locked.xlsx(good));
        add("乱码.xlsx", "I201", HostileFiles::noise);
        add("只有宏.xlsm", "I248", Locked::onlyMacros);
        large("一表两百万行.xlsx", "I220", () -> HostileXlsx.rows(2_000_000));
        large("两表两百万行.xlsx", "I220", () -> HostileXlsx.rowsOnTwoSheets(1_000_000));
        large("整表行列格式.xlsx", READ, HostileXlsx::everyRowAndColumnStyled);
        large("整表逐格格式.xlsx", READ, () -> HostileXlsx.styledCells(100_000, 40));
        large("满格逐格格式.xlsx", "I218", () -> HostileXlsx.styledCells(1_048_000, 20));
        large("十万合并.xlsx", READ, () -> HostileXlsx.merges(100_000));
        add("文字32767.xlsx", "R336 " + READ, () -> HostileXlsx.text(32_767));
        add("文字40000.xlsx", "R336 " + READ, () -> HostileXlsx.text(40_000));
        add("文字100001.xlsx", "I221", () -> HostileXlsx.text(100_001));
        add("循环公式.xlsx", "R337 " + READ, HostileXlsx::circle);
        large("两万连环公式.xlsx", READ, () -> HostileXlsx.chain(20_000));
        add("维度谎报.xlsx", READ, HostileXlsx::lyingDimension);
        large("一比一百五十.xlsx", READ, () -> HostileXlsx.styledCells(30_000, 20));
    }

    private static void bombs() {
        large("炸弹四GB.xlsx", "I218", () -> Bombs.claiming(4_000_000_000L));
        large("炸弹谎报大小.xlsx", "I213", () -> Bombs.claiming(1000));
        large("炸弹空白.xlsx", "I221", () -> Bombs.sheet(" ", 190));
        large("炸弹共享文字.xlsx", "I221", () -> Bombs.part("xl/sharedStrings.xml", "<si><t>a</t></si>", 190));
        large("炸弹样式.xlsx", "I212", () -> Bombs.part("xl/styles.xml", "<xf numFmtId='1'/>", 190));
        large("炸弹数字格式.xlsx", "I212", () -> Bombs.part("xl/styles.xml", "<numFmt numFmtId='%d' formatCode='0'/>", 190));
        large("炸弹属性.xlsx", "I221", () -> Bombs.attribute(190));
        large("炸弹嵌套.xlsx", "I213", () -> Bombs.sheet("<a>", 190));
        large(
                "炸弹工作表.xlsx",
                "I212",
                () -> Bombs.part("xl/workbook.xml", "<sheet name='s%d' sheetId='%d' r:id='rId1'/>", 60));
        large(
                "炸弹关系.xlsx",
                "I212",
                () -> Bombs.part("xl/_rels/workbook.xml.rels", "<Relationship Id='x%d' Type='a/b' Target='c'/>", 190));
        large("炸弹名称.xlsx", "I212", () -> Bombs.part("xl/workbook.xml", "<definedName name='n%d'>1</definedName>", 190));
        add("炸弹实体.xlsx", "I216", Bombs::laughs);
        large("炸弹合并.xlsx", "I220", () -> Bombs.merges(3_000_000));
    }

    private static void old() {
        byte[] good = TestForms.filled().xls();
        add("正常.xls", READ, () -> good);
        add("空.xls", "I202", () -> new byte[0]);
        add("截断.xls", "I247", () -> java.util.Arrays.copyOf(good, good.length / 2));
        add("密码.xls", "I203", () -> Locked.xls(good));
        large("两百万格.xls", "I220", () -> HostileXls.numbers(65_000, 30));
        large("整表格式.xls", READ, () -> HostileXls.styled(65_000));
        large("十万合并.xls", READ, () -> HostileXls.merges(100_000));
        add("文字32767.xls", "R336 " + READ, HostileXls::longText);
        add("循环公式.xls", "R337 " + READ, HostileXls::circle);
        add("维度谎报.xls", READ, HostileXls::lyingDimension);
        large("炸弹空记录.xls", "I220", () -> HostileXls.emptyRecords(10_000_000));
        add("环形扇区.xls", "I213", HostileXls::sectorLoop);
    }

    private static void texts() {
        add("正常.xml.xls", READ, () -> HostileTexts.xml("", ""));
        add("截断.xml.xls", "I247", () -> HostileTexts.cut(HostileTexts.xml("", "")));
        large(
                "两百万行.xml.xls",
                "I212",
                () -> HostileTexts.xml(
                        "<Row><Cell><Data ss:Type='Number'>1</Data></Cell></Row>".repeat(2_000_000), ""));
        large(
                "整表格式.xml.xls",
                READ,
                () -> HostileTexts.xml("<Row ss:StyleID='s'><Cell ss:StyleID='s'/></Row>".repeat(150_000), ""));
        large(
                "十万合并.xml.xls",
                READ,
                () -> HostileTexts.xml("<Row><Cell ss:MergeAcross='1'/></Row>".repeat(100_000), ""));
        add("文字40000.xml.xls", "R336 " + READ, () -> HostileTexts.xml("", "长".repeat(40_000)));
        add("维度谎报.xml.xls", READ, () -> HostileTexts.lyingXml());
        large("炸弹嵌套.xml.xls", "I201", () -> HostileTexts.xml("<a>".repeat(2_000_000), ""));
        add("正常.html.xls", READ, () -> HostileTexts.html("", ""));
        add("截断.html.xls", "I247", () -> HostileTexts.cut(HostileTexts.html("", "")));
        large("两百万行.html.xls", "I212", () -> HostileTexts.html("<tr><td>1</td></tr>".repeat(2_000_000), ""));
        large("三十万格.html.xls", "I220", () -> HostileTexts.html("<tr><td>1<td>2</tr>".repeat(300_000), ""));
        large("整表格式.html.xls", READ, () -> HostileTexts.html("<tr><td><td><td></tr>".repeat(60_000), ""));
        large("十万合并.html.xls", READ, () -> HostileTexts.html("<tr><td colspan=2></tr>".repeat(100_000), ""));
        add("文字40000.html.xls", "R336 " + READ, () -> HostileTexts.html("", "长".repeat(40_000)));
        large("炸弹表中表.html.xls", "I212", () -> HostileTexts.html("<tr><td><table>".repeat(20_000), ""));
        large("炸弹嵌套.html.xls", "I220", () -> HostileTexts.html("<tr><td>" + "<b><i>".repeat(600_000), ""));
        large("两百万行.csv", "I212", () -> HostileTexts.csv("1,2\n".repeat(2_500_000)));
        large("三十万格.csv", "I220", () -> HostileTexts.csv("1,2\n".repeat(300_000)));
        add("空.csv", "I202", () -> new byte[0]);
        add("截断.csv", "I247", () -> HostileTexts.csv("甲,\"乙"));
        large("五十MB.csv", "I212", () -> HostileTexts.csv("甲,乙\n".repeat(6_000_000)));
    }

    private static byte[] noise() {
        byte[] bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
