package org.huizong.workbook;

import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;

/** The functions that rules may use: none whose answer changes by itself, none that can swell without bounds. */
final class FormulaFunctions {
    private static final Set<String> ALLOWED = Set.of(
            "SUM",
            "SUMIF",
            "SUMIFS",
            "SUMPRODUCT",
            "SUMSQ",
            "PRODUCT",
            "COUNT",
            "COUNTA",
            "COUNTBLANK",
            "COUNTIF",
            "COUNTIFS",
            "AVERAGE",
            "AVERAGEIF",
            "AVERAGEIFS",
            "MAX",
            "MAXIFS",
            "MIN",
            "MINIFS",
            "MEDIAN",
            "LARGE",
            "SMALL",
            "RANK",
            "STDEV",
            "VAR",
            "AVEDEV",
            "ABS",
            "SIGN",
            "ROUND",
            "ROUNDUP",
            "ROUNDDOWN",
            "TRUNC",
            "INT",
            "MOD",
            "CEILING",
            "FLOOR",
            "EVEN",
            "ODD",
            "POWER",
            "SQRT",
            "EXP",
            "LN",
            "LOG",
            "LOG10",
            "QUOTIENT",
            "IF",
            "IFERROR",
            "IFNA",
            "AND",
            "OR",
            "NOT",
            "TRUE",
            "FALSE",
            "CHOOSE",
            "SWITCH",
            "IFS",
            "ISNUMBER",
            "ISTEXT",
            "ISBLANK",
            "ISERROR",
            "ISERR",
            "ISNA",
            "ISNONTEXT",
            "ISLOGICAL",
            "ISEVEN",
            "ISODD",
            "N",
            "T",
            "LEN",
            "LEFT",
            "RIGHT",
            "MID",
            "FIND",
            "SEARCH",
            "TRIM",
            "CLEAN",
            "EXACT",
            "VALUE",
            "TEXT",
            "UPPER",
            "LOWER",
            "CODE",
            "CHAR",
            "CONCATENATE",
            "INDEX",
            "MATCH",
            "LOOKUP",
            "VLOOKUP",
            "HLOOKUP",
            "ROWS",
            "DATE",
            "DATEVALUE",
            "YEAR",
            "MONTH",
            "DAY",
            "EDATE",
            "EOMONTH",
            "DAYS360",
            "NA");

    private static final UDFFinder ADDED = new AggregatingUDFFinder(AggregatingUDFFinder.DEFAULT);

    private FormulaFunctions() {}

    static boolean allowed(String name) {
        return ALLOWED.contains(name.toUpperCase(Locale.ROOT));
    }

    /** Whether the engine has it beyond Excel's own first functions. */
    static boolean added(String name) {
        return finder().findFunction(name) != null;
    }

    static UDFFinder finder() {
        return ADDED;
    }
}
