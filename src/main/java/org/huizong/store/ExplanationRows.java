package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.finding.Explanation;
import org.huizong.finding.Place;
import org.springframework.jdbc.core.JdbcTemplate;

/** What submitters wrote beside findings (核实说明), one row each. */
final class ExplanationRows {
    private static final String INSERT =
            "insert into explanation (submission, seq, about, sheet, cell, words) values (?, ?, ?, ?, ?, ?)";
    private static final String SELECT = """
            select e.* from explanation e join submission s on s.id = e.submission
            where s.assignment = ? and s.slot is not null order by e.submission, e.seq""";

    private final JdbcTemplate jdbc;

    ExplanationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of one submission, to be inserted with those of others. */
    static List<Object[]> of(long submission, List<Explanation> explanations) {
        List<Object[]> rows = new ArrayList<>();
        for (Explanation explanation : explanations) {
            rows.add(new Object[] {
                submission,
                rows.size(),
                Storable.text(explanation.about()),
                Storable.text(explanation.place().sheet()),
                Storable.text(explanation.place().cell()),
                Storable.text(explanation.text())
            });
        }
        return rows;
    }

    void insert(List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(INSERT, rows);
        }
    }

    /** The explanations of one submission. */
    List<Explanation> of(long submission) {
        String sql = "select * from explanation where submission = ? order by seq";
        return jdbc.query(sql, (row, index) -> explanation(row), submission);
    }

    /** The explanations of every live submission that has any, by its id. */
    Map<Long, List<Explanation>> live(String assignment) {
        Map<Long, List<Explanation>> lists = new HashMap<>();
        jdbc.query(
                SELECT,
                row -> {
                    lists.computeIfAbsent(row.getLong("submission"), id -> new ArrayList<>())
                            .add(explanation(row));
                },
                assignment);
        return lists;
    }

    private static Explanation explanation(ResultSet row) throws SQLException {
        Place place = Place.ofCell(row.getString("sheet"), row.getString("cell"), "");
        return new Explanation(row.getString("about"), place, row.getString("words"));
    }
}
