package org.huizong.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FormTemplate;
import org.huizong.form.Position;
import org.huizong.form.Section;

/** What is done to forms on their way; none of it changes what the form says. The order is the order of doing. */
enum Damage {
    SWAPPED_COLUMNS,
    REPEATED_GROUPS,
    MERGED_GROUPS,
    MERGED_FIRST_GROUPS,
    MID_BLOCK_GROUPS,
    OTHER_NAMES,
    OTHER_LEADS,
    SPACED_LABELS,
    DUPLICATES_IN_MERGES,
    NO_MERGES,
    COVERED_TEXTS,
    NO_MERGES_BUT_DUPLICATES,
    BLANK_ROWS,
    DELETED_ROWS,
    NOTE_ROWS,
    BLANK_COLUMNS,
    EXTRA_COLUMN,
    LOWER_TITLE,
    NO_TITLE,
    HEADERS_AGAIN,
    OTHER_SHEET_NAME;

    private static final Map<String, String> NAMES = Map.of(
            "三级指标", "指标名称", "年度指标值", "目标值", "填报单位", "单位名称", "年初预算数", "年初预算", "总体绩效目标", "总体目标", "分值", "权重分值", "部门名称",
            "填报部门");

    void on(PaperForm form, FormTemplate template, Random random) {
        switch (this) {
            case SWAPPED_COLUMNS -> template.lists().forEach(list -> swap(form, template, list, random));
            case REPEATED_GROUPS -> groups(form, template, false);
            case MERGED_GROUPS -> groups(form, template, true);
            case MERGED_FIRST_GROUPS -> firstGroups(form, template);
            case MID_BLOCK_GROUPS -> midBlock(form, template);
            case OTHER_NAMES -> captions(form, template, text -> NAMES.getOrDefault(text, text));
            case OTHER_LEADS ->
                captions(form, template, text -> text.startsWith("其中：") ? text.substring(3) : lead(text, random));
            case SPACED_LABELS -> captions(form, template, text -> spaced(text, random));
            case DUPLICATES_IN_MERGES -> duplicate(form);
            case NO_MERGES -> form.merges.clear();
            case COVERED_TEXTS -> cover(form, random);
            case NO_MERGES_BUT_DUPLICATES -> {
                duplicate(form);
                form.merges.clear();
            }
            case BLANK_ROWS -> repeat(random, () -> form.insertRow(random.nextInt(form.rows.size())));
            case DELETED_ROWS -> deleteBlankRows(form, template, random);
            case NOTE_ROWS -> noteRow(form, template, random);
            case BLANK_COLUMNS -> form.insertColumn(random.nextInt(form.width()));
            case EXTRA_COLUMN -> {
                form.insertColumn(0);
                form.at(form.rows.size() / 2, 0).text = "核对";
            }
            case LOWER_TITLE -> {
                form.insertRow(0);
                form.insertRow(0);
                form.at(0, 0).text = "附件2";
            }
            case NO_TITLE -> form.at(form.find(form.caption(first(template))).orElseThrow()).text = "";
            case HEADERS_AGAIN -> template.lists().forEach(list -> headers(form, list));
            case OTHER_SHEET_NAME -> form.name = "" + random.nextInt(100);
        }
    }

    /** Whether one may follow the other. */
    boolean goesWith(Damage other) {
        boolean groups = ordinal() >= REPEATED_GROUPS.ordinal() && ordinal() <= MID_BLOCK_GROUPS.ordinal();
        boolean otherGroups =
                other.ordinal() >= REPEATED_GROUPS.ordinal() && other.ordinal() <= MID_BLOCK_GROUPS.ordinal();
        boolean merges = ordinal() >= DUPLICATES_IN_MERGES.ordinal() && ordinal() <= NO_MERGES_BUT_DUPLICATES.ordinal();
        boolean otherMerges = other.ordinal() >= DUPLICATES_IN_MERGES.ordinal()
                && other.ordinal() <= NO_MERGES_BUT_DUPLICATES.ordinal();
        boolean covers =
                (this == COVERED_TEXTS && other == HEADERS_AGAIN) || (this == HEADERS_AGAIN && other == COVERED_TEXTS);
        return this != other && !covers && !(groups && otherGroups) && !(merges && otherMerges);
    }

