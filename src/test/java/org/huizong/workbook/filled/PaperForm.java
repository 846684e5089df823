package org.huizong.workbook.filled;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.form.FormTemplate;
import org.huizong.form.Position;
import org.huizong.form.Section;
import org.huizong.workbook.grid.Grid;

/** A form on paper: spots that keep who they are when rows and columns are moved around them. */
final class PaperForm {
    /** One spot. */
    static final class Spot {
        String text = "";
        String format = "";

        boolean isBlank() {
            return text.isBlank();
        }
    }

    /** Spots merged, by the first and the last one. */
    record Merge(Spot first, Spot last) {}

    final List<List<Spot>> rows = new ArrayList<>();
    final List<Merge> merges = new ArrayList<>();
    final Map<Caption, Spot> originals = new HashMap<>();
    final Map<String, List<Spot>> places = new HashMap<>();
    String name = "表";

    /** The blank of a template. */
    static PaperForm blank(FormTemplate template, Grid grid) {
        PaperForm form = new PaperForm();
        form.name = grid.name();
        int height = grid.lastRow();
        int width = grid.lastColumn();
        for (var field : template.fields().toList()) {
            height = Math.max(height, field.place().last().row());
            width = Math.max(width, grid.area(field.place().last()).last().column());
        }
        for (int r = 0; r <= height; r++) {
            List<Spot> row = new ArrayList<>();
            for (int c = 0; c <= width; c++) {
                row.add(new Spot());
            }
            form.rows.add(row);
        }
        form.copy(grid);
        template.layout()
                .captions()
                .forEach(caption ->
                        form.originals.put(caption, form.at(caption.area().first())));
        for (Section list : template.lists()) {
            Area place = list.fields().get(0).place();
            List<Spot> spots = new ArrayList<>();
            for (int row = place.first().row(); row <= place.last().row(); row++) {
                spots.add(form.at(row, place.first().column()));
            }
            form.places.put(list.name(), spots);
        }
        return form;
    }

    private void copy(Grid grid) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < width(); c++) {
                Area area = grid.area(new Position(r, c));
                if (area.first().equals(new Position(r, c))) {
                    at(r, c).text = grid.at(area.first()).shown();
                    if (!area.first().equals(area.last())) {
                        merges.add(new Merge(
                                at(r, c), at(area.last().row(), area.last().column())));
                    }
                }
            }
        }
    }

    int width() {
        return rows.get(0).size();
    }

    Spot at(int row, int column) {
        return rows.get(row).get(column);
    }

    Spot at(Position position) {
        return at(position.row(), position.column());
    }

    Optional<Position> find(Spot spot) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                if (rows.get(r).get(c) == spot) {
                    return Optional.of(new Position(r, c));
                }
            }
        }
        return Optional.empty();
    }

    Spot caption(Caption caption) {
        return originals.getOrDefault(caption, at(0, 0));
    }

    void insertRow(int at) {
        List<Spot> row = new ArrayList<>();
        for (int c = 0; c < width(); c++) {
            row.add(new Spot());
        }
        rows.add(at, row);
    }

    void insertColumn(int at) {
        rows.forEach(row -> row.add(at, new Spot()));
    }

    /** Blanks every spot that says a text. */
    void clear(String text) {
        rows.forEach(row -> row.stream().filter(spot -> spot.text.equals(text)).forEach(spot -> spot.text = ""));
    }

    /** The spots that are merged with one, or it alone. */
    Area block(int row, int column) {
        Position position = new Position(row, column);
        return merges.stream()
                .map(this::area)
                .filter(area -> area.contains(position))
                .findFirst()
                .orElse(new Area(position, position));
    }

    Area area(Merge merge) {
        return new Area(find(merge.first()).orElseThrow(), find(merge.last()).orElseThrow());
    }

    boolean isMerged(Spot spot) {
        Position position = find(spot).orElseThrow();
        return merges.stream().anyMatch(merge -> area(merge).contains(position));
    }

    /** Puts another form below this one, so many blank rows apart. */
    void append(PaperForm other, int apart) {
        int width = Math.max(width(), other.width());
        for (List<Spot> row : other.rows) {
            while (row.size() < width) {
                row.add(new Spot());
            }
        }
        while (width() < width) {
            insertColumn(width());
        }
        for (int i = 0; i < apart; i++) {
            insertRow(rows.size());
        }
        rows.addAll(other.rows);
        merges.addAll(other.merges);
    }

    static byte[] xlsx(List<PaperForm> forms) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            forms.forEach(form -> form.write(workbook.createSheet(form.name)));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Sheet sheet) {
        CellStyle percent = sheet.getWorkbook().createCellStyle();
        percent.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0.00%"));
        for (int r = 0; r < rows.size(); r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < width(); c++) {
                Spot spot = at(r, c);
                if (spot.format.isEmpty() && !spot.isBlank()) {
                    row.createCell(c).setCellValue(spot.text);
                } else if (!spot.isBlank()) {
                    Cell cell = row.createCell(c);
                    cell.setCellValue(Double.parseDouble(spot.text));
                    if (spot.format.equals("%")) {
                        cell.setCellStyle(percent);
                    }
                }
            }
        }
        for (Merge merge : merges) {
            Area area = area(merge);
            sheet.addMergedRegionUnsafe(new CellRangeAddress(
                    area.first().row(),
                    area.last().row(),
                    area.first().column(),
                    area.last().column()));
        }
    }
}
