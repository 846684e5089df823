package org.huizong.rollup;

import java.util.List;
import org.huizong.form.Field;
import org.huizong.form.FieldType;
import org.huizong.form.FormTemplate;
import org.huizong.form.Rollup;
import org.huizong.form.RollupMethod;

/**
 * What is to be added up of which declarations, and into which nodes of a tree.
 *
 * @param columns what is asked for, known by their position
 * @param pieces the declarations that count, each once
 * @param nestings for every node that a piece is right below, the nodes that it goes into: itself and all above it
 */
public record Question(List<Column> columns, List<Piece> pieces, List<Nesting> nestings) {
    /** Copies. */
    public Question {
        columns = List.copyOf(columns);
        pieces = List.copyOf(pieces);
        nestings = List.copyOf(nestings);
    }

    /** Whether nothing can come of it. */
    public boolean isEmpty() {
        return columns.isEmpty() || pieces.isEmpty() || nestings.isEmpty();
    }

    /**
     * One figure that is asked for.
     *
     * @param section of a list's column, the empty string for a field that stands once
     * @param upwards the methods along the axes that are used, the lowest first; at least one
     * @param whole whether a numerator that is derived from a rate is rounded to a whole number
     */
    public record Column(String section, String field, List<RollupMethod> upwards, boolean whole) {
        /** Copies. */
        public Column {
            upwards = List.copyOf(upwards);
        }

        /**
         * What a field comes to along the axes that its template names; its numerator's type tells what is whole.
         *
         * @param periods whether the periods of a unit become one, or there is only one
         */
        public static Column of(FormTemplate form, Field field, boolean periods) {
            Rollup its = field.rollup();
            Rollup used = periods ? its : new Rollup(its.districts(), new RollupMethod.None(), its.lines());
            List<RollupMethod> upwards = used.upwards(field.inList());
            boolean whole = upwards.stream()
                    .flatMap(method -> method.partners().stream().limit(1))
                    .anyMatch(numerator -> form.field(numerator)
                            .filter(found -> found.type() == FieldType.INTEGER)
                            .isPresent());
            return new Column(field.inList() ? field.section() : "", field.name(), upwards, whole);
        }

        /** The method of the topmost axis, by which the figure is made. */
        public RollupMethod method() {
            return upwards.get(upwards.size() - 1);
        }

        /** Whether all axes have the same method, so that every number goes straight into every node. */
        public boolean isStraight() {
            return upwards.stream().distinct().count() == 1;
        }

        /** The method by which a list's lines become one value; of one value, any method that keeps it. */
        public RollupMethod ofLines() {
            return section.isEmpty() ? new RollupMethod.Last() : upwards.get(0);
        }

        /** The method by which a unit's periods become one value; of one value, any method that keeps it. */
        public RollupMethod ofPeriods() {
            int axes = section.isEmpty() ? 2 : 3;
            return upwards.size() < axes ? new RollupMethod.Last() : upwards.get(axes - 2);
        }
    }

    /**
     * One declaration.
     *
     * @param reading number of the reading in the ledger
     * @param unit whose it is
     * @param node that it is right below
     * @param place its place in the order of periods, then of units; no two have the same
     */
    public record Piece(long reading, String unit, String node, int place) {}

    /** That one node goes into another, or into itself. */
    public record Nesting(String node, String above) {}
}
