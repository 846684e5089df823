package org.huizong.workbook.filled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.huizong.form.Caption;
import org.huizong.form.FormTemplate;
import org.huizong.workbook.grid.Grid;

/**
 * The forms that filled files are compared with, prepared once for all of them, and an index from each label to the
 * captions that have it. Immutable, safe for threads.
 */
public final class FormIndex {
    private final LabelNumbers numbers;
    private final List<Blank> blanks;
    private final List<int[]> byExact = new ArrayList<>();
    private final List<int[]> byLoose = new ArrayList<>();
    /** For each caption of all blanks, counted through, the number of its blank. */
    private final int[] owners;

    private FormIndex(Collection<FormTemplate> templates) {
        numbers = new LabelNumbers(templates.stream()
                .flatMap(template -> template.layout().captions().stream())
                .map(Caption::text)
                .toList());
        blanks =
                templates.stream().map(template -> new Blank(template, numbers)).toList();
        owners = new int
                [blanks.stream().mapToInt(blank -> blank.labels().length()).sum()];
        index();
    }

    /** Prepares forms. */
    public static FormIndex of(Collection<FormTemplate> templates) {
        return new FormIndex(templates);
    }

    private void index() {
        List<List<Integer>> exact = lists(numbers.exacts());
        List<List<Integer>> loose = lists(numbers.looses());
        int caption = 0;
        for (int number = 0; number < blanks.size(); number++) {
            LabelSequence labels = blanks.get(number).labels();
            for (int i = 0; i < labels.length(); i++) {
                owners[caption] = number;
                add(caption, labels.exact(i), exact);
                add(caption, labels.loose(i), loose);
                caption++;
            }
        }
        exact.forEach(list -> byExact.add(array(list)));
        loose.forEach(list -> byLoose.add(array(list)));
    }

    private static List<List<Integer>> lists(int count) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static void add(int caption, int label, List<List<Integer>> lists) {
        if (label >= 0) {
            lists.get(label).add(caption);
        }
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The blanks in the order of the templates. */
    List<Blank> blanks() {
        return blanks;
    }

    /** The texts of a sheet with their numbers. */
    SheetLabels labels(Grid grid) {
        return SheetLabels.of(grid, numbers);
    }

    /** For each blank how many of its captions have a text with the same label; no more can ever be found. */
    int[] shared(SheetLabels sheet) {
        int[] counts = new int[blanks.size()];
        BitSet counted = new BitSet(owners.length);
        BitSet exact = new BitSet(byExact.size());
        BitSet loose = new BitSet(byLoose.size());
        LabelSequence labels = sheet.sequence();
        for (int i = 0; i < labels.length(); i++) {
            if (isNew(labels.exact(i), exact)) {
                count(byExact.get(labels.exact(i)), counted, counts);
            }
            if (isNew(labels.loose(i), loose)) {
                count(byLoose.get(labels.loose(i)), counted, counts);
            }
        }
        return counts;
    }

    private static boolean isNew(int label, BitSet seen) {
        if (label < 0 || seen.get(label)) {
            return false;
        }
        seen.set(label);
        return true;
    }

    private void count(int[] captions, BitSet counted, int[] counts) {
        for (int caption : captions) {
            if (!counted.get(caption)) {
                counted.set(caption);
                counts[owners[caption]]++;
            }
        }
    }
}
