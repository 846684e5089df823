package org.huizong.rollup;

import java.util.List;
import java.util.Optional;

/**
 * The self-evaluation score of one unit.
 *
 * @param unit its name, with the project's where it fills in one form for each
 * @param form title of the form
 * @param scheme the point scheme it chose
 * @param parts the first-level indicators with their points and scores; empty when the unit gave no breakdown
 * @param total the printed total
 * @param grade the printed grade, or the empty string
 * @param band the grade that the printed total belongs to (优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差), or the empty string
 * @param rank place of the printed total among all units of the form (1, 2, 2, 4), 0 without a total
 * @param change of the total against the year before, where the ledger has both
 */
public record ScoreRow(
        String district,
        String unit,
        String form,
        String scheme,
        List<Part> parts,
        Figure total,
        String grade,
        String band,
        int rank,
        Optional<Change> change) {
    /** Copies. */
    public ScoreRow {
        parts = List.copyOf(parts);
    }

    /**
     * One first-level indicator, its lines added up.
     *
     * @param points 分值
     * @param score 得分
     */
    public record Part(String name, Figure points, Figure score) {}
}
