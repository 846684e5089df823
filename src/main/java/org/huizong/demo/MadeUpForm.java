package org.huizong.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.Section;
import org.huizong.workbook.blank.PrefilledForm.Answers;
import org.huizong.workbook.blank.Typed;

/**
 * One form of one made-up unit.
 *
 * @param project name of the project that it is for, or the empty string
 * @param path below the inbox, without its ending
 * @param figures what it says, faults included
 * @param planted where the fault is, with what is there and what should be
 */
record MadeUpForm(
        MadeUpUnit unit,
        FormTemplate template,
        String project,
        String path,
        Habit habit,
        Fault fault,
        Figures figures,
        Planted planted) {
    private static final String NOTE = "虚构数据，仅供演示和测试";

    /**
     * A fault in a known cell.
     *
     * @param rule id of the rule that must find it; the empty string when there is no fault in a cell
     */
    record Planted(String field, String rule, BigDecimal typed, BigDecimal right) {
        static final Planted NONE = new Planted("", "", BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** A total that can be wrong, or a rate, with the rule that finds it. */
    private record Spot(Fault fault, String field, String rule, BigDecimal by) {}

    private static final Map<String, List<Spot>> SPOTS = Map.of(
            "judicial-annual",
            List.of(
                    new Spot(Fault.WRONG_SUM, "公证总数", "J10", BigDecimal.valueOf(7)),
                    new Spot(Fault.WRONG_SUM, "免罚减轻案件数", "J02", BigDecimal.valueOf(3)),
                    new Spot(Fault.WRONG_SUM, "规范性文件审查数", "J01", BigDecimal.ONE),
                    new Spot(Fault.WRONG_RATE, "调解成功率", "L06", BigDecimal.valueOf(-500, 4)),
                    new Spot(Fault.WRONG_RATE, "安置率", "L10", BigDecimal.valueOf(-300, 4))),
            "dept-self-evaluation",
            List.of(
                    new Spot(Fault.WRONG_SUM, "三公合计预算", "G12", BigDecimal.valueOf(100, 2)),
                    new Spot(Fault.WRONG_RATE, "公用经费执行率", "R114", BigDecimal.valueOf(-500, 4)),
                    new Spot(Fault.WRONG_RATE, "人员经费执行率", "R113", BigDecimal.valueOf(-400, 4))),
            "project-self-evaluation",
            List.of(
                    new Spot(Fault.WRONG_SUM, "资金总额年初", "F01a", BigDecimal.valueOf(100, 2)),
                    new Spot(Fault.WRONG_RATE, "财政拨款执行率", "F07b", BigDecimal.valueOf(-300, 4))));

    /** A project's name as somebody else writes it. */
    static String otherwise(String project) {
        return project.replace("：", ": ").replace("专项", " 专项");
    }

    /** A fault put into figures that agree; the figures are changed. */
    static Planted plant(String form, Fault fault, Figures figures, RandomGenerator random) {
        List<Spot> spots = SPOTS.getOrDefault(form, List.of()).stream()
                .filter(spot -> spot.fault() == fault)
                .toList();
        if (spots.isEmpty()) {
            return Planted.NONE;
        }
        Spot spot = spots.get(random.nextInt(spots.size()));
        BigDecimal right = figures.number(spot.field());
        BigDecimal typed = right.add(spot.by());
        figures.put(spot.field(), Typed.number(typed));
        return new Planted(spot.field(), spot.rule(), typed, right);
    }

    /** What is typed, in the clerk's own way. */
    Answers answers() {
        Map<String, Typed> once = new LinkedHashMap<>();
        figures.once()
                .forEach((name, value) -> template.field(name).ifPresent(field -> once.put(name, typed(field, value))));
        Map<String, List<Map<String, Typed>>> lists = new LinkedHashMap<>();
        figures.lists()
                .forEach((name, lines) -> template.section(name)
                        .ifPresent(section -> lists.put(
                                name,
                                lines.stream().map(line -> typed(section, line)).toList())));
        return new Answers(once, lists, NOTE, fault == Fault.OTHER_LAYOUT);
    }

    private Map<String, Typed> typed(Section section, Map<String, Typed> line) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        line.forEach((name, value) -> section.field(name).ifPresent(field -> typed.put(name, typed(field, value))));
        return typed;
    }

    private Typed typed(Field field, Typed value) {
        return habit.typed(value, field.measure(), field.type() == FieldType.PERCENT);
    }
}
