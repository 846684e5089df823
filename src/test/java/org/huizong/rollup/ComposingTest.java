package org.huizong.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.huizong.form.RollupMethod;
import org.huizong.form.RollupMethod.Average;
import org.huizong.form.RollupMethod.Count;
import org.huizong.form.RollupMethod.Last;
import org.huizong.form.RollupMethod.Max;
import org.huizong.form.RollupMethod.Min;
import org.huizong.form.RollupMethod.Ratio;
import org.huizong.form.RollupMethod.Sum;
import org.huizong.form.RollupMethod.Transfer;
import org.huizong.form.RollupMethod.Weighted;
import org.huizong.rollup.Subtotal.Both;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** rollup(rollup(parts)) = rollup(all): of figures where a method claims it, of what is carried for every method. */
class ComposingTest {
    private static final List<RollupMethod> METHODS = List.of(
            new Sum(),
            new Transfer(),
            new Max(),
            new Min(),
            new Last(),
            new Count(),
            new Average(),
            new Ratio("分子", "分母"),
            new Weighted("权重"));

    record Case(RollupMethod method, long seed) {}

    static Stream<Case> cases() {
        return METHODS.stream()
                .flatMap(
                        method -> Stream.iterate(1L, seed -> seed + 1).limit(40).map(seed -> new Case(method, seed)));
    }

    static Stream<Case> claimed() {
        return cases().filter(one -> one.method().composes());
    }

    @ParameterizedTest
    @MethodSource("claimed")
    void theFigureOfFiguresIsTheFigureOfAllWhereAMethodClaimsIt(Case given) {
        List<List<Subtotal>> parts = parts(given.seed());
        Subtotal ofFigures = parts.stream()
                .map(part -> rolled(part).figure(given.method()))
                .filter(Objects::nonNull)
                .map(ComposingTest::value)
                .reduce(Subtotal.NONE, Subtotal::and);
        assertThat(ofFigures.figure(given.method())).isEqualTo(all(parts).figure(given.method()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsCarriedRollsUpToTheSameWhateverTheTree(Case given) {
        List<List<Subtotal>> parts = parts(given.seed());
        Subtotal ofParts = parts.stream().map(ComposingTest::rolled).reduce(Subtotal.NONE, Subtotal::and);
        assertThat(ofParts).isEqualTo(all(parts));
        assertThat(ofParts.figure(given.method())).isEqualTo(all(parts).figure(given.method()));
    }

    @ParameterizedTest
    @MethodSource("claimed")
    void nothingAddedChangesNothing(Case given) {
        Subtotal all = all(parts(given.seed()));
        assertThat(all.and(Subtotal.NONE)).isEqualTo(all);
        assertThat(Subtotal.NONE.and(all)).isEqualTo(all);
    }

    /** Districts with units; some units gave nothing, some districts have none. */
    private static List<List<Subtotal>> parts(long seed) {
        Random random = new Random(seed);
        List<List<Subtotal>> parts = new ArrayList<>();
        for (int district = 0; district < 1 + random.nextInt(6); district++) {
            List<Subtotal> units = new ArrayList<>();
            for (int unit = random.nextInt(5); unit > 0; unit--) {
                units.add(random.nextInt(4) == 0 ? Subtotal.NONE : unit(random));
            }
            parts.add(units);
        }
        return parts;
    }

    private static Subtotal unit(Random random) {
        Subtotal plain = value(number(random));
        return new Subtotal(
                1,
                plain.sum(),
                plain.smallest(),
                plain.largest(),
                plain.last(),
                random.nextBoolean() ? new Both(1, number(random), number(random)) : Both.NONE,
                Both.NONE,
                new Both(1, number(random), number(random)));
    }

    private static Subtotal value(BigDecimal x) {
        return new Subtotal(1, x, x, x, x, Both.NONE, Both.NONE, Both.NONE);
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(2_000_000) - 200_000, random.nextInt(4));
    }

    private static Subtotal rolled(List<Subtotal> units) {
        return units.stream().reduce(Subtotal.NONE, Subtotal::and);
    }

    private static Subtotal all(List<List<Subtotal>> parts) {
        return rolled(parts.stream().flatMap(List::stream).toList());
    }
}
