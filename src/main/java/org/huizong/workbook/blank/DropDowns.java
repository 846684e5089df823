package org.huizong.workbook.blank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huizong.form.Area;
import org.huizong.form.Choice;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.Position;

/** The drop-downs of a blank, with their lists on a sheet that nobody sees: a list inside a cell ends after 255 letters. */
final class DropDowns {
    /** Name of the sheet of lists; sheets that begin so are no forms. */
    static final String SHEET = "_选项";

    private static final List<String> SIGNS = List.of("≥", "＞", "＝", "＜", "≤", "定性");

    private final XSSFSheet page;
    private final FormTemplate template;
    private final Map<String, String> ranges = new LinkedHashMap<>();

    private DropDowns(XSSFSheet page, FormTemplate template) {
        this.page = page;
        this.template = template;
    }

    /** Puts them in place of those that the template has at the same fields. */
    static void write(XSSFSheet page, FormTemplate template) {
        DropDowns all = new DropDowns(page, template);
        template.fields().forEach(all::put);
    }

    private void put(Field field) {
        List<String> words = words(field);
        if (!words.isEmpty()) {
            drop(field.place());
            String range = ranges.computeIfAbsent(
                    field.choices().isEmpty() ? field.type().word() : field.choices(), name -> list(name, words));
            XSSFDataValidationHelper helper = new XSSFDataValidationHelper(page);
            DataValidation list = helper.createValidation(helper.createFormulaListConstraint(range), area(field));
            boolean strict = field.type() == FieldType.CHOICE;
            list.setErrorStyle(strict ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
            list.createErrorBox(field.name(), strict ? "请从下拉清单中选择。" : "不在下拉清单中，确需这样写的请选“是”。");
            list.setShowErrorBox(true);
            list.setSuppressDropDownArrow(true);
            page.addValidationData(list);
        }
    }

    private List<String> words(Field field) {
        return field.choices().isEmpty()
                ? (field.type() == FieldType.OPERATOR ? SIGNS : List.of())
                : template.choices(field.choices()).stream()
                        .map(Choice::value)
                        .distinct()
                        .toList();
    }

    private static CellRangeAddressList area(Field field) {
        Area place = field.place();
        return new CellRangeAddressList(
                place.first().row(),
                place.last().row(),
                place.first().column(),
                place.last().column());
    }

    /** Takes away the validations that begin where the field does. */
    private void drop(Area place) {
        var validations = page.getCTWorksheet().getDataValidations();
        if (validations == null) {
            return;
        }
        List<XSSFDataValidation> present = page.getDataValidations();
        for (int i = present.size() - 1; i >= 0; i--) {
            for (CellRangeAddress region : present.get(i).getRegions().getCellRangeAddresses()) {
                if (region.isInRange(place.first().row(), place.first().column())) {
                    validations.removeDataValidation(i);
                    break;
                }
            }
        }
        validations.setCount(validations.sizeOfDataValidationArray());
        if (validations.sizeOfDataValidationArray() == 0) {
            page.getCTWorksheet().unsetDataValidations();
        }
    }

    private String list(String name, List<String> words) {
        XSSFSheet sheet = page.getWorkbook().getSheet(SHEET);
        if (sheet == null) {
            sheet = page.getWorkbook().createSheet(SHEET);
            page.getWorkbook().setSheetVisibility(page.getWorkbook().getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
        }
        int column = ranges.size();
        for (int i = 0; i <= words.size(); i++) {
            XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(i == 0 ? name : words.get(i - 1));
        }
        String letters = Position.columnName(column);
        return "'" + SHEET + "'!$" + letters + "$2:$" + letters + "$" + (words.size() + 1);
    }
}
