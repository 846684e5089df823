package org.huizong.workbook.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.huizong.registry.Owing;
import org.huizong.registry.Reminder;
import org.huizong.workbook.part.SafeText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** 催报名单 as a letter in Word, on A4 lying, its table's head repeated on every page. */
public final class ReminderLetter {
    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String TEXT_FONT = "仿宋";
    private static final int TITLE_POINTS = 20;
    private static final int TEXT_POINTS = 14;
    private static final int TABLE_POINTS = 10;
    /** In twentieths of a point: A4 lying, and its columns within margins of 2 cm. */
    private static final long LONG_SIDE = 16838;

    private static final long SHORT_SIDE = 11906;
    private static final long MARGIN = 1134;
    private static final int[] WIDTHS = {650, 1300, 2800, 2000, 3150, 1100, 1300, 1250, 1020};

    private final XWPFDocument document;

    private ReminderLetter(XWPFDocument document) {
        this.document = document;
    }

    /** The bytes of the letter. */
    public static byte[] write(Reminder reminder) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ReminderLetter letter = new ReminderLetter(document);
            letter.page();
            letter.paragraph(reminder.title(), TITLE_FONT, TITLE_POINTS, ParagraphAlignment.CENTER);
            XWPFParagraph sentence =
                    letter.paragraph(reminder.sentence(), TEXT_FONT, TEXT_POINTS, ParagraphAlignment.BOTH);
            sentence.setIndentationFirstLine(2 * 20 * TEXT_POINTS);
            if (!reminder.owing().isEmpty()) {
                letter.table(reminder.owing());
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(LONG_SIDE));
        size.setH(BigInteger.valueOf(SHORT_SIDE));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
    }

    private XWPFParagraph paragraph(String words, String font, int points, ParagraphAlignment where) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(where);
        paragraph.setSpacingAfter(20 * points / 2);
        run(paragraph, words, font, points, false);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String words, String font, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(SafeText.of(words));
        run.setFontFamily(font);
        CTFonts fonts = run.getCTR().getRPr().getRFontsArray(0);
        fonts.setEastAsia(font);
        run.setBold(bold);
        run.setFontSize(points);
    }

    private void table(List<Owing> owing) {
        XWPFTable table = document.createTable(owing.size() + 1, WIDTHS.length);
        table.setWidth("100%");
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int width : WIDTHS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        fill(table.getRow(0), ReminderBook.HEADERS, true);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < owing.size(); i++) {
            List<String> words = new ArrayList<>(List.of(String.valueOf(i + 1)));
            words.addAll(ReminderBook.words(owing.get(i)));
            words.add(owing.get(i).daysLate() > 0 ? String.valueOf(owing.get(i).daysLate()) : "");
            fill(table.getRow(i + 1), words, false);
        }
    }

    private static void fill(XWPFTableRow row, List<String> words, boolean head) {
        row.setCantSplitRow(true);
        for (int column = 0; column < WIDTHS.length; column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setWidth(String.valueOf(WIDTHS[column]));
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphArray(0);
            paragraph.setSpacingAfter(0);
            run(paragraph, words.get(column), TEXT_FONT, TABLE_POINTS, head);
        }
    }
}
