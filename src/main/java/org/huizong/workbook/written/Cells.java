package org.huizong.workbook.written;

import java.math.BigDecimal;
import org.huizong.rollup.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of a table are written: {@link Paper} keeps a sheet in memory, {@link LongPaper} hands every row on as soon
 * as the next one begins. Rows and columns count from zero; rows come from top to bottom, cells of a row in any order.
 */
public interface Cells {
    /** The name of the sheet as it stands on the tab. */
    String name();

    /** Words, whatever they begin with. */
    void text(int row, int column, String text, Look look);

    /** A number; nothing at all when there is none. */
    void number(int row, int column, @Nullable BigDecimal value, Look look);

    /** A number, and the way to the line of 数据来源 that it comes from. */
    void figure(int row, int column, Figure figure, Look look);

    /** A live formula that carries its value; null is the empty text. */
    void formula(int row, int column, String formula, @Nullable BigDecimal value, Look look);

    /** A cell with a look and nothing else. */
    void blank(int row, int column, Look look);

    /** Whether a figure can lead to its line of 数据来源; what cannot must not look so. */
    boolean links(Figure figure);

    /** The way to a line of 数据来源; silently none for what is beyond Excel's limit, the line is there all the same. */
    void link(int row, int column, int sourceLine);

    /** The way to another cell of the workbook. */
    void jump(int row, int column, String address);

    /** How deep a row stands in the outline, 0 for not at all. */
    void outline(int row, int level);
}
