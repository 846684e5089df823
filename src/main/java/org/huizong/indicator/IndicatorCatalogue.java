package org.huizong.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Findings;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;

/** The catalogue of canonical indicators (指标库) through the years. Immutable. */
public final class IndicatorCatalogue {
    private static final int MOST_NEAR = 3;

    private final List<Indicator> entries;
    private final Map<String, List<Indicator>> named = new HashMap<>();
    private final Map<String, List<Indicator>> coded = new HashMap<>();

    private IndicatorCatalogue(List<Indicator> entries) {
        this.entries = entries;
        for (Indicator entry : entries) {
            coded.computeIfAbsent(entry.code(), code -> new ArrayList<>()).add(entry);
            entry.keys()
                    .forEach(key -> named.computeIfAbsent(key, name -> new ArrayList<>())
                            .add(entry));
        }
    }

    /**
     * Makes sense of what was written.
     *
     * @throws Refusal with everything that is wrong, each with sheet and cell: J672 to J680, J662, T104 and T112 for words
     */
    public static IndicatorCatalogue of(List<CatalogueLine> lines) {
        List<Finding> findings = new ArrayList<>();
        IndicatorCatalogue catalogue = new IndicatorCatalogue(CatalogueEntries.read(lines, findings));
        catalogue.coded.values().forEach(same -> clashes(same, FindingCode.J673, "", findings));
        catalogue.named.forEach((key, same) -> clashes(same, FindingCode.J674, key, findings));
        if (lines.isEmpty()) {
            findings.add(Finding.of(FindingCode.J680, Place.ofCell(CatalogueColumn.SHEET, "A2", "")));
        }
        new Findings(findings).refuseErrors();
        return catalogue;
    }

    /** Lines that say different things of one code or one name at the same time. */
    private static void clashes(List<Indicator> same, FindingCode code, String key, List<Finding> findings) {
        for (int i = 1; i < same.size(); i++) {
            Indicator entry = same.get(i);
            same.subList(0, i).stream()
                    .filter(other -> key.isEmpty() || !other.code().equals(entry.code()))
                    .filter(other -> !entry.code().isEmpty() && other.valid().overlaps(entry.valid()))
                    .findFirst()
                    .ifPresent(other -> findings.add(Finding.of(
                            code,
                            entry.place(),
                            key.isEmpty() ? entry.code() : key,
                            other.name(),
                            row(other.place()),
                            entry.name())));
        }
    }

    private static String row(Place place) {
        return place.cell().replaceAll("\\D", "");
    }

    /** The indicators that hold on a day, in the order of the workbook. */
    public List<Indicator> on(LocalDate day) {
        return entries.stream().filter(entry -> entry.valid().holds(day)).toList();
    }

    /** The indicator of a code on a day. */
    public Optional<Indicator> coded(String code, LocalDate day) {
        return at(coded.getOrDefault(code, List.of()), day);
    }

    /** The indicator that has this very name or other name on a day, letters and digits alone compared. */
    public Optional<Indicator> named(String name, LocalDate day) {
        return at(named.getOrDefault(WrittenName.key(name), List.of()), day);
    }

    /** Whether any indicator ever had this name. */
    public boolean knows(String name) {
        return named.containsKey(WrittenName.key(name));
    }

    /** All lines, in the order of the workbook. */
    public List<Indicator> entries() {
        return entries;
    }

    /** The indicator of a code or a name, whenever it held; the latest when it changed, none when two had that name. */
    Optional<Indicator> find(String word) {
        List<Indicator> found = coded.getOrDefault(word, named.getOrDefault(WrittenName.key(word), List.of()));
        boolean one = found.stream().map(Indicator::code).distinct().count() == 1;
        return one ? Optional.of(found.get(found.size() - 1)) : Optional.empty();
    }

    /** The names that are probably meant by a misspelt word. */
    String near(String word) {
        String key = WrittenName.key(word);
        return entries.stream()
                .map(Indicator::name)
                .distinct()
                .filter(name -> Likeness.ofTexts(key, WrittenName.key(name)) >= Likeness.NEAR)
                .limit(MOST_NEAR)
                .reduce((left, right) -> left + " / " + right)
                .orElse("…");
    }

    private static Optional<Indicator> at(List<Indicator> same, LocalDate day) {
        return same.stream().filter(entry -> entry.valid().holds(day)).findFirst();
    }
}
