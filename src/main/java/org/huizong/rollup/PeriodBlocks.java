package org.huizong.rollup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.RollupMethod;
import org.huizong.rollup.DistrictTree.Node;
import org.huizong.rollup.IndicatorBlock.Kind;
import org.huizong.rollup.Question.Column;
import org.huizong.rollup.Question.Nesting;
import org.huizong.rollup.Question.Piece;

/** Makes the {@link IndicatorBlock}s of forms that are asked for several periods, of fields that say how those become one. */
record PeriodBlocks(DistrictTree tree, Aggregation aggregation) {
    /** Whoever fills in forms has a node of its own, which no district's code is the same as, nor a unit's with projects. */
    private static final String UNIT = "filer ";

    /** The blocks in the order of the forms. */
    List<IndicatorBlock> of(List<Sheaf> sheaves) {
        Map<String, List<Sheaf>> forms =
                sheaves.stream().collect(Collectors.groupingBy(Sheaf::code, LinkedHashMap::new, Collectors.toList()));
        return forms.values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(same -> blocks(same.stream()
                                .sorted(Comparator.comparing(Sheaf::period))
                                .toList())
                        .stream())
                .toList();
    }

    private List<IndicatorBlock> blocks(List<Sheaf> periods) {
        Sheaf last = periods.get(periods.size() - 1);
        List<Field> fields = last.form()
                .fields()
                .filter(field -> !field.inList() && SheafTotals.isAsked(field))
                .filter(field -> field.rollup().periods().reckons())
                .toList();
        Totals totals = aggregation.of(question(periods, fields));
        return IntStream.range(0, fields.size())
                .filter(column -> totals.of(SheafTotals.ALL, column).count() > 0)
                .mapToObj(column -> block(new Span(periods, fields.get(column), column, totals)))
                .toList();
    }

    private Question question(List<Sheaf> periods, List<Field> fields) {
        List<Piece> pieces = new ArrayList<>();
        Set<Nesting> nestings = new LinkedHashSet<>();
        for (Sheaf sheaf : periods) {
            List<Filer> counted = sheaf.filers().stream().filter(sheaf::counts).toList();
            SheafTotals.pieces(sheaf, counted, pieces.size()).stream()
                    .map(piece -> new Piece(piece.reading(), piece.unit(), UNIT + piece.unit(), piece.place()))
                    .forEach(pieces::add);
            for (Filer unit : counted) {
                nestings.add(new Nesting(UNIT + unit.code(), UNIT + unit.code()));
                SheafTotals.nestings(tree, sheaf, List.of(unit))
                        .forEach(its -> nestings.add(new Nesting(UNIT + unit.code(), its.above())));
            }
        }
        return new Question(
                fields.stream()
                        .map(field -> Column.of(periods.get(0).form(), field, true))
                        .toList(),
                pieces,
                List.copyOf(nestings));
    }

    private record Span(List<Sheaf> periods, Field field, int number, Totals totals) {
        List<Figure> figures(String node) {
            Subtotal all = totals.of(node, number);
            RollupMethod method = field.rollup().districts();
            return IndicatorBlocks.parts(all.figure(method), all, method);
        }

        /** The periods of a unit that have a value, when not all have. */
        String covered(Filer unit) {
            List<String> given = periods.stream()
                    .filter(sheaf -> new FieldFigures(sheaf, field).gave(unit))
                    .map(sheaf -> sheaf.period().shown())
                    .toList();
            return given.size() == periods.size() ? "" : String.join("、", given);
        }

        boolean gave(Filer unit) {
            return totals.of(UNIT + unit.code(), number).count() > 0;
        }

        String name(Sheaf sheaf) {
            String span = periods.get(0).period().shown() + "至" + sheaf.period().shown();
            return IndicatorBlocks.name(sheaf, field) + "（" + span + "，期间"
                    + field.rollup().periods().word() + "）";
        }
    }

    private IndicatorBlock block(Span column) {
        Sheaf last = column.periods().get(column.periods().size() - 1);
        Coverage coverage = new Coverage(tree, last, column::gave, unit -> "");
        TreeTable table = new TreeTable(
                node -> node.level() == 0 ? coverage.ofTotal(node.filers()) : coverage.ofTotalShort(node.filers()),
                coverage,
                unit -> column.figures(UNIT + unit.code()),
                node -> column.figures(node.sums()),
                node -> List.of());
        Node tip = tree.rows(concerned(column.periods()), column::gave).withoutEchoes();
        Field field = column.field();
        return new IndicatorBlock(
                field.section(),
                column.name(last),
                IndicatorBlocks.measure(field),
                Kind.of(field.rollup().districts(), field.type() == FieldType.PERCENT),
                table.rows(tip),
                months(column, tip));
    }

    /** Those who have anything to do with any of the periods, a unit's one after the other. */
    private List<Filer> concerned(List<Sheaf> periods) {
        Map<String, Set<Filer>> byUnit = new LinkedHashMap<>();
        tree.units().forEach(unit -> byUnit.put(unit.code(), new LinkedHashSet<>()));
        periods.stream()
                .flatMap(sheaf -> sheaf.concerned().stream())
                .forEach(filer -> byUnit.computeIfAbsent(filer.unit().code(), code -> new LinkedHashSet<>())
                        .add(filer));
        byUnit.values()
                .forEach(its -> its.removeIf(filer -> filer.project().isNone()
                        && its.size() > 1
                        && periods.stream().noneMatch(sheaf -> sheaf.sent(filer).isPresent())));
        return byUnit.values().stream().flatMap(Set::stream).toList();
    }

    private static List<String> months(Span column, Node node) {
        List<String> all = new ArrayList<>();
        Filer unit = node.filer();
        all.add(unit == null ? "" : column.covered(unit));
        node.children().forEach(child -> all.addAll(months(column, child)));
        return all;
    }
}
