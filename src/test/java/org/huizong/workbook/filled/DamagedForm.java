package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.form.Position;

/**
 * A form that was filled in and then damaged, and what it said before.
 *
 * @param values what each field and each line of a list said
 * @param spots where what it said was written
 */
record DamagedForm(
        PaperForm form, List<Damage> damages, Map<String, String> values, Map<String, PaperForm.Spot> spots) {
    static DamagedForm of(PaperBlanks.Blank blank, List<Damage> damages, Random random) {
        PaperForm form = FilledPaper.of(blank.template(), blank.grid(), random);
        Declaration clean = PaperBlanks.read(List.of(form)).get(0).declaration();
        Map<String, String> values = new TreeMap<>();
        Map<String, PaperForm.Spot> spots = new TreeMap<>();
        each(clean).forEach((key, value) -> {
            values.put(key, value.plain());
            if (!value.isBlank()) {
                spots.put(key, form.at(Position.of(value.place().cell())));
            }
        });
        damages.forEach(damage -> damage.on(form, blank.template(), random));
        return new DamagedForm(form, damages, values, spots);
    }

    /** Where a reading differs from what was said, in value or address; addresses are looked for on a sheet. */
    List<String> differences(PaperForm on, Declaration declaration) {
        Map<String, String> found = new TreeMap<>();
        Map<String, String> cells = new TreeMap<>();
        each(declaration).forEach((key, value) -> {
            found.put(key, value.plain());
            if (!value.isBlank()) {
                cells.put(key, value.place().cell());
            }
        });
        Map<String, String> addresses = new TreeMap<>();
        spots.forEach(
                (key, spot) -> addresses.put(key, on.find(spot).orElseThrow().a1()));
        if (repeatsGroups()) {
            addresses.keySet().removeIf(key -> key.matches(".*[一二]级指标"));
            cells.keySet().removeIf(key -> key.matches(".*[一二]级指标"));
        }
        List<String> differences = new ArrayList<>(differences(values, found));
        differences.addAll(differences(addresses, cells));
        return differences;
    }

    /** A name that is written into every line stands in every one of them. */
    private boolean repeatsGroups() {
        return damages.contains(Damage.REPEATED_GROUPS) || damages.contains(Damage.NO_MERGES_BUT_DUPLICATES);
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
}
