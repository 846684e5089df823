package org.huizong.workbook.returned;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.form.Position;

/**
 * What is told to a submitter about one file, gravest first and causes before what follows from them (问题清单).
 *
 * <p>A doubt about how a cell was read stands with the gravest problem of that cell, before it.
 *
 * @param subject who sent what for when, such as {@code 甲县司法局 部门整体支出绩效自评表 2023年度}
 */
public record ProblemList(String subject, List<Problem> problems) {
    static final String WHOLE_FILE = "整个文件";
    /** Nobody reads more; the rest is counted. */
    static final int MOST = 5_000;

    static final List<String> HEADERS =
            List.of("序号", "级别", "工作表", "位置", "栏目", "问题", "填报值", "应为", "怎样改", "依据", "规则编号", "核实说明");
    static final String HOW = "怎样办：红色单元格必须更正；黄色单元格请核实，有误的更正，无误的在“核实说明”栏写明原因；蓝色单元格供参考。"
            + "点“位置”可跳到该单元格。改完保存，直接把本文件重新报送；本页和单元格上的标注由程序识别，不影响审核，不必删除。";

    /** Puts them into order. */
    public ProblemList {
        Map<String, Severity> gravest = new HashMap<>();
        problems.forEach(problem -> gravest.merge(
                spot(problem), problem.finding().severity(), (one, other) -> one.compareTo(other) <= 0 ? one : other));
        problems = problems.stream()
                .sorted(Comparator.comparing((Problem problem) -> rank(problem, gravest))
                        .thenComparing(Problem::stage)
                        .thenComparing(problem -> problem.finding().place().sheet())
                        .thenComparing(problem -> problem.spot().orElse(new Position(0, 0))))
                .toList();
    }

    private static Severity rank(Problem problem, Map<String, Severity> gravest) {
        Severity own = problem.finding().severity();
        boolean cause = problem.stage() <= 1 && problem.spot().isPresent();
        return cause ? gravest.getOrDefault(spot(problem), own) : own;
    }

    private static String spot(Problem problem) {
        Place place = problem.finding().place();
        return place.sheet() + "!" + place.cell();
    }

    /** The problems that are listed and marked. */
    List<Problem> listed() {
        return problems.size() <= MOST ? problems : problems.subList(0, MOST);
    }

    /** Each severity that occurs with its count, such as {@code 错误 3 处、警告 1 处}. */
    public String counts() {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        problems.forEach(problem -> counts.merge(problem.finding().severity(), 1, Integer::sum));
        return String.join(
                "、",
                counts.entrySet().stream()
                        .map(entry -> entry.getKey().word(Language.CHINESE) + " " + entry.getValue() + " 处")
                        .toList());
    }

    /** What the list says below its title. */
    String summary() {
        String rest = problems.size() > MOST ? "；以下列出前 " + MOST + " 处" : "";
        return Stream.of(subject, "共 " + problems.size() + " 处问题：" + counts() + rest)
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + "　　" + other)
                .orElse("");
    }
}
