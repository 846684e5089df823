package org.huizong.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.huizong.workbook.blank.Typed;

/** Makes up the goals of a self-evaluation: names as different hands write them, targets, what was reached, scores. */
final class Goals {
    private static final String LIST = "绩效指标";
    private static final String SPENDING = "预算执行率";
    private static final String OF_PROJECT = "资金总额执行率";
    private static final BigDecimal WEIGHT = BigDecimal.TEN;
    private static final int GOOD = 80;
    private static final int EXCELLENT = 90;
    private static final int MISSED_OF_SEVEN = 7;

    /** One goal: where it stands, the names for it, its target's sign, figure and unit. */
    private record Goal(String first, String second, List<String> names, String sign, int target, String unit) {}

    private static final List<Goal> GOALS = List.of(
            new Goal(SPENDING, "", List.of(SPENDING), "≥", 90, "%"),
            new Goal("产出指标", "数量指标", List.of("法律援助案件数", "办理法律援助案件数", "全区法律援助案件数", "法律援助案件总数"), "≥", 200, "件"),
            new Goal("", "", List.of("普法宣传活动场次", "普法宣传次数", "开展普法宣传活动场次"), "≥", 60, "场次"),
            new Goal("", "质量指标", List.of("人民调解成功率", "矛盾纠纷调解成功率", "全区人民调解成功率", "人民调解工作成功率"), "≥", 95, "%"),
            new Goal("", "", List.of("村（社区）法律顾问覆盖率", "村社区法律顾问覆盖率", "社区法律顾问覆盖率"), "≥", 90, "%"),
            new Goal("", "时效指标", List.of("行政复议按期答复率", "行政复议案件按期答复率"), "≥", 95, "%"),
            new Goal("效益指标", "社会效益指标", List.of("社区矫正对象再犯罪率", "社区矫正对象在矫期间再犯罪率"), "≤", 2, "%"),
            new Goal("", "", List.of("法律六进活动镇街普及率", "法律六进镇街普及率"), "≥", 95, "%"),
            new Goal("", "可持续影响指标", List.of("虚构长效机制个数"), "≥", 2, "个"),
            new Goal("满意度指标", "服务对象满意度指标", List.of("法律援助满意率", "法律援助服务满意率"), "≥", 90, "%"));

    private final RandomGenerator random;

    Goals(RandomGenerator random) {
        this.random = random;
    }

    /** Adds goals, total and grade to a form's figures. */
    void addTo(Figures figures) {
        BigDecimal total = BigDecimal.ZERO;
        for (Goal goal : GOALS) {
            if (goal.first().equals(SPENDING) && figures.has(OF_PROJECT)) {
                total = total.add(spending(figures));
            } else {
                BigDecimal reached = goal.first().equals(SPENDING)
                        ? figures.number("本年支出合计执行率").movePointRight(2)
                        : reached(goal);
                total = total.add(add(figures.line(LIST), goal, reached));
            }
        }
        figures.put("评分方案", Typed.words("全国（执行10产出50效益30满意度10）"));
        figures.put("自评总分", Typed.number(total));
        figures.put("自评等级", Typed.words(total.intValue() >= EXCELLENT ? "优" : total.intValue() >= GOOD ? "良" : "中"));
        figures.put("预期目标", Typed.words("虚构数据：完成年度任务。"));
        figures.put("实际完成情况", Typed.words("虚构数据：已完成。"));
    }

    /** A project's form asks for the points of spending beside its funds. */
    private static BigDecimal spending(Figures figures) {
        BigDecimal points = figures.number(OF_PROJECT).multiply(WEIGHT).setScale(2, RoundingMode.HALF_UP);
        figures.put("执行率分值", Typed.number(WEIGHT));
        figures.put("预算执行得分", Typed.number(points));
        figures.put("主管部门", Typed.words("虚构主管部门"));
        figures.put("说明", Typed.words("虚构说明：部分款项跨年支付。"));
        return points;
    }

    private BigDecimal add(Map<String, Typed> line, Goal goal, BigDecimal reached) {
        BigDecimal score = score(goal, reached);
        line.put("一级指标", Typed.words(goal.first()));
        line.put("二级指标", Typed.words(goal.second()));
        line.put(
                "三级指标", Typed.words(goal.names().get(random.nextInt(goal.names().size()))));
        line.put("年度指标值", Typed.words(goal.sign() + goal.target() + goal.unit()));
        line.put("实际完成值", Typed.words(reached.stripTrailingZeros().toPlainString() + goal.unit()));
        line.put("分值", Typed.number(WEIGHT));
        line.put("得分", Typed.number(score));
        line.put("偏差原因", Typed.words(score.compareTo(WEIGHT) < 0 ? "虚构原因：任务分两年完成。" : ""));
        line.values().removeIf(value -> value.value().isEmpty() && value.text().isEmpty());
        return score;
    }

    private BigDecimal reached(Goal goal) {
        if (goal.sign().equals("≤")) {
            return BigDecimal.valueOf(random.nextInt(goal.target() * 10 + 1), 1);
        }
        if (goal.unit().equals("%")) {
            return BigDecimal.valueOf(goal.target() * 10L + random.nextInt(1001 - goal.target() * 10), 1);
        }
        boolean missed = random.nextInt(MISSED_OF_SEVEN) == 0;
        return BigDecimal.valueOf(
                missed ? goal.target() * 9L / 10 : goal.target() + random.nextInt(goal.target() / 10 + 1));
    }

    /** Full points for what was reached, else the share of it. */
    private static BigDecimal score(Goal goal, BigDecimal reached) {
        BigDecimal target = BigDecimal.valueOf(goal.target());
        boolean full = goal.sign().equals("≤") ? reached.compareTo(target) <= 0 : reached.compareTo(target) >= 0;
        return full ? WEIGHT.setScale(2) : reached.multiply(WEIGHT).divide(target, 2, RoundingMode.HALF_UP);
    }
}
