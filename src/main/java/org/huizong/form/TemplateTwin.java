package org.huizong.form;

import java.util.List;
import java.util.stream.Collectors;
import org.huizong.finding.Language;

/** The readable twin of a template workbook: Markdown that reviews well in a diff. */
public final class TemplateTwin {
    private TemplateTwin() {}

    /** Renders every field, rule and choice of a template, in its own order. */
    public static String of(FormTemplate template) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(template.title()).append("\n\n");
        text.append("由 `huizong template describe` 从同名工作簿生成，请勿手改。\n\n");
        text.append("- 代码：`").append(template.id().code()).append("`\n");
        text.append("- 版本：`").append(template.id().version()).append("`\n");
        text.append("- 期间类型：").append(template.periodKind().word()).append('\n');
        text.append("- 金额单位：").append(template.unitOfAccount()).append('\n');
        text.append("- 表页：").append(template.layout().sheet()).append('\n');
        if (template.isPerProject()) {
            text.append("- 分表依据：").append(template.key()).append('\n');
        }
        template.sections().forEach(section -> text.append(section(section)));
        text.append(rules(template.rules()));
        text.append(choices(template.choices()));
        text.append(relations(template.relations()));
        return text.toString();
    }

    private static String section(Section section) {
        String heading = "\n## " + section.name() + (section.isList() ? "（清单）" : "") + "\n\n";
        String carried = section.fields().stream()
                .filter(field -> !field.carried().isEmpty())
                .map(field -> row(field.name(), field.carried()))
                .collect(Collectors.joining());
        return heading
                + row("名称", "标签", "类型", "角色", "计量单位", "必填", "选项", "位置", "汇总方式", "提示")
                + rule(10)
                + section.fields().stream().map(TemplateTwin::field).collect(Collectors.joining())
                + (carried.isEmpty() ? "" : "\n" + row("带上年：名称", "取上年的") + rule(2) + carried);
    }

    private static String field(Field field) {
        String label = field.label().crossing()
                ? field.label().row() + " × " + field.label().column()
                : field.label().row();
        return row(
                field.name(),
                label,
                field.type().word(),
                field.role() == FieldRole.VALUE ? "" : field.role().word(),
                field.measure(),
                field.demand() == Demand.OPTIONAL ? "" : field.demand().word(),
                field.choices(),
                field.place().a1(),
                field.rollup().isNone() ? "" : field.rollup().word(),
                field.hint());
    }

    private static String rules(List<Rule> rules) {
        if (rules.isEmpty()) {
            return "";
        }
        return "\n## 审核公式\n\n"
                + row("编号", "栏目", "级别", "公式", "说明", "修改建议", "定位", "缺值", "容差", "依据", "适用起", "适用止")
                + rule(12)
                + rules.stream().map(TemplateTwin::rule).collect(Collectors.joining());
    }

    private static String rule(Rule rule) {
        return row(
                rule.id(),
                rule.section(),
                rule.severity().word(Language.CHINESE),
                "`" + rule.formula() + "`",
                rule.message(),
                rule.repair(),
                rule.target(),
                rule.missing().word(),
                rule.tolerance().signum() == 0 ? "" : rule.tolerance().toPlainString(),
                rule.source(),
                rule.valid().from() == null ? "" : rule.valid().from().toString(),
                rule.valid().to() == null ? "" : rule.valid().to().toString());
    }

    private static String choices(List<Choice> choices) {
        if (choices.isEmpty()) {
            return "";
        }
        return "\n## 枚举\n\n"
                + row("枚举", "值", "上级", "分值", "说明")
                + rule(5)
                + choices.stream()
                        .map(choice ->
                                row(choice.list(), choice.value(), choice.parent(), choice.points(), choice.note()))
                        .collect(Collectors.joining());
    }

    private static String relations(List<Relation> relations) {
        if (relations.isEmpty()) {
            return "";
        }
        return "\n## 关联\n\n"
                + row("别名", "表", "期间")
                + rule(3)
                + relations.stream()
                        .map(relation -> row(
                                relation.alias(),
                                relation.form(),
                                relation.kind().word()))
                        .collect(Collectors.joining());
    }

    private static String row(String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|").replaceAll("\\s*\\R\\s*", "<br>"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String rule(int columns) {
        return "|" + " --- |".repeat(columns) + "\n";
    }
}
