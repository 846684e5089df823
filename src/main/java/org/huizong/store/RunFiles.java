package org.huizong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.Outcome;
import org.huizong.form.FormId;
import org.huizong.form.Period;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What every run did with the files that it did not leave as they were, and which the next one shall examine again. */
public final class RunFiles {
    private static final String COLUMNS =
            "assignment, run_no, seq, file, handling, form_code, form_version, unit, period,"
                    + " outcome, errors, warnings, code, arguments";
    private static final String SELECT = "select * from run_file where assignment = ? and run_no = ? order by seq";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    RunFiles(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Writes down what a run did; once more for the same run replaces it. */
    public void keep(Run run, List<RunFile> files) {
        List<Object[]> rows = new ArrayList<>();
        files.forEach(file -> rows.add(row(run, rows.size(), file)));
        transactions.executeWithoutResult(status -> {
            jdbc.update("delete from run_file where assignment = ? and run_no = ?", run.assignment(), run.number());
            new ManyRows(jdbc, "run_file", COLUMNS).insert(rows);
        });
    }

    /** What a run did, by path; nothing of runs of programs older than the table. */
    public List<RunFile> of(String assignment, int run) {
        return jdbc.query(SELECT, (row, index) -> file(row), assignment, run);
    }

    /** Has live files examined by the next run, though nothing about them changed; those that are not live are left. */
    public void examineAgain(String assignment, Collection<String> files) {
        transactions.executeWithoutResult(status -> new SubmissionRows(jdbc).unsettle(assignment, files));
    }

    private static Object[] row(Run run, int seq, RunFile file) {
        return new Object[] {
            run.assignment(),
            run.number(),
            seq,
            Storable.text(file.file()),
            file.outcome().isPresent() ? "READ" : "IGNORED",
            Storable.text(file.form().map(FormId::code).orElse("")),
            Storable.text(file.form().map(FormId::version).orElse("")),
            Storable.text(file.unit()),
            file.period().map(Period::year).orElse(0),
            file.outcome().map(Outcome::name).orElse(""),
            file.errors(),
            file.warnings(),
            file.why().map(finding -> finding.code().name()).orElse(""),
            file.why().map(FindingRows::arguments).orElse("")
        };
    }

    private static RunFile file(ResultSet row) throws SQLException {
        String form = row.getString("form_code");
        int period = row.getInt("period");
        String outcome = row.getString("outcome");
        Optional<Finding> why = FindingRows.told(row.getString("code"), row.getString("arguments"));
        return new RunFile(
                row.getString("file"),
                form.isEmpty() ? Optional.empty() : Optional.of(new FormId(form, row.getString("form_version"))),
                row.getString("unit"),
                period == 0 ? Optional.empty() : Optional.of(new Period(period)),
                outcome.isEmpty() ? Optional.empty() : Optional.of(Outcome.valueOf(outcome)),
                row.getInt("errors"),
                row.getInt("warnings"),
                why);
    }
}
