package org.huizong.workbook.blank;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.declaration.Declaration;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Period;
import org.huizong.form.Project;
import org.huizong.workbook.part.SafeText;
import org.huizong.workbook.written.FramedPackage;
import org.jspecify.annotations.Nullable;

/**
 * A form's blank made ready for many units: schema taken out, everything locked but what is to be filled in, lists to choose
 * from, rules shown live. Immutable; may be filled by several threads.
 */
public final class PrefilledForm {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final FormTemplate template;
    private final byte[] prepared;

    private PrefilledForm(FormTemplate template, byte[] prepared) {
        this.template = template;
        this.prepared = prepared;
    }

    /**
     * What one blank is filled with.
     *
     * @param project which project it is for, {@link Project#NONE} when that is not known or the form is filled in once
     * @param before what the unit declared on this form for the year before, null when that is not known
     * @param due the last day to send it in, null when none was set
     */
    public record Filling(
            String unitCode,
            String unitName,
            Period period,
            Project project,
            @Nullable Past before,
            @Nullable LocalDate due) {}

    /**
     * What was declared for the year before.
     *
     * @param origin of whom and in which file, as the blank says it
     */
    public record Past(Declaration declaration, String origin) {}

    /** Prepares a form from its template workbook. */
    public static PrefilledForm of(FormTemplate template, byte[] workbook) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            XSSFSheet page = book.getSheet(template.layout().sheet());
            removeSchema(book);
            page.forEach(row -> row.forEach(cell -> shared((XSSFCell) cell)));
            new LiveRules(page, template).write();
            DropDowns.write(page, template);
            InputCells.lock(page, template);
            book.setActiveSheet(book.getSheetIndex(page));
            book.setSelectedTab(book.getSheetIndex(page));
            return new PrefilledForm(template, bytes(book));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that stands in its cell, as other programs write it, would stay there beside what is filled in. */
    private static void shared(XSSFCell cell) {
        if (cell.getCTCell().isSetIs() && cell.getCTCell().getIs().sizeOfRArray() == 0) {
            String text = cell.getStringCellValue();
            cell.getCTCell().unsetIs();
            cell.getCTCell().unsetT();
            cell.setCellValue(text);
        }
    }

    /** The schema sheets and what names them; our stamp stays. */
    private static void removeSchema(XSSFWorkbook book) {
        List<String> schema = new ArrayList<>();
        book.forEach(sheet -> {
            if (sheet.getSheetName().startsWith("_")) {
                schema.add(sheet.getSheetName());
            }
        });
        for (Name name : List.copyOf(book.getAllNames())) {
            if (schema.stream()
                    .anyMatch(sheet -> name.getRefersToFormula().contains(sheet + "'!")
                            || name.getRefersToFormula().contains(sheet + "!"))) {
                book.removeName(name);
            }
        }
        schema.forEach(sheet -> book.removeSheetAt(book.getSheetIndex(sheet)));
    }

    /** The bytes of one blank, the same for the same filling. */
    public byte[] fill(Filling filling) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(prepared))) {
            fill(book, filling);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(XSSFWorkbook book, Filling filling) {
        XSSFSheet page = book.getSheet(template.layout().sheet());
        template.fields().filter(field -> !field.inList()).forEach(field -> fill(page, field, filling, template.key()));
        String remark = filling.before() == null ? "" : LastYear.fill(page, template, filling.before());
        LiveRules.about(book.getSheet(LiveRules.SHEET), about(filling), remark);
    }

    /**
     * What a unit does with its blank.
     *
     * @param once what is typed into the fields that stand once; names that the form does not have are passed over
     * @param lists the same for the lines of lists, by the list's name
     * @param note printed at the head of every page
     * @param rebuilt whether somebody took our stamp away, renamed the sheet and put two lines above the title
     */
    public record Answers(
            Map<String, Typed> once, Map<String, List<Map<String, Typed>>> lists, String note, boolean rebuilt) {
        /** Copies, keeping the order: texts are numbered in it. */
        public Answers {
            once = Collections.unmodifiableMap(new LinkedHashMap<>(once));
            lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        }
    }

    /** The bytes of a form as a unit sends it in, the same for the same answers. */
    public byte[] answered(Filling filling, Answers answers) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(prepared))) {
            XSSFSheet page = book.getSheet(template.layout().sheet());
            fill(book, filling);
            new TypingHand(page, template).type(answers);
            book.setForceFormulaRecalculation(true);
            if (answers.rebuilt()) {
                TypingHand.rebuild(book, page);
            }
            return bytes(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String about(Filling filling) {
        return "填报单位：" + filling.unitName() + "（" + filling.unitCode() + "）　期间："
                + filling.period().shown()
                + (filling.due() == null ? "" : "　截止日：" + filling.due());
    }

    private static void fill(XSSFSheet page, Field field, Filling filling, String key) {
        if (field.name().equals(key) && !filling.project().isNone()) {
            cell(page, field).setCellValue(SafeText.of(filling.project().name()));
            return;
        }
        switch (field.role()) {
            case UNIT_NAME -> cell(page, field).setCellValue(filling.unitName());
            case UNIT_CODE -> cell(page, field).setCellValue(filling.unitCode());
            case PERIOD ->
                cell(page, field).setCellValue(String.valueOf(filling.period().year()));
            default -> {}
        }
    }

    /** The first cell of a field. */
    static XSSFCell cell(XSSFSheet page, Field field) {
        int row = field.place().first().row();
        return (XSSFCell) CellUtil.getCell(
                CellUtil.getRow(row, page), field.place().first().column());
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new FramedPackage(book, ANY_TIME).write(bytes);
        return bytes.toByteArray();
    }
}
