package org.huizong.intake;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.workbook.filled.FilledWorkbook.Resemblance;

/** Tells the sheets that show how a form is filled in from those that are handed in. */
final class ExampleSheets {
    private static final Pattern NAME = Pattern.compile("示例|样例|范例|样表|样张|示范|范本|(?i)example|sample");

    private ExampleSheets() {}

    /** Which forms of a file are examples: those on sheets called so, beside the same form on another sheet. */
    static Predicate<Resemblance> among(List<Resemblance> forms) {
        return form -> isCalledSo(form)
                && forms.stream()
                        .anyMatch(other -> !isCalledSo(other)
                                && other.template()
                                        .id()
                                        .code()
                                        .equals(form.template().id().code()));
    }

    private static boolean isCalledSo(Resemblance form) {
        return NAME.matcher(form.sheet()).find();
    }

    /** R397 for each example: nothing is left unread in silence. */
    static Findings told(List<Resemblance> examples) {
        return examples.stream()
                .map(Resemblance::sheet)
                .distinct()
                .map(sheet -> Finding.of(FindingCode.R397, Place.ofCell(sheet, "", ""), sheet))
                .collect(Findings.gather());
    }
}
