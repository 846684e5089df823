package org.huizong.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.form.FormTemplate;
import org.huizong.form.Position;
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

    private record Blank(FormTemplate template, Grid grid) {}

    private record Truth(PaperForm form, Map<String, String> values, Map<String, PaperForm.Spot> spots) {}

    private static final List<Blank> BLANKS = blanks();

    /**
     * The forms that are damaged; they are told apart from all others. The damages do not know totals that share a list's
     * headers, nor years that stand below a title, as the national forms have them.
     */
    private static final List<Blank> PAPERS = BLANKS.stream()
            .filter(blank -> Set.of("dept-target-gz", "dept-self-evaluation", "judicial-annual")
                    .contains(blank.template().id().code()))
            .toList();

    @ParameterizedTest
    @EnumSource
    void oneDamageChangesNothing(Damage damage) {
        for (Blank blank : PAPERS) {
            for (int seed = 0; seed < 3; seed++) {
                check(blank, List.of(damage), new Random(seed));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void severalDamagesChangeNothing(long seed) {
        Random random = new Random(seed);
        check(PAPERS.get(random.nextInt(PAPERS.size())), some(random), random);
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void formsStackedOnOneSheetAreReadEachByItself(long seed) {
        Random random = new Random(seed);
        Truth upper = damaged(PAPERS.get(random.nextInt(PAPERS.size())), List.of(), random);
        Truth lower = damaged(PAPERS.get(random.nextInt(PAPERS.size())), List.of(), random);
        upper.form().append(lower.form(), random.nextInt(3));
        List<FormReading> readings = read(List.of(upper.form()));
        assertThat(readings).hasSize(2);
        assertSame(upper, upper.form(), readings.get(0).declaration());
        assertSame(lower, upper.form(), readings.get(1).declaration());
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void stackedFormsThatAreDamagedAreReadEachByItself(long seed) {
        Random random = new Random(seed);
        List<Damage> above = of(STACKED, random);
        List<Damage> below = of(STACKED, random);
        Truth upper = damaged(PAPERS.get(random.nextInt(PAPERS.size())), above, random);
        Truth lower = damaged(PAPERS.get(random.nextInt(PAPERS.size())), below, random);
        upper.form().append(lower.form(), random.nextInt(3));
        List<FormReading> readings = read(List.of(upper.form()));
        assertThat(readings).as("%s over %s", above, below).hasSize(2);
        assertSame(upper, upper.form(), readings.get(0).declaration(), above);
        assertSame(lower, upper.form(), readings.get(1).declaration(), below);
    }

    private static List<Damage> of(List<Damage> some, Random random) {
        List<Damage> damages = new ArrayList<>();
        for (Damage damage : some) {
            if (random.nextInt(3) == 0 && damages.stream().allMatch(damage::goesWith)) {
                damages.add(damage);
            }
        }
        return damages;
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void severalFormsAndOneSheetADepartmentAreReadSheetBySheet(long seed) {
        Random random = new Random(seed);
        List<Truth> truths = new ArrayList<>();
        List<List<Damage>> damages = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            damages.add(some(random));
            Truth truth = damaged(PAPERS.get(random.nextInt(PAPERS.size())), damages.get(i), random);
            truth.form().name = "第" + i + "页";
            truths.add(truth);
        }
        List<FormReading> readings = read(truths.stream().map(Truth::form).toList());
        assertThat(readings).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertSame(truths.get(i), truths.get(i).form(), readings.get(i).declaration(), damages.get(i));
        }
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, COMBINATIONS).mapToObj(i -> FIRST_SEED + i);
    }

    static Stream<Long> someSeeds() {
        return IntStream.range(0, Math.max(1, COMBINATIONS / 10)).mapToObj(i -> FIRST_SEED + i);
    }

    private static List<Damage> some(Random random) {
        List<Damage> damages = new ArrayList<>();
        for (Damage damage : Damage.values()) {
            if (random.nextInt(4) == 0 && damages.stream().allMatch(damage::goesWith)) {
                damages.add(damage);
            }
        }
        return damages;
    }

    private static void check(Blank blank, List<Damage> damages, Random random) {
        Truth truth = damaged(blank, damages, random);
        List<FormReading> readings = read(List.of(truth.form()));
        assertThat(readings).as("%s", damages).hasSize(1);
        assertThat(readings.get(0).declaration().form())
                .as("%s", damages)
                .isEqualTo(blank.template().id());
        assertSame(truth, truth.form(), readings.get(0).declaration(), damages);
    }

    private static Truth damaged(Blank blank, List<Damage> damages, Random random) {
        PaperForm form = FilledPaper.of(blank.template(), blank.grid(), random);
        Declaration clean = read(List.of(form)).get(0).declaration();
        Map<String, String> values = new TreeMap<>();
        Map<String, PaperForm.Spot> spots = new TreeMap<>();
        each(clean).forEach((key, value) -> {
            values.put(key, value.plain());
            if (!value.isBlank()) {
                spots.put(key, form.at(Position.of(value.place().cell())));
            }
        });
        damages.forEach(damage -> damage.on(form, blank.template(), random));
        return new Truth(form, values, spots);
    }

    private static void assertSame(Truth truth, PaperForm on, Declaration declaration) {
        assertSame(truth, on, declaration, List.of());
    }

    private static void assertSame(Truth truth, PaperForm on, Declaration declaration, List<Damage> damages) {
        Map<String, String> values = new TreeMap<>();
        Map<String, String> cells = new TreeMap<>();
        each(declaration).forEach((key, value) -> {
            values.put(key, value.plain());
            if (!value.isBlank()) {
                cells.put(key, value.place().cell());
            }
        });
        Map<String, String> addresses = new TreeMap<>();
        truth.spots()
                .forEach((key, spot) ->
                        addresses.put(key, on.find(spot).orElseThrow().a1()));
        assertThat(differences(truth.values(), values)).as("%s", damages).isEmpty();
        boolean repeated =
                damages.contains(Damage.REPEATED_GROUPS) || damages.contains(Damage.NO_MERGES_BUT_DUPLICATES);
        if (repeated) {
            addresses.keySet().removeIf(key -> key.matches(".*[一二]级指标"));
            cells.keySet().removeIf(key -> key.matches(".*[一二]级指标"));
        }
        assertThat(differences(addresses, cells)).as("%s", damages).isEmpty();
    }

    private static List<String> differences(Map<String, String> expected, Map<String, String> found) {
        List<String> differences = new ArrayList<>();
        expected.forEach((key, value) -> {
            if (!value.equals(found.get(key))) {
                differences.add(key + ": " + value + " / " + found.get(key));
            }
        });
        found.forEach((key, value) -> {
            if (!expected.containsKey(key) && !value.isEmpty()) {
                differences.add(key + ": nothing / " + value);
            }
        });
        return differences;
    }

    private static Map<String, Value> each(Declaration declaration) {
        Map<String, Value> values = new TreeMap<>(declaration.values());
        declaration
                .lines()
                .forEach((section, lines) -> lines.forEach(line -> line.values()
                        .forEach((name, value) -> values.put(section + " " + line.number() + " " + name, value))));
        return values;
    }

    private static List<FormReading> read(List<PaperForm> forms) {
        return FilledWorkbook.open(PaperForm.xlsx(forms))
                .forms(BLANKS.stream().map(Blank::template).toList(), 0.6)
                .stream()
                .map(FilledWorkbook.Resemblance::read)
                .toList();
    }

    private static List<Blank> blanks() {
        try (Stream<Path> files = Files.list(Path.of("templates-xlsx"))) {
            List<Blank> blanks = new ArrayList<>();
            for (Path path : files.filter(file -> file.toString().endsWith(".xlsx"))
                    .filter(file -> !file.endsWith("registry.xlsx") && !file.endsWith("indicators.xlsx"))
                    .sorted()
                    .toList()) {
                byte[] bytes = Files.readAllBytes(path);
                FormTemplate template =
                        TemplateReader.read(bytes, "").template().orElseThrow();
                GridBook book = ((Opening.Opened) GridReader.open(bytes)).book();
                blanks.add(
                        new Blank(template, book.grid(template.layout().sheet()).orElseThrow()));
            }
            return blanks;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
