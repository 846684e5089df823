package org.huizong.workbook.blank;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FormTemplate;
import org.huizong.form.Position;
import org.huizong.workbook.blank.PrefilledForm.Past;
import org.huizong.workbook.part.SafeText;

/** The figures of the year before that a blank comes with, and what it says of where they come from. */
final class LastYear {
    /** Excel's longest word beside a cell. */
    private static final int LONGEST_PROMPT = 255;

    private static final String TITLE = "上年数";

    private final XSSFSheet page;
    private final Past past;
    private final List<String> spots = new ArrayList<>();

    private LastYear(XSSFSheet page, Past past) {
        this.page = page;
        this.past = past;
    }

    /**
     * Fills them in where the form says so; a word appears beside each while its cell is chosen.
     *
     * @return what is said of all of them, the empty string when there are none
     */
    static String fill(XSSFSheet page, FormTemplate template, Past past) {
        LastYear all = new LastYear(page, past);
        template.fields()
                .filter(field ->
                        field.role() == FieldRole.VALUE && !field.carried().isEmpty())
                .forEach(all::fill);
        return all.spots.isEmpty() ? "" : "已填入上年数（" + String.join("、", all.spots) + "），取自" + past.origin() + "，请核对。";
    }

    private void fill(Field field) {
        Declaration before = past.declaration();
        Value value = before.value(field.carried());
        if (value.isBlank()) {
            return;
        }
        value.number()
                .ifPresentOrElse(
                        number -> PrefilledForm.cell(page, field).setCellValue(number.doubleValue()),
                        () -> PrefilledForm.cell(page, field).setCellValue(SafeText.of(value.plain())));
        Position spot = field.place().first();
        spots.add(spot.a1());
        if (page.getDataValidations().stream()
                .flatMap(one -> List.of(one.getRegions().getCellRangeAddresses()).stream())
                .noneMatch(region -> region.isInRange(spot.row(), spot.column()))) {
            prompt(spot);
        }
    }

    private void prompt(Position spot) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(page);
        DataValidation any = helper.createValidation(
                helper.createCustomConstraint("TRUE"),
                new CellRangeAddressList(spot.row(), spot.row(), spot.column(), spot.column()));
        any.createPromptBox(TITLE, SafeText.cut("取自" + past.origin() + "，请核对。", LONGEST_PROMPT));
        any.setShowPromptBox(true);
        any.setShowErrorBox(false);
        page.addValidationData(any);
    }
}
