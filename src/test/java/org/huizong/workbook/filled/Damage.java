package org.huizong.workbook.filled;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.huizong.form.Area;
import org.huizong.form.Caption;
import org.huizong.form.FormTemplate;
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
            case SWAPPED_COLUMNS -> template.lists().forEach(list -> new PaperList(form, template, list).swap(random));
            case REPEATED_GROUPS -> template.lists().forEach(list -> new PaperGroups(form, list).repeat());
            case MERGED_GROUPS -> template.lists().forEach(list -> new PaperGroups(form, list).merge());
            case MERGED_FIRST_GROUPS -> template.lists().forEach(list -> new PaperGroups(form, list).mergeFirst());
            case MID_BLOCK_GROUPS -> template.lists().forEach(list -> new PaperGroups(form, list).toMiddle());
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
            case NO_TITLE -> form.clear(form.caption(first(template)).text);
            case HEADERS_AGAIN -> template.lists().forEach(list -> new PaperList(form, template, list).repeatHeaders());
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
}
