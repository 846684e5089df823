package org.huizong.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Outcome;

/**
 * One 任务: what is collected from whom for which period, and what the summary shows first; read from {@code jobs/*.yaml}.
 *
 * @param name the file's name without its ending; names the output folder
 * @param title printed on the consolidated workbook
 * @param inbox folder of the incoming files
 * @param templates folder of the template workbooks
 * @param inclusion which submissions are rolled up
 * @param overview what the first sheet shows
 * @param report how the consolidated workbook is made
 * @param indicators the workbook of the indicator catalogue, when the job file names one
 */
public record Assignment(
        String name,
        String title,
        Path inbox,
        Path templates,
        Registry registry,
        Inclusion inclusion,
        Overview overview,
        Report report,
        Optional<Path> indicators) {
    /** The layout of the reports in the templates' folder, for jobs that name none. */
    static final String LAYOUT = "reports/汇总表.xlsx";

    /** The same for a district with all below it, which stands alone then. */
    public Assignment within(District district) {
        return new Assignment(
                name, title, inbox, templates, registry.within(district), inclusion, overview, report, indicators);
    }

    /** The same with the layout of the installation when the templates' folder should have one and has none. */
    public Assignment orLayoutOf(Path installation) {
        Path usual = templates.resolve(LAYOUT);
        if (!report.layout().equals(usual) || Files.exists(usual)) {
            return this;
        }
        Report shipped =
                new Report(installation.resolve("templates-xlsx").resolve(LAYOUT), report.perCity(), report.amounts());
        return new Assignment(name, title, inbox, templates, registry, inclusion, overview, shipped, indicators);
    }

    /** The same with another inbox. */
    public Assignment receiving(Path otherInbox) {
        return new Assignment(name, title, otherInbox, templates, registry, inclusion, overview, report, indicators);
    }

    /**
     * How the consolidated workbook is made.
     *
     * @param layout the layout workbook
     * @param perCity whether each 市 has a workbook of its own besides
     * @param amounts the unit of account that amounts are printed in, none to print them as the forms have them
     */
    public record Report(Path layout, boolean perCity, Optional<AmountUnit> amounts) {
        /** Amounts as the forms have them. */
        public Report(Path layout, boolean perCity) {
            this(layout, perCity, Optional.empty());
        }
    }

    /** Which submissions are rolled up. */
    public enum Inclusion {
        /** Only the accepted ones, warned included. */
        ACCEPTED,
        /** Every one that could be read; returned ones are marked wherever they appear. */
        READ;

        /** Whether the figures of a submission that ended so are rolled up; never those that a reviewer sent back. */
        public boolean admits(Outcome outcome, Findings findings) {
            boolean sentBack = findings.stream().anyMatch(finding -> finding.code() == FindingCode.W811);
            return !sentBack && outcome != Outcome.UNREADABLE && (outcome != Outcome.RETURNED || this == READ);
        }
    }

    /**
     * What the overview shows.
     *
     * @param figures key figures, in print order
     * @param charts at most two
     */
    public record Overview(List<FieldRef> figures, List<FieldRef> charts) {
        /** Copies. */
        public Overview {
            figures = List.copyOf(figures);
            charts = List.copyOf(charts);
        }
    }

    /**
     * A field of a form; written {@code form-code/field} in the job file.
     *
     * @param form code of the form
     * @param title printed in place of the field's own name when not empty
     */
    public record FieldRef(String form, String field, String title) {}
}
