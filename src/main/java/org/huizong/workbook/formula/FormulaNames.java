package org.huizong.workbook.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.huizong.check.Operand;
import org.huizong.check.Vocabulary;
import org.huizong.form.Field;
import org.huizong.form.FormTemplate;
import org.huizong.form.Section;

/** Which spot of the light worksheet each name of one formula is; {@code alias.name} stands for {@code alias!name}. */
final class FormulaNames {
    /** Between alias and name while a formula is parsed: no name of ours has it. */
    static final char DOT = '.';

    private final FormulaTracks tracks;
    private final String scope;
    private final List<Spot> spots = new ArrayList<>();

    FormulaNames(FormulaTracks tracks, String scope) {
        this.tracks = tracks;
        this.scope = scope;
    }

    FormulaTracks tracks() {
        return tracks;
    }

    /** The spot of a name; empty when there is no such field. */
    Optional<Spot> find(String name) {
        return spots.stream()
                .filter(spot -> spot.name().equals(name))
                .findFirst()
                .or(() -> make(name));
    }

    Spot get(NamePtg ptg) {
        return spots.get(ptg.getIndex());
    }

    private Optional<Spot> make(String name) {
        Optional<Spot> made = name.indexOf(DOT) >= 0 ? foreign(name) : own(name);
        made.ifPresent(spots::add);
        return made;
    }

    private Optional<Spot> foreign(String name) {
        String alias = name.substring(0, name.indexOf(DOT));
        String field = name.substring(name.indexOf(DOT) + 1);
        Optional<Vocabulary.Relative> relative = tracks.vocabulary().relative(alias);
        return relative.flatMap(other -> other.form().once(field))
                .map(found -> new Operand(alias, "", found.name()))
                .map(operand -> new Spot(
                        name,
                        spots.size(),
                        operand,
                        relative.get().form().once(field),
                        tracks.once(operand),
                        relative.get().relation().kind().many() ? Reach.RANGE : Reach.FIXED));
    }

    private Optional<Spot> own(String name) {
        FormTemplate form = tracks.vocabulary().own();
        if (!form.choices(scope).isEmpty() && FormulaTracks.ENTRY.contains(name)) {
            int column = tracks.entries(scope) + FormulaTracks.ENTRY.indexOf(name);
            return Optional.of(
                    new Spot(name, spots.size(), Operand.single(name), Optional.empty(), column, Reach.LINE));
        }
        Optional<Section> list = form.section(scope).filter(Section::isList);
        Optional<Field> column = list.flatMap(section -> section.field(name));
        if (column.isPresent()) {
            int number = tracks.list("", scope) + list.get().fields().indexOf(column.get());
            Operand operand = Operand.single(column.get().name());
            return Optional.of(new Spot(name, spots.size(), operand, column, number, Reach.LINE));
        }
        return form.field(name).map(field -> {
            Operand operand = Operand.single(field.name());
            return new Spot(name, spots.size(), operand, Optional.of(field), tracks.once(operand), Reach.FIXED);
        });
    }

    /** Which rows of its column a name means. */
    enum Reach {
        FIXED,
        LINE,
        RANGE
    }

    /** A name of the light worksheet. */
    record Spot(String name, int number, Operand operand, Optional<Field> field, int column, Reach reach)
            implements EvaluationName {
        /** The reference that the name means on one declaration. */
        Ptg at(ValueSheet sheet, int line) {
            if (reach == Reach.RANGE) {
                return new AreaPtg(0, sheet.lastRow(column), column, column, false, false, false, false);
            }
            return new RefPtg(row(line), column, false, false);
        }

        /** The row of its value. */
        int row(int line) {
            return reach == Reach.LINE ? line : 0;
        }

        @Override
        public String getNameText() {
            return name;
        }

        @Override
        public boolean isFunctionName() {
            return false;
        }

        @Override
        public boolean hasFormula() {
            return true;
        }

        @Override
        public Ptg[] getNameDefinition() {
            return new Ptg[] {new RefPtg(0, column, false, false)};
        }

        @Override
        public boolean isRange() {
            return true;
        }

        @Override
        public NamePtg createPtg() {
            return new NamePtg(number);
        }
    }
}
