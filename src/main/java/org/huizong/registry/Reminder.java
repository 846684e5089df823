package org.huizong.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 催报名单: who must be asked for what.
 *
 * @param job title of the job
 * @param about what it is narrowed down to, such as a district; or the empty string
 * @param day on which this is so
 * @param owing in tree order, the lines of one unit together
 */
public record Reminder(String job, String about, LocalDate day, List<Owing> owing) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** Copies. */
    public Reminder {
        owing = List.copyOf(owing);
    }

    /** What stands above it. */
    public String title() {
        return job + "催报名单" + (about.isEmpty() ? "" : "（" + about + "）");
    }

    /** What it comes to, in one sentence. */
    public String sentence() {
        String until = "截至" + DAY.format(day) + "，";
        if (owing.isEmpty()) {
            return until + "应报的表已全部报送，没有需要催报的单位。";
        }
        long units = owing.stream().map(Owing::unit).distinct().count();
        long late = owing.stream().filter(one -> one.daysLate() > 0).count();
        return until + units + "家单位共" + owing.size() + "张表未报或退回未重报" + (late == 0 ? "" : "，其中" + late + "张已逾期")
                + "。请尽快报送；退回的表请按退回通知改好后重新报送。";
    }

    /** All of it as plain text, ready to be pasted into a message. */
    public String text() {
        StringBuilder text =
                new StringBuilder(title()).append('\n').append(sentence()).append('\n');
        Map<String, List<Owing>> districts =
                owing.stream().collect(Collectors.groupingBy(Owing::district, LinkedHashMap::new, Collectors.toList()));
        districts.forEach((district, its) -> {
            text.append('\n').append(district.isEmpty() ? "" : "【" + district + "】\n");
            its.stream()
                    .collect(Collectors.groupingBy(Owing::unit, LinkedHashMap::new, Collectors.toList()))
                    .forEach((unit, forms) -> append(text, unit, forms));
        });
        return text.toString();
    }

    private static void append(StringBuilder text, Unit unit, List<Owing> forms) {
        text.append(unit.name());
        if (!unit.contact().isEmpty()) {
            text.append("（联系人：").append(unit.contact()).append('）');
        }
        text.append('\n');
        forms.forEach(form -> text.append("　　").append(told(form)).append('\n'));
    }

    private static String told(Owing form) {
        return form.form() + "（" + form.period().shown() + "）：" + form.state().word()
                + form.due().map(due -> "，截止" + DAY.format(due)).orElse("")
                + (form.daysLate() > 0 ? "，逾期" + form.daysLate() + "天" : "");
    }
}
