package org.huizong.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.huizong.check.Answer;
import org.huizong.check.Formula;
import org.huizong.check.FormulaEngine;
import org.huizong.check.FormulaFault;
import org.huizong.declaration.Content;
import org.huizong.declaration.Declaration;
import org.huizong.declaration.Value;
import org.huizong.form.Choice;
import org.huizong.form.FormTemplate;
import org.huizong.form.Section;

/** Decides formulas with POI's engine over a light workbook of a declaration's values. */
public final class PoiFormulas implements FormulaEngine {
    private static final MathContext EXCEL = new MathContext(15);

    @Override
    public Formula parse(FormTemplate template, String text, String scope) throws FormulaFault {
        return new ParsedFormula(template, text, scope);
    }

    @Override
    public Calculation open(FormTemplate template, Declaration declaration) {
        return new Bench(template, declaration);
    }

    /** One declaration, laid out once. */
    private static final class Bench implements Calculation {
        private final FormTemplate template;
        private final Declaration declaration;
        private final List<ValueSheet> sheets = new ArrayList<>();
        private int mostLines;

        private Bench(FormTemplate template, Declaration declaration) {
            this.template = template;
            this.declaration = declaration;
            sheets.add(ValueSheet.RULE);
            sheets.add(new ValueSheet(
                    FormulaNames.ONCE,
                    FormulaNames.once(template).stream()
                            .map(field ->
                                    List.of(declaration.value(field.name()).content()))
                            .toList()));
            template.lists().forEach(section -> sheets.add(list(section)));
        }

        private ValueSheet list(Section section) {
            List<List<Content>> rows = new ArrayList<>();
            rows.add(List.of());
            declaration
                    .lines(section.name())
                    .forEach(line -> rows.add(section.fields().stream()
                            .map(field -> line.value(field.name()).content())
                            .toList()));
            mostLines = Math.max(mostLines, rows.size() - 1);
            return new ValueSheet(section.name(), rows);
        }

        @Override
        public Answer answer(Formula formula, int line) {
            ParsedFormula parsed = (ParsedFormula) formula;
            List<ValueSheet> all = new ArrayList<>(sheets);
            all.add(new ValueSheet(FormulaNames.LINE, line < 0 ? List.of() : List.of(current(parsed.scope(), line))));
            try {
                ValueBook book = new ValueBook(all, parsed, parsed.tokens(mostLines));
                WorkbookEvaluator evaluator =
                        new WorkbookEvaluator(book, IStabilityClassifier.TOTALLY_IMMUTABLE, book.getUDFFinder());
                return answer(evaluator.evaluate(ValueSheet.formula()));
            } catch (StackOverflowError e) {
                return new Answer.Failure("nested too deeply");
            } catch (RuntimeException e) {
                return new Answer.Failure(String.valueOf(e.getMessage()));
            }
        }

        private List<Content> current(String scope, int line) {
            List<Choice> entries = template.choices(scope);
            if (!entries.isEmpty()) {
                Choice entry = entries.get(line);
                return List.of(new Content.Text(entry.value()), new Content.Text(entry.parent()), points(entry));
            }
            return FormulaNames.line(template, scope).stream()
                    .map(name -> declaration.lines(scope).get(line).value(name))
                    .map(Value::content)
                    .toList();
        }

        private static Content points(Choice entry) {
            return entry.points().matches("\\d{1,9}(\\.\\d{1,9})?")
                    ? new Content.Decimal(new BigDecimal(entry.points()), 0)
                    : new Content.Blank();
        }

        private static Answer answer(ValueEval eval) {
            if (eval instanceof NumberEval number) {
                double value = number.getNumberValue();
                return Double.isFinite(value)
                        ? new Answer.Quantity(BigDecimal.valueOf(value).round(EXCEL))
                        : new Answer.Failure("#NUM!");
            }
            if (eval instanceof BoolEval truth) {
                return new Answer.Truth(truth.getBooleanValue());
            }
            if (eval instanceof StringEval words) {
                return new Answer.Words(words.getStringValue());
            }
            if (eval instanceof ErrorEval error) {
                return new Answer.Failure(error.getErrorString());
            }
            return eval instanceof BlankEval ? new Answer.Words("") : new Answer.Failure(eval.toString());
        }
    }
}
