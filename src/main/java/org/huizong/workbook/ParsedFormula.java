package org.huizong.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.huizong.check.Formula;
import org.huizong.check.FormulaFault;
import org.huizong.check.Operand;
import org.huizong.form.FormTemplate;

/** A formula as POI's tokens, one set for each size that the lists may have. */
final class ParsedFormula implements Formula {
    /** Formulas whose answer depends on something else than the form. */
    private static final Set<String> FORBIDDEN = Set.of(
            "NOW", "TODAY", "RAND", "RANDBETWEEN", "INDIRECT", "OFFSET", "CELL", "INFO", "HYPERLINK", "WEBSERVICE");

    private static final int LONGEST = 4000;
    private static final int SMALLEST = 16;

    private final FormTemplate template;
    private final String text;
    private final String scope;
    private final FormulaNames names;
    private final List<Operand> operands;
    private final Map<Integer, Ptg[]> tokens = new ConcurrentHashMap<>();

    ParsedFormula(FormTemplate template, String text, String scope) throws FormulaFault {
        this.template = template;
        this.text = text;
        this.scope = scope;
        this.names = new FormulaNames(template, scope);
        FormulaSource source = new FormulaSource(template, names, SMALLEST);
        tokens.put(SMALLEST, parse(source));
        this.operands = List.copyOf(source.operands());
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public List<Operand> operands() {
        return operands;
    }

    FormulaNames names() {
        return names;
    }

    String scope() {
        return scope;
    }

    /** The tokens for lists of up to so many lines. */
    Ptg[] tokens(int lines) {
        int capacity = SMALLEST;
        while (capacity < lines) {
            capacity *= 4;
        }
        return tokens.computeIfAbsent(
                capacity,
                size -> FormulaParser.parse(text, new FormulaSource(template, names, size), FormulaType.CELL, 0));
    }

    private Ptg[] parse(FormulaSource source) throws FormulaFault {
        if (text.length() > LONGEST) {
            throw new FormulaFault("longer than " + LONGEST + " characters");
        }
        try {
            Ptg[] parsed = FormulaParser.parse(text, source, FormulaType.CELL, 0);
            for (Ptg ptg : parsed) {
                refuse(ptg);
            }
            return parsed;
        } catch (FormulaParseException | IllegalStateException | IllegalArgumentException e) {
            throw new FormulaFault(String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new FormulaFault("nested too deeply");
        }
    }

    private static void refuse(Ptg ptg) throws FormulaFault {
        if (ptg instanceof RefPtg || ptg instanceof AreaPtg) {
            throw new FormulaFault("cell addresses are not allowed: " + ptg.toFormulaString());
        }
        String function = ptg instanceof AbstractFunctionPtg own
                ? own.getName()
                : ptg instanceof NameXPxg added ? added.getNameName() : "";
        if (FORBIDDEN.contains(function.toUpperCase(Locale.ROOT))) {
            throw new FormulaFault("the function " + function + " is not allowed");
        }
    }
}
