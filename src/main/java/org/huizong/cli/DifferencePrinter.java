package org.huizong.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.declaration.Value;
import org.huizong.finding.Language;
import org.huizong.finding.Place;
import org.huizong.registry.Assignment;
import org.huizong.registry.Unit;
import org.huizong.rollup.Published;
import org.huizong.rollup.RunDifference;
import org.huizong.rollup.TotalMove;
import org.huizong.rollup.UnitMove;
import org.huizong.rollup.ValueMove;

/** Says what moved between two runs, for people and as JSON. */
record DifferencePrinter(Terminal terminal, Assignment assignment, int before, int after) {
    private static final int SHOWN = 20;

    void print(RunDifference difference, boolean all) {
        terminal.line(terminal.say(
                "第 " + before + " 次运行 → 第 " + after + " 次运行："
                        + difference.units().size() + " 份有变动，" + difference.unmoved() + " 份重新审核而没有变动",
                "run " + before + " → run " + after + ": " + difference.units().size() + " forms moved, "
                        + difference.unmoved() + " read again and the same"));
        difference.totals().forEach(this::print);
        difference.units().forEach(unit -> print(unit, all));
    }

    private void print(TotalMove total) {
        terminal.line(terminal.say("合计  ", "total  ") + total.form().title() + "（"
                + total.period().shown() + "） " + total.field().label().path() + "："
                + plain(total.before()) + " → " + plain(total.after()) + terminal.say("（", " (")
                + signed(total.growth())
                + terminal.say("，" + total.units() + " 个单位）", ", " + total.units() + " units)"));
    }

    private void print(UnitMove unit, boolean all) {
        terminal.line(
                name(unit) + "  " + unit.form().title() + "（" + unit.period().shown() + "）  "
                        + unit.cause().word(terminal.language()) + "  " + standing(unit) + "  " + file(unit));
        List<ValueMove> shown =
                unit.values().stream().limit(all ? Long.MAX_VALUE : SHOWN).toList();
        shown.forEach(value -> terminal.line("    " + path(value) + "：" + shown(value.before()) + " → "
                + shown(value.after()) + growth(value) + place(value)));
        if (shown.size() < unit.values().size()) {
            int more = unit.values().size() - shown.size();
            terminal.line(terminal.say("    另有 " + more + " 处，用 --all 列出", "    " + more + " more, listed by --all"));
        }
    }

    private String name(UnitMove unit) {
        String name = assignment.registry().unit(unit.unit()).map(Unit::name).orElse(unit.unit());
        return unit.project().isNone() ? name : name + "：" + unit.project().name();
    }

    private String standing(UnitMove unit) {
        String then = unit.before().map(this::standing).orElse(terminal.say("未报", "missing"));
        String now = unit.after().map(this::standing).orElse(terminal.say("未报", "missing"));
        return then.equals(now) ? now : then + " → " + now;
    }

    private String standing(Published one) {
        return one.outcome().word(terminal.language()) + (one.counted() ? "" : terminal.say("（不计入）", " (not counted)"));
    }

    private static String file(UnitMove unit) {
        String then = unit.before().map(Published::file).orElse("");
        String now = unit.after().map(Published::file).orElse("");
        return Stream.of(then, now).filter(name -> !name.isEmpty()).distinct().collect(Collectors.joining(" → "));
    }

    private String path(ValueMove value) {
        return value.field().path()
                + (value.line() == 0 ? "" : terminal.say(" 第" + value.line() + "行", " line " + value.line()));
    }

    private String shown(Value value) {
        return value.isBlank() ? terminal.say("空白", "blank") : value.shown().strip();
    }

    private String growth(ValueMove value) {
        boolean numbers =
                value.before().number().isPresent() || value.after().number().isPresent();
        boolean rate = value.shownAsRate();
        return numbers && !rate ? terminal.say("（", " (") + signed(value.growth()) + terminal.say("）", ")") : "";
    }

    private static String place(ValueMove value) {
        Place place = (value.after().place().cell().isEmpty() ? value.before() : value.after()).place();
        return place.cell().isEmpty()
                ? ""
                : "  " + Place.ofCell(place.sheet(), place.cell(), "").shown();
    }

    private static String plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + plain(number);
    }

    Map<String, Object> data(RunDifference difference) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("before", before);
        data.put("after", after);
        data.put("unmoved", difference.unmoved());
        data.put(
                "totals",
                difference.totals().stream().map(DifferencePrinter::data).toList());
        data.put("units", difference.units().stream().map(this::data).toList());
        return data;
    }

    private static Map<String, Object> data(TotalMove total) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("form", total.form().id().code());
        data.put("period", total.period().toString());
        data.put("field", total.field().name());
        data.put("before", plain(total.before()));
        data.put("after", plain(total.after()));
        data.put("units", total.units());
        return data;
    }

    private Map<String, Object> data(UnitMove unit) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("unit", unit.unit());
        data.put("project", unit.project().name());
        data.put("form", unit.form().id().code());
        data.put("period", unit.period().toString());
        data.put("cause", unit.cause().name().toLowerCase(java.util.Locale.ROOT));
        data.put("before", standing(unit.before()));
        data.put("after", standing(unit.after()));
        data.put("values", unit.values().stream().map(DifferencePrinter::data).toList());
        return data;
    }

    private static Map<String, Object> standing(Optional<Published> one) {
        Map<String, Object> data = new LinkedHashMap<>();
        one.ifPresent(its -> {
            data.put("file", its.file());
            data.put("digest", its.digest());
            data.put("state", its.outcome().word(Language.ENGLISH));
            data.put("counted", its.counted());
        });
        return data;
    }

    private static Map<String, Object> data(ValueMove value) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("section", value.field().section());
        data.put("field", value.field().name());
        data.put("line", value.line());
        data.put("before", value.before().plain());
        data.put("after", value.after().plain());
        data.put("sheet", value.after().place().sheet());
        data.put("cell", value.after().place().cell());
        return data;
    }
}
