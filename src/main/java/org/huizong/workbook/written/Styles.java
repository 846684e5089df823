package org.huizong.workbook.written;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** The styles of one workbook, made of the samples of its layout, one for each look. */
public final class Styles {
    private static final String GENERAL = "General";

    private final XSSFWorkbook workbook;
    private final StylesTable table;
    private final Map<Swatch, XSSFCellStyle> samples;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
    private final Map<Typeface, XSSFFont> fonts = new HashMap<>();

    /** Styles by these samples, one for every {@link Swatch}, all of the same workbook. */
    public Styles(XSSFWorkbook workbook, Map<Swatch, XSSFCellStyle> samples) {
        this.workbook = workbook;
        this.table = workbook.getStylesSource();
        this.samples = samples;
    }

    XSSFCellStyle of(Look look) {
        return styles.computeIfAbsent(look, this::create);
    }

    XSSFCellStyle sample(Swatch swatch) {
        return Objects.requireNonNull(samples.get(swatch));
    }

    private XSSFCellStyle create(Look look) {
        XSSFCellStyle style = copy(look);
        style.setFont(font(look));
        style.setDataFormat(format(look));
        if (look.align() != null) {
            style.setAlignment(look.align());
        }
        if (look.indent() > 0) {
            style.setIndention((short) look.indent());
        }
        if (look.top()) {
            style.setVerticalAlignment(VerticalAlignment.TOP);
        }
        if (look.line() != Look.Line.AS_SAMPLE) {
            style.setWrapText(false);
            style.setShrinkToFit(look.line() == Look.Line.SHRUNK);
        }
        style.setQuotePrefixed(look.quoted());
        return style;
    }

    /** The sample's style, with fill and border of the row. */
    private XSSFCellStyle copy(Look look) {
        CTXf base = (CTXf) sample(look.base()).getCoreXf().copy();
        if (look.row() != null) {
            CTXf row = sample(look.row()).getCoreXf();
            base.setFillId(row.getFillId());
            base.setApplyFill(true);
            base.setBorderId(row.getBorderId());
            base.setApplyBorder(true);
        }
        return table.getStyleAt(table.putCellXf(base) - 1);
    }

    private XSSFFont font(Look look) {
        Swatch face = look.row() == null ? look.base() : look.row();
        boolean plain = look.ink() == null && !look.bold();
        return plain
                ? sample(face).getFont()
                : fonts.computeIfAbsent(new Typeface(face, look.ink(), look.bold()), this::mixed);
    }

    private XSSFFont mixed(Typeface typeface) {
        CTFont copy = (CTFont) sample(typeface.face()).getFont().getCTFont().copy();
        XSSFFont font = new XSSFFont(copy);
        if (typeface.ink() != null) {
            XSSFFont ink = sample(typeface.ink()).getFont();
            copy.setColorArray(ink.getCTFont().getColorArray());
            font.setUnderline(ink.getUnderline());
            font.setBold(font.getBold() || ink.getBold());
            font.setItalic(font.getItalic() || ink.getItalic());
        }
        if (typeface.bold()) {
            font.setBold(true);
        }
        font.registerTo(table);
        return font;
    }

    /** A format that the designer gave a sample of counts or measures stands before one that we would choose. */
    private short format(Look look) {
        short own = sample(look.base()).getDataFormat();
        boolean general = sample(look.base()).getDataFormatString().equals(GENERAL);
        Swatch kind = Look.NUMBER.formatted(look.format()).base();
        if (look.format().isEmpty() || (look.base() == Swatch.NUMBER && !general)) {
            return own;
        }
        return kind == Swatch.NUMBER
                ? workbook.createDataFormat().getFormat(look.format())
                : sample(kind).getDataFormat();
    }

    private record Typeface(Swatch face, @Nullable Swatch ink, boolean bold) {}
}
