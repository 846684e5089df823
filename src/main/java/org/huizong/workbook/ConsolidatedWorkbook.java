package org.huizong.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.LineTable;

/** Writes the consolidated workbook (汇总表): live formulas with their values, every figure linked to its source. */
public final class ConsolidatedWorkbook {
    /** The defined name by which a workbook of ours is told from a form that somebody filled in. */
    static final String STAMP = "HUIZONG_REPORT";

    private static final String CREATOR = "汇总 Huizong";
    private static final List<String> BEFORE =
            List.of(OverviewSheet.NAME, StandingSheet.NAME, MoneySheet.NAME, IndicatorSheet.NAME);

    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final Consolidation all;
    private final Pages findings;
    private final Pages sources;
    private final Pages mapped;

    private ConsolidatedWorkbook(XSSFWorkbook workbook, Consolidation all, int mostLines) {
        this.workbook = workbook;
        this.styles = new Styles(workbook);
        this.all = all;
        this.findings = new Pages(FindingSheet.NAME, all.findings().size(), mostLines);
        this.sources = new Pages(SourceSheet.NAME, all.sources().size(), mostLines);
        this.mapped = new Pages(MappedSheet.NAME, all.mapped().size(), mostLines);
    }

    /** Writes an xlsx file; equal consolidations make equal bytes. The stream stays open. */
    public static void write(Consolidation consolidation, OutputStream out) throws IOException {
        write(consolidation, Pages.MOST, out);
    }

    /** The same with so many lines at most on a sheet of 审核问题清单 or 数据来源. */
    static void write(Consolidation consolidation, int mostLines, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            ConsolidatedWorkbook writer = new ConsolidatedWorkbook(workbook, consolidation, mostLines);
            writer.fill();
            writer.describe();
            writer.pack(out);
        }
    }

    /**
     * All sheets stand before the first is filled, since formulas name other sheets; the overview is filled once the
     * tables that it points at stand.
     */
    private void fill() {
        List<String> lists = addSheets();
        StandingSheet.write(paper(StandingSheet.NAME), all.standings());
        Addresses addresses = new Addresses();
        MoneySheet.write(paper(MoneySheet.NAME), all.money(), addresses);
        IndicatorSheet.write(paper(IndicatorSheet.NAME), all.indicators(), addresses);
        OverviewSheet.write(paper(OverviewSheet.NAME), all, addresses);
        for (int i = 0; i < lists.size(); i++) {
            LineSheet.write(paper(lists.get(i)), all.lines().get(i));
        }
        if (!all.attainments().isEmpty()) {
            AttainmentSheet.write(paper(AttainmentSheet.NAME), all.attainments());
        }
        ScoreSheet.write(paper(ScoreSheet.NAME), all.scores());
    }

    private void pack(OutputStream out) throws IOException {
        FramedPackage pack = new FramedPackage(workbook, all.heading().madeAt().toLocalDateTime());
        for (int page = 0; page < mapped.count() && !all.mapped().isEmpty(); page++) {
            Paper paper = paper(mapped.names().get(page));
            pack.add(MappedSheet.frame(paper, mapped, page, all.mapped()));
        }
        for (int page = 0; page < findings.count(); page++) {
            Paper paper = paper(findings.names().get(page));
            pack.add(FindingSheet.frame(paper, findings, page, all.findings()));
        }
        for (int page = 0; page < sources.count(); page++) {
            Paper paper = paper(sources.names().get(page));
            pack.add(SourceSheet.frame(paper, sources, page, all.sources(), all.files()));
        }
        pack.write(out);
    }

    private List<String> addSheets() {
        SheetNames names = new SheetNames();
        List<String> after = new ArrayList<>(all.attainments().isEmpty() ? List.of() : List.of(AttainmentSheet.NAME));
        if (!all.mapped().isEmpty()) {
            after.addAll(mapped.names());
        }
        after.add(ScoreSheet.NAME);
        after.addAll(findings.names());
        after.addAll(sources.names());
        BEFORE.forEach(names::reserve);
        after.forEach(names::reserve);
        List<String> lists =
                all.lines().stream().map(LineTable::name).map(names::take).toList();
        List<String> order = new ArrayList<>(BEFORE);
        order.addAll(lists);
        order.addAll(after);
        order.forEach(workbook::createSheet);
        return lists;
    }

    private Paper paper(String name) {
        return new Paper(workbook.getSheet(name), styles, sources);
    }

    private void describe() throws IOException {
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
