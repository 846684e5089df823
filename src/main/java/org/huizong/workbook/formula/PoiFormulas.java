package org.huizong.workbook.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.huizong.check.Answer;
import org.huizong.check.Formula;
import org.huizong.check.FormulaEngine;
import org.huizong.check.FormulaFault;
import org.huizong.check.Formulas;
import org.huizong.check.Surroundings;
import org.huizong.check.Vocabulary;
import org.huizong.declaration.Declaration;

/** Decides formulas with POI's engine over a light worksheet of a declaration's values. */
public final class PoiFormulas implements FormulaEngine {
    /** Excel keeps fifteen digits. */
    static final MathContext EXCEL = new MathContext(15);

    @Override
    public Formulas over(Vocabulary vocabulary) {
        FormulaTracks tracks = new FormulaTracks(vocabulary);
        return new Language(tracks, FormulaExtras.of(tracks));
    }

    private record Language(FormulaTracks tracks, UDFFinder functions) implements Formulas {
        @Override
        public Formula parse(String text, String scope) throws FormulaFault {
            return new ParsedFormula(tracks, text, scope);
        }

        @Override
        public Calculation open(Declaration declaration, Surroundings around) {
            return new Bench(new ValueSheet(tracks, declaration, around), functions);
        }
    }

    /** One declaration, laid out once. */
    private static final class Bench implements Formulas.Calculation {
        private final ValueSheet sheet;
        private final WorkbookEvaluator evaluator;

        private Bench(ValueSheet sheet, UDFFinder functions) {
            this.sheet = sheet;
            this.evaluator = new WorkbookEvaluator(
                    new ValueBook(sheet, functions), IStabilityClassifier.TOTALLY_IMMUTABLE, null);
        }

        @Override
        public void begin() {
            sheet.begin();
        }

        @Override
        public Answer answer(Formula formula, int line) {
            DecimalFormula simple = ((ParsedFormula) formula).simple();
            try {
                Answer exact = simple == null ? null : simple.answer(sheet, line);
                return exact == null ? asked(((ParsedFormula) formula).tokens(sheet, line)) : exact;
            } catch (ValueSheet.TooLong e) {
                return Answer.STOPPED;
            }
        }

        @Override
        public Optional<BigDecimal> slack(Formula formula, int line) {
            try {
                return Optional.ofNullable(((ParsedFormula) formula).slack(sheet, line, this::asked));
            } catch (ValueSheet.TooLong | StackOverflowError e) {
                return Optional.empty();
            }
        }

        private Answer asked(Ptg[] tokens) {
            try {
                return answer(evaluator.evaluate(sheet.ask(tokens)));
            } catch (ValueSheet.TooLong e) {
                throw e;
            } catch (StackOverflowError e) {
                return new Answer.Failure("(((…");
            } catch (RuntimeException e) {
                return new Answer.Failure("#VALUE!");
            }
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
