package org.huizong.workbook.blank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huizong.check.Comparison;
import org.huizong.form.Area;
import org.huizong.form.Field;
import org.huizong.form.FieldRole;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.MissingPolicy;
import org.huizong.form.Position;
import org.huizong.form.Rule;
import org.huizong.form.Section;

/**
 * A rule as a formula of addresses, so that a spreadsheet shows while a blank is filled in whether it holds. It is the
 * milder judge: what it finds broken is broken, what it lets pass is still looked at when the form comes in.
 *
 * @param ready formula for: everything is filled in that the rule needs
 * @param broken formula for: it does not hold
 * @param target where it is shown; several spots when it runs over a list
 */
record LiveRule(Rule rule, String ready, String broken, Area target) {
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"]*\"|([\\p{L}_][\\p{L}\\p{N}_.]*)(\\[[^\\]]*\\]|!|\\s*\\()?|\\d[\\d.]*%?|.");
    /** What every spreadsheet has, with the same meaning. */
    private static final Set<String> FUNCTIONS = Set.of(
            "SUM",
            "IF",
            "OR",
            "AND",
            "NOT",
            "MIN",
            "MAX",
            "ABS",
            "ROUND",
            "INT",
            "COUNTIF",
            "COUNTIFS",
            "SUMIF",
            "SUMIFS",
            "COUNTA",
            "LEN",
            "LEFT",
            "ISTEXT");

    private static final Pattern SLOTS = Pattern.compile("\\{[^{}]*}");

    /** The formulas of all rules of a form that can be put so. */
    static List<LiveRule> of(FormTemplate template, Function<Position, Integer> decimals) {
        return template.rules().stream()
                .flatMap(rule -> new Translation(template, rule, decimals).live().stream())
                .toList();
    }

    /** What it says, without what is only known when it is broken. */
    String says() {
        String message = rule.message();
        int colon = message.indexOf('：');
        String said = colon > 0 && message.indexOf('{', colon) > 0 ? message.substring(0, colon) + "。" : message;
        return SLOTS.matcher(said).replaceAll("…");
    }

    /** One rule on its way. */
    private static final class Translation {
        private final FormTemplate template;
        private final Rule rule;
        private final Function<Position, Integer> decimals;
        private final Optional<Section> lines;
        private final Map<Field, String> single = new LinkedHashMap<>();
        private final List<String> columns = new ArrayList<>();
        private boolean possible = true;

        Translation(FormTemplate template, Rule rule, Function<Position, Integer> decimals) {
            this.template = template;
            this.rule = rule;
            this.decimals = decimals;
            this.lines = template.section(rule.section()).filter(Section::isList);
        }

        Optional<LiveRule> live() {
            if (!rule.section().isEmpty() && lines.isEmpty()) {
                return Optional.empty();
            }
            String whole = translate(rule.formula());
            Comparison sides = Comparison.split(rule.formula());
            String broken = sides != null && sides.operator() == Comparison.Operator.EQUAL && !ofWords()
                    ? "ABS((" + translate(sides.left()) + ")-(" + translate(sides.right()) + "))>" + tolerance(sides)
                    : "NOT(" + whole + ")";
            Optional<Area> target = target();
            return possible && target.isPresent()
                    ? Optional.of(new LiveRule(rule, ready(), "IFERROR(" + broken + ",FALSE)", target.get()))
                    : Optional.empty();
        }

        private String translate(String formula) {
            StringBuilder text = new StringBuilder();
            Matcher token = TOKEN.matcher(formula);
            while (token.find()) {
                text.append(token.group(1) == null ? token.group() : named(token.group(1), token.group(2)));
            }
            return text.toString();
        }

        private String named(String name, @org.jspecify.annotations.Nullable String after) {
            if (after != null && after.startsWith("[")) {
                return column(name, after.substring(1, after.length() - 1));
            }
            if (after != null) {
                possible &= after.endsWith("(") && FUNCTIONS.contains(name);
                return name + after.strip();
            }
            return name.equals("TRUE") || name.equals("FALSE") ? name : single(name);
        }

        private String column(String list, String name) {
            Optional<Field> field = template.section(list).flatMap(section -> section.field(name));
            possible &= field.isPresent();
            String area = field.map(found -> absolute(found.place())).orElse("");
            columns.add(area);
            return area;
        }

        private String single(String name) {
            Optional<Field> inLine = lines.flatMap(section -> section.field(name));
            Optional<Field> field = inLine.or(() -> template.field(name));
            possible &= field.isPresent();
            String address = inLine.map(found -> "$" + found.place().first().a1())
                    .orElseGet(() -> field.map(
                                    found -> absolute(Area.of(found.place().first())))
                            .orElse(""));
            field.ifPresent(found -> single.put(found, address));
            return address;
        }

        private static String absolute(Area area) {
            String first = absolute(area.first());
            return area.first().equals(area.last()) ? first : first + ":" + absolute(area.last());
        }

        private static String absolute(Position spot) {
            return "$" + Position.columnName(spot.column()) + "$" + (spot.row() + 1);
        }

        private boolean ofWords() {
            return single.keySet().stream().anyMatch(field -> !field.type().numeric());
        }

        /** What rounding may explain; a printed rate may have been rounded to whole percents. */
        private String tolerance(Comparison sides) {
            boolean percent = template.field(sides.left())
                    .filter(field -> field.type() == FieldType.PERCENT)
                    .isPresent();
            if (percent) {
                return "0.00501";
            }
            boolean whole =
                    columns.isEmpty() && single.keySet().stream().allMatch(field -> field.type() == FieldType.INTEGER);
            int last = single.keySet().stream()
                    .mapToInt(field -> decimals.apply(field.place().first()))
                    .min()
                    .orElse(0);
            double half = whole ? 0.1 : 0.5 * Math.pow(10, -last) * (single.size() + 1);
            return String.format(
                    java.util.Locale.ROOT, "%.6f", half + rule.tolerance().doubleValue() + 0.000001);
        }

        /** Numbers that are there, words that are there, lists that have been begun. */
        private String ready() {
            List<String> conditions = new ArrayList<>();
            List<String> numbers = new ArrayList<>();
            List<String> words = new ArrayList<>();
            single.forEach((field, address) -> (field.type().numeric() ? numbers : words).add(address));
            if (!numbers.isEmpty()) {
                String all = String.join(",", numbers);
                conditions.add(
                        rule.missing() == MissingPolicy.SKIP_IF_ANY
                                ? "COUNT(" + all + ")=" + numbers.size()
                                : "COUNT(" + all + ")>0");
                conditions.add("COUNTA(" + all + ")=COUNT(" + all + ")");
            }
            if (rule.missing() == MissingPolicy.SKIP_IF_ANY) {
                words.forEach(word -> conditions.add(word + "<>\"\""));
            }
            columns.stream().distinct().forEach(column -> conditions.add("COUNTA(" + column + ")>0"));
            begun().ifPresent(conditions::add);
            if (numbers.isEmpty() && columns.isEmpty()) {
                possible &= !conditions.isEmpty();
            }
            return conditions.isEmpty() ? "TRUE" : "AND(" + String.join(",", conditions) + ")";
        }

        /** A line that nobody has begun is none, whatever it would have to have. */
        private Optional<String> begun() {
            boolean each = rule.missing() != MissingPolicy.SKIP_IF_ANY
                    && lines.isPresent()
                    && single.keySet().stream().anyMatch(Field::inList);
            return lines.filter(section -> each)
                    .map(section -> section.fields().stream()
                            .filter(field -> field.inList() && field.role() != FieldRole.GROUP)
                            .map(field -> "$" + field.place().first().a1())
                            .collect(Collectors.joining(",", "COUNTA(", ")>0")));
        }

        /** What is asked of all lines together is shown once, in the first of them. */
        private boolean ofWholeList() {
            return single.keySet().stream().noneMatch(Field::inList);
        }

        private Optional<Area> target() {
            String name = rule.target().isEmpty() ? "" : rule.target();
            int bracket = name.indexOf('[');
            if (bracket > 0) {
                return template.section(name.substring(0, bracket))
                        .flatMap(section -> section.field(name.substring(bracket + 1, name.length() - 1)))
                        .map(Field::place)
                        .map(place -> ofWholeList() ? Area.of(place.first()) : place);
            }
            return lines.flatMap(section -> section.field(name))
                    .or(() -> template.field(name))
                    .or(() -> single.keySet().stream().findFirst())
                    .map(Field::place)
                    .map(place -> ofWholeList() ? Area.of(place.first()) : place);
        }
    }
}
