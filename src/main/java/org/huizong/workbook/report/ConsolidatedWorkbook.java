package org.huizong.workbook.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.ControlTotals;
import org.huizong.rollup.ControlTotals.Rounding;
import org.huizong.rollup.LineTable;
import org.huizong.rollup.UnsentRow;
import org.huizong.workbook.part.SafeText;
import org.huizong.workbook.part.Stamps;
import org.huizong.workbook.written.FileLinks;
import org.huizong.workbook.written.FramedPackage;
import org.huizong.workbook.written.LayoutSheet;
import org.huizong.workbook.written.LayoutWord;
import org.huizong.workbook.written.LongSheet;
import org.huizong.workbook.written.Longest;
import org.huizong.workbook.written.Pages;
import org.huizong.workbook.written.Paper;
import org.huizong.workbook.written.ReportBlock;
import org.huizong.workbook.written.ReportLayout;

/**
 * Writes the consolidated workbook (汇总表) as its layout says: live formulas with their values, every figure linked to its
 * source.
 */
public final class ConsolidatedWorkbook {
    private static final String CREATOR = "汇总 Huizong";

    private final ReportBook book;
    private final Consolidation all;
    private final FileLinks ways;
    private final LayoutWords words;
    private final Longest longest;
    private final Pages sources;
    private final Pages standings;
    private final MoneyPlan money;
    private final DetailPlan detail;
    private final Addresses addresses = new Addresses();

    private ConsolidatedWorkbook(ReportBook book, Consolidation all, FileLinks ways, Longest longest) {
        this.book = book;
        this.all = all;
        this.ways = ways;
        this.words = new LayoutWords(all);
        this.longest = longest;
        int figures = all.sources().size();
        this.sources = pages(
                ReportBlock.SOURCES,
                figures,
                longest.sourceLines(figures, all.files().size()));
        this.standings = pages(ReportBlock.STANDINGS, all.standings().rows().size(), longest.lines());
        this.money = MoneyPlan.of(all.money());
        this.detail = DetailPlan.of(all, money, longest);
    }

    /**
     * Writes an xlsx file; equal consolidations, layouts and ways make equal bytes. The stream stays open.
     *
     * @param ways to the files of the figures
     */
    public static void write(Consolidation consolidation, ReportLayout layout, FileLinks ways, OutputStream out)
            throws IOException {
        write(consolidation, layout, ways, Longest.USUAL, out);
    }

    /** The same with other lengths of the sheets. */
    public static void write(
            Consolidation consolidation, ReportLayout layout, FileLinks ways, Longest longest, OutputStream out)
            throws IOException {
        ReportNames names = new ReportNames(consolidation, longest);
        try (ReportBook book = ReportBook.open(layout, names::of)) {
            ConsolidatedWorkbook writer = new ConsolidatedWorkbook(book, consolidation, ways, longest);
            writer.fill();
            writer.describe();
            writer.pack(out);
        }
    }

    private Pages pages(ReportBlock block, int lines, int most) {
        return pages(block, book.names(block), lines, most);
    }

    private Pages pages(ReportBlock block, List<String> names, int lines, int most) {
        return new Pages(
                names, lines, most, book.layoutOf(block).map(LayoutSheet::top).orElse(0));
    }

    /** The tables come before the sheets that point at them. */
    private void fill() {
        int top = book.layoutOf(ReportBlock.DETAIL).map(LayoutSheet::top).orElse(0);
        detail.place(book.names(ReportBlock.DETAIL), top + 1, addresses);
        for (int sheet = 0; sheet < book.names(ReportBlock.MONEY).size(); sheet++) {
            MoneySheet.write(paper(ReportBlock.MONEY, sheet, Map.of()), money, sheet, addresses);
        }
        Pages counts = standings.names().isEmpty() ? null : standings;
        write(ReportBlock.OVERVIEW, paper -> OverviewSheet.write(paper, all, addresses, counts));
        write(ReportBlock.CONTENTS, paper -> ContentsSheet.write(paper, book.contents()));
    }

    private void write(ReportBlock block, Consumer<Paper> writing) {
        if (!book.names(block).isEmpty()) {
            writing.accept(paper(block, 0, Map.of()));
        }
    }

    private void pack(OutputStream out) throws IOException {
        FramedPackage pack =
                new FramedPackage(book.workbook(), all.heading().madeAt().toLocalDateTime());
        for (int sheet = 0; sheet < book.names(ReportBlock.DETAIL).size(); sheet++) {
            pack.add(DetailSheet.frame(paper(ReportBlock.DETAIL, sheet, Map.of()), detail, sheet));
        }
        control(pack);
        attainments(pack);
        lists(pack, ReportBlock.TARGETS, LineTable.Kind.INDICATORS);
        lists(pack, ReportBlock.TASKS, LineTable.Kind.TASKS);
        lists(pack, ReportBlock.LISTS, LineTable.Kind.OTHER);
        words(pack);
        units(pack);
        add(
                pack,
                ReportBlock.SOURCES,
                sources,
                Map.of(),
                (paper, page) -> SourceSheet.frame(
                        paper, sources, page, new SourceSheet.Listed(all.sources(), all.files(), ways)));
        book.forgetSamples();
        pack.write(out);
    }

