package org.huizong.workbook.grid;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huizong.finding.Finding;
import org.huizong.finding.FindingCode;
import org.huizong.finding.Place;
import org.huizong.finding.Refusal;
import org.huizong.form.FormId;
import org.huizong.form.Position;
import org.huizong.workbook.part.ReadLimits;
import org.huizong.workbook.part.Refusals;
import org.huizong.workbook.part.RichText;
import org.huizong.workbook.part.Stamps;

/** Reads SpreadsheetML 2003, the XML that Excel wrote before {@code .xlsx} and that systems still export as .xls. */
final class SpreadsheetMlReader {
    static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";

    private static final Pattern DTD = Pattern.compile("<!(?:DOCTYPE|ENTITY)");
    private static final Pattern INDEX = Pattern.compile("\\d{1,7}");

    private static final Set<String> TYPES = Set.of("Number", "DateTime", "Boolean", "String", "Error");

    private final XMLStreamReader xml;
    private final SpreadsheetMlStyles styles = new SpreadsheetMlStyles();
    private final List<Grid> grids = new ArrayList<>();
    private Optional<FormId> stamp = Optional.empty();
    private PlainDraft draft = new PlainDraft("");
    private int row;
    private int column;
    private int described;
    private String rowStyle = "";
    private String sheet = "";

    /** @throws Refusal I232 when the text declares a DTD */
    SpreadsheetMlReader(String text) throws XMLStreamException {
        if (DTD.matcher(text).find()) {
            throw new Refusal(Finding.of(FindingCode.I232, Place.NONE));
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        xml = factory.createXMLStreamReader(new StringReader(text));
    }

    GridBook read() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName());
            }
        }
        return new GridBook(grids, stamp);
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            case "Date1904" -> styles.countFrom1904();
            case "Style" -> styles.style(attribute("ID"), attribute("Parent"));
            case "Font" -> styles.strike(attribute("StrikeThrough").equals("1"));
            case "NumberFormat" -> styles.format(attribute("Format"));
            case "NamedRange" -> name();
            case "Worksheet" -> sheet();
            default -> {}
        }
    }

    private void name() {
        stamp = Stamps.form(attribute("Name"), attribute("RefersTo")).or(() -> stamp);
    }

    private void sheet() throws XMLStreamException {
        sheet = attribute("Name");
        draft = new PlainDraft(sheet);
        draft.clear(true);
        row = -1;
        described = -1;
        while (!ends("Worksheet")) {
            if (xml.isStartElement() && xml.getLocalName().equals("Row")) {
                row();
            } else if (xml.isStartElement() && xml.getLocalName().equals("Column")) {
                columns();
            } else if (xml.isStartElement() && xml.getLocalName().equals("Visible")) {
                sight();
            } else if (xml.isStartElement() && xml.getLocalName().equals("NamedRange")) {
                name();
            }
        }
        grids.add(draft.grid());
    }

    private void columns() {
        described = index(described, 0);
        int repeated = number("Span", 0);
        if (isHidden("Width")) {
            draft.hideColumns(described, 1 + repeated);
        }
        described += repeated;
    }

    private boolean isHidden(String size) {
        return attribute("Hidden").equals("1") || attribute(size).matches("0+(?:\\.0+)?");
    }

    private void sight() throws XMLStreamException {
        String visible = xml.getElementText().strip();
        draft.hide(
                visible.equals("SheetHidden")
                        ? Hidden.Sight.HIDDEN
                        : visible.equals("SheetVeryHidden") ? Hidden.Sight.VERY_HIDDEN : Hidden.Sight.VISIBLE);
    }

    private void row() throws XMLStreamException {
        row = index(row, -1);
        rowStyle = attribute("StyleID");
        int repeated = number("Span", 0);
        column = -1;
        if (isHidden("Height")) {
            draft.hideRows(row, 1 + repeated);
        }
        while (!ends("Row")) {
            if (xml.isStartElement() && xml.getLocalName().equals("Cell")) {
                cell();
            }
        }
        row += repeated;
    }

    private void cell() throws XMLStreamException {
        column = index(column, row);
        int width = number("MergeAcross", 0) + 1;
        int height = number("MergeDown", 0) + 1;
        String style = attribute("StyleID").isEmpty() ? rowStyle : attribute("StyleID");
        String formula = R1C1.a1(attribute("Formula").replaceFirst("^=", ""), row, column);
        if (!attribute("ArrayRange").isEmpty()) {
            draft.clear(false);
        }
        boolean said = false;
        while (!ends("Cell")) {
            if (xml.isStartElement() && xml.getLocalName().equals("Comment")) {
                skip("Comment");
            } else if (xml.isStartElement() && xml.getLocalName().equals("Data")) {
                String type = attribute("Type");
                RichText text = text();
                Entry entry = styles.entry(known(type), text.kept(), style, formula);
                String struck = styles.strikes(style) && text.struck().isEmpty() ? entry.shown() : text.struck();
                draft.put(row, column, entry.struck(struck));
                said = true;
            }
        }
        if (!said) {
            draft.put(row, column, new Entry(Entry.Kind.BLANK, "", "", formula));
        }
        draft.merge(row, column, height, width);
        column += width - 1;
    }

    private String known(String type) {
        if (!type.isEmpty() && !TYPES.contains(type)) {
            throw new Refusal(Finding.of(FindingCode.R379, here(), type));
        }
        return type;
    }

    private Place here() {
        return Place.ofCell(sheet, new Position(row, column).a1(), "");
    }

    /** The text of an element, of the bold and coloured pieces in it too. */
    private RichText text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        StringBuilder struck = new StringBuilder();
        boolean strikes = false;
        while (!ends("Data")) {
            if (xml.isStartElement() && xml.getLocalName().equals("PhoneticText")) {
                skip("PhoneticText");
            } else if (xml.isStartElement() || xml.isEndElement()) {
                strikes = xml.getLocalName().equals("S") ? xml.isStartElement() : strikes;
            } else if (xml.isCharacters()) {
                (strikes ? struck : text).append(xml.getText());
                if (text.length() + struck.length() > ReadLimits.TEXT) {
                    throw new Refusal(Finding.of(FindingCode.I221, here(), "" + ReadLimits.TEXT));
                }
            }
        }
        return RichText.of(text.toString(), struck.toString());
    }

    private void skip(String element) throws XMLStreamException {
        boolean over = false;
        while (!over) {
            over = ends(element);
        }
    }

    /** Goes one event on and tells whether it ends the element. */
    private boolean ends(String element) throws XMLStreamException {
        return xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(element);
    }

    /** The index of a row, or of a cell in its row. */
    private int index(int before, int within) {
        int given = number("Index", before + 2) - 1;
        if (given <= before) {
            throw Refusals.cell(
                    sheet,
                    (within < 0 ? new Position(Math.max(0, given), 0) : new Position(within, Math.max(0, given))).a1(),
                    "Index=" + (given + 1));
        }
        return given;
    }

    private int number(String attribute, int otherwise) {
        String digits = attribute(attribute);
        return INDEX.matcher(digits).matches() ? Integer.parseInt(digits) : otherwise;
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(NAMESPACE, name);
        String plain = value == null ? xml.getAttributeValue(null, name) : value;
        return plain == null ? "" : plain;
    }
}
