package org.huizong.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.declaration.Declaration;
import org.huizong.form.FormId;
import org.springframework.jdbc.core.JdbcTemplate;

/** The declarations of submissions, one row each, and their numbers, one row a number. */
final class DeclarationRows {
    private static final String INSERT = "insert into declaration (submission, content) values (?, ?)";
    private static final String INSERT_NUMBER =
            "insert into declared_number (id, submission, section, line_no, field, number) values (?, ?, ?, ?, ?, ?)";
    private static final String SELECT = """
            select s.form_code, s.form_version, s.file, d.submission, d.content from submission s
            join declaration d on d.submission = s.id
            where s.assignment = ? and s.slot is not null""";
    /** More numbers than any one declaration has: 2 to the power of this. */
    private static final int NUMBER_BITS = 24;

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    DeclarationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A declaration on its way into the database.
     *
     * @param content as JSON
     */
    private record Row(long submission, String content) {}

    /** A number on its way into the database. */
    private record Owned(long submission, DeclarationWriter.NumberRow number) {}

    /** Keeps declarations, given by the ids of their submissions; places in the submission's own file need no name. */
    void insert(Map<Long, Declared> declared) {
        List<Row> rows = new ArrayList<>();
        List<Owned> numbers = new ArrayList<>();
        declared.forEach((id, its) -> {
            DeclarationWriter writer = new DeclarationWriter(its.file());
            rows.add(new Row(id, writer.json(its.declaration())));
            writer.numbers().forEach(number -> numbers.add(new Owned(id, number)));
        });
        jdbc.batchUpdate(INSERT, rows, BATCH, (statement, row) -> {
            statement.setLong(1, row.submission());
            statement.setString(2, row.content());
        });
        jdbc.batchUpdate(INSERT_NUMBER, numbers, BATCH, (statement, row) -> {
            statement.setLong(1, id(row));
            statement.setLong(2, row.submission());
            statement.setString(3, row.number().section());
            statement.setInt(4, row.number().line());
            statement.setString(5, row.number().field());
            statement.setBigDecimal(6, row.number().number());
        });
    }

    /** What one file declared. */
    record Declared(String file, Declaration declaration) {}

    /** The declaration of every live submission that has one, by the submission's id. */
    Map<Long, Declaration> live(String assignment) {
        DeclarationReader reader = new DeclarationReader();
        Map<Long, Declaration> all = new HashMap<>();
        jdbc.query(
                SELECT,
                row -> {
                    FormId form = new FormId(row.getString("form_code"), row.getString("form_version"));
                    all.put(
                            row.getLong("submission"),
                            reader.read(form, row.getString("file"), row.getString("content")));
                },
                assignment);
        return all;
    }

    private static long id(Owned row) {
        if (row.number().seq() >= 1 << NUMBER_BITS) {
            throw new IllegalStateException("more than 2^" + NUMBER_BITS + " values in one declaration");
        }
        return (row.submission() << NUMBER_BITS) + row.number().seq();
    }
}