    private static Caption first(FormTemplate template) {
        return template.layout().captions().get(0);
    }

    private static void repeat(Random random, Runnable damage) {
        IntStream.rangeClosed(0, random.nextInt(4)).forEach(time -> damage.run());
    }

    private static void captions(
            PaperForm form, FormTemplate template, java.util.function.UnaryOperator<String> change) {
        List<Caption> captions = template.layout().captions();
        for (Caption caption : captions.subList(1, captions.size())) {
            form.originals.computeIfPresent(caption, (key, spot) -> {
                spot.text = change.apply(spot.text);
                return spot;
            });
        }
    }

    private static String lead(String text, Random random) {
        return text.length() > 3 && !text.startsWith("其中") && random.nextInt(6) == 0 ? "其中：" + text : text;
    }

    private static String spaced(String text, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> String.join(" ", text.split("", -1));
            case 1 -> "　" + text + "：";
            case 2 -> text.replaceFirst("(?<=..)", "\n");
            default -> text;
        };
    }

    private static void swap(PaperForm form, FormTemplate template, Section list, Random random) {
        List<Integer> columns = new ArrayList<>();
        int header = list.fields().get(0).place().first().row() - 1;
        for (Field field : list.fields()) {
            int column = field.place().first().column();
            boolean merged = IntStream.rangeClosed(header, field.place().last().row())
                    .anyMatch(row -> form.isMerged(form.at(row, column)));
            if (!merged && field.role() != FieldRole.GROUP) {
                columns.add(column);
            }
        }
        Collections.shuffle(columns, random);
        if (columns.size() > 1) {
            for (int row = header; row <= list.fields().get(0).place().last().row(); row++) {
                Collections.swap(form.rows.get(row), columns.get(0), columns.get(1));
            }
        }
    }

    private static void duplicate(PaperForm form) {
        for (PaperForm.Merge merge : form.merges) {
            Area area = form.area(merge);
            for (int row = area.first().row(); row <= area.last().row(); row++) {
                for (int column = area.first().column(); column <= area.last().column(); column++) {
                    form.at(row, column).text = merge.first().text;
                    form.at(row, column).format = merge.first().format;
                }
            }
        }
    }

    private static void deleteBlankRows(PaperForm form, FormTemplate template, Random random) {
        for (Section list : template.lists()) {
            Area place = list.fields().get(0).place();
            for (PaperForm.Spot spot : form.places.getOrDefault(list.name(), List.of())) {
                int row = form.find(spot).orElseThrow().row();
                boolean blank = form.rows.get(row).stream().allMatch(PaperForm.Spot::isBlank);
                boolean corner = form.merges.stream()
                        .anyMatch(merge -> !(form.area(merge).height() == 1)
                                && (form.area(merge).first().row() == row
                                        || form.area(merge).last().row() == row));
                if (blank && !corner && place.height() > 2 && random.nextBoolean()) {
                    form.merges.removeIf(merge -> form.area(merge).first().row() == row);
                    form.rows.remove(row);
                }
            }
        }
    }

    private static void noteRow(PaperForm form, FormTemplate template, Random random) {
        Caption caption = template.layout()
                .captions()
                .get(1 + random.nextInt(template.layout().captions().size() - 1));
        int row = form.find(form.originals.getOrDefault(caption, form.at(0, 0)))
                .orElseThrow()
                .row();
        form.insertRow(row);
        form.at(row, 0).text = "填报说明：本表一式两份";
        form.merges.add(new PaperForm.Merge(form.at(row, 0), form.at(row, form.width() - 1)));
    }

    /** Writes the groups' names into every line, or merges them over their lines. */
    private static void groups(PaperForm form, FormTemplate template, boolean merge) {
        blocks(form, template, (column, rows) -> {
            if (merge && rows.size() > 1) {
                form.merges.add(
                        new PaperForm.Merge(form.at(rows.get(0), column), form.at(rows.get(rows.size() - 1), column)));
            }
            if (!merge) {
                rows.forEach(row -> form.at(row, column).text = form.at(rows.get(0), column).text);
            }
        });
    }

    /** Merges the first groups over their lines, and the second ones stand once in them. */
    private static void firstGroups(PaperForm form, FormTemplate template) {
        List<Integer> first = template.lists().stream()
                .flatMap(list -> list.fields().stream()
                        .filter(field -> field.role() == FieldRole.GROUP)
                        .limit(1))
                .map(field -> field.place().first().column())
                .toList();
        blocks(form, template, (column, rows) -> {
            if (first.contains(column) && rows.size() > 1) {
                form.merges.add(
                        new PaperForm.Merge(form.at(rows.get(0), column), form.at(rows.get(rows.size() - 1), column)));
            }
        });
    }

    /** What a merge shows goes to another of its cells. */
    private static void cover(PaperForm form, Random random) {
        for (int i = 0; i < form.merges.size(); i++) {
            Area area = form.area(form.merges.get(i));
            int width = area.last().column() - area.first().column() + 1;
            int row = area.first().row() + random.nextInt(area.height());
            int column = area.first().column() + random.nextInt(width);
            PaperForm.Spot shown = form.at(area.first());
            PaperForm.Spot covered = form.at(row, column);
            form.rows.get(area.first().row()).set(area.first().column(), covered);
            form.rows.get(row).set(column, shown);
            form.merges.set(i, new PaperForm.Merge(form.at(area.first()), form.at(area.last())));
        }
    }

    /** The headers of a list stand again below its first line, as on a new page. */
    private static void headers(PaperForm form, Section list) {
        List<PaperForm.Spot> lines = form.places.getOrDefault(list.name(), List.of());
        int row = lines.stream()
                .flatMap(spot -> form.find(spot).stream())
                .mapToInt(Position::row)
                .min()
                .orElse(0);
        if (row > 0 && row + 1 < form.rows.size()) {
            form.insertRow(row + 1);
            for (int column = 0; column < form.width(); column++) {
                form.at(row + 1, column).text = form.at(row - 1, column).text;
            }
        }
    }

    private static void midBlock(PaperForm form, FormTemplate template) {
        for (Section list : template.lists()) {
            list.fields().stream()
                    .filter(field -> field.role() == FieldRole.GROUP)
                    .findFirst()
                    .ifPresent(field -> blocks(form, template, (column, rows) -> {
                        int middle = rows.get((rows.size() - 1) / 2);
                        if (column == field.place().first().column()) {
                            Collections.swap(columnOf(form, column), rows.get(0), middle);
                        }
                    }));
        }
    }

    private static List<PaperForm.Spot> columnOf(PaperForm form, int column) {
        return new java.util.AbstractList<>() {
            @Override
            public PaperForm.Spot get(int row) {
                return form.at(row, column);
            }

            @Override
            public PaperForm.Spot set(int row, PaperForm.Spot spot) {
                return form.rows.get(row).set(column, spot);
            }

            @Override
            public int size() {
                return form.rows.size();
            }
        };
    }

    private static void blocks(
            PaperForm form, FormTemplate template, java.util.function.BiConsumer<Integer, List<Integer>> change) {
        for (Section list : template.lists()) {
            List<Field> groups = list.fields().stream()
                    .filter(field -> field.role() == FieldRole.GROUP)
                    .toList();
            List<Field> others = list.fields().stream()
                    .filter(field -> field.role() != FieldRole.GROUP)
                    .toList();
            Area place = others.get(0).place();
            for (int level = 0; level < groups.size(); level++) {
                int column = groups.get(level).place().first().column();
                List<List<Integer>> blocks = new ArrayList<>();
                for (int r = place.first().row(); r <= place.last().row(); r++) {
                    int row = r;
                    boolean line = others.stream()
                            .anyMatch(
                                    other -> !form.at(row, other.place().first().column())
                                            .isBlank());
                    if (line && !form.at(row, column).isBlank()) {
                        blocks.add(new ArrayList<>());
                    }
                    if (line && !blocks.isEmpty()) {
                        blocks.get(blocks.size() - 1).add(row);
                    }
                }
                blocks.forEach(rows -> change.accept(column, rows));
            }
        }
    }
}
