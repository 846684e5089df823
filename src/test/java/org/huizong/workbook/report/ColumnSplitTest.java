package org.huizong.workbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huizong.rollup.MoneyTable.Column;
import org.junit.jupiter.api.Test;

class ColumnSplitTest {
    @Test
    void groupsThatFitStayTogether() {
        assertThat(sizes(new Group("收入", 5, 1), new Group("支出", 7, 1), new Group("级次", 3, 1)))
                .containsExactly(12, 3);
    }

    @Test
    void aGroupIsNotTornWhenItFitsAPartOfItsOwn() {
        assertThat(sizes(new Group("收入", 8, 1), new Group("支出", 8, 1))).containsExactly(8, 8);
    }

    @Test
    void aGroupWiderThanAPartIsTornEvenlyBetweenItsRows() {
        assertThat(sizes(new Group("支出", 14, 2))).containsExactly(8, 6);
        assertThat(sizes(new Group("支出", 45, 3))).containsExactly(12, 12, 12, 9);
    }

    @Test
    void noColumnIsLostOrMoved() {
        List<Column> columns = columns(new Group("收入", 5, 1), new Group("支出", 30, 30), new Group("级次", 9, 3));
        assertThat(ColumnSplit.of(columns, 12).stream().flatMap(List::stream))
                .containsExactlyElementsOf(IntStream.range(0, 44).boxed().toList());
        assertThat(ColumnSplit.of(columns, 12))
                .allSatisfy(part -> assertThat(part).hasSizeBetween(1, 12));
    }

    @Test
    void noColumnsMakeNoParts() {
        assertThat(ColumnSplit.of(List.of(), 12)).isEmpty();
    }

    private static List<Integer> sizes(Group... groups) {
        return ColumnSplit.of(columns(groups), 12).stream().map(List::size).toList();
    }

    private static List<Column> columns(Group... groups) {
        List<Column> all = new ArrayList<>();
        for (Group group : groups) {
            for (int i = 0; i < group.columns(); i++) {
                all.add(new Column(group.name(), "行" + i / group.headersOfARow(), "列" + i % group.headersOfARow()));
            }
        }
        return all;
    }

    private record Group(String name, int columns, int headersOfARow) {}
}
