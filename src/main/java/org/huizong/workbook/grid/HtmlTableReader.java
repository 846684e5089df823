package org.huizong.workbook.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.Position;
import org.huizong.workbook.part.ReadLimits;
import org.huizong.workbook.part.Refusals;
import org.huizong.workbook.part.SheetNames;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Reads a web page as a spreadsheet program does: its tables below each other on one sheet, spans as merges, a line of
 * text between them as a row of its own.
 */
final class HtmlTableReader {
    private static final Pattern TABLE = Pattern.compile("<table[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_TABLE = Pattern.compile("<(/?)table[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE_END = Pattern.compile("</table\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_END = Pattern.compile("</(?:body|html)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHEET_NAME = Pattern.compile("<x:Name>([^<]{1,31})</x:Name>");
    private static final Pattern TEXT_CLASS =
            Pattern.compile("\\.([\\w-]+)\\s*\\{[^{}]*mso-number-format:\\s*[\"']?\\\\@");
    private static final Pattern TEXT_STYLE = Pattern.compile("mso-number-format:\\s*[\"']?\\\\@");
    private static final String STRIKES = "s, strike, del, [style~=(?i)text-decoration[^;]*line-through]";
    /** Understood once: pages have as many cells as they like. */
    private static final Evaluator STRUCK = QueryParser.parse(STRIKES);

    private static final Evaluator TABLES = QueryParser.parse("table");
    private static final Evaluator STRUCK_INSIDE = QueryParser.parse("* " + STRIKES.replace(", ", ", * "));
    private static final String BREAK = "\u2028";
    private static final Pattern BREAKS = Pattern.compile(" ?" + BREAK + " ?");
    private static final Pattern LAST_BREAKS = Pattern.compile("\\n+$");
    private static final int WIDEST = 1000;
    /** Far deeper than any page, far from the end of the stack. */
    private static final int DEEPEST = 200;

    private final Set<String> textClasses = new HashSet<>();
    private final Set<Position> hidden = new HashSet<>();
    private boolean strikes;
    private HtmlSight sight = new HtmlSight(new Document(""));
    private HtmlGaps gaps = new HtmlGaps(sight);
    private PlainDraft draft = new PlainDraft("");
    private final StringBuilder line = new StringBuilder();
    private int row;

    /**
     * The pages that hold tables, each as a sheet; empty when none does.
     *
     * @throws Refusal I247 when a table is not closed, as in a page that broke off
     */
    static Optional<GridBook> read(List<String> pages) {
        List<Grid> grids = new ArrayList<>();
        SheetNames names = new SheetNames();
        for (String page : pages) {
            long tags = page.chars().filter(letter -> letter == '<').count();
            boolean fits = tags <= ReadLimits.TAGS;
            Refusals.unless(fits, FindingCode.I220, "HTML", ReadLimits.TAGS + " <>");
            long opened = TABLE.matcher(page).results().count();
            if (opened > 0) {
                boolean whole = opened <= TABLE_END.matcher(page).results().count()
                        || PAGE_END.matcher(page).find();
                Refusals.unless(whole, FindingCode.I247, "");
                shallow(page);
                grids.add(new HtmlTableReader().read(page, names));
            }
        }
        return grids.isEmpty() ? Optional.empty() : Optional.of(new GridBook(grids, Optional.empty()));
    }

    /** Tables in tables without end cost the parser more than anything else; counted before it is asked. */
    private static void shallow(String page) {
        Matcher tag = ANY_TABLE.matcher(page);
        for (int depth = 0; tag.find(); ) {
            depth = Math.max(0, depth + (tag.group(1).isEmpty() ? 1 : -1));
            if (depth > DEEPEST) {
                throw new Refusal(Finding.of(FindingCode.I212, Place.NONE, depth + " 层嵌套", DEEPEST + " 层嵌套"));
            }
        }
    }

    private Grid read(String text, SheetNames names) {
        Document page = Jsoup.parse(text);
        Matcher named = SHEET_NAME.matcher(text);
        String name = named.find() ? named.group(1) : page.title().isBlank() ? "Sheet1" : page.title();
        draft = new PlainDraft(names.take(name));
        strikes = !page.select(STRUCK).isEmpty();
        sight = new HtmlSight(page);
        gaps = new HtmlGaps(sight);
        page.select("style").forEach(style -> {
            Matcher matcher = TEXT_CLASS.matcher(style.data());
            while (matcher.find()) {
                textClasses.add(matcher.group(1));
            }
        });
        page.select("br").forEach(mark -> mark.replaceWith(new TextNode(BREAK)));
        walk(page.body(), 0);
        flush();
        draft.hideAt(hidden);
        return draft.grid();
    }

    private void walk(Element element, int depth) {
        if (depth > DEEPEST) {
            throw new Refusal(Finding.of(FindingCode.I212, Place.NONE, depth + " 层嵌套", DEEPEST + " 层嵌套"));
        }
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                line.append(text.text());
            } else if (node instanceof Element child && child.normalName().equals("table")) {
                flush();
                table(child);
            } else if (node instanceof Element child) {
                boolean block = child.isBlock();
                if (block) {
                    flush();
                }
                walk(child, depth + 1);
                if (block) {
                    flush();
                }
            }
        }
    }

    private void flush() {
        for (String text : line.toString().split(BREAK, -1)) {
            if (!text.isBlank()) {
                draft.put(row++, 0, TypedText.entry(text.strip()));
            }
        }
        line.setLength(0);
    }

    private void table(Element table) {
        int[] taken = new int[16];
        Arrays.fill(taken, -1);
        for (Element caption : table.children()) {
            if (caption.normalName().equals("caption")) {
                draft.put(row++, 0, TypedText.entry(words(caption)));
            }
        }
        columns(table);
        int lastTaken = row - 1;
        for (Element tr : table.select("tr")) {
            if (table.equals(tr.closest(TABLES))) {
                taken = cells(tr, taken);
                if (sight.flattens(tr, "height")) {
                    draft.hideRows(row, 1);
                }
                lastTaken = Math.max(lastTaken, Arrays.stream(taken).max().orElse(-1));
                row++;
            }
        }
        row = Math.max(row, lastTaken + 1);
    }

    /** Hides the columns that the table's col elements hide. */
    private void columns(Element table) {
        int column = 0;
        for (Element col : table.select("col")) {
            if (table.equals(col.closest(TABLES))) {
                int width = span(col, "span");
                if (sight.flattens(col, "width")) {
                    draft.hideColumns(column, width);
                }
                column += width;
            }
        }
    }

    /** Puts the cells of one row into the spots that no span from above holds. */
    private int[] cells(Element tr, int[] takenBefore) {
        int[] taken = takenBefore;
        int column = 0;
        for (Element cell : tr.children()) {
            if (!HtmlGaps.isCell(cell)) {
                continue;
            }
            while (column < taken.length && taken[column] >= row) {
                column++;
            }
            if (!gaps.takesRoom(cell)) {
                leaveOut(cell, column);
                continue;
            }
            int width = span(cell, "colspan");
            int height = span(cell, "rowspan");
            if (column + width > taken.length) {
                int from = taken.length;
                taken = Arrays.copyOf(taken, (column + width) * 2);
                Arrays.fill(taken, from, taken.length, -1);
            }
            draft.put(row, column, entry(cell));
            if (sight.isHidden(cell)) {
                hidden.add(new Position(row, column));
            }
            draft.merge(row, column, height, width);
            Arrays.fill(taken, column, column + width, row + height - 1);
            column += width;
        }
        return taken;
    }

    private void leaveOut(Element cell, int column) {
        String words = words(cell).strip();
        if (!words.isEmpty()) {
            draft.leaveOut(row, column, words);
        }
    }

    private static int span(Element cell, String attribute) {
        String digits = cell.attr(attribute).strip();
        return digits.matches("\\d{1,5}") ? Math.max(1, Math.min(WIDEST, Integer.parseInt(digits))) : 1;
    }

    private Entry entry(Element cell) {
        if (!strikes || cell.select(STRUCK).isEmpty()) {
            return unstruck(cell);
        }
        Element kept = cell.clone();
        String gone = String.join("", kept.select(STRUCK).eachText());
        kept.select(STRUCK_INSIDE).remove();
        boolean all = cell.is(STRUCK) || kept.text().isBlank();
        return all ? unstruck(cell).struck(words(cell)) : unstruck(kept).struck(gone);
    }

    private Entry unstruck(Element cell) {
        String words = words(cell);
        boolean text = cell.hasAttr("x:str")
                || TEXT_STYLE.matcher(cell.attr("style")).find()
                || cell.classNames().stream().anyMatch(textClasses::contains);
        Entry typed = text && !cell.hasAttr("x:num") ? Entry.text(words) : TypedText.entry(words);
        Entry exact = TypedText.entry(cell.attr("x:num"));
        String formula = cell.attr("x:fmla").replaceFirst("^=", "");
        Entry read = exact.kind() == Entry.Kind.NUMBER && !words.isBlank()
                ? new Entry(Entry.Kind.NUMBER, exact.raw(), words.strip(), formula)
                : typed;
        return formula.isEmpty() ? read : new Entry(read.kind(), read.raw(), read.shown(), formula);
    }

    private static String words(Element cell) {
        String text = cell.text();
        return text.indexOf(BREAK) < 0 && !text.endsWith("\n")
                ? text
                : LAST_BREAKS.matcher(BREAKS.matcher(text).replaceAll("\n")).replaceAll("");
    }
}
