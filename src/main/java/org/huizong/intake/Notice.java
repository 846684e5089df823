package org.huizong.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huizong.finding.Finding;
import org.huizong.finding.Language;
import org.huizong.finding.Outcome;
import org.huizong.finding.Place;
import org.huizong.finding.Severity;
import org.huizong.workbook.returned.Problem;

/** The text that goes with a returned file (退回通知): ready to be pasted into a chat, a mail or a letter. */
final class Notice {
    private static final int NAMED = 5;
    private static final int LONG = 160;

    private final StringBuilder text = new StringBuilder();
    private final Verdict verdict;

    private Notice(Verdict verdict) {
        this.verdict = verdict;
    }

    /**
     * What a notice says besides the verdict.
     *
     * @param unit name of the unit, or the empty string
     * @param forms titles and periods of the forms, or the empty string when none was recognised
     * @param counts each severity that occurs with its count
     * @param ordered the findings with what was written beside them, gravest first
     * @param returned name of the marked workbook, when there is one
     * @param deadline when it must be back
     */
    record Content(
            String unit,
            String forms,
            String counts,
            List<Problem> ordered,
            Optional<String> returned,
            Optional<Deadline> deadline) {
        /** How many of a severity wait for the submitter. */
        long open(Severity severity) {
            return ordered.stream()
                    .filter(problem -> problem.finding().severity() == severity && !isAnswered(problem))
                    .count();
        }

        long answered() {
            return ordered.stream().filter(Notice::isAnswered).count();
        }
    }

    /** The day until which something must be back, and whether that day is over. */
    record Deadline(LocalDate day, boolean over) {
        String asked() {
            String written = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            return over ? "报送截止日期（" + written + "）已过，请尽快办结报回。" : "请于" + written + "前办结报回。";
        }
    }

    static String of(Verdict verdict, Content content) {
        return new Notice(verdict).write(content);
    }

    private String write(Content content) {
        Outcome outcome = verdict.outcome();
        boolean asks = outcome != Outcome.ACCEPTED && !(outcome == Outcome.WARNED && isSettled(content));
        line(title(outcome, asks)).line("");
        line((content.unit().isEmpty() ? "有关单位" : content.unit()) + "：").line("");
        String forms = content.forms().isEmpty() ? "材料" : content.forms();
        line("你单位报送的" + forms + "已收悉（文件：" + verdict.file() + "）。" + result(outcome, content))
                .line("");
        line(outcome == Outcome.UNREADABLE ? "原因及处理办法：" : "主要问题：");
        problems(content);
        if (asks) {
            line("").line("办理要求：");
            List<String> steps = steps(content);
            for (int i = 0; i < steps.size(); i++) {
                line((i + 1) + "．" + steps.get(i));
            }
        }
        line("").line("如对审核意见有疑问，请与我们联系。感谢支持配合！");
        return text.toString();
    }

    private static String title(Outcome outcome, boolean asks) {
        return switch (outcome) {
            case RETURNED, UNREADABLE -> "退回通知";
            case WARNED -> asks ? "核实通知" : "审核提示";
            case ACCEPTED -> "审核提示";
        };
    }

    private static String result(Outcome outcome, Content content) {
        String found = "经审核，共有问题 " + content.ordered().size() + " 处（" + content.counts() + "）";
        String answered = content.answered() == 0 ? "" : "，其中 " + content.answered() + " 处已附核实说明";
        return switch (outcome) {
            case RETURNED -> found + answered + "，现予退回，请更正后重新报送。";
            case WARNED ->
                isSettled(content)
                        ? found + "，数据已收下；警告均已附核实说明，无需重新报送。"
                        : found + answered + "，数据已收下，" + (answered.isEmpty() ? "有关" : "其余") + "事项请予核实。";
            case ACCEPTED -> found + "，均为提示，已通过审核，供你单位参考，无需重新报送。";
            case UNREADABLE -> "该文件无法读取，未能审核，请处理后重新报送。";
        };
    }

    /** Whether a word was written beside every warning. */
    private static boolean isSettled(Content content) {
        return content.answered() > 0 && content.open(Severity.WARNING) == 0;
    }

    private static boolean isAnswered(Problem problem) {
        return problem.finding().severity() == Severity.WARNING
                && !problem.explanation().isBlank();
    }

    /** What waits for an answer before what has one; the sheet is named only where there are several. */
    private void problems(Content content) {
        List<Problem> problems = content.ordered().stream()
                .sorted(Comparator.comparing(Notice::isAnswered))
                .toList();
        boolean oneSheet = problems.stream()
                        .map(problem -> problem.finding().place().sheet())
                        .filter(sheet -> !sheet.isEmpty())
                        .distinct()
                        .count()
                <= 1;
        int named = content.returned().isPresent() ? Math.min(NAMED, problems.size()) : problems.size();
        for (int i = 0; i < named; i++) {
            problem(i + 1, problems.get(i), oneSheet);
        }
        if (problems.size() > named) {
            line("其余 " + (problems.size() - named) + " 处详见退回文件首页“问题清单”。");
        }
    }

    private void problem(int number, Problem problem, boolean oneSheet) {
        Finding finding = problem.finding();
        Place place = finding.place();
        String sheet = oneSheet && !place.cell().isEmpty() ? "" : place.sheet();
        String where = new Place("", sheet, place.cell(), place.path()).shown();
        line(number + "．〔" + finding.severity().word(Language.CHINESE) + "〕" + where + (where.isEmpty() ? "" : "：")
                + plain(finding.message(Language.CHINESE)));
        line(
                isAnswered(problem)
                        ? "　　已附核实说明：" + plain(problem.explanation())
                        : "　　修改办法：" + plain(finding.repair(Language.CHINESE)));
    }

    private static List<String> steps(Content content) {
        List<String> steps = new ArrayList<>();
        content.returned()
                .ifPresent(name -> steps.add("请打开随附的“" + name + "”，对照首页“问题清单”逐条办理；点“位置”可跳到相应单元格，单元格批注里写有修改办法。"));
        if (content.returned().isPresent()) {
            steps.add(colours(content));
            steps.add("改好后保存，直接报送该文件即可，清单和标注不必删除。");
        } else {
            steps.add("请按上述办法处理后，重新报送原文件。");
        }
        content.deadline().ifPresent(deadline -> steps.add(deadline.asked()));
        return steps;
    }

    /** What the colours ask for, those that occur. */
    private static String colours(Content content) {
        List<String> colours = new ArrayList<>();
        if (content.open(Severity.ERROR) > 0) {
            colours.add("红色单元格必须更正");
        }
        if (content.open(Severity.WARNING) > 0) {
            colours.add("黄色单元格请核实，有误的更正，无误的在“问题清单”的“核实说明”栏写明原因");
        }
        if (content.answered() > 0) {
            colours.add("已附核实说明的不必再填");
        }
        if (content.open(Severity.NOTICE) > 0) {
            colours.add("蓝色单元格供参考");
        }
        return String.join("；", colours) + "。";
    }

    /** Foreign words on one line, without what could steer a terminal or another line. */
    static String plain(String words) {
        String one = words.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return one.length() > LONG
                ? one.substring(0, one.offsetByCodePoints(0, one.codePointCount(0, LONG) - 1)) + "…"
                : one;
    }

    private Notice line(String words) {
        text.append(words).append('\n');
        return this;
    }
}
