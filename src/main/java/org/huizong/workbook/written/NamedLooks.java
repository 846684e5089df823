package org.huizong.workbook.written;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellAlignment;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Cells of a layout that look like a sample because they have its named cell style ({@code 汇总标题} for the sample 标题) and
 * nothing of their own: they follow the sample. One that was formatted by itself stays as it is.
 */
public final class NamedLooks {
    private static final String PREFIX = "汇总";
    private static final String STYLES = "cellStyles";

    private final StylesTable table;
    private final Styles styles;
    private final Map<Long, Swatch> swatches = new HashMap<>();

    public NamedLooks(StylesTable table, Styles styles) {
        this.table = table;
        this.styles = styles;
        NodeList parts = table.getCTStylesheet().getDomNode().getChildNodes();
        for (int i = 0; i < parts.getLength(); i++) {
            if (STYLES.equals(parts.item(i).getLocalName())) {
                read(parts.item(i).getChildNodes());
            }
        }
    }

    private void read(NodeList named) {
        for (int i = 0; i < named.getLength(); i++) {
            if (named.item(i) instanceof Element style
                    && style.getAttribute("name").startsWith(PREFIX)) {
                Swatch.of(style.getAttribute("name").substring(PREFIX.length()))
                        .ifPresent(swatch -> swatches.put(Long.valueOf(style.getAttribute("xfId")), swatch));
            }
        }
    }

    /** The style that a cell with this one shall have. */
    XSSFCellStyle of(XSSFCellStyle own) {
        CTXf its = own.getCoreXf();
        Swatch swatch = swatches.get(its.getXfId());
        return swatch != null && isPlain(its) ? styles.sample(swatch) : own;
    }

    private boolean isPlain(CTXf own) {
        CTXf named = table.getCellStyleXfAt((int) own.getXfId());
        return named != null
                && own.getFillId() == named.getFillId()
                && own.getBorderId() == named.getBorderId()
                && sameFont(own, named)
                && horizontal(own).equals(horizontal(named));
    }

    /** Programs write one font twice. */
    private boolean sameFont(CTXf own, CTXf named) {
        return own.getFontId() == named.getFontId()
                || Objects.equals(
                        table.getFontAt((int) own.getFontId()).getCTFont().xmlText(),
                        table.getFontAt((int) named.getFontId()).getCTFont().xmlText());
    }

    private static String horizontal(CTXf xf) {
        return Optional.ofNullable(xf.getAlignment())
                .map(CTCellAlignment::getHorizontal)
                .map(Object::toString)
                .orElse("general");
    }
}
