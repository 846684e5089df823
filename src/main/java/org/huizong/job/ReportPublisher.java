package org.huizong.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FormTemplate;
import org.huizong.indicator.IndicatorAnswer;
import org.huizong.indicator.IndicatorCatalogue;
import org.huizong.indicator.IndicatorMapper;
import org.huizong.intake.Sha256;
import org.huizong.registry.AmountUnit;
import org.huizong.registry.Assignment;
import org.huizong.rollup.Consolidation;
import org.huizong.rollup.Consolidator;
import org.huizong.rollup.Gathered;
import org.huizong.rollup.PrintedAmounts;
import org.huizong.rollup.Received;
import org.huizong.workbook.report.ConsolidatedWorkbook;
import org.huizong.workbook.report.TidyFigures;
import org.huizong.workbook.report.TidyTotals;
import org.huizong.workbook.written.FileLinks;
import org.huizong.workbook.written.LayoutReading;
import org.huizong.workbook.written.ReportLayout;

/**
 * Rolls up along the districts and writes the workbook, those of the cities, and the machine copies.
 *
 * @param catalogue what the names of indicators are mapped to
 * @param answers what was confirmed of them before the run began
 * @param folder where the workbook will stand, when it is known
 */
record ReportPublisher(
        Assignment assignment,
        List<FormTemplate> templates,
        ReportLayout layout,
        Optional<IndicatorCatalogue> catalogue,
        List<IndicatorAnswer> answers,
        Optional<Path> folder)
        implements Publisher {
    ReportPublisher {
        templates = List.copyOf(templates);
        answers = List.copyOf(answers);
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
    public void publish(Gathered gathered, ZonedDateTime madeAt, OutputStream out) throws IOException {
        publish(gathered, Received.UNKNOWN, madeAt, out);
    }

    @Override
    public void publish(Gathered gathered, Received received, ZonedDateTime madeAt, OutputStream out)
            throws IOException {
        edition(gathered, received, madeAt).write(out);
    }

    private Consolidator consolidator() {
        return new Consolidator(assignment, templates, catalogue.map(its -> new IndicatorMapper(its, answers)));
    }

    @Override
    public String ingredients() {
        String way = folder.map(this::ways).map(WaysBack::base).orElse("");
        return answers.isEmpty()
                ? way
                : way
                        + Sha256.of(
                                answers.stream().map(IndicatorAnswer::toString).collect(Collectors.joining("\n")));
    }

    @Override
    public Publisher answering(List<IndicatorAnswer> confirmed) {
        return new ReportPublisher(assignment, templates, layout, catalogue, confirmed, folder);
    }

    @Override
    public Publisher standingIn(Path its) {
        return new ReportPublisher(assignment, templates, layout, catalogue, answers, Optional.of(its));
    }

    private WaysBack ways(Path from) {
        return WaysBack.of(from, assignment.inbox());
    }

    @Override
    public boolean attaches() {
        return true;
    }

    @Override
    public List<Attachment> attachments(Gathered gathered, Received received, ZonedDateTime madeAt) {
        return edition(gathered, received, madeAt).attachments();
    }

    @Override
    public Edition edition(Gathered gathered, Received received, ZonedDateTime madeAt) {
        Consolidation all = consolidator().consolidate(gathered, received, madeAt);
        return new Edition() {
            @Override
            public void write(OutputStream out) throws IOException {
                workbook(all, folder, out);
            }

            @Override
            public List<Attachment> attachments() {
                return beside(all, gathered, received, madeAt);
            }
        };
    }

    /** Amounts are rounded for the print alone. */
    private void workbook(Consolidation exact, Optional<Path> standing, OutputStream out) throws IOException {
        Optional<AmountUnit> amounts = assignment.report().amounts();
        ConsolidatedWorkbook.write(
                amounts.map(unit -> PrintedAmounts.of(exact, unit)).orElse(exact),
                layout,
                standing.<FileLinks>map(this::ways).orElse(FileLinks.NONE),
                out);
    }

    private List<Attachment> beside(Consolidation all, Gathered gathered, Received received, ZonedDateTime madeAt) {
        TidyFigures figures = new TidyFigures(assignment.registry(), templates);
        List<Attachment> attachments = new ArrayList<>(List.of(
                new Attachment("figures.csv", out -> figures.write(gathered.contributions(), false, out)),
                new Attachment("figures.json", out -> figures.write(gathered.contributions(), true, out)),
                new Attachment("totals.csv", out -> TidyTotals.write(all, false, out)),
                new Attachment("totals.json", out -> TidyTotals.write(all, true, out))));
        if (assignment.report().perCity()) {
            consolidator()
                    .cities()
                    .forEach(city -> attachments.add(new Attachment(PublishedFiles.key(city), out -> {
                        Consolidator its = consolidator().within(city);
                        workbook(
                                its.consolidate(gathered, received, madeAt),
                                folder.map(run -> run.resolve(AttachmentFolder.CITIES)),
                                out);
                    })));
        }
        return attachments;
    }
}
