package org.huizong.workbook;

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
import org.huizong.rollup.LineTable;
import org.jspecify.annotations.Nullable;

/**
 * Writes the consolidated workbook (汇总表) as its layout says: live formulas with their values, every figure linked to its
 * source.
 */
public final class ConsolidatedWorkbook {
    /** The defined name by which a workbook of ours is told from a form that somebody filled in. */
    static final String STAMP = "HUIZONG_REPORT";

    private static final String CREATOR = "汇总 Huizong";

    private final ReportBook book;
    private final Consolidation all;
    private final FileLinks ways;
    private final LayoutWords words;
    private final Pages findings;
    private final Pages sources;
    private final Pages mapped;
    private final MoneyPlan money;
    private final DetailPlan detail;
    private final Addresses addresses = new Addresses();

    private ConsolidatedWorkbook(ReportBook book, Consolidation all, FileLinks ways, Longest longest) {
        this.book = book;
        this.all = all;
        this.ways = ways;
        this.words = new LayoutWords(all);
        this.findings = pages(ReportBlock.FINDINGS, all.findings().size(), longest.lines());
        this.sources = pages(ReportBlock.SOURCES, all.sources().size(), longest.linked());
        this.mapped = pages(ReportBlock.MAPPED, all.mapped().size(), longest.lines());
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
    static void write(
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
        List<String> names = book.names(block);
        int top = book.layoutOf(block).map(LayoutSheet::top).orElse(0);
        return new Pages(names.isEmpty() ? "" : names.get(0), lines, most, top);
    }

    /** The tables come before the sheets that point at them. */
    private void fill() {
        int top = book.layoutOf(ReportBlock.DETAIL).map(LayoutSheet::top).orElse(0);
        detail.place(book.names(ReportBlock.DETAIL), top + 1, addresses);
        @Nullable StandingSheet[] standings = {null};
        write(ReportBlock.STANDINGS, paper -> standings[0] = StandingSheet.write(paper, all.standings()));
        for (int sheet = 0; sheet < book.names(ReportBlock.MONEY).size(); sheet++) {
            MoneySheet.write(paper(ReportBlock.MONEY, sheet, Map.of()), money, sheet, addresses);
        }
        write(ReportBlock.OVERVIEW, paper -> OverviewSheet.write(paper, all, addresses, standings[0]));
        write(ReportBlock.SCORES, paper -> ScoreSheet.write(paper, all.scores()));
        write(
                ReportBlock.UNSENT,
                paper -> UnsentSheet.write(paper, all.closing().unsent()));
        write(ReportBlock.CONTENTS, paper -> ContentsSheet.write(paper, book.contents()));
    }

    private void write(ReportBlock block, Consumer<Paper> writing) {
        if (!book.names(block).isEmpty()) {
            writing.accept(paper(block, 0, Map.of()));
        }
    }

    private void control(FramedPackage pack) {
        ControlTotals control = all.closing().control();
        write(ReportBlock.CONTROL, paper -> ControlSheet.write(paper, control, addresses));
        if (book.names(ReportBlock.CONTROL).size() > 1 && control.rounding().isPresent()) {
            Paper paper = paper(ReportBlock.CONTROL, 1, Map.of());
            pack.add(TailSheet.frame(paper, control.rounding().get(), addresses));
        }
    }

    private void lists(FramedPackage pack, ReportBlock block, LineTable.Kind kind) {
        List<LineTable> tables =
                all.lines().stream().filter(table -> table.kind() == kind).toList();
        for (int i = 0; i < book.names(block).size(); i++) {
            LineTable table = tables.get(i);
            pack.add(LineSheet.frame(paper(block, i, LayoutWords.list(table)), table));
        }
    }

    private void pack(OutputStream out) throws IOException {
        FramedPackage pack =
                new FramedPackage(book.workbook(), all.heading().madeAt().toLocalDateTime());
        for (int sheet = 0; sheet < book.names(ReportBlock.DETAIL).size(); sheet++) {
            pack.add(DetailSheet.frame(paper(ReportBlock.DETAIL, sheet, Map.of()), detail, sheet));
        }
        control(pack);
        write(ReportBlock.ATTAINMENT, paper -> pack.add(AttainmentSheet.frame(paper, all.attainments())));
        lists(pack, ReportBlock.TARGETS, LineTable.Kind.INDICATORS);
        lists(pack, ReportBlock.TASKS, LineTable.Kind.TASKS);
        lists(pack, ReportBlock.LISTS, LineTable.Kind.OTHER);
        for (int page = 0; page < book.names(ReportBlock.MAPPED).size(); page++) {
            Map<LayoutWord, String> more = new HashMap<>(LayoutWords.page(mapped, page));
            more.put(LayoutWord.STATES, MappedSheet.summary(all.mapped()));
            pack.add(MappedSheet.frame(paper(ReportBlock.MAPPED, page, more), mapped, page, all.mapped()));
        }
        for (int page = 0; page < book.names(ReportBlock.FINDINGS).size(); page++) {
            Map<LayoutWord, String> more = new HashMap<>(LayoutWords.page(findings, page));
            more.put(LayoutWord.COUNTS, FindingSheet.summary(all.findings()));
            pack.add(FindingSheet.frame(paper(ReportBlock.FINDINGS, page, more), findings, page, all.findings()));
        }
        for (int page = 0; page < book.names(ReportBlock.SOURCES).size(); page++) {
            Paper paper = paper(ReportBlock.SOURCES, page, LayoutWords.page(sources, page));
            pack.add(SourceSheet.frame(paper, sources, page, new SourceSheet.Listed(all.sources(), all.files(), ways)));
        }
        book.forgetSamples();
        pack.write(out);
    }

    private Paper paper(ReportBlock block, int number, Map<LayoutWord, String> more) {
        String name = book.names(block).get(number);
        return book.paper(block, number, sources, word -> words.of(word, name, more));
    }

    private void describe() throws IOException {
        XSSFWorkbook workbook = book.workbook();
        Name stamp = workbook.createName();
        stamp.setNameName(STAMP);
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
