package org.huizong.workbook.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.ErrPtg;
import org.apache.poi.ss.formula.ptg.IntersectionPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RangePtg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.UnionPtg;
import org.huizong.check.Answer;
import org.huizong.check.Formula;
import org.huizong.check.FormulaFault;
import org.huizong.check.Operand;
import org.huizong.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** A formula as POI's tokens, whose names are put in their places for each declaration. */
final class ParsedFormula implements Formula {
    private static final Pattern FULL_WIDTH = Pattern.compile("[（）［］｛｝，；：＝＜＞≤≥≦≧＋－×÷＊／“”‘’＂０-９！]");
    private static final Pattern UNKNOWN = Pattern.compile("(?:named range|table name:|^) ?'([^']+)'(?! has)");
    private static final Pattern COLUMN = Pattern.compile("'([^']+)' has no column '([^']+)'");
    private static final Pattern BROKEN = Pattern.compile("near char (\\d+)|past the end of the formula, pos: (\\d+)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern COUNT = Pattern.compile("^Too (?:many|few) arguments to function '([^']+)'");
    private static final Pattern ALIAS =
            Pattern.compile("\"[^\"]*\"|#[A-Z]+!|(?:'([^'!]+)'|([\\p{L}_][\\p{L}\\p{N}_]*))!");
    private static final Pattern UNUSED = Pattern.compile("^Unused input \\[(.*?)] after", Pattern.DOTALL);
    private static final Set<Class<?>> SPANNING = Set.of(RangePtg.class, UnionPtg.class, IntersectionPtg.class);
    private static final int LONGEST = 4000;
    private static final int SHOWN = 60;

    private final String text;
    private final FormulaNames names;
    private final List<Operand> operands;
    private final Ptg[] tokens;
    private final Ptg[] bounded;
    private final @Nullable DecimalFormula simple;

    ParsedFormula(FormulaTracks tracks, String text, String scope) throws FormulaFault {
        this.text = text;
        this.names = new FormulaNames(tracks, scope);
        FormulaSource source = new FormulaSource(names);
        this.tokens = parse(source);
        this.simple = DecimalFormula.of(tokens, names);
        this.bounded = bounded(new WordlessComparisons(names).guarded(FormulaTerm.of(tokens)))
                .tokens();
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

    /** The same as plain arithmetic; null when it is more. */
    @Nullable
    DecimalFormula simple() {
        return simple;
    }

    /** How far rounding of its numbers may move its answer; null when that is no number. */
    @Nullable
    BigDecimal slack(ValueSheet sheet, int line, Function<Ptg[], Answer> engine) {
        RoundedFormula.Asking asking = (part, uncertain) -> engine.apply(
                bounded(part.with(token -> placed(token, sheet, line)).withGiven(uncertain, ValueSheet::uncertain))
                        .tokens());
        return new RoundedFormula(names, sheet, line, asking).slack(FormulaTerm.of(tokens));
    }

    /** The tokens over one declaration, and one of its lines where the formula runs over a list. */
    Ptg[] tokens(ValueSheet sheet, int line) {
        Ptg[] placed = bounded.clone();
        for (int i = 0; i < placed.length; i++) {
            placed[i] = placed(placed[i], sheet, line);
        }
        return placed;
    }

    private Ptg placed(Ptg token, ValueSheet sheet, int line) {
        if (token instanceof NamePtg name) {
            return names.get(name).at(sheet, line);
        }
        if (token instanceof Area3DPxg area) {
            int first = area.getFirstColumn();
            return new AreaPtg(0, sheet.lastRow(first), first, area.getLastColumn(), false, false, false, false);
        }
        return token;
    }

    /** With the functions whose work has bounds in place of the engine's own. */
    private static FormulaTerm bounded(FormulaTerm term) {
        List<FormulaTerm> arguments =
                term.arguments().stream().map(ParsedFormula::bounded).toList();
        boolean engines = term.given().size() == term.arguments().size();
        return engines && BoundedFunctions.replaces(term.function())
                ? FormulaTerm.call(term.function(), arguments)
                : new FormulaTerm(term.token(), arguments);
    }

    private Ptg[] parse(FormulaSource source) throws FormulaFault {
        if (text.length() > LONGEST) {
            throw new FormulaFault(FindingCode.T108, "> " + LONGEST);
        }
        refuseFullWidth();
        try {
            Ptg[] parsed = FormulaParser.parse(dotted(source), source, FormulaType.CELL, 0);
            for (Ptg ptg : parsed) {
                refuse(ptg);
            }
            FormulaFault clash = new FormulaTypes(names).clash(parsed);
            if (clash != null) {
                throw clash;
            }
            Ptg[] eager = eager(parsed);
            new FormulaShapes(names).check(eager);
            return eager;
        } catch (FormulaParseException | IllegalStateException | IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new FormulaFault(FindingCode.T108, "…(((");
        }
    }

    /** Without the jumps over what IF and CHOOSE do not choose: they count in bytes, and names will be replaced. */
    private static Ptg[] eager(Ptg[] parsed) {
        return Stream.of(parsed)
                .filter(token -> !(token instanceof AttrPtg jump
                        && (jump.isOptimizedIf() || jump.isOptimizedChoose() || jump.isSkip())))
                .toArray(Ptg[]::new);
    }

    /** With {@code alias.} for {@code alias!}: the parser would take the alias for a sheet. */
    private String dotted(FormulaSource source) throws FormulaFault {
        Matcher matcher = ALIAS.matcher(text);
        StringBuilder dotted = new StringBuilder();
        while (matcher.find()) {
            String alias = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (alias != null && source.relative(alias).isEmpty()) {
                throw new FormulaFault(FindingCode.T125, alias);
            }
            matcher.appendReplacement(
                    dotted, Matcher.quoteReplacement(alias == null ? matcher.group() : alias + FormulaNames.DOT));
        }
        return matcher.appendTail(dotted).toString();
    }

    /** POI says in English what it did not find between single quotes, and at which letter it gave up. */
    private FormulaFault fault(String reason) {
        Matcher column = COLUMN.matcher(reason);
        if (column.find()) {
            String name = column.group(1) + "[" + column.group(2) + "]";
            return new FormulaFault(FindingCode.T122, name.replace(FormulaNames.DOT, '!'));
        }
        Matcher count = COUNT.matcher(reason);
        if (count.find()) {
            return FormulaFunctions.allowed(count.group(1))
                    ? new FormulaFault(FindingCode.T108, count.group(1) + "(…▮)")
                    : new FormulaFault(FindingCode.T121, count.group(1));
        }
        Matcher unknown = UNKNOWN.matcher(reason);
        return unknown.find()
                ? new FormulaFault(FindingCode.T122, unknown.group(1).replace(FormulaNames.DOT, '!'))
                : new FormulaFault(FindingCode.T108, place(reason));
    }

    /** The formula as far as it was understood, or what POI says when it says of no place. */
    private String place(String reason) {
        Matcher unused = UNUSED.matcher(reason);
        if (unused.find() && text.endsWith(unused.group(1))) {
            return tail(text.substring(0, text.length() - unused.group(1).length())) + "▮";
        }
        Matcher broken = BROKEN.matcher(reason);
        if (reason.startsWith("String literals")) {
            return "\"…\" > 255";
        }
        if (!broken.find()) {
            return text.startsWith("=") ? "=…" : reason;
        }
        String letter = broken.group(1) == null ? broken.group(2) : broken.group(1);
        return tail(text.substring(0, Math.min(text.length(), Integer.parseInt(letter)))) + "▮";
    }

    private static String tail(String read) {
        return read.length() <= SHOWN ? read : "…" + read.substring(read.length() - SHOWN);
    }

    /** Signs that a Chinese input method writes where Excel wants its own. */
    private void refuseFullWidth() throws FormulaFault {
        Matcher sign = FULL_WIDTH.matcher(QUOTED.matcher(text).replaceAll(""));
        if (sign.find()) {
            throw new FormulaFault(FindingCode.T120, sign.group());
        }
    }

    private static void refuse(Ptg ptg) throws FormulaFault {
        if (ptg instanceof RefPtg || ptg instanceof AreaPtg || ptg instanceof ErrPtg) {
            throw new FormulaFault(FindingCode.T121, ptg.toFormulaString());
        }
        if (SPANNING.contains(ptg.getClass())) {
            // what stands between two fields is nothing that anybody sees
            throw new FormulaFault(FindingCode.T121, ((OperationPtg) ptg).toFormulaString(new String[] {"…", "…"}));
        }
        String function = ptg instanceof AbstractFunctionPtg own
                ? own.getName()
                : ptg instanceof NameXPxg added ? added.getNameName() : "";
        if (!function.isEmpty() && !function.equals("#external#") && !FormulaFunctions.allowed(function)) {
            throw new FormulaFault(FindingCode.T121, function);
        }
    }
}
