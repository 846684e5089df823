package org.huizong.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.huizong.finding.FindingCode;
import org.huizong.form.FormTemplate;

/** A formula as POI's tokens, one set for each size that the lists may have. */
final class ParsedFormula implements Formula {
    /** Formulas whose answer depends on something else than the form. */
    private static final Set<String> FORBIDDEN = Set.of(
            "NOW", "TODAY", "RAND", "RANDBETWEEN", "INDIRECT", "OFFSET", "CELL", "INFO", "HYPERLINK", "WEBSERVICE");

    private static final Pattern FULL_WIDTH = Pattern.compile("[（）［］｛｝，；：＝＜＞≤≥≦≧＋－×÷＊／“”‘’＂０-９]");
    private static final Pattern UNKNOWN = Pattern.compile("(?:named range|table name:|^) ?'([^']+)'(?! has)");
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
            throw new FormulaFault(FindingCode.T108, "> " + LONGEST);
        }
        refuseFullWidth();
        try {
            Ptg[] parsed = FormulaParser.parse(text, source, FormulaType.CELL, 0);
            for (Ptg ptg : parsed) {
                refuse(ptg);
            }
            return parsed;
        } catch (FormulaParseException | IllegalStateException | IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new FormulaFault(FindingCode.T108, "…(((");
        }
    }

    /** POI says in English what it did not find between single quotes. */
    private static FormulaFault fault(String reason) {
        Matcher unknown = UNKNOWN.matcher(reason);
        return unknown.find()
                ? new FormulaFault(FindingCode.T122, unknown.group(1))
                : new FormulaFault(FindingCode.T108, reason);
    }

    /** Signs that a Chinese input method writes where Excel wants its own. */
    private void refuseFullWidth() throws FormulaFault {
        Matcher sign = FULL_WIDTH.matcher(text.replaceAll("\"[^\"]*\"", ""));
        if (sign.find()) {
            throw new FormulaFault(FindingCode.T120, sign.group());
        }
    }

    private static void refuse(Ptg ptg) throws FormulaFault {
        if (ptg instanceof RefPtg || ptg instanceof AreaPtg) {
            throw new FormulaFault(FindingCode.T121, ptg.toFormulaString());
        }
        String function = ptg instanceof AbstractFunctionPtg own
                ? own.getName()
                : ptg instanceof NameXPxg added ? added.getNameName() : "";
        if (FORBIDDEN.contains(function.toUpperCase(Locale.ROOT))) {
            throw new FormulaFault(FindingCode.T121, function);
        }
    }
}
