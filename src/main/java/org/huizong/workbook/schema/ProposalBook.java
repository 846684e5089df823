package org.huizong.workbook.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.indicator.GivenAnswer;
import org.huizong.indicator.Indicator;
import org.huizong.indicator.IndicatorMapping.Proposal;
import org.huizong.indicator.NameAsked;
import org.huizong.workbook.grid.Grid;
import org.huizong.workbook.grid.GridReader;
import org.huizong.workbook.grid.Opening;
import org.huizong.workbook.written.Heights;
import org.huizong.workbook.written.PlainPage;
import org.huizong.workbook.written.TimelessBook;

/**
 * The workbook in which an operator says what names of indicators stand for: one name a row, 确认 with 是, 否 or another
 * indicator; the catalogue beside it to look things up.
 */
public final class ProposalBook {
    private static final String SHEET = "待确认";
    private static final String NAME = "填写的名称";
    private static final String CODE = "标准代码";
    private static final String ANSWER = "确认";
    private static final List<String> HEADERS =
            List.of("序号", NAME, "填写的二级", "指标值", "行数", "单位数", "首见单位", "首见出处", CODE, "标准名称", "相似度", "其他可能", ANSWER);
    private static final int[] WIDTHS = {6, 30, 14, 16, 6, 8, 18, 30, 12, 26, 8, 36, 14};
    private static final int LIKENESS = 10;
    private static final int LAST = HEADERS.size() - 1;
    private static final List<String> LOOKED_UP = List.of("代码", "名称", "二级指标", "计量单位", "方向", "别名");

    private final TimelessBook book;

    private ProposalBook(TimelessBook book) {
        this.book = book;
    }

    /** The bytes of such a workbook, the same for the same names. */
    public static byte[] write(List<NameAsked> names, List<Indicator> indicators) {
        try (TimelessBook workbook = new TimelessBook()) {
            ProposalBook proposals = new ProposalBook(workbook);
            proposals.asked(names);
            proposals.lookedUp(indicators);
            proposals.told();
            return workbook.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows of such a workbook.
     *
     * @param file its name, for J681
     * @throws Refusal J681 when it is none, T103 for a missing header
     */
    public static List<GivenAnswer> read(byte[] bytes, String file) {
        Opening opening = GridReader.open(bytes);
        if (opening instanceof Opening.Refused refused) {
            throw none(file, refused.reason().message(Language.CHINESE));
        }
        Optional<Grid> grid = ((Opening.Opened) opening).book().grid(SHEET);
        if (grid.isEmpty()) {
            throw none(file, "没有工作表“" + SHEET + "”。");
        }
        Map<String, String> headers = HEADERS.stream().collect(Collectors.toMap(header -> header, header -> header));
        List<Finding> findings = new ArrayList<>();
        List<GivenAnswer> answers =
                SchemaTable.read(grid.get(), headers, List.of(NAME, CODE, ANSWER), findings).rows().stream()
                        .map(row -> new GivenAnswer(
                                row.number(), row.get(NAME), row.get(CODE), row.get(ANSWER), row.place(ANSWER)))
                        .toList();
        findings.removeIf(finding -> finding.code() == FindingCode.T102);
        new Findings(findings).refuseErrors();
        return answers;
    }

    private static Refusal none(String file, String reason) {
        return new Refusal(Finding.of(FindingCode.J681, Place.ofFile(file), file, reason));
    }

    private void asked(List<NameAsked> names) {
        PlainPage page = sheet(SHEET, HEADERS, WIDTHS);
        for (int i = 0; i < names.size(); i++) {
            asked(page, i + 1, names.get(i));
        }
        Heights.fit(page.sheet());
        if (!names.isEmpty()) {
            choices(page.sheet(), names.size());
        }
    }

    private static void asked(PlainPage page, int row, NameAsked name) {
        Optional<Proposal> likest = name.mapping().proposals().stream().findFirst();
        List<String> words = List.of(
                String.valueOf(row),
                name.written().text(),
                name.kind(),
                name.target(),
                String.valueOf(name.lines()),
                String.valueOf(name.units()),
                name.unit(),
                name.place().shown(),
                likest.map(proposal -> proposal.indicator().code()).orElse(""),
                likest.map(proposal -> proposal.indicator().name()).orElse(""),
                "",
                others(name));
        for (int column = 0; column < words.size(); column++) {
            page.text(row, column, words.get(column));
        }
        page.number(
                row,
                LIKENESS,
                likest.map(proposal -> BigDecimal.valueOf(proposal.points())).orElse(null));
        page.asked(row, LAST);
    }

    private static String others(NameAsked name) {
        return name.mapping().proposals().stream()
                .skip(1)
                .map(proposal ->
                        proposal.indicator().code() + " " + proposal.indicator().name() + "（" + proposal.points() + "）")
                .collect(Collectors.joining("\n"));
    }

    /** 是 and 否 to choose from; whatever else is typed is asked back about, not forbidden: it may be another indicator. */
    private static void choices(XSSFSheet sheet, int rows) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation choice = helper.createValidation(
                helper.createExplicitListConstraint(new String[] {"是", "否"}),
                new CellRangeAddressList(1, rows, LAST, LAST));
        choice.setShowErrorBox(false);
        choice.setShowPromptBox(true);
        choice.createPromptBox(ANSWER, "是：就是左边的标准指标；否：不在指标库；是别的指标的，写它的代码或名称（见“指标库”）。");
        sheet.addValidationData(choice);
    }

    private void lookedUp(List<Indicator> indicators) {
        PlainPage page = sheet("指标库", LOOKED_UP, new int[] {12, 30, 20, 10, 8, 60});
        for (int i = 0; i < indicators.size(); i++) {
            Indicator its = indicators.get(i);
            List<String> words = List.of(
                    its.code(),
                    its.name(),
                    its.kind().word(),
                    its.measure(),
                    its.direction().sign(),
                    String.join("、", its.synonyms()));
            for (int column = 0; column < words.size(); column++) {
                page.text(i + 1, column, words.get(column));
            }
        }
        Heights.fit(page.sheet());
    }

    private void told() {
        PlainPage page = sheet("说明", List.of("怎样填"), new int[] {100});
        List<String> lines = List.of(
                "“待确认”一行是单位写过的一个三级指标名称，左边是从哪里来的，右边是指标库里最像它的标准指标和相似度（满分100）。",
                "“确认”一栏：是＝就是这个标准指标；否＝不对应指标库里的任何指标；对应别的指标的，写那个指标的代码或名称；拿不准的留空，下次再问。",
                "相似度＝字面 50（改几个字能变成标准名称）＋相邻两字 35（有多少相同）＋计量单位 10＋二级指标 5；比率和数量、≥ 和 ≤ 不会互相推荐。",
                "填好保存，用 huizong indicators 任务.yaml --confirm 本文件 读回；确认过的不再问，以后的任务也用得上。");
        for (int i = 0; i < lines.size(); i++) {
            page.text(i + 1, 0, lines.get(i));
        }
        Heights.fit(page.sheet());
    }

    private PlainPage sheet(String name, List<String> headers, int[] widths) {
        PlainPage page = book.sheet(name);
        page.head(headers, widths, Math.min(2, headers.size() - 1));
        page.print(headers.size());
        page.sheet().setAutoFilter(new CellRangeAddress(0, 0, 0, headers.size() - 1));
        return page;
    }
}
