package org.huizong.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.Position;

/** A template's own blank, filled as a clerk would: by what its fields are called. */
final class FilledBlank {
    private static final Pattern LINE = Pattern.compile("(.+)\\[(\\d+)]\\.(.+)");

    private final FormTemplate template;
    private final XSSFWorkbook book;
    private final Sheet sheet;
    private final Map<String, String> filled = new LinkedHashMap<>();

    FilledBlank(Path file, FormTemplate template, Map<String, String> values) throws IOException {
        this.template = template;
        this.book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
        this.sheet = book.getSheet(template.layout().sheet());
        for (int i = book.getNumberOfSheets() - 1; i >= 0; i--) {
            if (book.getSheetName(i).startsWith("_")) {
                book.removeSheetAt(i);
            }
        }
        filled.putAll(values);
        values.forEach(this::write);
    }

    /** The file with some values in place of the clean ones. */
    byte[] with(Map<String, String> edits) throws IOException {
        edits.forEach(this::write);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        edits.keySet().forEach(key -> write(key, filled.getOrDefault(key, "")));
        return bytes.toByteArray();
    }

    /** The file without the stamp that says which form it is. */
    byte[] unstamped() throws IOException {
        book.removeName(book.getName("HUIZONG_FORM"));
        return with(Map.of());
    }

    private void write(String key, String value) {
        Matcher line = LINE.matcher(key);
        boolean list = line.matches();
        Field field = (list
                        ? template.section(line.group(1)).flatMap(section -> section.field(line.group(3)))
                        : template.field(key))
                .orElseThrow(() -> new IllegalArgumentException(template.id() + " " + key));
        Position place = field.place().first();
        int row = place.row() + (list ? Integer.parseInt(line.group(2)) - 1 : 0);
        if (row > field.place().last().row()) {
            throw new IllegalArgumentException(template.id() + " " + key + ": no such row");
        }
        Cell cell = sheet.getRow(row).getCell(place.column());
        cell.setBlank();
        if (value.isEmpty()) {
            return;
        }
        if (field.type().numeric() || field.type() == FieldType.ACTUAL) {
            number(cell, value);
        } else {
            cell.setCellValue(value);
        }
    }

    private static void number(Cell cell, String value) {
        if (value.matches("-?\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(value));
        } else if (value.matches("\\d+(\\.\\d+)?%")
                && cell.getCellStyle().getDataFormatString().endsWith("%")) {
            cell.setCellValue(new java.math.BigDecimal(value.replace("%", ""))
                    .movePointLeft(2)
                    .doubleValue());
        } else {
            cell.setCellValue(value);
        }
    }
}
