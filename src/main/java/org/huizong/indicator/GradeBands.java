package org.huizong.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The grades of a total score, each from a lowest score on: 优 90, 良 80, 中 60, 差 0 (财预〔2020〕10号).
 *
 * @param bands best first
 */
public record GradeBands(List<Band> bands) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One grade.
     *
     * @param from its lowest score
     */
    public record Band(String grade, BigDecimal from) {}

    /** Sorts and copies. */
    public GradeBands {
        bands = bands.stream()
                .sorted(Comparator.comparing(Band::from).reversed())
                .toList();
    }

    /**
     * The grades that a list lays down, its points being their lowest scores; the last entry needs none.
     *
     * @return none when any other entry lacks its points, or two have the same: such a list only names grades
     */
    public static Optional<GradeBands> of(List<ListEntry> entries) {
        List<Band> bands = new ArrayList<>();
        for (ListEntry entry : entries) {
            boolean rest = entry.points().isBlank() && bands.size() == entries.size() - 1 && !bands.isEmpty();
            Optional<BigDecimal> from = rest ? Optional.of(BigDecimal.ZERO) : Share.of(entry.points());
            if (from.isEmpty()) {
                return Optional.empty();
            }
            bands.add(new Band(entry.value().strip(), from.get()));
        }
        long different = bands.stream()
                .map(band -> band.from().stripTrailingZeros())
                .distinct()
                .count();
        return bands.isEmpty() || different < bands.size() ? Optional.empty() : Optional.of(new GradeBands(bands));
    }

    /** The grade of a total; none below all bands, below zero or above 100. */
    public Optional<String> of(BigDecimal total) {
        return bands.stream()
                .filter(band -> total.signum() >= 0 && total.compareTo(HUNDRED) <= 0)
                .filter(band -> total.compareTo(band.from()) >= 0)
                .map(Band::grade)
                .findFirst();
    }
}