    /** Makes the frame of a page of a list, pages counted from zero. */
    @FunctionalInterface
    private interface Framing {
        LongSheet frame(Paper paper, int page);
    }

    /** Adds every sheet of a list, unless the layout leaves it out. */
    private void add(
            FramedPackage pack, ReportBlock block, Pages pages, Map<LayoutWord, String> more, Framing framing) {
        int first = pages.names().isEmpty()
                ? 0
                : book.names(block).indexOf(pages.names().get(0));
        for (int page = 0; page < pages.names().size(); page++) {
            Map<LayoutWord, String> its = new HashMap<>(LayoutWords.page(pages, page));
            its.putAll(more);
            pack.add(framing.frame(paper(block, first + page, its), page));
        }
    }

    private void words(FramedPackage pack) {
        Pages mapped = pages(ReportBlock.MAPPED, all.mapped().size(), longest.lines());
        Map<LayoutWord, String> states = Map.of(LayoutWord.STATES, MappedSheet.summary(all.mapped()));
        add(
                pack,
                ReportBlock.MAPPED,
                mapped,
                states,
                (paper, page) -> MappedSheet.frame(paper, mapped, page, all.mapped()));
        Pages findings = pages(ReportBlock.FINDINGS, all.findings().size(), longest.lines());
        Map<LayoutWord, String> counts = Map.of(LayoutWord.COUNTS, FindingSheet.summary(all.findings()));
        add(
                pack,
                ReportBlock.FINDINGS,
                findings,
                counts,
                (paper, page) -> FindingSheet.frame(paper, findings, page, all.findings()));
    }

    /** The lists with a line a unit. */
    private void units(FramedPackage pack) {
        add(
                pack,
                ReportBlock.STANDINGS,
                standings,
                Map.of(),
                (paper, page) -> StandingSheet.frame(paper, all.standings(), standings, page));
        Pages scores = pages(ReportBlock.SCORES, all.scores().size(), ScoreSheet.most(all.scores(), longest));
        add(
                pack,
                ReportBlock.SCORES,
                scores,
                Map.of(),
                (paper, page) -> ScoreSheet.frame(paper, all.scores(), scores, page));
        List<UnsentRow> rows = all.closing().unsent();
        Pages unsent = pages(ReportBlock.UNSENT, rows.size(), longest.lines());
        add(pack, ReportBlock.UNSENT, unsent, Map.of(), (paper, page) -> UnsentSheet.frame(paper, unsent, page, rows));
    }

    private void control(FramedPackage pack) {
        ControlTotals control = all.closing().control();
        write(ReportBlock.CONTROL, paper -> ControlSheet.write(paper, control, addresses));
        List<String> names = book.names(ReportBlock.CONTROL);
        if (names.size() > 1 && control.rounding().isPresent()) {
            Rounding rounding = control.rounding().get();
            List<String> behind = names.subList(1, names.size());
            Pages pages = pages(ReportBlock.CONTROL, behind, rounding.tails().size(), longest.linked());
            add(
                    pack,
                    ReportBlock.CONTROL,
                    pages,
                    Map.of(),
                    (paper, page) -> TailSheet.frame(paper, rounding, pages.of(rounding.tails(), page), addresses));
        }
    }

    private void attainments(FramedPackage pack) {
        List<List<AttainmentPart>> sheets = AttainmentPart.sheets(all.attainments(), longest);
        Pages pages = pages(ReportBlock.ATTAINMENT, sheets.size(), 1);
        add(
                pack,
                ReportBlock.ATTAINMENT,
                pages,
                Map.of(),
                (paper, page) -> AttainmentSheet.frame(paper, sheets.get(page)));
    }

    private void lists(FramedPackage pack, ReportBlock block, LineTable.Kind kind) {
        List<String> names = book.names(block);
        int next = 0;
        for (LineTable table : all.lines()) {
            if (table.kind() == kind && next < names.size()) {
                int most = LineSheet.most(table, longest);
                int count = Pages.needed(table.lines().size(), most);
                Pages pages = pages(
                        block, names.subList(next, next + count), table.lines().size(), most);
                add(pack, block, pages, LayoutWords.list(table), new LineSheet(table, pages)::frame);
                next += count;
            }
        }
    }

    private Paper paper(ReportBlock block, int number, Map<LayoutWord, String> more) {
        String name = book.names(block).get(number);
        return book.paper(block, number, sources, word -> words.of(word, name, more));
    }

    private void describe() throws IOException {
        XSSFWorkbook workbook = book.workbook();
        Name stamp = workbook.createName();
        stamp.setNameName(Stamps.REPORT);
        stamp.setRefersToFormula("\"" + CREATOR + "\"");
        CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(SafeText.of(all.heading().title()));
        core.setCreator(CREATOR);
        core.setLastModifiedByUser(CREATOR);
        workbook.getProperties().getExtendedProperties().setApplication("Huizong");
        String time = time(all.heading().madeAt());
        try {
            core.setCreated(time);
            core.setModified(time);
        } catch (InvalidFormatException e) {
            throw new IOException("Not a time: " + time, e);
        }
    }

    private static String time(ZonedDateTime at) {
        return DateTimeFormatter.ISO_INSTANT.format(
                at.withZoneSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    }
}
