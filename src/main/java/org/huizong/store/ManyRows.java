package org.huizong.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts many rows into a table at once: PostgreSQL takes them as one stream (COPY), H2 by statements of several rows. Rows
 * hold numbers and texts, as many as there are columns.
 *
 * @param columns their names, with commas between
 */
record ManyRows(JdbcTemplate jdbc, String table, String columns) {
    /** A statement of more rows is not faster. */
    private static final int ROWS = 64;

    /** What is sent in one piece. */
    private static final int PIECE = 1 << 16;

    /** Inserts rows, as part of the transaction that is going on. */
    void insert(List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        ConnectionCallback<Boolean> insertion = connection -> {
            if (connection.isWrapperFor(PGConnection.class)) {
                copy(connection.unwrap(PGConnection.class), rows);
            } else {
                state(connection, rows);
            }
            return true;
        };
        jdbc.execute(insertion);
    }

    private void state(Connection connection, List<Object[]> rows) throws SQLException {
        int rest = rows.size() % ROWS;
        int whole = rows.size() - rest;
        if (whole > 0) {
            try (PreparedStatement statement = connection.prepareStatement(sql(rows.get(0).length, ROWS))) {
                for (int from = 0; from < whole; from += ROWS) {
                    execute(statement, rows.subList(from, from + ROWS));
                }
            }
        }
        if (rest > 0) {
            try (PreparedStatement statement = connection.prepareStatement(sql(rows.get(0).length, rest))) {
                execute(statement, rows.subList(whole, rows.size()));
            }
        }
    }

    private String sql(int width, int count) {
        String row = "(" + String.join(", ", Collections.nCopies(width, "?")) + ")";
        return "insert into " + table + " (" + columns + ") values "
                + String.join(", ", Collections.nCopies(count, row));
    }

    private static void execute(PreparedStatement statement, List<Object[]> rows) throws SQLException {
        int at = 0;
        for (Object[] row : rows) {
            for (Object value : row) {
                statement.setObject(++at, value);
            }
        }
        statement.executeUpdate();
    }

    private void copy(PGConnection connection, List<Object[]> rows) throws SQLException {
        CopyIn stream = connection.getCopyAPI().copyIn("copy " + table + " (" + columns + ") from stdin");
        try {
            CopyText text = new CopyText(PIECE);
            for (Object[] row : rows) {
                text.add(row);
                if (text.size() >= PIECE) {
                    text.send(stream);
                }
            }
            text.send(stream);
            stream.endCopy();
        } finally {
            if (stream.isActive()) {
                stream.cancelCopy();
            }
        }
    }
}
