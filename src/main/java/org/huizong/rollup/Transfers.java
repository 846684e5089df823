package org.huizong.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.form.Field;
import org.huizong.form.RollupMethod;
import org.huizong.registry.District;
import org.huizong.rollup.DistrictTree.Node;
import org.huizong.rollup.Question.Column;
import org.jspecify.annotations.Nullable;

/**
 * What units of one sheaf passed on to lower levels (对下转移支付), and where it would be counted twice: in every total that
 * holds the giver, once a unit of a district below the giver's own is counted too.
 */
final class Transfers {
    private final Sheaf sheaf;
    private final SheafTotals gross;
    private final List<Field> fields;
    private final Set<String> giving = new HashSet<>();
    private final Totals twice;

    Transfers(DistrictTree tree, Sheaf sheaf, SheafTotals gross, Aggregation aggregation) {
        this.sheaf = sheaf;
        this.gross = gross;
        this.fields = sheaf.form()
                .fields()
                .filter(field -> !field.inList() && field.rollup().districts() instanceof RollupMethod.Transfer)
                .toList();
        List<Filer> counted = sheaf.filers().stream().filter(sheaf::counts).toList();
        Set<String> above = counted.stream()
                .flatMap(unit ->
                        tree.path(unit).stream().map(District::code).filter(code -> !code.equals(unit.district())))
                .collect(Collectors.toSet());
        List<Filer> givers = counted.stream()
                .filter(unit -> above.contains(unit.district()))
                .filter(unit -> fields.stream()
                        .anyMatch(field ->
                                sheaf.value(unit, field.name()).number().isPresent()))
                .toList();
        givers.forEach(unit -> giving.add(unit.code()));
        this.twice = aggregation.of(new Question(
                fields.stream()
                        .map(field -> Column.of(sheaf.form(), field, false))
                        .toList(),
                SheafTotals.pieces(sheaf, givers, 0),
                SheafTotals.nestings(tree, sheaf, givers)));
    }

    /** The total of an amount in a district, without what would be counted twice. */
    @Nullable
    BigDecimal net(String district, Field field) {
        BigDecimal all = gross.figure(district, field);
        int column = column(field);
        BigDecimal off = column < 0 ? null : twice.of(district, column).sum();
        return all == null || off == null ? all : all.subtract(off);
    }

    /** The transfers that an amount holds, as a position among them; -1 for none. */
    private int column(Field field) {
        RollupMethod method = field.rollup().districts();
        String name = method instanceof RollupMethod.Sum sum ? sum.transfer() : field.name();
        return fields.stream().map(Field::name).toList().indexOf(name);
    }

    /** One row for each giver of a district itself, with what is taken off its amounts there. */
    List<TreeRow> less(Node node, List<Field> columns, Sources sources) {
        List<TreeRow> rows = new ArrayList<>();
        sheaf.filers().stream()
                .filter(unit -> unit.district().equals(node.code()) && giving.contains(unit.code()))
                .forEach(unit -> rows.add(new TreeRow(
                        node.level() + 1,
                        node.code(),
                        TreeRow.LESS,
                        "",
                        unit.name() + "付给下级，下级已列入",
                        false,
                        columns.stream().map(field -> off(unit, field, sources)).toList(),
                        false,
                        "")));
        return rows;
    }

    private Figure off(Filer unit, Field field, Sources sources) {
        int column = column(field);
        if (column < 0) {
            return Figure.NONE;
        }
        Field transfer = fields.get(column);
        Figure figure =
                sources.figure(sheaf, unit, Sources.Named.of(sheaf, transfer), sheaf.value(unit, transfer.name()));
        BigDecimal given = figure.value();
        return given == null ? figure : new Figure(given.negate(), figure.source());
    }

    /** What a total's note says of transfers: what was taken off, and what was not since no receiver is in it. */
    String note(Node node) {
        BigDecimal off = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (int column = 0; column < fields.size(); column++) {
            BigDecimal given = gross.figure(node.sums(), fields.get(column));
            BigDecimal taken = twice.of(node.sums(), column).sum();
            all = given == null ? all : all.add(given);
            off = taken == null ? off : off.add(taken);
        }
        BigDecimal kept = all.subtract(off);
        return Stream.of(
                        off.signum() == 0 ? "" : "；已扣对下转移支付" + off.toPlainString(),
                        kept.signum() == 0 ? "" : "；含对下转移支付" + kept.toPlainString() + "（下级未报，未扣）")
                .collect(Collectors.joining());
    }
}
