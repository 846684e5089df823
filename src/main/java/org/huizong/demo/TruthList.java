package org.huizong.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.Section;
import org.huizong.workbook.blank.Typed;

/** The truth about a made-up city as comma-separated lines, for programs that reckon it all over again. */
final class TruthList {
    private static final String VALUES = "district,unit,form,period,section,line,field,value,project\n";
    private static final String FAULTS =
            "district,unit,form,period,fault,file,field,cell,typed,right,expected,project\n";

    private final int period;

    TruthList(int period) {
        this.period = period;
    }

    /** Every number that counts: percentages as ratios, {@code line} 0 for what stands once. */
    String values(List<MadeUpForm> forms) {
        StringBuilder text = new StringBuilder(VALUES);
        forms.stream().filter(form -> form.fault().counts()).forEach(form -> values(form, text));
        return text.toString();
    }

    private void values(MadeUpForm form, StringBuilder text) {
        form.figures()
                .once()
                .forEach((name, value) -> form.template()
                        .field(name)
                        .filter(field -> field.type().numeric())
                        .ifPresent(field -> value(form, field, 0, value, text)));
        form.figures()
                .lists()
                .forEach((name, lines) ->
                        form.template().section(name).ifPresent(section -> lines(form, section, lines, text)));
    }

    private void lines(MadeUpForm form, Section section, List<Map<String, Typed>> lines, StringBuilder text) {
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            lines.get(i)
                    .forEach((name, value) -> section.field(name)
                            .filter(field -> field.type().numeric())
                            .ifPresent(field -> value(form, field, line, value, text)));
        }
    }

    private void value(MadeUpForm form, Field field, int line, Typed value, StringBuilder text) {
        value.value()
                .ifPresent(number -> text.append(line(Stream.concat(
                        head(form),
                        Stream.of(
                                field.section(),
                                String.valueOf(line),
                                field.name(),
                                number.toPlainString(),
                                form.project())))));
    }

    /** Every fault that was planted, with the rule or the code that must find it. */
    String faults(List<MadeUpForm> forms) {
        return forms.stream()
                .filter(form -> form.fault() != Fault.NONE)
                .map(this::fault)
                .collect(Collectors.joining("", FAULTS, ""));
    }

    private String fault(MadeUpForm form) {
        MadeUpForm.Planted planted = form.planted();
        Optional<Field> field = form.template().field(planted.field());
        boolean percent = field.filter(its -> its.type() == FieldType.PERCENT).isPresent();
        return line(Stream.concat(
                head(form),
                Stream.of(
                        form.fault().name(),
                        MadeUpCity.file(form),
                        planted.field(),
                        field.map(its -> its.place().first().a1()).orElse(""),
                        planted.rule().isEmpty() ? "" : plain(planted.typed(), percent),
                        planted.rule().isEmpty() ? "" : plain(planted.right(), percent),
                        planted.rule().isEmpty() ? form.fault().code() : planted.rule(),
                        form.project())));
    }

    private static String plain(BigDecimal number, boolean percent) {
        return percent ? number.movePointRight(2).toPlainString() + "%" : number.toPlainString();
    }

    private Stream<String> head(MadeUpForm form) {
        return Stream.of(
                form.unit().district(), form.unit().code(), form.template().id().code(), String.valueOf(period));
    }

    private static String line(Stream<String> words) {
        StringJoiner line = new StringJoiner(",", "", "\n");
        words.forEach(word -> line.add(word.contains(",") ? "\"" + word + "\"" : word));
        return line.toString();
    }
}
