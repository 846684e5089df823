package org.huizong.workbook.grid;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.huizong.form.Position;
import org.jspecify.annotations.Nullable;

/** One grid as POI's formula engine sees it: every spot has its own entry, whatever merge it lies in. */
final class GridPage implements EvaluationSheet {
    private final Grid grid;
    private final @Nullable Spot[] spots;
    private final boolean results;
    private final Runnable look;

    /**
     * A page.
     *
     * @param results whether formulas see of each other what the file says that they came to
     * @param look called for every cell that a formula looks at
     */
    GridPage(Grid grid, boolean results, Runnable look) {
        this.grid = grid;
        this.results = results;
        this.look = look;
        this.spots = new Spot[grid.size()];
    }

    Grid grid() {
        return grid;
    }

    /** The entry of a number. */
    Spot cell(int index) {
        Spot spot = spots[index];
        if (spot == null) {
            spot = new Spot(this, grid.spot(index), grid.entry(index));
            spots[index] = spot;
        }
        return spot;
    }

    @Override
    public @Nullable EvaluationCell getCell(int rowIndex, int columnIndex) {
        look.run();
        int index = grid.find(Grid.packed(rowIndex, columnIndex));
        if (index < 0) {
            return null;
        }
        return results ? new Spot(this, grid.spot(index), grid.entry(index).result()) : cell(index);
    }

    @Override
    public void clearAllCachedResultValues() {
        // a grid does not change
    }

    @Override
    public int getLastRowNum() {
        return grid.size() == 0 ? 0 : grid.spot(grid.size() - 1).row();
    }

    @Override
    public boolean isRowHidden(int rowIndex) {
        return grid.hidden().row(rowIndex);
    }

    /** One entry, the same object whenever it is asked for. */
    static final class Spot implements EngineCell {
        private final GridPage page;
        private final Position position;
        private final Entry entry;

        private Spot(GridPage page, Position position, Entry entry) {
            this.page = page;
            this.position = position;
            this.entry = entry;
        }

        String formula() {
            return entry.formula();
        }

        @Override
        public EvaluationSheet getSheet() {
            return page;
        }

        @Override
        public int getRowIndex() {
            return position.row();
        }

        @Override
        public int getColumnIndex() {
            return position.column();
        }

        @Override
        public CellType getCellType() {
            return entry.formula().isEmpty() ? type() : CellType.FORMULA;
        }

        @Override
        public CellType getCachedFormulaResultType() {
            return type();
        }

        private CellType type() {
            return switch (entry.kind()) {
                case BLANK -> CellType.BLANK;
                case TEXT -> CellType.STRING;
                case NUMBER -> CellType.NUMERIC;
                case TRUTH -> CellType.BOOLEAN;
                case ERROR -> CellType.ERROR;
            };
        }

        @Override
        public double getNumericCellValue() {
            return entry.isBlank() ? 0 : Double.parseDouble(entry.raw());
        }

        @Override
        public String getStringCellValue() {
            return entry.raw();
        }

        @Override
        public boolean getBooleanCellValue() {
            return entry.raw().equals("true");
        }

        @Override
        public int getErrorCellValue() {
            return FormulaError.forString(entry.raw()).getCode();
        }
    }
}
