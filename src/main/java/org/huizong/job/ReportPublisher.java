package org.huizong.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FormTemplate;
import org.huizong.registry.Assignment;
import org.huizong.registry.District;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.Consolidator;
import org.huizong.rollup.Contribution;
import org.huizong.rollup.Received;
import org.huizong.workbook.ConsolidatedWorkbook;
import org.huizong.workbook.LayoutReading;
import org.huizong.workbook.ReportLayout;
import org.huizong.workbook.TidyFigures;
import org.huizong.workbook.TidyTotals;

/** Rolls up along the districts and writes the workbook, those of the cities, and the machine copies. */
record ReportPublisher(Assignment assignment, List<FormTemplate> templates, ReportLayout layout) implements Publisher {
    ReportPublisher {
        templates = List.copyOf(templates);
    }

    /** The layout in a file. */
    static ReportLayout layout(Path path) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Refusal(Finding.of(FindingCode.J690, Place.NONE, path.toString()));
        }
        LayoutReading reading = ReportLayout.read(bytes);
        reading.findings().map(finding -> finding.in(path.toString())).refuseErrors();
        return reading.layout().orElseThrow();
    }

    @Override
    public void publish(List<Contribution> contributions, ZonedDateTime madeAt, OutputStream out) throws IOException {
        publish(contributions, Received.UNKNOWN, madeAt, out);
    }

    @Override
    public void publish(List<Contribution> contributions, Received received, ZonedDateTime madeAt, OutputStream out)
            throws IOException {
        ConsolidatedWorkbook.write(consolidator().consolidate(contributions, received, madeAt), layout, out);
    }

    private Consolidator consolidator() {
        return new Consolidator(assignment, templates);
    }

    @Override
    public boolean attaches() {
        return true;
    }

    @Override
    public List<Attachment> attachments(List<Contribution> contributions, Received received, ZonedDateTime madeAt) {
        TidyFigures figures = new TidyFigures(assignment.registry(), templates);
        Consolidation all = consolidator().consolidate(contributions, received, madeAt);
        List<Attachment> attachments = new ArrayList<>(List.of(
                new Attachment("figures.csv", out -> figures.write(contributions, false, out)),
                new Attachment("figures.json", out -> figures.write(contributions, true, out)),
                new Attachment("totals.csv", out -> TidyTotals.write(all, false, out)),
                new Attachment("totals.json", out -> TidyTotals.write(all, true, out))));
        if (assignment.report().perCity()) {
            consolidator()
                    .cities()
                    .forEach(city -> attachments.add(new Attachment(path(city), out -> {
                        Consolidator its = consolidator().within(city);
                        ConsolidatedWorkbook.write(its.consolidate(contributions, received, madeAt), layout, out);
                    })));
        }
        return attachments;
    }

    private static String path(District city) {
        return AttachmentFolder.CITIES + "/" + city.code() + city.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_")
                + "汇总表.xlsx";
    }
}
