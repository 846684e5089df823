package org.huizong.workbook.part;

import java.util.Optional;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Refusal;
import org.huizong.form.FormId;

/** The defined names by which workbooks of ours are known again: a blank's says which form it is, a report's that it is one. */
public final class Stamps {
    public static final String FORM = "HUIZONG_FORM";
    public static final String REPORT = "HUIZONG_REPORT";

    private Stamps() {}

    /**
     * The form and version that a defined name says, if it is a form's stamp.
     *
     * @throws Refusal I245 when it is the stamp of a workbook that this program wrote
     */
    public static Optional<FormId> form(String name, String formula) {
        Refusals.unless(!name.equalsIgnoreCase(REPORT), FindingCode.I245, "");
        return name.equalsIgnoreCase(FORM)
                ? Optional.of(FormId.parse(
                        formula.replaceFirst("^=", "").replace("\"", "").strip()))
                : Optional.empty();
    }
}
