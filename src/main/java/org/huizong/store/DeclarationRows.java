package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.declaration.Declaration;
import org.huizong.form.FormId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The declarations of submissions, one row a value. */
final class DeclarationRows {
    private static final String INSERT = """
            insert into declared_value (submission, seq, kind, section, line_no, field, number, decimals, content,
                shown, file, sheet, cell, path)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            select s.form_code, s.form_version, s.file as own_file, v.* from submission s
            join declared_value v on v.submission = s.id
            where s.assignment = ? and s.slot is not null order by v.submission, v.seq""";

    private static final int[] TYPES = {
        Types.BIGINT, Types.INTEGER, Types.VARCHAR, Types.VARCHAR, Types.INTEGER, Types.VARCHAR, Types.NUMERIC,
        Types.INTEGER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR
    };

    private final JdbcTemplate jdbc;

    DeclarationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<@Nullable Object[]> rows) {
        jdbc.batchUpdate(INSERT, rows, TYPES);
    }

    /** The declaration of every live submission that has one with anything in it, by the submission's id. */
    Map<Long, Declaration> live(String assignment) {
        Map<Long, DeclarationReader> readers = new HashMap<>();
        RowCallbackHandler take = row -> reader(readers, row).take(row);
        jdbc.query(SELECT, take, assignment);
        Map<Long, Declaration> all = new HashMap<>();
        readers.forEach((id, reader) -> all.put(id, reader.declaration()));
        return all;
    }

    private static DeclarationReader reader(Map<Long, DeclarationReader> readers, ResultSet row) throws SQLException {
        long submission = row.getLong("submission");
        DeclarationReader reader = readers.get(submission);
        if (reader == null) {
            FormId form = new FormId(row.getString("form_code"), row.getString("form_version"));
            reader = new DeclarationReader(form, row.getString("own_file"));
            readers.put(submission, reader);
        }
        return reader;
    }
}
