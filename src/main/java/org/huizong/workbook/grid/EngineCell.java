package org.huizong.workbook.grid;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A cell as POI's formula engine sees it: itself its identity, and no part of an array formula. */
public interface EngineCell extends EvaluationCell {
    @Override
    default Object getIdentityKey() {
        return this;
    }

    @Override
    default @Nullable CellRangeAddress getArrayFormulaRange() {
        return null;
    }

    @Override
    default boolean isPartOfArrayFormulaGroup() {
        return false;
    }
}
