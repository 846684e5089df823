package org.huizong.workbook.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.workbook.filled.PaperBlanks.Blank;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a filled form on its way: it says the same, each value at its true address. */
class DamageTest {
    /** More of them with {@code bin/fuzz damage N}. */
    private static final int COMBINATIONS = Integer.getInteger("huizong.damages", 300);

    private static final long FIRST_SEED = Long.getLong("huizong.seed", 1);

    /** What happens to forms that lie above each other on one sheet. */
    private static final List<Damage> STACKED = List.of(
            Damage.REPEATED_GROUPS,
            Damage.MERGED_GROUPS,
            Damage.SPACED_LABELS,
            Damage.DUPLICATES_IN_MERGES,
            Damage.NO_MERGES,
            Damage.NO_MERGES_BUT_DUPLICATES,
            Damage.BLANK_ROWS,
            Damage.DELETED_ROWS,
            Damage.NOTE_ROWS);

    @ParameterizedTest
    @EnumSource
    void oneDamageChangesNothing(Damage damage) {
        for (Blank blank : PaperBlanks.ALL) {
            check(blank, List.of(damage), new Random(FIRST_SEED));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void severalDamagesChangeNothing(long seed) {
        Random random = new Random(seed);
        check(any(random), some(List.of(Damage.values()), 4, random), random);
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void formsStackedOnOneSheetAreReadEachByItself(long seed) {
        Random random = new Random(seed);
        checkStacked(List.of(), List.of(), random);
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void stackedFormsThatAreDamagedAreReadEachByItself(long seed) {
        Random random = new Random(seed);
        checkStacked(some(STACKED, 3, random), some(STACKED, 3, random), random);
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void severalFormsAndOneSheetADepartmentAreReadSheetBySheet(long seed) {
        Random random = new Random(seed);
        List<DamagedForm> damaged = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            damaged.add(DamagedForm.of(any(random), some(List.of(Damage.values()), 4, random), random));
            damaged.get(i).form().name = "第" + i + "页";
        }
        List<FormReading> readings =
                PaperBlanks.read(damaged.stream().map(DamagedForm::form).toList());
        assertThat(readings).hasSize(3);
        for (int i = 0; i < 3; i++) {
            checkSame(damaged.get(i), damaged.get(i).form(), readings.get(i));
        }
    }

    private static void check(Blank blank, List<Damage> damages, Random random) {
        DamagedForm damaged = DamagedForm.of(blank, damages, random);
        List<FormReading> readings = PaperBlanks.read(List.of(damaged.form()));
        assertThat(readings).as("%s %s", blank, damages).hasSize(1);
        assertThat(readings.get(0).declaration().form())
                .as("%s", damages)
                .isEqualTo(blank.template().id());
        checkSame(damaged, damaged.form(), readings.get(0));
    }

    private static void checkStacked(List<Damage> above, List<Damage> below, Random random) {
        DamagedForm upper = DamagedForm.of(any(random), above, random);
        DamagedForm lower = DamagedForm.of(any(random), below, random);
        upper.form().append(lower.form(), random.nextInt(3));
        List<FormReading> readings = PaperBlanks.read(List.of(upper.form()));
        assertThat(readings).as("%s over %s", above, below).hasSize(2);
        checkSame(upper, upper.form(), readings.get(0));
        checkSame(lower, upper.form(), readings.get(1));
    }

    private static void checkSame(DamagedForm damaged, PaperForm on, FormReading reading) {
        assertThat(damaged.differences(on, reading.declaration()))
                .as("%s %s", reading.declaration().form().code(), damaged.damages())
                .isEmpty();
    }

    private static Blank any(Random random) {
        return PaperBlanks.ALL.get(random.nextInt(PaperBlanks.ALL.size()));
    }

    /** One in so many of some damages, in their order, as far as they go with each other. */
    private static List<Damage> some(List<Damage> damages, int oneIn, Random random) {
        List<Damage> chosen = new ArrayList<>();
        for (Damage damage : damages) {
            if (random.nextInt(oneIn) == 0 && chosen.stream().allMatch(damage::goesWith)) {
                chosen.add(damage);
            }
        }
        return chosen;
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, COMBINATIONS).mapToObj(i -> FIRST_SEED + i);
    }

    static Stream<Long> someSeeds() {
        return IntStream.range(0, Math.max(1, COMBINATIONS / 10)).mapToObj(i -> FIRST_SEED + i);
    }
}
