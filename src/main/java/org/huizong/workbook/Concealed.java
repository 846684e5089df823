package org.huizong.workbook;

/** What of one sheet is hidden; rows and columns are zero-based. */
interface Concealed {
    /** Nothing is. */
    Concealed NOTHING = new Concealed() {
        @Override
        public boolean sheet() {
            return false;
        }

        @Override
        public boolean row(int row) {
            return false;
        }

        @Override
        public boolean column(int column) {
            return false;
        }
    };

    /** Whether the whole sheet is. */
    boolean sheet();

    /** Whether a row is by itself. */
    boolean row(int row);

    /** Whether a column is by itself. */
    boolean column(int column);
}
