package org.huizong.workbook.written;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What is printed above and below every page of a sheet. */
final class PageTexts {
    private PageTexts() {}

    /** All of them, blank ones left out. */
    static List<String> of(XSSFSheet sheet) {
        return all(sheet)
                .flatMap(page -> Stream.of(page.getLeft(), page.getCenter(), page.getRight()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Replaces the words in braces; an ampersand in what is filled in stays one. */
    static void fill(XSSFSheet sheet, UnaryOperator<String> filling) {
        UnaryOperator<String> escaped = word -> filling.apply(word).replace("&", "&&");
        all(sheet).forEach(page -> {
            if (!LayoutWord.in(page.getLeft() + page.getCenter() + page.getRight())
                    .isEmpty()) {
                page.setLeft(LayoutWord.fill(page.getLeft(), escaped));
                page.setCenter(LayoutWord.fill(page.getCenter(), escaped));
                page.setRight(LayoutWord.fill(page.getRight(), escaped));
            }
        });
    }

    /** Those of other first or even pages only where there are some: asking for them would make them. */
    private static Stream<HeaderFooter> all(XSSFSheet sheet) {
        var present = sheet.getCTWorksheet().getHeaderFooter();
        Stream<HeaderFooter> odd =
                present == null ? Stream.of() : Stream.of(sheet.getOddHeader(), sheet.getOddFooter());
        Stream<HeaderFooter> even = present != null && present.getDifferentOddEven()
                ? Stream.of(sheet.getEvenHeader(), sheet.getEvenFooter())
                : Stream.of();
        Stream<HeaderFooter> first = present != null && present.getDifferentFirst()
                ? Stream.of(sheet.getFirstHeader(), sheet.getFirstFooter())
                : Stream.of();
        return Stream.of(odd, even, first).flatMap(pages -> pages);
    }
}
