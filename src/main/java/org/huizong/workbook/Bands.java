package org.huizong.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huizong.form.Caption;
import org.huizong.form.FormTemplate;

/** Where on a sheet a form may begin: at the title of a form that we know, and where labels begin to repeat. */
final class Bands {
    private final Grid grid;
    private final List<Grid.Placed> texts;
    private final Set<Integer> cuts = new TreeSet<>();

    private Bands(Grid grid) {
        this.grid = grid;
        this.texts = grid.texts();
    }

    /** The bands between the rows where forms may begin, from the top; one band when nothing repeats. */
    static List<Band> of(Grid grid, Collection<FormTemplate> templates) {
        Bands bands = new Bands(grid);
        List<String> keys = bands.texts.stream().map(text -> key(text.text())).toList();
        for (FormTemplate template : templates) {
            bands.cutAtTitles(template, keys);
            bands.cutAtRepeats(template, keys);
        }
        return bands.between();
    }

    private void cutAtTitles(FormTemplate template, List<String> keys) {
        String title = template.layout().captions().isEmpty()
                ? ""
                : key(template.layout().captions().get(0).text());
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            boolean named = title.length() > 4 && key.length() < title.length() + 30 && key.contains(title);
            if (named) {
                cuts.add(texts.get(i).area().first().row());
            }
        }
    }

    private void cutAtRepeats(FormTemplate template, List<String> keys) {
        Map<String, Integer> ranks = singles(template);
        Set<String> seen = new HashSet<>();
        int run = 0;
        int before = -1;
        for (int i = 0; i < keys.size(); i++) {
            Integer rank = ranks.get(keys.get(i));
            if (rank == null) {
                continue;
            }
            if (rank < before) {
                run = i;
            }
            before = rank;
            if (!seen.add(keys.get(i)) && !sameAbove(i, keys)) {
                cuts.add(texts.get(run).area().first().row());
                seen.clear();
                keys.subList(run, i + 1).forEach(seen::add);
            }
        }
    }

    /** A label that stands in every spot of a block whose merge was taken apart is no second label. */
    private boolean sameAbove(int index, List<String> keys) {
        int row = texts.get(index).area().first().row();
        int column = texts.get(index).area().first().column();
        for (int i = index - 1; i >= 0 && texts.get(i).area().last().row() >= row - 1; i--) {
            boolean near = texts.get(i).area().coversColumn(column)
                    || texts.get(i).area().last().row() >= row;
            if (near && keys.get(i).equals(keys.get(index))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Integer> singles(FormTemplate template) {
        Map<String, Integer> ranks = new HashMap<>();
        Set<String> twice = new HashSet<>();
        List<Caption> captions = template.layout().captions();
        for (int i = 0; i < captions.size(); i++) {
            String key = key(captions.get(i).text());
            if (ranks.putIfAbsent(key, i) != null) {
                twice.add(key);
            }
        }
        ranks.keySet().removeAll(twice);
        ranks.remove("");
        return ranks;
    }

    private List<Band> between() {
        List<Band> bands = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            if (cut > from) {
                bands.add(new Band(from, cut));
                from = cut;
            }
        }
        bands.add(new Band(from, grid.lastRow() + 1));
        return bands;
    }

    private static String key(String text) {
        return text.length() > 200 ? "" : LabelKeys.loose(text);
    }
}
