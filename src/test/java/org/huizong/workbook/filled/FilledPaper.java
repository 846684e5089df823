package org.huizong.workbook.filled;

import java.util.List;
import java.util.Random;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.Position;
import org.huizong.form.Section;
import org.huizong.workbook.grid.Grid;

/** Fills a blank with seeded random values. */
final class FilledPaper {
    private static final List<List<String>> INDICATORS = List.of(
            List.of("产出指标", "数量指标", "质量指标", "时效指标", "成本指标"),
            List.of("效益指标", "经济效益指标", "社会效益指标", "生态效益指标"),
            List.of("满意度指标", "服务对象满意度指标"));

    private final FormTemplate template;
    private final PaperForm form;
    private final Random random;

    private FilledPaper(FormTemplate template, PaperForm form, Random random) {
        this.template = template;
        this.form = form;
        this.random = random;
    }

    static PaperForm of(FormTemplate template, Grid blank, Random random) {
        FilledPaper paper = new FilledPaper(template, PaperForm.blank(template, blank), random);
        for (Section section : template.sections()) {
            if (section.isList()) {
                paper.list(section);
            } else {
                section.fields()
                        .forEach(field -> paper.write(field, field.place().first()));
            }
        }
        return paper.form;
    }

    private void list(Section section) {
        int first = section.fields().get(0).place().first().row();
        int room = section.fields().get(0).place().height();
        int lines = 1 + random.nextInt(room);
        for (Field field : section.fields()) {
            if (field.role() != FieldRole.GROUP) {
                for (int i = 0; i < lines; i++) {
                    boolean always = field.role() == FieldRole.LINE_NAME;
                    if (always || random.nextInt(4) > 0) {
                        put(field, new Position(first + i, field.place().first().column()));
                    }
                }
            }
        }
        List<Field> groups = section.fields().stream()
                .filter(field -> field.role() == FieldRole.GROUP)
                .toList();
        if (groups.size() == 2) {
            groups(groups, first, lines);
        }
    }

    private void groups(List<Field> groups, int first, int lines) {
        int row = first;
        for (List<String> level : INDICATORS) {
            for (int second = 1; second < level.size() && row < first + lines; second++) {
                if (second == 1) {
                    form.at(row, groups.get(0).place().first().column()).text = level.get(0);
                }
                form.at(row, groups.get(1).place().first().column()).text = level.get(second);
                row += 1 + random.nextInt(2);
            }
        }
    }

    private void write(Field field, Position place) {
        if (field.role() == FieldRole.PERIOD) {
            form.at(place).text = "2023年度";
        } else if (field.role() == FieldRole.UNIT_NAME) {
            form.at(place).text = "第" + random.nextInt(1000) + "区司法局";
        } else if (random.nextInt(8) > 0) {
            put(field, place);
        }
    }

    private void put(Field field, Position place) {
        PaperForm.Spot spot = form.at(place);
        int number = 1 + random.nextInt(99999);
        if (field.type() == FieldType.PERCENT) {
            spot.text = "0." + (1000 + random.nextInt(8999));
            spot.format = "%";
        } else if (field.type().numeric()) {
            spot.text = field.type() == FieldType.INTEGER ? "" + number : number + "." + (10 + random.nextInt(89));
            spot.format = random.nextBoolean() ? "0" : "";
        } else if (field.type() == FieldType.CHOICE) {
            spot.text = template.choices(field.choices()).get(0).value();
        } else {
            spot.text = "内容" + number + "项";
        }
    }
}
