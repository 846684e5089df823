package org.huizong.workbook.filled;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.form.Caption;
import org.huizong.form.Choice;
import org.huizong.form.FormTemplate;
import org.huizong.form.LabelText;
import org.huizong.form.Section;

/**
 * One form's blank, prepared once for all the files that are compared with it: the numbers of its labels, what its
 * captions stand under and beside, what each field hangs on, which amounts add up. Immutable, safe for threads.
 */
final class Blank {
    /** Longer captions do not tell that a form begins again. */
    private static final int LONGEST_MARK = 200;

    private final FormTemplate template;
    private final List<Caption> captions;
    private final LabelSequence labels;
    private final boolean[] single;
    private final int looses;
    private final Map<Integer, Integer> ranks;
    private final String title;
    private final BlankPaths paths;
    private final TwinLabels twins;
    private final List<Part> parts;
    private final LabelAnchors anchors;
    private final List<Sum> sums;
    private final Map<String, String> parents = new HashMap<>();

    /** A section with its fields as they are looked for. */
    record Part(Section section, boolean list, List<Sought> fields) {
        Part {
            fields = List.copyOf(fields);
        }
    }

    Blank(FormTemplate template, LabelNumbers numbers) {
        this.template = template;
        captions = template.layout().captions();
        List<LabelKeys.Pair> keys = captions.stream()
                .map(caption -> LabelNumbers.keys(caption.text()))
                .toList();
        labels = LabelSequence.of(keys, numbers);
        looses = numbers.looses();
        single = new boolean[captions.size()];
        int[] places = labels.places(looses);
        for (int i = 0; i < single.length; i++) {
            single[i] = labels.loose(i) >= 0 && places[labels.loose(i)] == i;
        }
        ranks = findRanks();
        title = captions.isEmpty() || isLong(0) ? "" : keys.get(0).loose();
        paths = new BlankPaths(captions);
        twins = new TwinLabels(captions, labels);
        parts = template.sections().stream().map(this::part).toList();
        anchors = LabelAnchors.of(captions, parts);
        sums = Sum.of(template);
        for (Choice choice : template.choices()) {
            if (!choice.parent().isEmpty()) {
                parents.putIfAbsent(LabelText.reduce(choice.value()), LabelText.reduce(choice.parent()));
            }
        }
    }

    private Part part(Section section) {
        return new Part(
                section,
                section.isList(),
                section.fields().stream()
                        .map(field -> Sought.of(field, template.layout()))
                        .toList());
    }

    private Map<Integer, Integer> findRanks() {
        Map<Integer, Integer> found = new HashMap<>();
        Set<Integer> twice = new HashSet<>();
        for (int i = 0; i < captions.size(); i++) {
            int key = isLong(i) ? LabelNumbers.NONE : labels.loose(i);
            if (found.putIfAbsent(key, i) != null) {
                twice.add(key);
            }
        }
        found.keySet().removeAll(twice);
        found.remove(LabelNumbers.NONE);
        return Map.copyOf(found);
    }

    private boolean isLong(int caption) {
        return captions.get(caption).text().length() > LONGEST_MARK;
    }

    FormTemplate template() {
        return template;
    }

    /** The fixed texts in reading order. */
    List<Caption> captions() {
        return captions;
    }

    /** The captions' numbers. */
    LabelSequence labels() {
        return labels;
    }

    /** How many loose labels all the forms have that are compared with a sheet at once. */
    int looses() {
        return looses;
    }

    /** Whether a caption's label occurs only once. */
    boolean isSingle(int caption) {
        return single[caption];
    }

    /** The captions that occur once and mark how far a form has come, by their loose numbers. */
    Map<Integer, Integer> ranks() {
        return ranks;
    }

    /** What the first caption is compared by, or the empty string. */
    String title() {
        return title;
    }

    /** What the captions stand under and beside. */
    BlankPaths paths() {
        return paths;
    }

    /** The captions that say the same in one row. */
    TwinLabels twins() {
        return twins;
    }

    /** The sections in the form's order. */
    List<Part> parts() {
        return parts;
    }

    /** The captions that fields hang on. */
    LabelAnchors anchors() {
        return anchors;
    }

    /** The rules that are plain sums of amounts. */
    List<Sum> sums() {
        return sums;
    }

    /** The entry that a choice of the form's lists belongs to, by both their letters. */
    Map<String, String> parents() {
        return Collections.unmodifiableMap(parents);
    }
}
